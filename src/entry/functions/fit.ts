// Custom functions on who a prospect is (Q).
import { qualify, qualifyScore } from '../../core/functions/fit'
import type { Argument, Result } from '../../core/functions/frame'
import { functionContext } from '../../google/custom-function'

/**
 * Says for every row whether it fits your ideal prospect: Qualified, Unqualified with why, or Unknown with what to ask.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:M.
 * @param {Array<Array<string>>} profile The Profile tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<string>>} Fit of every row.
 * @customfunction
 */
global.QUALIFY = (rows: Argument, profile: Argument, rules: Argument, headers: Argument): Result =>
  qualify(rows, profile, rules, headers, functionContext())

/**
 * Scores every row from 0 to 100 by the weight of the nice criteria it meets; 0 when a must is unmet or a never is met.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:M.
 * @param {Array<Array<string>>} profile The Profile tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<number>>} Score of every row.
 * @customfunction
 */
global.QUALIFY_SCORE = (rows: Argument, profile: Argument, rules: Argument, headers: Argument): Result =>
  qualifyScore(rows, profile, rules, headers, functionContext())
