// Whether clients are satisfied: read from cells, asked after a sale and in the month of the campaign (D8).
import { readSatisfied, satisfiedClients } from '../../../src/core/process/satisfied'
import { on, pipelineOf } from '../../support/pipeline'

describe('an answer', () => {
  it.each([
    ['yes 2026-03-02', 'yes', '2026-03-02'],
    ['so-so 2026-03-02', 'so-so', '2026-03-02'],
    ['No  2026-03-02', 'no', '2026-03-02'],
    ['teils, teils', 'so-so', ''],
    ['ja', 'yes', ''],
    [true, 'yes', ''],
  ])('%s is %s', (cell, says, day) => {
    expect(readSatisfied(cell)).toEqual({ says, on: day === '' ? Number.NaN : on(day) })
  })

  it.each(['', 'ask Ann', '2026-03-02', 7])('%s is none', (cell) => {
    expect(readSatisfied(cell)).toBeNull()
  })
})

describe('a client is asked', () => {
  const TODAY = '2026-03-04'
  const due = (wonOn: string, said: string, today = TODAY): string => {
    const rows = [['Ann', 'Won', said]]
    const { pipeline, persons, book } = pipelineOf({ headers: ['Name', 'Stage', 'Satisfied?'], rows, today })
    return (
      satisfiedClients(pipeline, persons, Float64Array.of(on(wonOn)), { book, today: on(today) })[0]?.due ??
      ''
    )
  }

  it.each([
    ['2026-02-03', '', ''],
    ['2026-02-02', '', 'sale'],
    ['2026-01-04', '', 'sale'],
    ['2026-01-03', '', ''],
    ['2026-02-02', 'yes 2026-02-20', ''],
    ['2026-02-02', 'yes 2026-02-01', 'sale'],
    ['2026-02-02', 'yes', ''],
    ['', '', ''],
  ])('won on %s, said “%s”: %s', (wonOn, said, asked) => {
    expect(due(wonOn, said)).toBe(asked)
  })

  it.each([
    ['', '', 'month'],
    ['2020-01-01', 'yes', 'month'],
    ['2020-01-01', 'no 2025-12-31', 'month'],
    ['2020-01-01', 'no 2026-01-01', ''],
    ['2025-12-31', '', ''],
  ])('in the month of the campaign, won on %s, said “%s”: %s', (wonOn, said, asked) => {
    expect(due(wonOn, said, '2026-01-20')).toBe(asked)
  })
})

it('of several sales the last one asks, and the last answer counts, whichever row it stands on', () => {
  const rows = [
    ['Ann', 'ann@a.com', 'Won', 'no 2026-02-20'],
    ['Ann', 'ann@a.com', 'Won', 'yes 2026-01-10'],
    ['Bob', 'bob@b.com', 'Demo', 'yes'],
  ]
  const today = '2026-03-04'
  const { pipeline, persons, book } = pipelineOf({
    headers: ['Name', 'Email', 'Stage', 'Satisfied?'],
    rows,
    today,
  })
  const won = Float64Array.from(['2025-01-01', '2026-01-20', ''], on)
  expect(satisfiedClients(pipeline, persons, won, { book, today: on(today) })).toEqual([
    { row: 1, wonOn: on('2026-01-20'), said: { says: 'no', on: on('2026-02-20') }, due: '' },
  ])
})
