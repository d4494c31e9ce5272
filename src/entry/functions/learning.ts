// Custom functions on what works (E, Q6, R5).
import { experimentVerdict } from '../../core/functions/experiments'
import type { Argument, Result } from '../../core/functions/frame'
import { questionRank } from '../../core/functions/questions'
import { sourceReport } from '../../core/functions/sources'
import { functionContext } from '../../google/custom-function'

/**
 * Compares your sources: rows, won, close ratio with its interval, days to win, customers who bought again, hours per won row.
 *
 * @param {Array<Array<string>>} rows The pipeline with its header row, such as A1:O.
 * @param {Array<Array<string>>} touches The Touches tab with its header row.
 * @param {Array<Array<string>>} time Optional: the Time tab with its header row.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @return {Array<Array<string>>} A line for each source, the best first.
 * @customfunction
 */
global.SOURCE_REPORT = (rows: Argument, touches: Argument, time: Argument, rules: Argument): Result =>
  sourceReport(rows, touches, time, rules, functionContext())

/**
 * Ranks your questions by how often they earned a "Great question!" among the times they were asked.
 *
 * @param {Array<Array<string>>} touches The Touches tab with its header row.
 * @return {Array<Array<string>>} A line for each question, the best first.
 * @customfunction
 */
global.QUESTION_RANK = (touches: Argument): Result => questionRank(touches, functionContext())

/**
 * Says what an experiment shows so far: which arm is better, no difference worth having, or how many calls are still needed.
 *
 * @param {Array<Array<string>>} touches The Touches tab with its header row.
 * @param {Array<Array<string>>} experiments The Experiments tab with its header row.
 * @param {string} name The name of the experiment.
 * @param {Array<Array<string>>} rules Optional: the Rules tab with its header row; without it the defaults count.
 * @return {Array<Array<string>>} Verdict, effect with its interval, calls still needed and a note.
 * @customfunction
 */
global.EXPERIMENT_VERDICT = (
  touches: Argument,
  experiments: Argument,
  name: Argument,
  rules: Argument,
): Result => experimentVerdict(touches, experiments, name, rules, functionContext())
