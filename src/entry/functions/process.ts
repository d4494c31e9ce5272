// Custom functions on the way to a sale: process, diagnosis, the year's musts (D).
import { diagnosePace, sevenMustsOf } from '../../core/functions/diagnosis'
import type { Argument, Result } from '../../core/functions/frame'
import { processCheck } from '../../core/functions/process'
import { functionContext } from '../../google/custom-function'

/**
 * Gives the share of the required steps up to each row's stage that are done, and the first step skipped.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} process The Process tab with its header row.
 * @param {Array<Array<string>>} steps The Steps tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<string>>} Share done, a number to be formatted as percent, and the step.
 * @customfunction
 */
global.PROCESS_CHECK = (
  rows: Argument,
  process: Argument,
  steps: Argument,
  rules: Argument,
  headers: Argument,
): Result => processCheck(rows, process, steps, rules, headers, functionContext())

/**
 * Says why sales are below your own pace: back to basics, the plan or the market, or too early; with the evidence.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} touches The Touches tab with its header row.
 * @param {Array<Array<string>>} process The Process tab with its header row.
 * @param {Array<Array<string>>} steps The Steps tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @return {Array<Array<string>>} The branch, and its evidence line by line.
 * @customfunction
 */
global.DIAGNOSE_PACE = (
  rows: Argument,
  touches: Argument,
  process: Argument,
  steps: Argument,
  rules: Argument,
): Result => diagnosePace(rows, touches, process, steps, rules, functionContext())

/**
 * Lists the seven musts of the year with your own figures: flush, organise, define, focus, cut busy work, referrals, communicate.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} touches The Touches tab with its header row.
 * @param {Array<Array<string>>} time The Time tab with its header row.
 * @param {Array<Array<string>>} profile Optional: the Profile tab with its header row; without it the Fit column counts.
 * @param {Array<Array<string>>} referrals Optional: the Referrals tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @return {Array<Array<string>>} Each must with its figure, its state and the next move.
 * @customfunction
 */
global.SEVEN_MUSTS = (
  rows: Argument,
  touches: Argument,
  time: Argument,
  profile: Argument,
  referrals: Argument,
  rules: Argument,
): Result => sevenMustsOf(rows, touches, time, profile, referrals, rules, functionContext())
