// PROSPECTING_MINUTES and BUSY_RATIO beyond their examples: teams, rules, edges.

import { serialOf } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import type { Argument } from '../../../src/core/functions/arguments'
import { call } from '../../support/functions'
import { on } from '../../support/pipeline'

const TIME = ['Start', 'End', 'Minutes', 'Category', 'Touchline ID', 'Owner']
const stretch = (start: Cell, end: Cell, category: string, id = '', owner = '') => [
  start,
  end,
  '',
  category,
  id,
  owner,
]
const TOUCHES = ['When', 'Touchline ID', 'Name', 'Medium', 'Minutes', 'Owner']
const ROWS: Cell[][] = [
  ['Touchline ID', 'Name', 'Stage', 'Value', 'Fit'],
  ['k1', 'Ann', 'Won', 100, 'Qualified'],
  ['k2', 'Bob', 'Demo', 100, 'Unknown · ask'],
]
const rules = (...numbers: (readonly [string, Cell])[]): Argument => [['Id', 'Value'], ...numbers]
const lines = (result: unknown): Cell[][] => (Array.isArray(result) ? (result as Cell[][]).slice(1) : [])
const date = (text: string) => new Date(`${text.replace(' ', 'T')}Z`)

describe('PROSPECTING_MINUTES', () => {
  it('has a line for each owner of a team', () => {
    const time = [
      TIME,
      stretch('2026-03-02 09:00', '2026-03-02 10:00', '2', '', 'Ann'),
      stretch('2026-03-02 09:00', '2026-03-02 11:00', '2', '', 'Bob'),
      stretch('2026-03-03 09:00', '2026-03-03 10:00', '2', '', 'ann '),
    ]
    const result = call('PROSPECTING_MINUTES', { time }) as Cell[][]
    expect(result[0]?.[11]).toBe('Owner')
    expect(lines(result).map((line) => [line[8], line[11]])).toEqual([
      [120, 'Ann'],
      [120, 'Bob'],
    ])
  })

  it('takes whoever names no owner for the only one who is named', () => {
    const time = [TIME, stretch('2026-03-02 09:00', '2026-03-02 10:00', '2', '', 'Ann')]
    const touches = [TOUCHES, ['2026-03-02 09:30', '', 'Bob', 'Call', 30, '']]
    expect(lines(call('PROSPECTING_MINUTES', { time, touches }))[0]?.slice(8, 9)).toEqual([60])
  })

  it('leaves out won rows, by id in the timer and by name in the log', () => {
    const time = [
      TIME,
      stretch(date('2026-03-02 09:00'), date('2026-03-02 10:00'), 'Calling', 'k1'),
      stretch(date('2026-03-02 10:00'), date('2026-03-02 10:30'), 'Calling', 'gone'),
    ]
    const touches = [
      TOUCHES,
      ['2026-03-03 09:30', '', 'ann', 'Call', 7, ''],
      ['2026-03-03 09:30', '', 'Bob', 'Call', 5, ''],
    ]
    const counted = (more: Record<string, Argument>) =>
      lines(call('PROSPECTING_MINUTES', { time, touches, ...more }))[0]?.[8]
    expect([counted({}), counted({ rows: ROWS })]).toEqual([102, 35])
  })

  it('is made of touches alone where there is no timer, and follows Rules', () => {
    const touches = [TOUCHES, ['2026-03-03 09:30', '', 'Bob', 'Call', 60, '']]
    const given = { touches, rows: ROWS, rules: rules(['T2.week', 60], ['T6.weeks', 0]) }
    expect(lines(call('PROSPECTING_MINUTES', given))).toEqual([
      [serialOf(on('2026-03-02')), 0, 60, 0, 0, 0, 0, 0, 60, 60, 'kept'],
    ])
    expect(lines(call('PROSPECTING_MINUTES', { ...given, rules: rules(['today', '2026-03-02']) }))).toEqual(
      [],
    )
  })

  it('cannot match the timer to rows without ids', () => {
    const time = [TIME, stretch('2026-03-02 09:00', '2026-03-02 10:00', '2', 'k1')]
    expect(call('PROSPECTING_MINUTES', { time, rows: ROWS.map((row) => row.slice(1)) })).toBe(
      'rows: "Touchline ID" is not among the headers, so time cannot be matched; include that column',
    )
  })

  it.each<[string, Record<string, Argument>, string]>([
    [
      'one cell for a tab',
      { time: 'x' },
      'time: the header "Start" is missing; pass the Time tab with its header row',
    ],
    [
      'touches without a medium',
      { time: [TIME], touches: [['When', 'Name']] },
      'touches: the header "Medium" is missing; pass the Touches tab with its header row',
    ],
  ])('names %s', (_, given, message) => {
    expect(call('PROSPECTING_MINUTES', given)).toBe(message)
  })

  it.each<[string, Cell[], string]>([
    [
      'an error as a start',
      stretch('#N/A', '2026-03-02 10:00', '2'),
      'time, row 3, Start: this is not a day with a time: write it as YYYY-MM-DD HH:MM',
    ],
    [
      'a time of 1899',
      stretch('2026-03-02 09:00', date('1899-12-30 10:00'), '2'),
      'time, row 3, End: this is not a day with a time: write it as YYYY-MM-DD HH:MM',
    ],
    [
      'a category that is none',
      stretch('2026-03-02 11:00', '2026-03-02 12:00', 'Golf'),
      'time, row 3, Category: "Golf" is not a category: choose one of the list',
    ],
    [
      'minutes that are no number',
      ['2026-03-02 11:00', '', 'x', '2', '', ''],
      'time, row 3, Minutes: this is not a number: the stretch is left out',
    ],
  ])('leaves out a row with %s, and names it below', (_, row, words) => {
    const given = { time: [TIME, stretch('2026-03-02 09:00', '2026-03-02 10:00', '2'), row] }
    const [week, left, ...more] = lines(call('PROSPECTING_MINUTES', given))
    expect([week?.[2], week?.[8], more]).toEqual([60, 60, []])
    expect(left).toEqual([`Left out: ${words}`, ...new Array(10).fill('')])
  })

  it('names the first of several cells and how many more, of blocks too', () => {
    const time = [TIME, stretch('#N/A', '', '2'), stretch('#REF!', '', '2')]
    const blocks = [
      ['Start', 'End'],
      ['soon', ''],
    ]
    expect(lines(call('PROSPECTING_MINUTES', { time, blocks }))[0]?.[0]).toBe(
      'Left out: blocks, row 2, Start: this is not a day with a time: write YYYY-MM-DD HH:MM; ' +
        'time, row 2, Start: this is not a day with a time: write it as YYYY-MM-DD HH:MM (and 1 more cell)',
    )
  })

  it('has only its header while nothing is logged', () => {
    expect(lines(call('PROSPECTING_MINUTES', { time: [TIME], touches: [TOUCHES] }))).toEqual([])
  })
})

