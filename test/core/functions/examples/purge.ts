// Examples of PURGE and DAYS_STALLED.
import type { Examples, Rows } from '../../../support/examples'

const ROWS: Rows = [
  ['Touchline ID', 'Name', 'Stage', 'Created', 'Decision date', 'Will they buy?', 'On notice since'],
  ['k1', 'Ann Lee', 'Demo', '2026-02-27', '', '', ''],
  ['k2', 'Bob Ray', 'Proposal', '2025-11-10', '2026-03-20', 'yes', ''],
  ['k3', 'Cy Doe', 'Proposal', '2025-10-01', '', '', ''],
  ['k4', 'Di Fox', 'Demo', '2025-10-01', '2026-02-01', '', '2026-02-20'],
  ['k5', 'Ed Roe', 'Demo', '2025-12-01', '2026-03-12', 'never', ''],
  ['k6', 'Flo Kay', 'Won', '2025-06-01', '', '', ''],
]

const LEDGER: Rows = [
  ['Touchline ID', 'Last counted', 'Last progress'],
  ['k2', '2026-02-26 10:00', '2026-02-26 10:00'],
  ['k3', '2026-01-22 16:30', '2025-12-15 09:00'],
]

const foreign: Rows = [
  ['Date', 'Text'],
  ['2026-03-02', 'Called Ann'],
]
const message = {
  ledger: 'ledger: the header "When" is missing; pass the Ledger or the Touches tab with its header row',
  id: 'rows: the header "Touchline ID" is missing, so the ledger cannot be matched; include that column',
}
const withoutIds = ROWS.map((row) => row.slice(1))

export const EXAMPLES: Record<string, Examples> = {
  PURGE: {
    answers: [
      {
        what: 'Every open row with its verdict, why, and the rule it follows from',
        given: { rows: ROWS, ledger: LEDGER },
        result: [
          ['Verdict'],
          ['New · day 5 of 14: find out who they are · P5'],
          ['Keep · decides in 16 days, progress 6 days ago · P2b'],
          [
            'Notice · no decision date: ask when they will decide · moves to Purge on 11 Mar unless you fill it · P4',
          ],
          ['Purge · no single fact would save it: bench until 2 Jun 2026 · on notice since 20 Feb 2026 · P4'],
          ['Purge · you say they will never buy: bench it · P1'],
          [''],
        ],
      },
      {
        what: 'One row: its headers come last, and one value comes back',
        given: { rows: ROWS.slice(2, 3), ledger: LEDGER, headers: ROWS.slice(0, 1) },
        result: 'Keep · decides in 16 days, progress 6 days ago · P2b',
      },
    ],
    messages: [
      {
        what: 'A tab that is neither the Ledger nor Touches',
        given: { rows: ROWS, ledger: foreign },
        result: message.ledger,
      },
      {
        what: 'The column with the ids was left out of the range',
        given: { rows: withoutIds, ledger: LEDGER },
        result: message.id,
      },
    ],
  },
  DAYS_STALLED: {
    answers: [
      {
        what: 'Days since the last progress of each row; blank where there never was any',
        given: { rows: ROWS, ledger: LEDGER },
        result: [['Days stalled'], [''], [6], [79], [''], [''], ['']],
      },
    ],
    messages: [
      {
        what: 'A tab that is neither the Ledger nor Touches',
        given: { rows: ROWS, ledger: foreign },
        result: message.ledger,
      },
      {
        what: 'The column with the ids was left out of the range',
        given: { rows: withoutIds, ledger: LEDGER },
        result: message.id,
      },
    ],
  },
}
