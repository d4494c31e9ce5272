// Days as people write them: what a column of dates means, decided by the whole column.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { civilOf, dayOf, isoDay, parseIsoDay, serialOf } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { readDays } from '../../../src/core/cells/columns'
import { NOT_YET } from '../../support/not-known-yet'

const KOLKATA = (instant: number): number => (instant + 19_800_000) / 86_400_000
const on = (iso: string): number => parseIsoDay(iso) ?? Number.NaN
const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])
const days = (...cells: readonly Cell[]) => readDays(column(cells), 0, KOLKATA)
const isoOf = (moments: Float64Array): string[] => Array.from(moments, (moment) => isoDay(moment))

const anyDay = fc.integer({ min: dayOf(1980, 1, 1), max: dayOf(2199, 12, 31) })
const pad = (n: number): string => String(n).padStart(2, '0')
const GERMAN = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const FRENCH = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ')
const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const WRITTEN: Readonly<Record<string, (year: number, month: number, day: number) => string>> = {
  iso: (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
  'iso with zone': (y, m, d) => `${y}-${pad(m)}-${pad(d)}T23:59:59.999-11:00`,
  'slashed, day first': (y, m, d) => `${d}/${m}/${y}`,
  'dotted, day first': (y, m, d) => `${pad(d)}.${pad(m)}.${y} 08:15`,
  'slashed, month first': (y, m, d) => `${m}/${d}/${y}, 12:01 AM`,
  'German words': (y, m, d) => `${d}. ${GERMAN[m - 1]} ${y}`,
  'French words': (y, m, d) => `${d} ${FRENCH[m - 1]} ${y}`,
  'English words': (y, m, d) => `${ENGLISH[m - 1]} ${d}, ${y}`,
  'English short': (y, m, d) => `${pad(d)}-${ENGLISH[m - 1]}-${y}`,
}
const DECIDES: Readonly<Record<string, string>> = {
  'slashed, day first': '31/12/2025',
  'dotted, day first': '31.12.2025',
  'slashed, month first': '12/31/2025',
}

describe('a column of days', () => {
  it('takes a Date by the sheet’s zone, whatever zone the script runs in', () => {
    const { moments, order } = days(
      new Date(Date.UTC(2026, 2, 8, 18, 30)),
      new Date(Date.UTC(2026, 2, 8, 18, 29)),
    )
    expect(isoOf(moments)).toEqual(['2026-03-09', '2026-03-08'])
    expect(order).toBe('none')
  })

  it('takes serial numbers between 1980 and 2199', () => {
    const { moments, unread } = days(
      45631,
      45631.25,
      29221,
      109574,
      29220,
      109575,
      0,
      -5,
      '45631.0',
      20260320,
    )
    expect(isoOf(moments)).toEqual([
      '2024-12-05',
      '2024-12-05',
      '1980-01-01',
      '2199-12-31',
      '',
      '',
      '',
      '',
      '2024-12-05',
      '2026-03-20',
    ])
    expect(unread).toEqual([4, 5, 6, 7])
    expect(moments[1]).toBe(on('2024-12-05') + 0.25)
  })

  it('leaves times and durations of 1899, and Dates that are none, unread', () => {
    const { moments, unread } = days(new Date(Date.UTC(1899, 11, 30, 9)), new Date(Number.NaN), '1899-12-30')
    expect(Array.from(moments)).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(unread).toEqual([0, 1, 2])
  })

  it('has blanks, placeholders and short rows as NaN without a word', () => {
    const cells: Cell[][] = [
      [''],
      [],
      [null],
      ['\u00a0'],
      ['Select'],
      ['-'],
      ['N/A'],
      ['none'],
      ['NULL'],
      ['—'],
    ]
    const { moments, unread, order } = readDays(cells, 0, KOLKATA)
    expect(moments.every(Number.isNaN)).toBe(true)
    expect(unread).toEqual([])
    expect(order).toBe('none')
  })

  it.each(NOT_YET)('takes %j for a day that nobody knows yet: blank, and not named', (cell) => {
    expect(days(cell)).toMatchObject({ unread: [], order: 'none' })
    expect(days(cell).moments[0]).toBeNaN()
  })

  it.each([
    'soon',
    'open 3/4/2026',
    '--03-07',
    '31.02.2026',
    '2026-02-30',
    'Mar 2026',
    '2026-03',
    '20260231',
    20260231,
    1774000000000,
    'in 3 days',
    '20/03',
    '10:22',
    '3/4/2025 25:00',
    'Q3',
    '12 Foo 2025',
    '#N/A',
    true,
    '1/2/3',
    'due 3/4/2025',
  ])('leaves %j unread', (cell) => {
    const { moments, unread } = days(cell)
    expect(moments[0]).toBeNaN()
    expect(unread).toEqual([0])
  })

  it.each([
    ['29/09/2024', '2024-09-29'],
    ['20260320', '2026-03-20'],
    ["'20/03/2026", '2026-03-20'],
    ['2024-01-01 00:00:00', '2024-01-01'],
    ['2025/03/04', '2025-03-04'],
    ['12 März 2026', '2026-03-12'],
    ['1er août 2025', '2025-08-01'],
    ['5 de marzo de 2026', '2026-03-05'],
    ['12 maart 2026', '2026-03-12'],
    ['3 gennaio 2026', '2026-01-03'],
    ['March 4th, 2025 at 10:22 PM', '2025-03-04'],
    ["4 Mar '25", '2025-03-04'],
    ['14.3.25', '2025-03-14'],
    ['14.3.81', '1981-03-14'],
    ['Di, 14.03.2025 um 10:22 Uhr', '2025-03-14'],
    ['Tue Mar 04 2025 10:22:00 GMT+0100 (CET)', '2025-03-04'],
    ['2025-03-04T23:30:00-11:00', '2025-03-04'],
    [' 2025-03-04\u00a0', '2025-03-04'],
  ])('reads %j as %s', (text, iso) => {
    expect(isoOf(days(text).moments)).toEqual([iso])
  })

  it('keeps the written time of day', () => {
    const { moments } = days(
      '2026-01-02T18:00:00Z',
      '1/2/2026 6:00 PM',
      '1/2/2026 12:00 AM',
      '1/13/2026 12:00 PM',
    )
    expect(Array.from(moments, (moment) => moment % 1)).toEqual([0.75, 0.75, 0, 0.5])
  })

  it('decides the order of figures for the whole column', () => {
    expect(days('3/4/2025', '13/4/2025')).toMatchObject({ order: 'day-first', unread: [] })
    expect(isoOf(days('3/4/2025', '13/4/2025').moments)).toEqual(['2025-04-03', '2025-04-13'])
    expect(isoOf(days('3/4/2025', '4/13/2025').moments)).toEqual(['2025-03-04', '2025-04-13'])
    expect(isoOf(days('3.4.2025', '4.13.2025').moments)).toEqual(['2025-03-04', '2025-04-13'])
  })

  it('follows the majority where rows contradict each other, and reports the others', () => {
    const read = days('13/4/2025', '4/13/2025', '14/4/2025', '3/4/2025')
    expect(read.order).toBe('day-first')
    expect(read.unread).toEqual([1])
    expect(isoOf(read.moments)).toEqual(['2025-04-13', '', '2025-04-14', '2025-04-03'])
  })

  it('says so where nothing decides, and takes what is preferred', () => {
    const cells = column(['3/4/2025', '3.4.2025'])
    expect(readDays(cells, 0, KOLKATA).order).toBe('ambiguous')
    expect(isoOf(readDays(cells, 0, KOLKATA).moments)).toEqual(['2025-03-04', '2025-04-03'])
    expect(readDays(cells, 0, KOLKATA, 'day-first').order).toBe('day-first')
    expect(isoOf(readDays(cells, 0, KOLKATA, 'day-first').moments)).toEqual(['2025-04-03', '2025-04-03'])
    expect(isoOf(readDays(column(['13/4/2025', '3/4/2025']), 0, KOLKATA, 'month-first').moments)[1]).toBe(
      '2025-04-03',
    )
  })

  it('asks nothing where there is no choice', () => {
    expect(days('5/5/2025').order).toBe('none')
    expect(days('2025-03-04', new Date(0), 45631).order).toBe('iso')
    expect(days('4 Mar 2025').order).toBe('none')
  })

  it.each(Object.keys(WRITTEN))('reads back every day written as %s', (form) => {
    const write = WRITTEN[form] ?? String
    const decides = DECIDES[form]
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 20 }), (written) => {
        const cells = written.map((day) => {
          const { year, month, dayOfMonth } = civilOf(day)
          return write(year, month, dayOfMonth)
        })
        const { moments, unread } = days(...(decides === undefined ? cells : [...cells, decides]))
        expect(unread).toEqual([])
        expect(Array.from(moments.slice(0, written.length), Math.floor)).toEqual(written)
      }),
    )
  })

  it('reads Dates and serials of one day alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const instant = new Date(day * 86_400_000 + minute * 60_000 - 19_800_000)
        const { moments } = days(instant, serialOf(day) + minute / 1440)
        expect(moments[0]).toBeCloseTo(day + minute / 1440, 6)
        expect(moments[1]).toBeCloseTo(day + minute / 1440, 6)
      }),
    )
  })

  it('never throws and accounts for every cell', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.date(),
      fc.constantFrom<Cell>('', null, undefined),
    )
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const { moments, unread } = days(...cells)
        expect(moments).toHaveLength(cells.length)
        for (const row of unread) expect(moments[row]).toBeNaN()
        expect([...unread].sort((a, b) => a - b)).toEqual(unread)
      }),
    )
  })
})

interface Formats {
  readonly must_parse: readonly { text: string; iso: string }[]
  readonly must_not_parse: readonly string[]
  readonly excel_serials: readonly { serial: number; iso: string }[]
}

const file = resolve(process.cwd(), '../shared/data/reference/value-formats.json')
if (existsSync(file)) {
  const formats = JSON.parse(readFileSync(file, 'utf8')) as Formats
  describe('dates as people have them', () => {
    it.each(formats.must_parse)('$text is $iso', ({ text, iso }) => {
      expect(isoOf(days(text).moments)).toEqual([iso])
    })
    it.each(formats.must_not_parse)('%j is no day', (text) => {
      expect(days(text).moments[0]).toBeNaN()
    })
    it.each(formats.excel_serials)('serial $serial is $iso', ({ serial, iso }) => {
      expect(isoOf(days(serial).moments)).toEqual([iso])
    })
  })
} else console.info(`Dates as people have them left out: ${file} is not there.`)
