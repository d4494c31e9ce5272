// Holidays by country: Easter, days of a week, days that move off a weekend, regions.
import { daysOf, effectOf, spansOf } from '../../../sidebar/more/absence/away'
import { COUNTRIES } from '../../../sidebar/more/absence/countries'
import { countryOf, easterOf, holidaysOf } from '../../../sidebar/more/absence/holidays'
import type { DaysOffPage } from '../../../src/app/panel/days-off'
import { isoDay, weekdayOf } from '../../../src/core/calendar/day'

const daysIn = (country: string, region: string, year: number): string[] =>
  holidaysOf(country, region, year).map(({ day }) => isoDay(day))
const named = (country: string, region: string, year: number): Record<string, string> =>
  Object.fromEntries(holidaysOf(country, region, year).map(({ day, name }) => [isoDay(day), name]))

it.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2024, '2024-03-31'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter of %d is %s', (year, day) => {
  expect(isoDay(easterOf(year))).toBe(day)
})

it('are those of the year in Berlin and in Munich', () => {
  const both = [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
  ]
  expect(daysIn('DE', 'BE', 2026)).toEqual(both)
  expect(daysIn('DE', 'BY', 2026)).toEqual([...both, '2026-01-06', '2026-06-04'].sort())
  expect(named('DE', 'SN', 2026)).toMatchObject({ '2026-11-18': 'Buß- und Bettag' })
})

it.each<[string, string, number, Record<string, string>]>([
  [
    'US',
    '',
    2026,
    { '2026-07-03': 'Independence Day', '2026-11-26': 'Thanksgiving', '2026-05-25': 'Memorial Day' },
  ],
  [
    'US',
    '',
    2027,
    { '2027-12-24': 'Christmas Day', '2027-12-31': 'New Year’s Day', '2027-07-05': 'Independence Day' },
  ],
  [
    'GB',
    'ENG',
    2027,
    { '2027-12-27': 'Christmas Day', '2027-12-28': 'Boxing Day', '2027-08-30': 'Summer bank holiday' },
  ],
  [
    'GB',
    'SCT',
    2028,
    { '2028-01-03': 'New Year’s Day', '2028-01-04': '2 January', '2028-08-07': 'Summer bank holiday' },
  ],
  [
    'GB',
    'ENG',
    2022,
    { '2022-12-27': 'Christmas Day', '2022-12-26': 'Boxing Day', '2022-01-03': 'New Year’s Day' },
  ],
  ['FR', 'AL', 2026, { '2026-04-03': 'Vendredi saint', '2026-07-14': 'Fête nationale' }],
  [
    'CA',
    'ON',
    2026,
    { '2026-05-18': 'Victoria Day', '2026-10-12': 'Thanksgiving', '2026-12-28': 'Boxing Day' },
  ],
  [
    'AU',
    'NSW',
    2026,
    { '2026-04-27': 'Anzac Day', '2026-06-08': 'King’s Birthday', '2026-12-28': 'Boxing Day' },
  ],
  ['CH', 'GE', 2026, { '2026-09-10': 'Jeûne genevois' }],
  ['SE', '', 2026, { '2026-06-19': 'Midsommarafton' }],
])('of %s %s in %d fall where its law puts them', (country, region, year, some) => {
  expect(named(country, region, year)).toMatchObject(some)
})

it('of every region of every country are working days of that year, each once, with a name', () => {
  for (const [code, { regions }] of Object.entries(COUNTRIES)) {
    const all = regions.length === 0 ? [''] : regions.map((one) => one.split(' ')[0] ?? '')
    for (const region of all)
      for (const year of [2026, 2027, 2032]) {
        const days = holidaysOf(code, region, year)
        expect(days.length).toBeGreaterThan(4)
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
        for (const { day, name } of days) {
          expect(isoDay(day).slice(0, 4)).toBe(String(year))
          expect(weekdayOf(day)).toBeLessThan(6)
          expect(name).toMatch(/^[\p{L}\d]/u)
        }
      }
  }
})

it('of a region name only regions that there are', () => {
  for (const { regions, days } of Object.values(COUNTRIES)) {
    const codes = regions.map((one) => one.split(' ')[0])
    const used = days.flatMap((line) => / \[-?([^\]]+)\]$/.exec(line)?.[1]?.split(' ') ?? [])
    expect(used.filter((code) => !codes.includes(code))).toEqual([])
  }
})

it('are proposed for the country of the sheet’s locale', () => {
  expect(['de_DE', 'en_GB', 'fr_CH', 'en', 'ja_JP', ''].map(countryOf)).toEqual([
    'DE',
    'GB',
    'CH',
    '',
    '',
    '',
  ])
})

describe('an absence', () => {
  const PAGE: DaysOffPage = {
    today: '2026-03-05',
    days: [
      { is: 'holiday', day: '2026-03-16', name: 'A day' },
      { is: 'dayOff', day: '2026-03-20', name: 'Away' },
      { is: 'dayOff', day: '2026-03-21', name: 'Away' },
      { is: 'dayOff', day: '2026-03-22', name: 'Move' },
      { is: 'dayOff', day: '2026-03-24', name: 'Move' },
    ],
    promises: [{ id: 'a', name: 'Ann', day: '2026-03-13 09:00', seen: '13.3.' }],
    planned: [
      { day: '2026-03-06', touches: 3 },
      { day: '2026-03-13', touches: 4 },
    ],
    isTeam: false,
    locale: 'de_DE',
  }

  it('says what it moves, and the first working day after it, holidays and days off left out', () => {
    expect(effectOf(PAGE, daysOf('2026-03-07', '2026-03-15'))).toEqual({
      workingDays: 5,
      touches: 4,
      promises: PAGE.promises,
      back: '2026-03-17',
    })
    expect(effectOf(PAGE, daysOf('2026-03-19', '2026-03-19')).back).toBe('2026-03-23')
    expect(effectOf(PAGE, [])).toEqual({ workingDays: 0, touches: 0, promises: [], back: '' })
  })

  it('is no days where they are in no order, no days at all, or more than a year', () => {
    expect(daysOf('2026-03-09', '2026-03-07')).toEqual([])
    expect(daysOf('', '2026-03-07')).toEqual([])
    expect(daysOf('2026-02-30', '2026-03-07')).toEqual([])
    expect(daysOf('2026-03-09', '2028-03-07')).toEqual([])
    expect(daysOf('2026-12-31', '2027-01-01')).toEqual(['2026-12-31', '2027-01-01'])
  })

  it('is listed as spans of neighbouring days with one name', () => {
    expect(spansOf(PAGE).map(({ name, days }) => [name, days.length])).toEqual([
      ['Away', 2],
      ['Move', 1],
      ['Move', 1],
    ])
  })
})
