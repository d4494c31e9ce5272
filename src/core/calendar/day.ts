// Calendar days as integers: dates, weeks, months and serial numbers, without Date objects or time zones.

/** Days since 1970-01-01; a moment is a day with a fraction, in wall-clock time. */
export type Day = number
/** The spreadsheet serial number of 1970-01-01; serial numbers count days from 1899-12-30. */
export const SERIAL_OF_EPOCH = 25569

const DAYS_OF_ERA = 146097
const daysOfMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

/** The day of a calendar date (month 1–12); NaN for a date that does not exist. Year 0 is 1 BC. */
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

/** A day or moment as 'YYYY-MM-DD'; '' for NaN or a year outside 0–9999. */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day)
  if (!(year >= 0 && year <= 9999)) return ''
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** Parses 'YYYY-MM-DD'; null for any other form and for a date that does not exist. */
export function parseIsoDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
  return Number.isNaN(day) ? null : day
}

/** The spreadsheet's serial number of a day or moment. */
export function serialOf(day: Day): number {
  return day + SERIAL_OF_EPOCH
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

/** The same day of the month `n` months later, or the last day of a shorter month (as EDATE). */
export function addMonths(day: Day, n: number): Day {
  const { year, month, dayOfMonth } = civilOf(day)
  const months = year * 12 + month - 1 + Math.trunc(n)
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysOfMonth(toYear, toMonth)))
}
