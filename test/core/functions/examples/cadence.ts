// Examples of NEXT_TOUCH, NEXT_WINDOW, TOUCH_COUNT and DAYS_QUIET.
import { serialOf } from '../../../../src/core/calendar/day'
import type { Examples, Rows } from '../../../support/examples'
import { on } from '../../../support/pipeline'

/** A day as the functions give it. */
const day = (iso: string): number => serialOf(on(iso))

const ROWS: Rows = [
  ['Touchline ID', 'Name', 'E-mail', 'Stage', 'Value', 'Created', 'Promised', 'Verdict'],
  ['k1', 'Ann Lee', 'ann@acme.example', 'Demo', 9000, '2026-01-12', '', 'Keep'],
  ['k2', 'Ann Lee', 'ann@acme.example', 'Demo', 4000, '2026-02-02', '', 'Keep'],
  ['k3', 'Bob Ray', 'bob@ray.example', 'Won', 20000, '2025-06-01', '', ''],
  ['k4', 'Cy Doe', 'cy@doe.example', 'Proposal', 7000, '2026-01-05', '2026-03-11 14:30', 'Notice'],
  ['k5', 'Di Fox', 'di@fox.example', 'Lost', 3000, '2025-09-09', '', ''],
]

const TOUCHES: Rows = [
  ['Touch ID', 'When', 'Touchline ID', 'Medium', 'Direction', 'Reason', 'Item', 'Outcome'],
  ['t1', '2026-02-10 09:30', 'k3', 'Newsletter', 'Out', 'New tax rules explained', 'Tax 2026', 'Sent'],
  ['t2', '2026-02-12 11:00', 'k3', 'Call', 'Out', 'Price falls in April', '', 'Reached'],
  ['t3', '2026-02-24 15:00', 'k1', 'E-mail', 'In', '', '', ''],
  ['t4', '2026-03-02 10:00', 'k1', 'Call', 'Out', 'Price falls in April', '', 'No answer'],
  ['t5', '2026-02-26 16:00', 'k4', 'E-mail', 'Out', 'just checking in', '', 'Sent'],
]

const HIGH_TICKET: Rows = [
  ['Segment', 'Least a year', 'Most a year', 'Media', 'Automated at most', 'Minimum gap'],
  ['High ticket', 12, 12, 'Meeting 6, Call 6', 0, 14],
]
const withSegment: Rows = [
  ['Touchline ID', 'Name', 'Stage', 'Created', 'Segment'],
  ['k3', 'Bob Ray', 'Won', '2025-06-01', 'High ticket'],
]

const foreign: Rows = [
  ['Date', 'Text'],
  ['2026-03-02', 'Called Ann'],
]
const message = {
  ledger: 'ledger: the header "When" is missing; pass the Ledger or the Touches tab with its header row',
  touches: 'touches: the header "When" is missing; pass the Touches tab with its header row',
  plan: 'plan: the header "Touchline ID" is missing; pass the Plan tab with its header row',
  cadence: 'cadence: the header "Segment" is missing; pass the Cadence tab with its header row',
}
const unreadPromise: Rows = [
  ['Touchline ID', 'Name', 'Stage', 'Created', 'Promised'],
  ['k1', 'Ann Lee', 'Demo', '2026-02-02', 'after the fair'],
]

export const EXAMPLES: Record<string, Examples> = {
  NEXT_TOUCH: {
    answers: [
      {
        what: 'One day a person, on their leading row; a promise outranks what is computed, a lost row has none',
        given: { rows: ROWS, ledger: TOUCHES },
        result: [
          ['Next touch'],
          [day('2026-03-04')],
          ['see row of Ann Lee'],
          [day('2026-03-10')],
          [day('2026-03-11')],
          [''],
        ],
      },
      {
        what: 'A segment with its own cadence: twelve touches a year',
        given: { rows: withSegment, ledger: TOUCHES, cadence: HIGH_TICKET },
        result: [['Next touch'], [day('2026-03-16')]],
      },
      {
        what: 'One row: its headers come last, and one value comes back',
        given: { rows: ROWS.slice(3, 4), ledger: TOUCHES, headers: ROWS.slice(0, 1) },
        result: day('2026-03-10'),
      },
    ],
    messages: [
      {
        what: 'A promise that is not a date, in its row',
        given: { rows: unreadPromise, ledger: '' },
        result: [
          ['Next touch'],
          ['rows, row 2, Promised: "after the fair" is not a date: write it as YYYY-MM-DD'],
        ],
      },
      {
        what: 'A tab that is neither the Ledger nor Touches',
        given: { rows: ROWS, ledger: foreign },
        result: message.ledger,
      },
      {
        what: 'A tab that is not the Plan',
        given: { rows: ROWS, ledger: TOUCHES, plan: foreign },
        result: message.plan,
      },
    ],
  },
  NEXT_WINDOW: {
    answers: [
      {
        what: 'When it is not too early, best, and not too late; for a promise all three are its day',
        given: { rows: ROWS, ledger: TOUCHES },
        result: [
          ['Earliest', 'Ideal', 'Latest'],
          [day('2026-03-04'), day('2026-03-04'), day('2026-03-06')],
          [day('2026-03-04'), day('2026-03-04'), day('2026-03-06')],
          [day('2026-03-07'), day('2026-03-10'), day('2026-03-14')],
          [day('2026-03-11'), day('2026-03-11'), day('2026-03-11')],
          ['', '', ''],
        ],
      },
    ],
    messages: [
      {
        what: 'A tab that is not the Cadence',
        given: { rows: ROWS, ledger: TOUCHES, cadence: foreign },
        result: message.cadence,
      },
    ],
  },
  TOUCH_COUNT: {
    answers: [
      {
        what: 'Touches of the last 365 days that count: no missed calls, no "just checking in"',
        given: { rows: ROWS, touches: TOUCHES },
        result: [['Touches'], [1], [1], [2], [0], [0]],
      },
      {
        what: 'Only calls',
        given: { rows: ROWS.slice(0, 4), touches: TOUCHES, kind: 'Call' },
        result: [['Touches'], [0], [0], [1]],
      },
    ],
    messages: [
      {
        what: 'A kind that is none',
        given: { rows: ROWS, touches: TOUCHES, kind: 'Pigeon' },
        result: 'kind: "Pigeon" is not all, personal, automated or a medium of the Touches tab',
      },
      { what: 'A tab that is not Touches', given: { rows: ROWS, touches: foreign }, result: message.touches },
    ],
  },
  DAYS_QUIET: {
    answers: [
      {
        what: 'Days since the last touch that counted; blank where none ever did',
        given: { rows: ROWS, ledger: TOUCHES },
        result: [['Days quiet'], [8], [8], [20], [''], ['']],
      },
    ],
    messages: [
      {
        what: 'A tab that is neither the Ledger nor Touches',
        given: { rows: ROWS, ledger: foreign },
        result: message.ledger,
      },
    ],
  },
}
