// Days of the calendar: conversions and weeks, against printed results and by property.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import {
  addMonths,
  civilOf,
  dayOf,
  isoDay,
  isoWeekOf,
  mondayOf,
  parseIsoDay,
  SERIAL_OF_EPOCH,
  serialOf,
  weekdayOf,
} from '../../../src/core/calendar/day'

const on = (iso: string): number => parseIsoDay(iso) ?? Number.NaN
const days = fc.integer({ min: -100_000, max: 200_000 })

describe('a day and its date', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).toBe(0)
    expect(dayOf(1969, 12, 31)).toBe(-1)
    expect(dayOf(2000, 2, 29)).toBe(11016)
    expect(dayOf(2024, 12, 5) + SERIAL_OF_EPOCH).toBe(45631)
  })

  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2024, 4, 31],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 0],
    [2024.5, 1, 1],
    [Number.NaN, 1, 1],
  ])('knows no %d-%d-%d', (year, month, dayOfMonth) => {
    expect(dayOf(year, month, dayOfMonth)).toBeNaN()
  })

  it('turns into a date and back', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, dayOfMonth } = civilOf(day)
        expect(dayOf(year, month, dayOfMonth)).toBe(day)
      }),
    )
  })

  it('agrees with the calendar of the platform, whatever zone the script runs in', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })

  it('takes the date of a moment from its day', () => {
    expect(isoDay(on('2026-03-29') + 0.999)).toBe('2026-03-29')
    expect(isoDay(-0.5)).toBe('1969-12-31')
  })

  it('has no text for what is no day', () => {
    expect(isoDay(Number.NaN)).toBe('')
    expect(isoDay(5_000_000)).toBe('')
  })
})

describe('an ISO text', () => {
  it.each(['2026-3-9', '2026-02-30', ' 2026-03-09', '2026-03-09T00:00', '26-03-09', '', '2026-00-10'])(
    'refuses %j',
    (text) => {
      expect(parseIsoDay(text)).toBeNull()
    },
  )

  it('is read back from what was written', () => {
    fc.assert(fc.property(days, (day) => expect(parseIsoDay(isoDay(day))).toBe(day)))
  })
})

describe('a serial number', () => {
  it('keeps the time of the day', () => {
    expect(serialOf(on('2024-12-05') + 0.5)).toBe(45631.5)
  })
})

describe('weeks', () => {
  it('run from Monday to Sunday', () => {
    expect(weekdayOf(on('1970-01-01'))).toBe(4)
    expect(weekdayOf(on('2026-03-09'))).toBe(1)
    expect(weekdayOf(on('2026-03-15') + 0.9)).toBe(7)
    expect(mondayOf(on('2026-03-15'))).toBe(on('2026-03-09'))
    expect(mondayOf(on('2026-03-09'))).toBe(on('2026-03-09'))
  })

  it('repeat every seven days, also before 1970', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekdayOf(day + 7)).toBe(weekdayOf(day))
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) % 7) + 1)
        expect(mondayOf(day) + weekdayOf(day) - 1).toBe(day)
      }),
    )
  })

  it('belong to the year of their Thursday', () => {
    expect(isoWeekOf(on('2021-01-03'))).toEqual({ year: 2020, week: 53 })
    expect(isoWeekOf(on('2024-12-30'))).toEqual({ year: 2025, week: 1 })
    expect(isoWeekOf(on('2026-12-31'))).toEqual({ year: 2026, week: 53 })
  })
})

describe('months later', () => {
  it('keep the day of the month or take the last one', () => {
    expect(isoDay(addMonths(on('2024-01-31'), 1))).toBe('2024-02-29')
    expect(isoDay(addMonths(on('2024-03-31'), -13))).toBe('2023-02-28')
    expect(isoDay(addMonths(on('2024-12-15'), 0))).toBe('2024-12-15')
  })
})

interface Printed {
  readonly edate_eomonth: readonly { fn: string; start: string; months: number; result: string }[]
  readonly isoweek: readonly { date: string; isoweek: number }[]
}

const file = resolve(process.cwd(), '../shared/data/reference/working-days.json')
if (existsSync(file)) {
  const printed = JSON.parse(readFileSync(file, 'utf8')) as Printed
  describe('results printed by spreadsheets', () => {
    it.each(printed.edate_eomonth.filter((one) => one.fn === 'EDATE'))(
      'EDATE $start $months',
      ({ start, months, result }) => {
        expect(isoDay(addMonths(on(start), months))).toBe(result)
      },
    )
    it.each(printed.isoweek)('ISO week of $date', ({ date, isoweek }) => {
      expect(isoWeekOf(on(date)).week).toBe(isoweek)
    })
  })
} else console.info(`Printed results left out: ${file} is not there.`)
