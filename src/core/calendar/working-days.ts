import { type Day, weekdayOf } from './day'

// Working days and days off: counting them, and the next one.

/** `holidays` and `daysOff` are not working days; `daysOff` are also left out of counted intervals (EXACTLY, Days off). */
export interface Calendar {
  readonly holidays: ReadonlySet<Day>
  readonly daysOff: ReadonlySet<Day>
}

const SEARCH_DAYS = 3660

const STEPPED_DAYS = 366

const FAR_DAYS = 10_000_000

/** Monday to Friday, neither holiday nor day off. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return weekdayOf(day) < 6 && !calendar.holidays.has(day) && !calendar.daysOff.has(day)
}

/** Mondays to Fridays up to and including the day, from a fixed point: differences of it count weekdays. */
const weekdaysUpTo = (day: Day): number => {
  const weeks = Math.floor((day + 3) / 7)
  return weeks * 5 + Math.min(day + 4 - weeks * 7, 5)
}

/** The days of `from`…`to` in a set that fulfil a test: walks whichever is smaller, the span or the set. */
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

/** Working days from `from` to `to`, both counted; negative when `to` lies before `from` (as NETWORKDAYS). */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  return from <= to ? workingDaysWithin(from, to, calendar) : -workingDaysWithin(to, from, calendar)
}

/**
 * The n-th working day after `day`, before it for a negative n, `day` itself for 0 (as WORKDAY).
 * NaN when either is not a number or beyond all calendars. Long ways go in whole weeks, so no n makes it slow.
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

/** The day itself if it is a working day, else the last one before; the day itself when ten years hold none. */
export function workingDayOnOrBefore(day: Day, calendar: Calendar): Day {
  for (let at = day; at > day - SEARCH_DAYS; at--) if (isWorkingDay(at, calendar)) return at
  return day
}

/** The day itself if it is a working day, else the first one after; the day itself when ten years hold none. */
export function workingDayOnOrAfter(day: Day, calendar: Calendar): Day {
  for (let at = day; at < day + SEARCH_DAYS; at++) if (isWorkingDay(at, calendar)) return at
  return day
}

/**
 * The day `n` counted days later (earlier for a negative n): the user's days off are not counted, holidays and
 * weekends are (EXACTLY, Days off). Never a day off itself unless n is 0. NaN when either is NaN.
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
