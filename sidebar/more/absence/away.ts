// What an absence means for what stands in the days to come.
import type { DayRow, DaysOffPage, OpenPromise } from '../../../src/app/panel/days-off'
import { type Day, isoDay, parseIsoDay } from '../../../src/core/calendar/day'
import { type Calendar, isWorkingDay, workingDayOnOrAfter } from '../../../src/core/calendar/working-days'

/** Longer is a mistake in typing. */
export const LONGEST = 366

/** The days from one to another, both included; [] where they are none or too many. */
export function daysOf(from: string, to: string): string[] {
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)]
  if (first === null || last === null || last < first || last - first >= LONGEST) return []
  return Array.from({ length: last - first + 1 }, (_, at) => isoDay(first + at))
}

/** The days that Rules lists, and others that are to be off. */
function calendarWith({ days }: DaysOffPage, off: readonly string[] = []): Calendar {
  const set = (list: readonly string[]): Set<Day> => new Set(list.flatMap((day) => parseIsoDay(day) ?? []))
  const listed = (is: DayRow['is']): string[] => days.filter((row) => row.is === is).map(({ day }) => day)
  return { holidays: set(listed('holiday')), daysOff: set([...listed('dayOff'), ...off]) }
}

export interface Effect {
  readonly workingDays: number
  /** Next touches that the plan has on these days. */
  readonly touches: number
  readonly promises: readonly OpenPromise[]
  /** The first working day after them, an ISO day. */
  readonly back: string
}

/** What days off would move. */
export function effectOf(page: DaysOffPage, off: readonly string[]): Effect {
  const days = new Set(off)
  const standing = calendarWith(page)
  const last = parseIsoDay(off[off.length - 1] ?? '') ?? Number.NaN
  return {
    workingDays: off.filter((day) => isWorkingDay(parseIsoDay(day) ?? Number.NaN, standing)).length,
    touches: page.planned.reduce((sum, { day, touches }) => sum + (days.has(day) ? touches : 0), 0),
    promises: page.promises.filter(({ day }) => days.has(day.slice(0, 10))),
    back: Number.isNaN(last) ? '' : isoDay(workingDayOnOrAfter(last + 1, calendarWith(page, off))),
  }
}

/** Neighbouring days off with one name. */
export interface Span {
  readonly name: string
  readonly days: readonly string[]
}

/** Days off from a day on, as spans. */
export function spansOf({ days, today }: DaysOffPage): Span[] {
  const spans: { name: string; days: string[] }[] = []
  for (const { is, day, name } of days) {
    if (is !== 'dayOff' || day < today) continue
    const last = spans[spans.length - 1]
    const before = isoDay((parseIsoDay(day) ?? 0) - 1)
    if (last?.name === name && last.days[last.days.length - 1] === before) last.days.push(day)
    else spans.push({ name, days: [day] })
  }
  return spans
}
