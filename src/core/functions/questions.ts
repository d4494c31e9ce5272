// QUESTION_RANK on plain values (Q6).

import { QUESTION_HEADERS, rankQuestions } from '../learning/questions'
import { toMillionths } from '../statistics/proportion'
import { TOUCHES } from '../tabs/schema'
import { TouchLog } from '../touches/touch-log'
import { requireHeaders } from './arguments'
import { customFunction, TEXTS } from './custom-function'
import { sayArchived, touchesKind } from './history'

const RANKING_HEADERS = ['Question', 'Asked', 'Great', 'Rate', 'Low', 'High']

/** The Touches tab as ranked questions; null if blank. */
const QUESTIONS = touchesKind((table, call) => {
  if (!table) return null
  requireHeaders(table, QUESTION_HEADERS, TOUCHES.name)
  sayArchived(table, call)
  return rankQuestions(new TouchLog(table, call.zone, call.context.today))
})

export const QUESTION_FUNCTIONS = [
  /**
   * Every question of the log with how often it was asked, how often it was great, that rate and its 95 % interval
   * (Wilson), the best first (Q6); only the header when no question was asked.
   */
  customFunction({
    name: 'QUESTION_RANK',
    topic: 'What works',
    text: 'Ranks your questions by how often they earned a "Great question!" among the times they were asked.',
    parameters: [QUESTIONS],
    gives: [TEXTS, 'A line for each question, the best first.'],
    decide({ touches }) {
      if (!touches) return ''
      const lines = touches.map(({ question, asked, great, rate: { value, low, high } }) => [
        question,
        asked,
        great,
        ...[value, low, high].map(toMillionths),
      ])
      return [RANKING_HEADERS.slice(), ...lines]
    },
  }),
]
