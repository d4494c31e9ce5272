// Examples of SOURCE_REPORT.
import type { Examples, Rows } from '../../../support/examples'

const ROWS: Rows = [
  ['Touchline ID', 'Name', 'E-mail', 'Stage', 'Source', 'Referred by', 'Created', 'Won date'],
  ['k1', 'Ann Lee', 'ann@acme.example', 'Won', '', 'Cy Doe', '2025-09-01', '2025-09-21'],
  ['k2', 'Bob Ray', 'bob@ray.example', 'Won', '', 'Ann Lee', '2025-09-10', '2025-10-05'],
  ['k3', 'Cy Doe', 'cy@doe.example', 'Won', '', 'Ed Orr', '2025-10-01', '2025-10-31'],
  ['k4', 'Di Fox', 'di@fox.example', 'Won', '', 'Ann Lee', '2025-11-03', '2025-11-21'],
  ['k5', 'Ed Orr', 'ed@orr.example', 'Won', '', 'Di Fox', '2025-12-01', '2025-12-23'],
  ['k6', 'Ann Lee', 'ann@acme.example', 'Won', '', 'Cy Doe', '2026-01-07', '2026-01-19'],
  ['k7', 'Flo May', 'flo@may.example', 'Lost', '', 'Bob Ray', '2025-12-04', ''],
  ['k8', 'Gus Low', 'gus@low.example', 'Won', 'Fair', '', '2025-10-14', '2026-01-12'],
  ['k9', 'Hal Poe', 'hal@poe.example', 'Lost', 'Fair', '', '2025-10-14', ''],
  ['k10', 'Ida Roe', 'ida@roe.example', 'Lost', 'Fair', '', '2025-10-15', ''],
  ['k11', 'Jo Ash', 'jo@ash.example', 'Lost', 'Fair', '', '2025-10-15', ''],
  ['k12', 'Kim Orr', 'kim@orr.example', 'Lost', 'Fair', '', '2025-10-16', ''],
  ['k13', 'Lou Kay', 'lou@kay.example', 'Demo', 'Web', '', '2026-02-11', ''],
]
const TOUCHES: Rows = [
  ['When', 'Touchline ID', 'Medium', 'Outcome', 'Minutes'],
  ['2025-09-03 10:00', 'k1', 'Call', 'Reached', 30],
  ['2025-09-15 14:00', 'k2', 'Meeting', 'Reached', 90],
  ['2025-10-08 10:00', 'k3', 'Call', 'Reached', 60],
  ['2025-12-09 10:00', 'k7', 'Meeting', 'Not interested', 90],
  ['2025-10-20 11:00', 'k8', 'Meeting', 'Reached', 120],
  ['2025-10-22 11:00', 'k9', 'Call', 'Reached', 60],
]

export const EXAMPLES: Record<string, Examples> = {
  SOURCE_REPORT: {
    answers: [
      {
        what: 'Referrals against every other source; what too few cases leave unknown is said in words',
        given: { rows: ROWS, touches: TOUCHES },
        result: [
          [
            'Source',
            'Rows',
            'Won',
            'Close ratio',
            'Low',
            'High',
            'Cycle days',
            'Repeat rate',
            'Hours per won',
          ],
          ['Referral', 7, 6, 0.857143, 0.486872, 0.97432, 21, 0.2, 0.75],
          ['Fair', 5, 1, 0.2, 0.036224, 0.624465, 'too few yet', 'too few yet', 'too few yet'],
          ['Web', 1, 0, 'too few yet', '', '', 'too few yet', 'too few yet', 'no minutes written'],
        ],
      },
    ],
    messages: [
      {
        what: 'Rows that do not say where anybody came from',
        given: {
          rows: [
            ['Touchline ID', 'Name', 'Stage'],
            ['k1', 'Ann Lee', 'Won'],
          ],
        },
        result:
          'rows: neither "Source" nor "Referred by" is among the headers, so no row has a source; include that column',
      },
    ],
  },
}
