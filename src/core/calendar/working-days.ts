// Working days and days off: counting them, and finding the next one.
import { type Day, weekdayOf } from './day'

/**
 * Holidays and days off are not working days; days off are also left out of counted intervals (EXACTLY, Days off).
 */
export interface Calendar {
  readonly holidays: ReadonlySet<Day>
  readonly daysOff: ReadonlySet<Day>
}

/** How far the next working day is searched: ten years. */
const SEARCH_DAYS = 3660

/** Longer ways go in whole weeks, shorter ones day by day. */
const STEPPED_DAYS = 366

/** Beyond all calendars; larger numbers give NaN. */
const FAR_DAYS = 10_000_000

/** True for Monday to Friday, unless a holiday or day off. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return weekdayOf(day) < 6 && !calendar.holidays.has(day) && !calendar.daysOff.has(day)
}

/** Weekdays up to and including the day, from a fixed origin: differences count Mondays to Fridays. */
const weekdaysUpTo = (day: Day): number => {
  const weeks = Math.floor((day + 3) / 7)
  return weeks * 5 + Math.min(day + 4 - weeks * 7, 5)
}

/** Number of days of a set from `from` to `to` that pass a test; walks the smaller of span and set. */
const countIn = (set: ReadonlySet<Day>, from: Day, to: Day, test: (day: Day) => boolean): number => {
  let count = 0
  if (to - from < set.size) {
    for (let day = from; day <= to; day++) if (set.has(day) && test(day)) count++
  } else {
    for (const day of set) if (day >= from && day <= to && test(day)) count++
  }
  return count
}

const always = (): boolean => true

const workingDaysWithin = (from: Day, to: Day, calendar: Calendar): number => {
  const weekdays = weekdaysUpTo(to) - weekdaysUpTo(from - 1)
  const holidays = countIn(calendar.holidays, from, to, (day) => weekdayOf(day) < 6)
  const off = countIn(calendar.daysOff, from, to, (day) => weekdayOf(day) < 6 && !calendar.holidays.has(day))
  return weekdays - holidays - off
}

/** Working days from `from` to `to`, both included; negative when `to` comes before `from` (as NETWORKDAYS). */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  return from <= to ? workingDaysWithin(from, to, calendar) : -workingDaysWithin(to, from, calendar)
}

/**
 * The n-th working day after `day`, or before it for a negative n; `day` itself for 0 (as WORKDAY). NaN when an
 * argument is NaN or beyond all calendars. The time taken does not grow with n.
 */
export function addWorkingDays(day: Day, n: number, calendar: Calendar): Day {
  if (!(Math.abs(day) < FAR_DAYS && Math.abs(n) < FAR_DAYS)) return Number.NaN
  const step = n < 0 ? -1 : 1
  let at = Math.floor(day)
  let left = Math.abs(Math.trunc(n))
  while (left > STEPPED_DAYS) {
    const weeks = Math.floor((left - 1) / 5)
    const to = at + step * weeks * 7
    left -= step > 0 ? workingDaysWithin(at + 1, to, calendar) : workingDaysWithin(to, at - 1, calendar)
    at = to
  }
  while (left > 0) {
    at += step
    if (isWorkingDay(at, calendar)) left--
  }
  return at
}

/** The day itself if it is a working day, else the last one before; the day itself if ten years have none. */
export function workingDayOnOrBefore(day: Day, calendar: Calendar): Day {
  for (let at = day; at > day - SEARCH_DAYS; at--) if (isWorkingDay(at, calendar)) return at
  return day
}

/** The day itself if it is a working day, else the first one after; the day itself if ten years have none. */
export function workingDayOnOrAfter(day: Day, calendar: Calendar): Day {
  for (let at = day; at < day + SEARCH_DAYS; at++) if (isWorkingDay(at, calendar)) return at
  return day
}

/**
 * The day `n` counted days later (earlier for a negative n): days off are not counted, holidays and weekends are
 * (EXACTLY, Days off). Never itself a day off unless n is 0. NaN when an argument is NaN.
 */
export function addDaysCounted(day: Day, n: number, calendar: Calendar): Day {
  let at = Math.floor(day)
  let left = Math.trunc(n)
  if (calendar.daysOff.size === 0) return at + left
  if (!Number.isFinite(at) || !Number.isFinite(left)) return Number.NaN
  while (left !== 0) {
    const to = at + left
    const off =
      left > 0 ? countIn(calendar.daysOff, at + 1, to, always) : countIn(calendar.daysOff, to, at - 1, always)
    left = left > 0 ? off : -off
    at = to
  }
  return at
}
