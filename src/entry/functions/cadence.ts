// Custom functions on the next touch (C).
import { touchCount } from '../../core/functions/count'
import type { Argument, Result } from '../../core/functions/frame'
import { daysQuiet, nextMedium, nextTouch, nextWindow } from '../../core/functions/next'
import { functionContext } from '../../google/custom-function'

/**
 * Gives the day on which each person is due for their next touch, also when that day is past.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} ledger The Ledger or the Touches tab with its header row.
 * @param {Array<Array<string>>} cadence Optional: the Cadence tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} plan Optional: the Plan tab with its header row.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<number>>} Due day of every person, a serial number to be formatted as a date.
 * @customfunction
 */
global.NEXT_TOUCH = (
  rows: Argument,
  ledger: Argument,
  cadence: Argument,
  rules: Argument,
  plan: Argument,
  headers: Argument,
): Result => nextTouch(rows, ledger, cadence, rules, plan, headers, functionContext())

/**
 * Gives the earliest, ideal and latest day of each person's next touch.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} ledger The Ledger or the Touches tab with its header row.
 * @param {Array<Array<string>>} cadence Optional: the Cadence tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<number>>} Three days a row, serial numbers to be formatted as dates.
 * @customfunction
 */
global.NEXT_WINDOW = (
  rows: Argument,
  ledger: Argument,
  cadence: Argument,
  rules: Argument,
  headers: Argument,
): Result => nextWindow(rows, ledger, cadence, rules, headers, functionContext())

/**
 * Gives the medium of each person's next touch: the one furthest below its planned share, never one they declined.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} ledger The Ledger or the Touches tab with its header row.
 * @param {Array<Array<string>>} cadence Optional: the Cadence tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<string>>} Medium, blank where there is no next touch.
 * @customfunction
 */
global.NEXT_MEDIUM = (
  rows: Argument,
  ledger: Argument,
  cadence: Argument,
  rules: Argument,
  headers: Argument,
): Result => nextMedium(rows, ledger, cadence, rules, headers, functionContext())

/**
 * Counts each person's touches of the last 365 days that count.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} touches The Touches tab with its header row.
 * @param {string} kind Optional: all, personal, automated, or a medium such as Call; all when left out.
 * @param {Array<Array<string>>} cadence Optional: the Cadence tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<number>>} Counted touches of every row's person.
 * @customfunction
 */
global.TOUCH_COUNT = (
  rows: Argument,
  touches: Argument,
  kind: Argument,
  cadence: Argument,
  rules: Argument,
  headers: Argument,
): Result => touchCount(rows, touches, kind, cadence, rules, headers, functionContext())

/**
 * Gives the days since each person's last touch that counts.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} ledger The Ledger or the Touches tab with its header row.
 * @param {Array<Array<string>>} cadence Optional: the Cadence tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<number>>} Days, blank where no touch ever counted.
 * @customfunction
 */
global.DAYS_QUIET = (
  rows: Argument,
  ledger: Argument,
  cadence: Argument,
  rules: Argument,
  headers: Argument,
): Result => daysQuiet(rows, ledger, cadence, rules, headers, functionContext())
