// Examples of QUESTION_RANK.
import type { Examples, Rows } from '../../../support/examples'

const COST = 'What does it cost you to leave it as it is?'
const HEARD = 'Have you heard of us?'
const TOUCHES: Rows = [
  ['When', 'Touchline ID', 'Medium', 'Question', 'Great question'],
  ['2026-02-24 09:10', 'k1', 'Call', COST, 'yes'],
  ['2026-02-24 09:40', 'k2', 'Call', HEARD, ''],
  ['2026-02-25 10:05', 'k3', 'Call', COST, 'yes'],
  ['2026-02-26 09:20', 'k4', 'Call', 'what does it cost you to leave it as it is', ''],
  ['2026-03-02 11:30', 'k5', 'Call', HEARD, ''],
  ['2026-03-03 14:00', 'k6', 'Meeting', COST, 'yes'],
]

export const EXAMPLES: Record<string, Examples> = {
  QUESTION_RANK: {
    answers: [
      {
        what: 'How often each question was great among the times it was asked, with the interval that says how sure it is',
        given: { touches: TOUCHES },
        result: [
          ['Question', 'Asked', 'Great', 'Rate', 'Low', 'High'],
          [COST, 4, 3, 0.75, 0.300642, 0.954413],
          [HEARD, 2, 0, 0, 0, 0.65762],
        ],
      },
    ],
    messages: [
      {
        what: 'A log in which nobody could say that a question was great',
        given: { touches: TOUCHES.map((row) => row.slice(0, 4)) },
        result: 'touches: the header "Great question" is missing; pass the Touches tab with its header row',
      },
    ],
  },
}
