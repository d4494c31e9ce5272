// Whom to ask why they buy, and what the tab Answers says (Q5).
import { isoDay } from '../../../src/core/calendar/day'
import { buyingAnswers, readAnswers, readDelivered } from '../../../src/core/learning/answers-tab'
import { askedWhy } from '../../../src/core/learning/asked-why'
import { ANSWERS, DELIVERED, TOUCHES } from '../../../src/core/tabs/schema'
import { TouchLog } from '../../../src/core/touches/touch-log'
import { on, pipelineOf, tabOf, UTC } from '../../support/pipeline'

const ROWS = [
  ['a', 'Ann', 'Won'],
  ['b', 'Bob', 'Won'],
  ['c', 'Cy', 'Won'],
  ['d', 'Di', 'Demo'],
  ['e', 'Eve', 'Won'],
]
const { pipeline, persons } = pipelineOf({ headers: ['Touchline ID', 'Name', 'Stage'], rows: ROWS })

function asked(today: string, touches: readonly object[], answers: readonly object[] = []) {
  const log = new TouchLog(tabOf(TOUCHES, touches as never), UTC, on(today))
  const given = buyingAnswers(readAnswers(tabOf(ANSWERS, answers as never), UTC), pipeline, persons)
  return askedWhy({ pipeline, persons, touches: log, today: on(today), month: 1 }, given)
}
const talk = (id: string, when: string, more: object = {}) => ({
  ...{ id, when, medium: 'Call', outcome: 'Reached', ...more },
})

it('is whoever bought and was spoken to in the month, the longest ago first, until they were asked', () => {
  const touches = [
    talk('b', '2026-01-20'),
    talk('a', '2026-01-10'),
    talk('a', '2026-01-12'),
    talk('d', '2026-01-12'),
    talk('c', '2026-01-05', { outcome: 'Left message' }),
    talk('e', '2026-01-07', { medium: 'E-mail', direction: 'In', outcome: '' }),
    talk('e', '2025-12-07'),
  ]
  const before = asked('2026-01-25', touches)
  expect(before.toAsk.map(({ row, on: day }) => `${row} ${isoDay(day)}`)).toEqual([
    ...['4 2026-01-07', '0 2026-01-12', '1 2026-01-20'],
  ])
  expect(before).toMatchObject({ isNow: true, spoken: 3, asked: 0, unspoken: 1 })
  const after = asked('2026-03-04', touches, [
    { id: 'a', on: '2026-01-12', answer: 'You answer at once' },
    { name: 'Bob', on: '2025-06-01', answer: 'Too long ago' },
    { name: 'Eve', on: '2026-01-30', inShort: 'Speed' },
  ])
  expect(after).toMatchObject({ isNow: false, spoken: 3, asked: 2 })
  expect(after.toAsk.map(({ row }) => row)).toEqual([1])
})

it('answers are counted by what they say in short; whom no row names is somebody of their own', () => {
  const lines = [
    {
      id: 'a',
      on: '2026-01-12',
      answer: 'You pick up the phone',
      inShort: 'Speed',
      why: 'We wait for nobody',
    },
    { name: 'Nobody', answer: 'Speed' },
    { name: 'Ann', on: 'soon', answer: '' },
  ]
  const told = readAnswers(tabOf(ANSWERS, lines), UTC)
  expect(told).toHaveLength(2)
  expect(told[0]).toMatchObject({ id: 'a', line: 2, on: on('2026-01-12'), why: 'We wait for nobody' })
  expect(buyingAnswers(told, pipeline, persons).map(({ person, text }) => [person, text])).toEqual([
    [0, 'Speed'],
    [-2, 'Speed'],
  ])
  expect(readAnswers(null, UTC)).toEqual([])
})

it('outcomes are the lines that name one', () => {
  const lines = [{ what: 'Hours saved', figure: 6 }, { figure: '7' }, { what: 'Fewer returns' }]
  expect(readDelivered(tabOf(DELIVERED, lines))).toEqual([
    { what: 'Hours saved', figure: '6', line: 2 },
    { what: 'Fewer returns', figure: '', line: 4 },
  ])
  expect(readDelivered(null)).toEqual([])
})
