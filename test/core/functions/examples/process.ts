// Examples of PROCESS_CHECK, DIAGNOSE_PACE and SEVEN_MUSTS.

import { isoDay } from '../../../../src/core/calendar/day'
import type { Cell } from '../../../../src/core/cells/cell'
import type { Examples, Rows } from '../../../support/examples'
import { on } from '../../../support/pipeline'

const PROCESS: Rows = [
  ['Stage', 'Step', 'Required', 'Exit fact'],
  ['Lead', 'First call', 'yes', 'they told you their problem'],
  ['Demo', 'Show it', 'yes', ''],
  ['Demo', 'Ask for the budget', 'yes', 'a figure'],
  ['Demo', 'Send a note', 'no', ''],
  ['Proposal', 'Send the offer', 'yes', ''],
]
const ROWS: Rows = [
  ['Touchline ID', 'Name', 'Stage'],
  ['k1', 'Ann Lee', 'Proposal'],
  ['k2', 'Bob Ray', 'Demo'],
  ['k3', 'Cy Doe', 'Won'],
  ['k4', 'Di Fox', 'Lost'],
  ['k5', 'Ed Roe', 'Haggling'],
]
const STEPS: Rows = [
  ['Touchline ID', 'Stage', 'Step', 'Done on'],
  ['k1', 'Lead', 'First call', '2026-02-02'],
  ['k1', 'Demo', 'Show it', '2026-02-09'],
  ['k1', 'Proposal', 'Send the offer', '2026-02-16'],
  ['k2', 'Lead', 'First call', '2026-02-20'],
  ['k3', 'Lead', 'First call', '2025-11-03'],
  ['k3', 'Demo', 'Show it', '2025-11-10'],
  ['k3', 'Demo', 'Ask for the budget', '2025-11-10'],
  ['k3', 'Proposal', 'Send the offer', '2025-11-17'],
]
const foreign: Rows = [
  ['Date', 'Text'],
  ['2026-03-02', 'Called Ann'],
]

const before = (days: number): string => isoDay(on('2026-03-04') - days)
const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Won date', 'Verdict', 'Fit']
/** One sale a week until six weeks ago, then none; three are being talked to now, two said no. */
const SOLD = Array.from({ length: 20 }, (_, at): Cell[] => [
  ...[`w${at}`, `Customer ${at + 1}`, 'Won', before(45 + at * 7), '', 'Qualified'],
])
const TALKED = ['Ann Lee', 'Bob Ray', 'Cy Doe'].map((name, at): Cell[] => [
  ...[`t${at}`, name, 'Proposal', '', 'Keep · decides in 16 days · P2b', 'Qualified'],
])
const LOST = ['Di Fox', 'Ed Roe'].map((name, at): Cell[] => [`l${at}`, name, 'Lost', '', '', 'Qualified'])
const PIPELINE: Rows = [HEADERS, ...SOLD, ...TALKED, ...LOST]
const TOUCHES: Rows = [
  ['When', 'Touchline ID', 'Medium', 'Reason', 'Outcome', 'Referral asked'],
  ...SOLD.map((row, at): Cell[] => [
    ...[before(48 + at * 7), row[0] ?? '', 'Call', 'price change', 'Reached', at < 5 ? 'yes' : ''],
  ]),
  ...[...TALKED, ...LOST].map((row, at): Cell[] => [
    ...[before(3 + at), row[0] ?? '', 'Call', 'new product', 'Reached', ''],
  ]),
]
const NAMES = PROCESS.slice(1).map((row) => row[1] ?? '')
const stepsOf = (row: readonly Cell[], names: readonly Cell[]): Cell[][] =>
  names.map((name) => [row[0] ?? '', '', name, '2025-06-02'])
