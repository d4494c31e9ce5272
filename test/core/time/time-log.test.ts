import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import { TIME } from '../../../src/core/tabs/schema'
import { categoryCode, missingTimeHeader, overlapProblems, readTime } from '../../../src/core/time/time-log'
import { type Lines, timeOf } from '../../support/hours'
import { on, TODAY, tabOf, UTC } from '../../support/pipeline'
import { said } from '../../support/problems'

const stretch = (start: Cell, end: Cell, more: Readonly<Record<string, Cell>> = {}) => ({
  start,
  end,
  category: '2 Calling',
  ...more,
})
const minutesOf = (...lines: Lines) => [...timeOf(lines).minutes]
const problemsOf = (...lines: Lines) =>
  said(timeOf(lines).problems).map(({ row, header, text }) => `${row} ${header}: ${text}`)

describe('the minutes of a stretch', () => {
  it('are from Start to End where blank, else as typed', () => {
    const start = '2026-03-02 09:00'
    expect(
      minutesOf(
        stretch(start, '2026-03-02 10:30'),
        stretch('2026-03-03 09:00', '2026-03-03 11:00', { minutes: 45 }),
        stretch('2026-03-03 12:00', '', { minutes: '20' }),
        stretch('2026-03-03 23:30', '2026-03-04 00:15'),
        stretch('2026-03-04 08:00', '2026-03-04 08:00'),
      ),
    ).toEqual([90, 45, 20, 45, 0])
  })

  it('are read from Dates and serial numbers as from text', () => {
    const start = new Date('2026-03-02T09:00:00Z')
    const end = new Date('2026-03-02T09:50:00Z')
    expect(minutesOf(stretch(start, end), stretch(46084 + 9 / 24, 46084 + 10 / 24))).toEqual([50, 60])
  })

  it('are none while the timer runs, in blank lines and after today', () => {
    const running = stretch('2026-03-04 09:00', '')
    const blank = { start: '', end: '', category: '' }
    expect(minutesOf(running, blank, stretch('2026-03-05 09:00', '2026-03-05 10:00'))).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ])
    expect(problemsOf(running, blank)).toEqual([])
  })

  it.each<[string, Readonly<Record<string, Cell>>, string]>([
    [
      'ends before it starts',
      stretch('2026-03-02 09:00', '2026-03-02 08:00'),
      '2 End: this lies before Start: the stretch is left out',
    ],
    [
      'is longer than a day',
      stretch('2026-03-01 09:00', '2026-03-02 09:01'),
      '2 End: this makes the stretch longer than a day: it is left out',
    ],
    [
      'has negative minutes',
      stretch('2026-03-02 09:00', '', { minutes: -5 }),
      '2 Minutes: this is less than nothing: the stretch is left out',
    ],
    [
      'has minutes in words',
      stretch('2026-03-02 09:00', '', { minutes: 'an hour' }),
      '2 Minutes: this is not a number: the stretch is left out',
    ],
    [
      'has more minutes than a day',
      stretch('2026-03-02 09:00', '', { minutes: 1441 }),
      '2 Minutes: this makes the stretch longer than a day: it is left out',
    ],
    [
      'starts at no day',
      stretch('9 o’clock', '2026-03-02 08:00'),
      '2 Start: this is not a day with a time: write it as YYYY-MM-DD HH:MM',
    ],
    [
      'starts at a time alone, which sheets keep in 1899',
      stretch(new Date('1899-12-30T09:30Z'), ''),
      '2 Start: this is not a day with a time: write it as YYYY-MM-DD HH:MM',
    ],
    [
      'ends in an error',
      stretch('2026-03-02 09:00', '#N/A'),
      '2 End: this is not a day with a time: write it as YYYY-MM-DD HH:MM',
    ],
    [
      'has minutes and no start',
      stretch('', '', { minutes: 30 }),
      '2 Start: this is blank: say when the stretch began, as YYYY-MM-DD HH:MM',
    ],
  ])('are left out and reported where it %s', (_, line, problem) => {
    expect(minutesOf(line)).toEqual([Number.NaN])
    expect(problemsOf(line)).toEqual([problem])
  })

  it('reports days that may be read either way', () => {
    const [problem] = timeOf([stretch('03/04/2026 09:00', '03/04/2026 10:00')], '2026-12-31').problems
    expect(problem).toMatchObject({ row: 0, header: 'Start' })
  })
})

