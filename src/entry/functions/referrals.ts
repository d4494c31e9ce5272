// Custom functions on referrals (R).
import type { Argument, Result } from '../../core/functions/frame'
import { referralAsk, referralCount, referralTree } from '../../core/functions/referrals'
import { functionContext } from '../../google/custom-function'

/**
 * Says whom to ask for a referral now, and in which words; blank for those asked not long ago.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} ledger The Ledger or the Touches tab with its header row.
 * @param {Array<Array<string>>} referrals Optional: the Referrals tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<string>>} Ask with its words, on the row that makes the person a source.
 * @customfunction
 */
global.REFERRAL_ASK = (
  rows: Argument,
  ledger: Argument,
  referrals: Argument,
  rules: Argument,
  headers: Argument,
): Result => referralAsk(rows, ledger, referrals, rules, headers, functionContext())

/**
 * Counts what grew from each row: direct referrals, all below it, the longest chain, and the revenue won below.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} referrals Optional: the Referrals tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @param {Array<Array<string>>} headers Optional: the header row of the pipeline, when rows is a single row without it.
 * @return {Array<Array<number>>} Four figures a row, or what is wrong with who referred it.
 * @customfunction
 */
global.REFERRAL_COUNT = (rows: Argument, referrals: Argument, rules: Argument, headers: Argument): Result =>
  referralCount(rows, referrals, rules, headers, functionContext())

/**
 * Draws who referred whom as an indented list, with each row's revenue and the revenue below it.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} referrals Optional: the Referrals tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @return {Array<Array<string>>} One line for every row that referred or was referred.
 * @customfunction
 */
global.REFERRAL_TREE = (rows: Argument, referrals: Argument, rules: Argument): Result =>
  referralTree(rows, referrals, rules, functionContext())
