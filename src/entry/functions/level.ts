// Custom function on levelling (C9).
import type { Argument, Result } from '../../core/functions/frame'
import { levelDates } from '../../core/functions/level'
import { functionContext } from '../../google/custom-function'

/**
 * Spreads dates over the days that have room: never over capacity, never before earliest, as few as possible after latest, and near the dates given. A result after its latest says who could not be placed in time.
 *
 * @param {Array<Array<number>>} dates The dates, with or without a header.
 * @param {Array<Array<number>>} capacity Touches a day: one number for Monday to Friday, or seven from Monday to Sunday; 0 closes the day.
 * @param {Array<Array<number>>} earliest Optional: the earliest day of each; blank is its own date.
 * @param {Array<Array<number>>} latest Optional: the latest day of each; blank is no end.
 * @param {Array<Array<boolean>>} fixed Optional: TRUE beside a date that must not move.
 * @param {Array<Array<number>>} holidays Optional: days without room.
 * @return {Array<Array<number>>} Levelled days, serial numbers to be formatted as dates.
 * @customfunction
 */
global.LEVEL_DATES = (
  dates: Argument,
  capacity: Argument,
  earliest: Argument,
  latest: Argument,
  fixed: Argument,
  holidays: Argument,
): Result => levelDates(dates, capacity, earliest, latest, fixed, holidays, functionContext())
