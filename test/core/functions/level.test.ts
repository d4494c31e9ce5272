import { serialOf } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import type { FunctionResult } from '../../../src/core/functions/arguments'
import { call } from '../../support/functions'
import { on } from '../../support/pipeline'
import { EXAMPLES } from './examples/level'

const day = (iso: string): number => serialOf(on(iso))
const level = (dates: unknown, capacity: unknown, more: Record<string, unknown> = {}): FunctionResult =>
  call('LEVEL_DATES', { dates, capacity, ...more } as never)

describe('LEVEL_DATES', () => {
  const { answers = [], messages = [] } = EXAMPLES.LEVEL_DATES ?? {}
  it.each([...answers, ...messages])('$what', ({ given, result }) => {
    expect(call('LEVEL_DATES', given)).toEqual(result)
  })

  it('gives a single date back as a single day, moved to a day with room', () => {
    expect(level('2026-03-07', 1)).toBe(day('2026-03-09'))
    expect(level('2026-03-07', 1, { earliest: '2026-03-01' })).toBe(day('2026-03-06'))
    expect(level(new Date(Date.UTC(2026, 2, 9, 14, 30)), 1)).toBe(day('2026-03-09'))
    expect(level(day('2026-03-09') + 0.75, 1)).toBe(day('2026-03-09'))
  })

  it('is blank for blanks, in their shape', () => {
    expect(level('', 1)).toBe('')
    expect(level(undefined, 1)).toBe('')
    expect(level([], 1)).toBe('')
    expect(level([[''], [' ']], 1)).toEqual([[''], ['']])
    expect(level([['Date'], [''], ['']], 1)).toEqual([['Date'], [''], ['']])
  })

  it('levels a row and a block together, in reading order', () => {
    const monday = '2026-03-09'
    expect(level([[monday, monday, '']], 1)).toEqual([[day(monday), day('2026-03-10'), '']])
    expect(
      level(
        [
          ['A', 'B'],
          [monday, monday],
          ['', monday],
        ],
        1,
      ),
    ).toEqual([
      ['A', 'B'],
      [day(monday), day('2026-03-10')],
      ['', day('2026-03-11')],
    ])
  })

  it('reads other ranges with or without their header, whatever dates have', () => {
    const dates = [['2026-03-09'], ['2026-03-09']]
    const latest = [['2026-03-10'], ['2026-03-09']]
    const swapped = [[day('2026-03-10')], [day('2026-03-09')]]
    expect(level(dates, 1, { latest })).toEqual(swapped)
    expect(level(dates, 1, { latest: [['Latest'], ...latest] })).toEqual(swapped)
    expect(level([['Due'], ...dates], 1, { latest })).toEqual([['Due'], ...swapped])
    expect(level([['Due'], ...dates], 1, { latest: [[''], ...latest] })).toEqual([['Due'], ...swapped])
  })

  it('reads days as the column of dates proves them', () => {
    const dates = [['25/03/2026'], ['04/03/2026']]
    expect(level(dates, 1, { latest: [['26/03/2026'], ['05/03/2026']] })).toEqual([
      [day('2026-03-25')],
      [day('2026-03-04')],
    ])
  })

  it('keeps a fixed date on a closed or full day, where it uses the room', () => {
    const dates = [['2026-03-07'], ['2026-03-09'], ['2026-03-09'], ['2026-03-09']]
    expect(level(dates, 1, { fixed: [['yes'], ['TRUE'], ['x'], ['no']] })).toEqual([
      [day('2026-03-07')],
      [day('2026-03-09')],
      [day('2026-03-09')],
      [day('2026-03-10')],
    ])
  })

  it('takes seven numbers as a row, a column or text', () => {
    const sunday = [[day('2026-03-15')]]
    expect(level([['2026-03-09']], [[0, 0, 0, 0, 0, 0, 1]])).toEqual(sunday)
    expect(level([['2026-03-09']], [[0], [0], [0], [0], [0], [0], ['1']])).toEqual(sunday)
    expect(level([['2026-03-09']], '2')).toEqual([[day('2026-03-09')]])
  })

  it('gives past dates no other treatment', () => {
    expect(level([['2020-01-06'], ['2020-01-06']], 1)).toEqual([[day('2020-01-06')], [day('2020-01-07')]])
  })

  const dates: Cell[][] = [['Due'], ['2026-03-09'], ['2026-03-10']]
  it.each([
    ['dates', [['2026-03-09'], ['#N/A']], {}, 'dates, row 2: "#N/A" is not a date'],
    ['dates of 1899', [[0.5], ['2026-03-09']], {}, 'dates, row 1: "0.5" is not a date'],
    ['a single text', 'soon', {}, 'dates, row 1: "soon" is not a date'],
    ['earliest', dates, { earliest: [['E'], ['x'], ['']] }, 'earliest, row 2: "x" is not a date'],
    ['latest', dates, { latest: [[''], [true]] }, 'latest, row 2: "true" is not a date'],
    ['fixed', dates, { fixed: [['F'], [''], ['maybe']] }, 'fixed, row 3: "maybe" is neither TRUE nor FALSE'],
    ['holidays', dates, { holidays: [['2026-01-01'], [7]] }, 'holidays, row 2: "7" is not a date'],
    [
      'too many rows',
      dates,
      { fixed: [[''], [true], [''], ['']] },
      'fixed: 4 by 1 cells beside 3 by 1 dates: give the same rows as dates',
    ],
    [
      'too many columns',
      dates,
      {
        latest: [
          ['', 'x'],
          ['', ''],
          ['', ''],
        ],
      },
      'latest: 3 by 2 cells beside 3 by 1 dates: give the same rows as dates',
    ],
  ])('names what is wrong in %s', (_, given, more, message) => {
    expect(level(given, 2, more)).toBe(message)
  })

  const how = 'capacity: give one number for Monday to Friday, or seven from Monday to Sunday'
  it.each([
    [undefined, how],
    [[[1, 2]], how],
    [-1, 'capacity: "-1" is not a number of 0 or more'],
    ['many', 'capacity: "many" is not a number of 0 or more'],
    [true, 'capacity: "true" is not a number of 0 or more'],
    [0.5, `${how}; at least one day must hold 1`],
    [[[0, 0, 0, 0, 0, 0, 0]], `${how}; at least one day must hold 1`],
    [[[3, 3, '', 3, 3, 0, 0]], 'capacity, Wednesday: "" is not a number of 0 or more'],
  ])('refuses the capacity %j', (capacity, message) => {
    expect(level(dates, capacity)).toBe(message)
  })
})
