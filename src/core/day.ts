// Civil days as integers: calendar arithmetic, weeks and working days, without any Date or time zone.

/** Days since 1970-01-01 by the calendar; a moment is a day with a fraction. */
export type Day = number

/** `holidays` and `daysOff` are not working days; `daysOff` are also left out of counted intervals (EXACTLY, Days off). */
export interface Calendar {
  readonly holidays: ReadonlySet<Day>
  readonly daysOff: ReadonlySet<Day>
}

/** What a spreadsheet calls 1970-01-01: its serial numbers count from 1899-12-30. */
export const SERIAL_OF_EPOCH = 25569

const DAYS_OF_ERA = 146097
const SEARCH_DAYS = 3660
const STEPPED_DAYS = 366
const FAR_DAYS = 10_000_000

const daysOfMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

/** The day of a calendar date (month 1–12); NaN for a date that does not exist. Years count from 1 BC as 0. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return Number.NaN
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysOfMonth(year, month)) return Number.NaN
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_OF_ERA + dayOfEra - 719468
}

/** The calendar date of a day or moment (month 1–12); all NaN for NaN. */
export function civilOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const sinceMarch0 = Math.floor(day) + 719468
  const era = Math.floor(sinceMarch0 / DAYS_OF_ERA)
  const dayOfEra = sinceMarch0 - era * DAYS_OF_ERA
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/** 'YYYY-MM-DD' of a day or moment; '' for NaN or a year outside 0–9999. */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day)
  if (!(year >= 0 && year <= 9999)) return ''
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** The day that 'YYYY-MM-DD' names; null for any other shape and for a date that does not exist. */
export function parseIsoDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
  return Number.isNaN(day) ? null : day
}

/** The spreadsheet's serial number of a day or moment. */
export function serialOf(day: Day): number {
  return day + SERIAL_OF_EPOCH
}

/** The day on which a spreadsheet's serial number lies. */
export function dayOfSerial(serial: number): Day {
  return Math.floor(serial) - SERIAL_OF_EPOCH
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  const sinceMonday = (Math.floor(day) + 3) % 7
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return Math.floor(day) - weekdayOf(day) + 1
}

/** The ISO 8601 week: a week belongs to the year that holds its Thursday. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const thursday = mondayOf(day) + 3
  const { year } = civilOf(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** The same day of the month `n` months later, the month's last day where it is too short (as EDATE). */
export function addMonths(day: Day, n: number): Day {
  const { year, month, dayOfMonth } = civilOf(day)
  const months = year * 12 + month - 1 + Math.trunc(n)
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysOfMonth(toYear, toMonth)))
}

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
