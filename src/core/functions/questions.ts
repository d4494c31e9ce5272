// QUESTION_RANK on plain values (Q6).
import { QUESTION_HEADERS, rankQuestions } from '../learning/questions'
import { toMillionths } from '../statistics/proportion'
import { TouchLog } from '../touches/touch-log'
import { type Argument, type Context, lacking, Refusal, type Result, tableArgument } from './frame'

const HEADERS = ['Question', 'Asked', 'Great', 'Rate', 'Low', 'High']

/**
 * Every question of the log with how often it was asked, how often it was great, that rate and its 95 % interval
 * (Wilson), the best first (Q6); only the header when no question was asked.
 */
export function questionRank(touches: Argument, context: Context): Result {
  const table = tableArgument('touches', touches)
  if (!table) return ''
  const refusal = lacking(table, QUESTION_HEADERS, 'Touches')
  if (refusal instanceof Refusal) return refusal.text
  const ranked = rankQuestions(new TouchLog(table, context.zone, context.today))
  return [
    HEADERS.slice(),
    ...ranked.map(({ question, asked, great, rate: { value, low, high } }) => [
      question,
      asked,
      great,
      ...[value, low, high].map(toMillionths),
    ]),
  ]
}
