// Custom functions on what will not close (P).

import type { Argument, Result } from '../../core/functions/frame'
import { daysStalled, purge } from '../../core/functions/purge'
import { functionContext } from '../../google/custom-function'

/**
 * Judges every open row: New, Keep, Notice or Purge, with why and the rule.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:M.
 * @param {Array<Array<string>>} ledger The Ledger or the Touches tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<string>>} Verdict of every row.
 * @customfunction
 */
global.PURGE = (rows: Argument, ledger: Argument, rules: Argument, headers: Argument): Result =>
  purge(rows, ledger, rules, headers, functionContext())

/**
 * Gives the days since each row's last progress: a commitment, a next step, a stage moved forward, a first decision date.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:M.
 * @param {Array<Array<string>>} ledger The Ledger or the Touches tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<number>>} Days, blank where there never was any progress.
 * @customfunction
 */
global.DAYS_STALLED = (rows: Argument, ledger: Argument, rules: Argument, headers: Argument): Result =>
  daysStalled(rows, ledger, rules, headers, functionContext())
