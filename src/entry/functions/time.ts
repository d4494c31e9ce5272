// Custom functions on time and capacity (T, C11, Q4).
import { touchCapacity } from '../../core/functions/capacity'
import { focusDrift } from '../../core/functions/drift'
import type { Argument, Result } from '../../core/functions/frame'
import { busyRatioOf, prospectingMinutes } from '../../core/functions/time'
import { functionContext } from '../../google/custom-function'

/**
 * Adds up each week of prospecting: minutes by category, those that count, those required, and whether it was kept.
 *
 * @param {Array<Array<string>>} time The Time tab with its header row.
 * @param {Array<Array<string>>} touches Optional: the Touches tab with its header row.
 * @param {Array<Array<string>>} blocks Optional: the Blocks tab with its header row.
 * @param {Array<Array<string>>} rows Optional: the pipeline with its header row, so that time with won rows is left out.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @return {Array<Array<number>>} One line a week, the oldest first; weeks are serial numbers to be formatted as dates.
 * @customfunction
 */
global.PROSPECTING_MINUTES = (
  time: Argument,
  touches: Argument,
  blocks: Argument,
  rows: Argument,
  rules: Argument,
): Result => prospectingMinutes(time, touches, blocks, rows, rules, functionContext())

/**
 * Gives organising and busy work for each minute of prospecting, selling and delivering.
 *
 * @param {Array<Array<string>>} time The Time tab with its header row.
 * @param {Date} from Optional: the first day.
 * @param {Date} to Optional: the last day.
 * @return {number} The ratio: 1 means as much organising and busy work as work on sales.
 * @customfunction
 */
global.BUSY_RATIO = (time: Argument, from: Argument, to: Argument): Result =>
  busyRatioOf(time, from, to, functionContext())

/**
 * Says how many touches a working day honestly holds and how many active rows can honestly be kept.
 *
 * @param {Array<Array<string>>} touches The Touches tab with its header row.
 * @param {Array<Array<string>>} time Optional: the Time tab with its header row.
 * @param {Array<Array<string>>} blocks Optional: the Blocks tab with its header row; without it nothing is proven.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @return {Array<Array<string>>} Touches a day, rows, and what they stand on; a line for each owner.
 * @customfunction
 */
global.TOUCH_CAPACITY = (touches: Argument, time: Argument, blocks: Argument, rules: Argument): Result =>
  touchCapacity(touches, time, blocks, rules, functionContext())

/**
 * Gives the shares of your latest touches and of their minutes that went to rows that are Qualified.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row and the column Fit.
 * @param {Array<Array<string>>} touches The Touches tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @return {Array<Array<number>>} Share of touches, share of minutes, touches and minutes.
 * @customfunction
 */
global.FOCUS_DRIFT = (rows: Argument, touches: Argument, rules: Argument): Result =>
  focusDrift(rows, touches, rules, functionContext())
