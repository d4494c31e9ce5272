// Moments: days since 1970-01-01 with a fraction, by the sheet's wall clock; their minutes and times of day.
import { type Day, isoDay } from './day'

export const MINUTES_A_DAY = 1440
export const MILLISECONDS_A_DAY = 86_400_000
export const SECONDS_A_DAY = 86_400

/**
 * A moment cut to its second, so that equal times are equal numbers wherever they were read: serial numbers and written
 * times differ in their last digits.
 */
export const toSecond = (moment: number): number => Math.floor(moment * SECONDS_A_DAY + 0.01) / SECONDS_A_DAY

/** Whether the moment lies on the day `today` or before it; false for NaN. */
export const hasCome = (moment: number, today: Day): boolean => moment < today + 1

/** A time of day as `hh:mm`; whole days in the minutes are left out. */
export function clockText(minutes: number): string {
  const time = minutes - Math.floor(minutes / MINUTES_A_DAY) * MINUTES_A_DAY
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(Math.floor(time / 60))}:${two(time % 60)}`
}

/** `YYYY-MM-DD hh:mm` for whole minutes since 1970-01-01. */
export const stampText = (minutes: number): string =>
  `${isoDay(Math.floor(minutes / MINUTES_A_DAY))} ${clockText(minutes)}`

/** A column of moments of which none is known yet. */
export const unknownMoments = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN)

/** Keeps the later of the moment that stands in the column and this one; the one that is known. */
export function keepLater(column: Float64Array, at: number, moment: number): void {
  if (!((column[at] ?? Number.NaN) >= moment) && !Number.isNaN(moment)) column[at] = moment
}

/** Keeps the earlier one; true where it is this one. */
export function keepEarlier(column: Float64Array, at: number, moment: number): boolean {
  if ((column[at] ?? Number.NaN) <= moment || Number.isNaN(moment)) return false
  column[at] = moment
  return true
}
