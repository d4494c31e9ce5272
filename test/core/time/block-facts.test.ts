// What mails are given about blocks: facts of one reader.
import { blockFacts, provenColumn } from '../../../src/core/time/block-facts'
import { workOf } from '../../../src/core/time/logged-work'
import { blocksOf, timeOf } from '../../support/hours'
import { book, on, TODAY } from '../../support/pipeline'

const time = timeOf([
  { start: '2026-03-03 09:00', minutes: 90, category: '2', owner: 'Ann' },
  { start: '2026-03-03 09:00', minutes: 60, category: '2', owner: 'Bob' },
])
const blocks = blocksOf([
  { start: '2026-03-04 14:00', end: '2026-03-04 16:00', owner: 'Ann', for: 'Clients' },
  { start: '2026-03-04 09:00', end: '2026-03-04 11:00', owner: 'Ann' },
  { start: '2026-03-03 09:00', end: '2026-03-03 11:00', owner: 'Ann' },
  { start: '2026-03-04 09:00', end: '2026-03-04 12:00', owner: 'Bob' },
])
const work = workOf({ time, touches: null })
const facts = (owner: string, given: typeof blocks | null = blocks) =>
  blockFacts({ work, blocks: given }, (name) => name === owner, book(), on(TODAY))

it('are the reader’s own of today by time, yesterday’s promise and proof, this week’s, and the streak', () => {
  const { today, yesterday, week, streak } = facts('Ann')
  expect(today.map(({ start, isForClients }) => [(start % 1440) / 60, isForClients])).toEqual([
    [9, false],
    [14, true],
  ])
  expect({ yesterday, week, streak }).toEqual({
    yesterday: { promised: 120, proven: 90 },
    week: { promised: 240, proven: 90 },
    streak: 0,
  })
})

it('go back to the working day before a weekend', () => {
  const friday = timeOf(
    [{ start: '2026-03-06 09:00', minutes: 30, category: '2', owner: 'Ann' }],
    '2026-03-09',
  )
  const log = workOf({ time: friday, touches: null })
  const { yesterday } = blockFacts({ work: log, blocks: null }, () => true, book(), on('2026-03-09'))
  expect(yesterday).toEqual({ promised: 0, proven: 30 })
})

it('say nothing of a day on which nothing was promised or proven', () => {
  expect(facts('Cyd', null)).toMatchObject({ today: [], yesterday: null, streak: 0 })
})

it('prove blocks line by line, those that have begun', () => {
  expect(provenColumn(blocks, work, on(TODAY) + 0.5)).toEqual(['', 0, 90, 60])
})
