// Custom functions on customers (P8).
import { customerTime } from '../../core/functions/customers'
import type { Argument, Result } from '../../core/functions/frame'
import { functionContext } from '../../google/custom-function'

/**
 * Ranks customers by the time they take against what they pay, with the next move and the hours it would free.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} touches The Touches tab with its header row.
 * @param {Array<Array<string>>} time Optional: the Time tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @return {Array<Array<string>>} One line a customer, the dearest in time first.
 * @customfunction
 */
global.CUSTOMER_TIME = (rows: Argument, touches: Argument, time: Argument, rules: Argument): Result =>
  customerTime(rows, touches, time, rules, functionContext())
