// Working days and counted days: against printed results and by property.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { dayOf, isoDay, parseIsoDay } from '../../../src/core/calendar/day'
import {
  addDaysCounted,
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../../src/core/calendar/working-days'

const on = (iso: string): number => parseIsoDay(iso) ?? Number.NaN
const calendar = (holidays: readonly string[] = [], daysOff: readonly string[] = []): Calendar => ({
  holidays: new Set(holidays.map(on)),
  daysOff: new Set(daysOff.map(on)),
})
const plain = calendar()
const near = fc.integer({ min: 18_000, max: 18_200 })
const calendars = fc
  .record({ holidays: fc.array(near, { maxLength: 40 }), daysOff: fc.array(near, { maxLength: 40 }) })
  .map(({ holidays, daysOff }) => ({ holidays: new Set(holidays), daysOff: new Set(daysOff) }))

describe('working days', () => {
  it('leave out weekends, holidays and days off', () => {
    const closed = calendar(['2026-03-10'], ['2026-03-11'])
    const week = [9, 10, 11, 12, 13, 14, 15].map((day) => isWorkingDay(dayOf(2026, 3, day), closed))
    expect(week).toEqual([true, false, false, true, true, false, false])
  })

  it('give the day itself for none', () => {
    expect(addWorkingDays(on('2026-03-14'), 0, plain)).toBe(on('2026-03-14'))
  })

  it('have no answer for what is no number', () => {
    expect(addWorkingDays(Number.NaN, 1, plain)).toBeNaN()
    expect(addWorkingDays(0, Number.POSITIVE_INFINITY, plain)).toBeNaN()
    expect(addWorkingDays(0, 1e300, plain)).toBeNaN()
  })

  it('are added as counted one by one, also over years', () => {
    const oneByOne = (from: number, n: number, closed: Calendar): number => {
      let day = from
      for (let left = Math.abs(n); left > 0; ) {
        day += Math.sign(n)
        if (isWorkingDay(day, closed)) left--
      }
      return day
    }
    fc.assert(
      fc.property(near, fc.integer({ min: -1500, max: 1500 }), calendars, (day, n, closed) => {
        expect(addWorkingDays(day, n, closed)).toBe(oneByOne(day, n, closed))
      }),
    )
  })

  it('between two days are those that are working days, both counted', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: 0, max: 300 }), calendars, (from, span, closed) => {
        let count = 0
        for (let day = from; day <= from + span; day++) if (isWorkingDay(day, closed)) count++
        expect(workingDaysBetween(from, from + span, closed)).toBe(count)
        if (span > 0) expect(workingDaysBetween(from + span, from, closed)).toBe(count === 0 ? -0 : -count)
      }),
    )
  })

  it('are found before and after', () => {
    const closed = calendar(['2026-03-13'])
    expect(isoDay(workingDayOnOrBefore(on('2026-03-15'), closed))).toBe('2026-03-12')
    expect(isoDay(workingDayOnOrAfter(on('2026-03-13'), closed))).toBe('2026-03-16')
    expect(isoDay(workingDayOnOrAfter(on('2026-03-12'), closed))).toBe('2026-03-12')
  })

  it('are not searched for ever', () => {
    const always: Calendar = {
      holidays: new Set(Array.from({ length: 8000 }, (_, at) => 14_000 + at)),
      daysOff: new Set(),
    }
    expect(workingDayOnOrAfter(18_000, always)).toBe(18_000)
    expect(workingDayOnOrBefore(18_000, always)).toBe(18_000)
  })
})

describe('counted days', () => {
  it('skip days off but neither holidays nor weekends', () => {
    const closed = calendar(['2026-03-11'], ['2026-03-12', '2026-03-13'])
    expect(isoDay(addDaysCounted(on('2026-03-10'), 2, closed))).toBe('2026-03-14')
    expect(isoDay(addDaysCounted(on('2026-03-10'), 1, closed))).toBe('2026-03-11')
    expect(isoDay(addDaysCounted(on('2026-03-14'), -1, closed))).toBe('2026-03-11')
  })

  it('are plain addition without days off', () => {
    expect(addDaysCounted(100, 26, plain)).toBe(126)
  })

  it('are as many as asked for, and end on a counted one', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: 1, max: 100 }), calendars, (day, n, closed) => {
        const end = addDaysCounted(day, n, closed)
        let counted = 0
        for (let at = day + 1; at <= end; at++) if (!closed.daysOff.has(at)) counted++
        expect(counted).toBe(n)
        expect(closed.daysOff.has(end)).toBe(false)
      }),
    )
  })

  it('never come earlier for a longer interval', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: -60, max: 60 }), calendars, (day, n, closed) => {
        expect(addDaysCounted(day, n + 1, closed)).toBeGreaterThan(addDaysCounted(day, n, closed))
      }),
    )
  })
})

interface Printed {
  readonly networkdays: readonly { start: string; end: string; holidays: string[]; networkdays: number }[]
  readonly workday: readonly { start: string; days: number | string; holidays: string[]; workday?: string }[]
}

const file = resolve(process.cwd(), '../shared/data/reference/working-days.json')
if (existsSync(file)) {
  const printed = JSON.parse(readFileSync(file, 'utf8')) as Printed
  describe('results printed by spreadsheets', () => {
    it.each(printed.networkdays)('NETWORKDAYS $start $end', ({ start, end, holidays, networkdays }) => {
      expect(workingDaysBetween(on(start), on(end), calendar(holidays))).toBe(networkdays)
    })
    it.each(printed.workday.filter((one) => one.workday !== undefined))(
      'WORKDAY $start $days',
      ({ start, days: n, holidays, workday }) => {
        expect(isoDay(addWorkingDays(on(start), Number(n), calendar(holidays)))).toBe(workday)
      },
    )
  })
} else console.info(`Printed results left out: ${file} is not there.`)