describe('stretches that overlap', () => {
  it('count what they share once, with the earlier of them', () => {
    const lines = [
      stretch('2026-03-02 10:30', '2026-03-02 12:00'),
      stretch('2026-03-02 09:00', '2026-03-02 11:00'),
      stretch('2026-03-02 09:30', '2026-03-02 10:00'),
    ]
    const time = timeOf(lines)
    expect([...time.minutes]).toEqual([60, 120, 0])
    expect(time.starts[0]).toBe(time.ends[1])
    expect(said(overlapProblems(tabOf(TIME, lines), time.overlaps))).toEqual([
      { tab: 'Time', row: 4, header: 'Start', text: 'this overlaps row 3: the 30 min they share count once' },
      { tab: 'Time', row: 2, header: 'Start', text: 'this overlaps row 3: the 30 min they share count once' },
    ])
  })

  it('do not where they only meet, belong to two people, or lie somewhere on a day', () => {
    const lines = [
      stretch('2026-03-02 09:00', '2026-03-02 10:00', { owner: 'Ann' }),
      stretch('2026-03-02 10:00', '2026-03-02 11:00', { owner: 'Ann' }),
      stretch('2026-03-02 09:00', '2026-03-02 11:00', { owner: 'Bob' }),
      stretch('2026-03-02', '', { owner: 'Ann', minutes: 60 }),
      stretch('2026-03-02', '', { owner: 'Ann', minutes: 30 }),
    ]
    expect(timeOf(lines).overlaps).toEqual([])
    expect(minutesOf(...lines)).toEqual([60, 60, 120, 60, 30])
  })

  it('never count more minutes than a day holds, nor fewer than the clock shows covered', () => {
    const quarter = fc.integer({ min: 0, max: 95 })
    fc.assert(
      fc.property(fc.array(fc.tuple(quarter, quarter), { maxLength: 12 }), (pairs) => {
        const clock = (at: number) =>
          `2026-03-02 ${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`
        const lines = pairs.map(([a, b]) => stretch(clock(Math.min(a, b)), clock(Math.max(a, b))))
        const covered = new Set(
          pairs.flatMap(([a, b]) => Array.from({ length: Math.abs(a - b) }, (_, at) => Math.min(a, b) + at)),
        )
        const counted = minutesOf(...lines).reduce((sum, minutes) => sum + minutes, 0)
        expect(counted).toBe(covered.size * 15)
      }),
    )
  })
})

describe('a category', () => {
  it.each<[string, number]>([
    ['', 0],
    ['1 Research', 1],
    ['research', 1],
    ['2 Calling', 2],
    ['2', 2],
    ['CALLING', 2],
    ['3 Follow-up', 3],
    ['follow up', 3],
    ['Followup', 3],
    ['Selling', 4],
    ['Delivering', 5],
    ['organizing', 6],
    ['Busy work', 7],
    ['busywork', 7],
    ['Golf', -1],
    ['4', -1],
    ['constructor', -1],
  ])('%j has the code %d', (text, code) => {
    expect(categoryCode(text)).toBe(code)
  })

  it('that is none of the list is reported, and its row left out', () => {
    const line = stretch('2026-03-02 09:00', '2026-03-02 10:00', { category: 'Golf' })
    expect(problemsOf(line)).toEqual(['2 Category: "Golf" is not a category: choose one of the list'])
    expect(minutesOf(line)).toEqual([Number.NaN])
  })
})

describe('the Time tab', () => {
  it.each<[readonly string[], string | null]>([
    [['Start', 'End', 'Category'], null],
    [['Category', 'Minutes', 'Start'], null],
    [['End', 'Category'], 'Start'],
    [['Start', 'End'], 'Category'],
    [['Start', 'Category'], 'End'],
  ])('with %j lacks %j', (headers, missing) => {
    expect(missingTimeHeader(tableOf('Time', [headers]))).toBe(missing)
  })

  it('keeps future stretches where no today is given', () => {
    const table = tabOf(TIME, [stretch('2027-03-05 09:00', '2027-03-05 10:00')])
    expect([...readTime(table, UTC).minutes]).toEqual([60])
    expect([...readTime(table, UTC, on(TODAY)).minutes]).toEqual([Number.NaN])
  })
})