const LOGGED: Rows = [
  ['Touchline ID', 'Stage', 'Step', 'Done on'],
  ...SOLD.flatMap((row) => stepsOf(row, NAMES)),
]
const ASKED = LOST.flatMap((row) => stepsOf(row, NAMES.slice(0, 2)))
const SLIPPED: Rows = [...LOGGED, ...ASKED, ...TALKED.flatMap((row) => stepsOf(row, NAMES.slice(0, 2)))]
const KEPT_UP: Rows = [...LOGGED, ...ASKED, ...TALKED.flatMap((row) => stepsOf(row, NAMES.slice(0, 3)))]
const TIME: Rows = [
  ['Start', 'End', 'Category'],
  ['2026-03-02 09:00', '2026-03-02 11:00', '2 Calling'],
  ['2026-03-02 13:00', '2026-03-02 14:00', 'Organising'],
  ['2026-03-03 10:00', '2026-03-03 12:00', 'Selling'],
]

export const EXAMPLES: Record<string, Examples> = {
  PROCESS_CHECK: {
    answers: [
      {
        what: 'Ann skipped the budget; Bob’s next step is not skipped yet; a won row has the whole process behind it, a lost one is blank',
        given: { rows: ROWS, process: PROCESS, steps: STEPS },
        result: [
          ['Done', 'First skipped'],
          [0.75, 'Ask for the budget'],
          [0.3333333333333333, ''],
          [1, ''],
          ['', ''],
          ['', '"Haggling" is not among the stages of the Process tab'],
        ],
      },
      {
        what: 'One row: its headers come last',
        given: { rows: ROWS.slice(1, 2), process: PROCESS, steps: STEPS, headers: ROWS.slice(0, 1) },
        result: [[0.75, 'Ask for the budget']],
      },
    ],
    messages: [
      {
        what: 'There is no process yet',
        given: { rows: ROWS, process: '', steps: '' },
        result:
          'process: There is no sales process yet: on the Process tab write one line a step, from first contact to closed sale, each with its stage; go over it at every weekly review (D1)',
      },
      {
        what: 'Another tab in place of Steps',
        given: { rows: ROWS, process: PROCESS, steps: foreign },
        result: 'steps: the header "Touchline ID" is missing; pass the Steps tab with its header row',
      },
    ],
  },
  DIAGNOSE_PACE: {
    answers: [
      {
        what: 'Sales have stopped and a step is left out that was always done before: back to basics',
        given: { rows: PIPELINE, touches: TOUCHES, process: PROCESS, steps: SLIPPED },
        result: [
          ['Branch', 'Evidence'],
          [
            'Back to basics',
            'Sales a week: 1 then (20 in 20 weeks), 0 now (0 in 6 weeks): below for 6 weeks',
          ],
          ['', 'So few come by chance alone in 1 of 100 such stretches'],
          ['', 'Touches a week: 1 then, 0.8 now'],
          ['', 'Prospecting minutes: not known in the last 6 weeks, no touch says how long it took'],
          ['', 'Required steps done: 100 % (80 of 80) then, 73 % (8 of 11) now'],
          ['', 'Do again: Ask for the budget (Demo), 100 % (20 of 20) then, 0 % (0 of 3) now'],
        ],
      },
      {
        what: 'The same, but the process is followed as before: revise the plan, at the stage that leaks',
        given: { rows: PIPELINE, touches: TOUCHES, process: PROCESS, steps: KEPT_UP },
        result: [
          ['Branch', 'Evidence'],
          [
            'The plan or the market: revise',
            'Sales a week: 1 then (20 in 20 weeks), 0 now (0 in 6 weeks): below for 6 weeks',
          ],
          ['', 'So few come by chance alone in 1 of 100 such stretches'],
          ['', 'Touches a week: 1 then, 0.8 now'],
          ['', 'Prospecting minutes: not known in the last 6 weeks, no touch says how long it took'],
          ['', 'Required steps done: 100 % (80 of 80) then, 100 % (11 of 11) now'],
          ['', 'The stage that leaks: Demo, rows that went on: 100 % (20 of 20) then, 60 % (3 of 5) now'],
        ],
      },
      {
        what: 'Too few sales are known for a baseline: it says what is missing and judges nothing',
        given: { rows: PIPELINE.slice(0, 4), touches: TOUCHES, process: PROCESS, steps: KEPT_UP },
        result: [
          ['Branch', 'Evidence'],
          [
            'No baseline yet',
            'No baseline of sales: 3 won rows with a day lie before the last 6 weeks, 5 are needed',
          ],
        ],
      },
    ],
    messages: [
      {
        what: 'Another tab in place of Touches',
        given: { rows: PIPELINE, touches: foreign, process: PROCESS, steps: LOGGED },
        result: 'touches: the header "When" is missing; pass the Touches tab with its header row',
      },
    ],
  },
  SEVEN_MUSTS: {
    answers: [
      {
        what: 'Every must with its figure, where it stands, and the next move until the end of the month',
        given: { rows: PIPELINE, touches: TOUCHES, time: TIME },
        result: [
          ['Must', 'Figure', 'State', 'Next move'],
          ['Flush', 'Purge 0, Notice 0, of 3 open rows', 'Kept', ''],
          [
            'Organise',
            'Decision date in 0 of 3 open rows; organising 60 min, selling 120 min in 28 days',
            'To do',
            'Fill in the decision dates by 31 Mar 2026 (P4c)',
          ],
          ['Define', 'Qualified 3, Unqualified 0, Unknown 0, of 3 open rows', 'Kept', ''],
          ['Focus', '100 % of 5 touches in 28 days went to Qualified rows, 100 % before', 'Kept', ''],
          ['Cut busy work', '0 % of the minutes of 28 days are busy work', 'Kept', ''],
          [
            'Referrals',
            'Ever asked 5, referred somebody 0, of 20 customers; came by referral 0 rows, won 0',
            'To do',
            'Ask 15 customers for a referral by 31 Mar 2026 (R1)',
          ],
          [
            'Communicate',
            'A touch that counts in the last 30 days: 0 of 20 customers',
            'To do',
            'Get in touch with 20 customers by 31 Mar 2026 (C1)',
          ],
        ],
      },
      {
        what: 'What is not logged is not measured, and says what to do about it',
        given: { rows: ROWS, touches: '', time: '' },
        result: [
          ['Must', 'Figure', 'State', 'Next move'],
          ['Flush', 'Purge 0, Notice 3, of 3 open rows', 'Kept', ''],
          [
            'Organise',
            'Decision date in 0 of 3 open rows; no organising or selling is on the Time tab',
            'To do',
            'Fill in the decision dates by 31 Mar 2026 (P4c)',
          ],
          [
            'Define',
            'No profile is given and no row has a Fit',
            'Not measured',
            'Describe your ideal prospect on the Profile tab by 31 Mar 2026 (Q1)',
          ],
          [
            'Focus',
            'Without a Fit nobody is known to be Qualified',
            'Not measured',
            'Define first by 31 Mar 2026 (Q1)',
          ],
          [
            'Cut busy work',
            'No minutes with a category on the Time tab',
            'Not measured',
            'Log your time by 31 Mar 2026 (T1)',
          ],
          [
            'Referrals',
            'Ever asked 0, referred somebody 0, of 1 customer; came by referral 0 rows, won 0',
            'To do',
            'Ask 1 customer for a referral by 31 Mar 2026 (R1)',
          ],
          [
            'Communicate',
            'A touch that counts in the last 30 days: 0 of 1 customer',
            'To do',
            'Get in touch with 1 customer by 31 Mar 2026 (C1)',
          ],
        ],
      },
    ],
    messages: [
      {
        what: 'Another tab in place of Time',
        given: { rows: PIPELINE, touches: TOUCHES, time: foreign },
        result: 'time: the header "Start" is missing; pass the Time tab with its header row',
      },
    ],
  },
}
