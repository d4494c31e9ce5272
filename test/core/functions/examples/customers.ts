// Examples of CUSTOMER_TIME.
import type { Examples, Rows } from '../../../support/examples'

const ROWS: Rows = [
  ['Touchline ID', 'Name', 'Company', 'Stage', 'Value'],
  ['k1', 'Ann Lee', 'Acme', 'Won', 80000],
  ['k2', 'Bob Ray', 'Ray & Sons', 'Won', 10000],
  ['k3', 'Cy Doe', 'Doe Ltd', 'Won', 10000],
  ['k4', 'Di Fox', 'Fox', 'Won', ''],
  ['k5', 'Ed Orr', 'Orr', 'Demo', 50000],
]
const TOUCHES: Rows = [
  ['When', 'Touchline ID', 'Medium', 'Direction', 'Minutes'],
  ['2026-02-10 09:00', 'k1', 'Meeting', 'Out', 60],
  ['2026-02-11 09:00', 'k2', 'Call', 'Out', 90],
  ['2026-02-12 09:00', 'k3', 'Call', 'In', 120],
  ['2026-02-13 09:00', 'k3', 'E-mail', 'In', 60],
  ['2026-02-16 09:00', 'k4', 'Call', 'Out', 10],
  ['2026-02-17 09:00', 'k5', 'Call', 'Out', 60],
]
const TIME: Rows = [
  ['Start', 'End', 'Category', 'Touchline ID'],
  ['2026-02-20 09:00', '2026-02-20 10:40', 'Delivering', 'k3'],
]

export const EXAMPLES: Record<string, Examples> = {
  CUSTOMER_TIME: {
    answers: [
      {
        what: 'Who takes far more time than they pay for comes first; the time of a prospect counts among all',
        given: { rows: ROWS, touches: TOUCHES, time: TIME },
        result: [
          [
            ...['Customer', 'Minutes', 'Share of time', 'Revenue', 'Share of revenue', 'Ratio', 'Move'],
            'Hours freed',
          ],
          ['Cy Doe', 280, 0.56, 10000, 0.1, 5.6, 'self-serve', 3.8],
          ['Bob Ray', 90, 0.18, 10000, 0.1, 1.8, '', ''],
          ['Ann Lee', 60, 0.12, 80000, 0.8, 0.15, '', ''],
          ['Di Fox', 10, 0.02, '', '', '', 'write down their value', ''],
        ],
      },
    ],
    messages: [
      {
        what: 'No touch says how long it took',
        given: { rows: ROWS, touches: TOUCHES.map((row) => row.slice(0, 4)) },
        result:
          'touches: no minutes with won rows; write what touches took into Minutes, or time it on the Time tab',
      },
      {
        what: 'The rows cannot be told apart',
        given: { rows: ROWS.map((row) => row.slice(2)), touches: TOUCHES },
        result:
          'rows: neither "Touchline ID" nor a name is among the headers, so touches cannot be matched; include that column',
      },
    ],
  },
}