describe('BUSY_RATIO', () => {
  const time = [
    TIME,
    stretch('2026-03-02 09:00', '2026-03-02 10:00', 'Selling'),
    stretch('2026-03-03 09:00', '2026-03-03 09:15', 'Busy work'),
    stretch('2026-03-05 09:00', '2026-03-05 10:00', 'Busy work'),
  ]
  it.each<[string, Argument, Argument, Cell]>([
    ['everything up to today', '', '', 0.25],
    ['a day as a Date', date('2026-03-02 00:00'), [[date('2026-03-02 00:00')]], 0],
    ['a day as a serial number', serialOf(on('2026-03-02')), '', 0.25],
    [
      'days without work on sales',
      '2026-03-03',
      '',
      'time: no minutes of prospecting, selling or delivering in these days, so there is nothing to compare with',
    ],
    [
      'days the wrong way round',
      '2026-03-03',
      '2026-03-02',
      'from: 3 Mar 2026 is after 2 Mar 2026: give the earlier day first',
    ],
    ['two days in one argument', [['2026-03-02', '2026-03-03']], '', 'from: give one date'],
    ['an error for a day', '', '#N/A', 'to: this is not a date: write it as YYYY-MM-DD'],
    [
      'a time without a day',
      date('1899-12-30 09:30'),
      '',
      'from: this is not a date: write it as YYYY-MM-DD',
    ],
  ])('of %s', (_, from, to, result) => {
    expect(call('BUSY_RATIO', { time, from, to })).toBe(result)
  })

  it('names beside the ratio, or after its words, a row that was left out', () => {
    const words = 'Left out: time, row 5, Minutes: this is not a number: the stretch is left out'
    const odd = [...time, ['2026-03-02 11:00', '', 'x', '2', '', '']]
    expect(call('BUSY_RATIO', { time: odd })).toEqual([[0.25, words]])
    expect(call('BUSY_RATIO', { time: odd, from: '2026-03-03' })).toBe(
      'time: no minutes of prospecting, selling or delivering in these days, so there is nothing to compare with' +
        ` · ${words}`,
    )
  })
})
