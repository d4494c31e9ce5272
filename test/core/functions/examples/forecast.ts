// Examples of WIN_CHANCE and BELIEF.
import type { Examples, Rows } from '../../../support/examples'

const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Created', 'Won date', 'Lost date']
/** Nine won within a month, twelve lost after four: whoever grows old is rarely won. */
const PAST: Rows = [
  ...Array.from({ length: 8 }, (_, at) => [
    `w${at}`,
    `Won ${at}`,
    'Won',
    '2025-09-01',
    `2025-09-${at + 11}`,
    '',
  ]),
  ['w8', 'Won 8', 'Won', '2025-09-01', '2026-01-10', ''],
  ...Array.from({ length: 12 }, (_, at) => [`l${at}`, `Lost ${at}`, 'Lost', '2025-09-01', '', '2026-01-12']),
]
const OPEN: Rows = [
  ['k1', 'Ann Lee', 'Demo', '2026-02-27', '', ''],
  ['k2', 'Bob Ray', 'Demo', '2025-11-20', '', ''],
]
const ROWS: Rows = [HEADERS, ...OPEN, ...PAST]
const blanks = (width: number): string[][] => PAST.map(() => new Array<string>(width).fill(''))
const FEW: Rows = [HEADERS, ...OPEN, ...PAST.slice(0, 5)]
const lacking = (header: string): string => `${header}: not enough of your own past yet, 5 of 20 closed rows`
const message = {
  what: 'One row alone, which has no past to go by',
  given: { rows: OPEN.slice(0, 1), ledger: '', headers: [HEADERS] },
  result:
    'rows: 0 closed rows with days among them, 20 are needed; pass the whole pipeline with its header row',
}

export const EXAMPLES: Record<string, Examples> = {
  WIN_CHANCE: {
    answers: [
      {
        what: 'Each open row by its age, and under the headers what to expect of them all',
        given: { rows: ROWS, ledger: '' },
        result: [
          [
            'Won in 30 days: 0.3 (0 to 1)',
            'Won in 60 days: 0.5 (0 to 1.2)',
            'Won in 90 days: 0.5 (0 to 1.3)',
          ],
          [0.243423, 0.292112, 0.332683],
          [0.100046, 0.158031, 0.20035],
          ...blanks(3),
        ],
      },
      {
        what: 'Too few won and lost rows to go by: the first header says so',
        given: { rows: FEW, ledger: '' },
        result: [
          [lacking('Won in 30 days'), 'Won in 60 days', 'Won in 90 days'],
          ...FEW.slice(1).map(() => ['', '', '']),
        ],
      },
    ],
    messages: [message],
  },
  BELIEF: {
    answers: [
      {
        what: 'Of the rows that were open as long, how many were won',
        given: { rows: ROWS, ledger: '' },
        result: [['Rows like it', 'Won of them'], [21, 9], [13, 1], ...blanks(2)],
      },
      {
        what: 'Too few won and lost rows to go by: the first header says so',
        given: { rows: FEW, ledger: '' },
        result: [[lacking('Rows like it'), 'Won of them'], ...FEW.slice(1).map(() => ['', ''])],
      },
    ],
    messages: [message],
  },
}
