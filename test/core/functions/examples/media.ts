// Examples of NEXT_MEDIUM.
import type { Examples, Rows } from '../../../support/examples'

const ROWS: Rows = [
  ['Touchline ID', 'Name', 'E-mail', 'Stage', 'Do not', 'Segment'],
  ['k1', 'Ann Lee', 'ann@acme.example', 'Won', '', ''],
  ['k2', 'Bob Ray', 'bob@ray.example', 'Won', 'no calls', ''],
  ['k3', 'Cy Doe', 'cy@doe.example', 'Won', '', 'High ticket'],
  ['k4', 'Di Fox', 'di@fox.example', 'Lost', '', ''],
]
const TOUCHES: Rows = [
  ['When', 'Touchline ID', 'Medium', 'Reason', 'Outcome'],
  ['2026-02-02 09:00', 'k1', 'Call', 'New tax rules', 'Reached'],
  ['2026-02-20 09:00', 'k1', 'Call', 'Price falls in April', 'Reached'],
]
const CADENCE: Rows = [
  ['Segment', 'Least a year', 'Most a year', 'Media'],
  ['High ticket', 12, 12, 'Meeting 6, Call 6'],
]

export const EXAMPLES: Record<string, Examples> = {
  NEXT_MEDIUM: {
    answers: [
      {
        what: 'The medium furthest below its share; never one they declined, nor the same three times running',
        given: { rows: ROWS, ledger: TOUCHES, cadence: CADENCE },
        result: [['By'], ['E-mail'], ['E-mail'], ['Meeting'], ['']],
      },
      {
        what: 'One row with the headers apart',
        given: { rows: [ROWS[1] ?? []], headers: [ROWS[0] ?? []] },
        result: 'Call',
      },
    ],
    messages: [
      {
        what: 'The Cadence tab was passed without its header row',
        given: { rows: ROWS, ledger: TOUCHES, cadence: CADENCE.slice(1) },
        result: 'cadence: the header "Segment" is missing; pass the Cadence tab with its header row',
      },
    ],
  },
}
