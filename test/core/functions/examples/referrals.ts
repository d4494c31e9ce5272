// Examples of REFERRAL_ASK, REFERRAL_COUNT and REFERRAL_TREE.
import type { Examples, Rows } from '../../../support/examples'

const ROWS: Rows = [
  ['Touchline ID', 'Name', 'Stage', 'Value', 'Won date', 'Referred by'],
  ['k1', 'Ann Lee', 'Won', 9000, '2024-05-06', ''],
  ['k2', 'Bob Ray', 'Won', 4000, '2026-01-12', 'Ann Lee'],
  ['k3', 'Cy Doe', 'Won', 2500, '2026-02-02', ''],
  ['k4', 'Di Fox', 'Proposal', 6000, '', 'k2'],
  ['k5', 'Ed Roe', 'Lost', 3000, '', ''],
  ['k6', 'Flo Kay', 'Won', 1200, '2026-02-20', 'k2'],
]
const TANGLED: Rows = [
  ['Touchline ID', 'Name', 'Stage', 'Value', 'Referred by'],
  ['k1', 'Ann Lee', 'Won', 9000, 'Bob Ray'],
  ['k2', 'Bob Ray', 'Won', 4000, 'Ann Lee'],
  ['k3', 'Cy Doe', 'Won', 2500, 'k2'],
  ['k4', 'Di Fox', 'Won', 6000, 'k99'],
]
const REFERRALS: Rows = [
  ['Asked on', 'From ID', 'From', 'Given ID', 'Given', 'Incentive', 'Incentive status'],
  ['2026-01-20', 'k1', 'Ann Lee', '', '', '', ''],
  ['2025-05-05', 'k5', 'Ed Roe', 'k3', 'Cy Doe', 'dinner for two', 'paid'],
]
const SIX_A_WEEK: Rows = [
  ['Id', 'Value'],
  ['R1.week', 6],
]
const foreign: Rows = [
  ['Date', 'Text'],
  ['2026-03-02', 'Asked Ann'],
]
const message = {
  ledger: 'ledger: the header "When" is missing; pass the Ledger or the Touches tab with its header row',
  referrals: 'referrals: the header "From ID" is missing; pass the Referrals tab with its header row',
  id: 'rows: the header "Touchline ID" is missing, so the referrals cannot be matched; include that column',
}
const withoutIds = ROWS.map((row) => row.slice(1))

export const EXAMPLES: Record<string, Examples> = {
  REFERRAL_ASK: {
    answers: [
      {
        what: 'Who can be asked, in the words for what each is to you: an established customer, one who came by referral, a new customer, a prospect, a lost deal',
        given: { rows: ROWS, ledger: '', rules: SIX_A_WEEK },
        result: [
          ['Referral ask'],
          [
            'Ask · Your business is of great value to me. Who do you know who shares your purchasing influence and professional standards?',
          ],
          [
            'Ask · Your business is of great value to me. Who do you know who shares your purchasing influence and professional standards?',
          ],
          [
            'Ask · Thank you for your business. Who do you know who shares your purchasing influence and professional standards? Offer an incentive.',
          ],
          [
            'Ask · Whatever you decide: who do you know who shares your purchasing influence and professional standards? Offer an incentive.',
          ],
          ['Ask · This didn’t work out. Who would be a better fit?'],
          [
            'Ask · You came to me through Bob Ray, and I am glad of it. Who do you know who shares your purchasing influence and professional standards?',
          ],
        ],
      },
      {
        what: 'Ann was asked 43 days ago, so she is left in peace; Cy came from Ed; of the others three a week, the best first',
        given: { rows: ROWS, ledger: '', referrals: REFERRALS },
        result: [
          ['Referral ask'],
          [''],
          [
            'Ask · Your business is of great value to me. Who do you know who shares your purchasing influence and professional standards?',
          ],
          [
            'Ask · You came to me through Ed Roe, and I am glad of it. Who do you know who shares your purchasing influence and professional standards?',
          ],
          [''],
          [''],
          [
            'Ask · You came to me through Bob Ray, and I am glad of it. Who do you know who shares your purchasing influence and professional standards?',
          ],
        ],
      },
      {
        what: 'One row: its headers come last, and one value comes back',
        given: { rows: ROWS.slice(5, 6), ledger: '', headers: ROWS.slice(0, 1) },
        result: 'Ask · This didn’t work out. Who would be a better fit?',
      },
    ],
    messages: [
      {
        what: 'A tab that is neither the Ledger nor Touches',
        given: { rows: ROWS, ledger: foreign },
        result: message.ledger,
      },
      {
        what: 'Another tab in place of Referrals',
        given: { rows: ROWS, ledger: '', referrals: foreign },
        result: message.referrals,
      },
    ],
  },
  REFERRAL_COUNT: {
    answers: [
      {
        what: 'Ann sent Bob, and Bob sent Di and Flo: one direct, three in all, two deep, and what was won below',
        given: { rows: ROWS },
        result: [
          ['Direct', 'Descendants', 'Depth', 'Revenue below'],
          [1, 3, 2, 5200],
          [2, 2, 1, 1200],
          [0, 0, 0, 0],
          [0, 0, 0, 0],
          [0, 0, 0, 0],
          [0, 0, 0, 0],
        ],
      },
      {
        what: 'Where `Referred by` is blank, the Referrals tab tells: Ed gave Cy',
        given: { rows: ROWS, referrals: REFERRALS },
        result: [
          ['Direct', 'Descendants', 'Depth', 'Revenue below'],
          [1, 3, 2, 5200],
          [2, 2, 1, 1200],
          [0, 0, 0, 0],
          [0, 0, 0, 0],
          [1, 1, 1, 2500],
          [0, 0, 0, 0],
        ],
      },
      {
        what: 'Rows that refer each other, and an id that no row has, say so; Cy hangs below the loop and keeps his figures',
        given: { rows: TANGLED },
        result: [
          ['Direct', 'Descendants', 'Depth', 'Revenue below'],
          ['loop: Ann Lee was referred by Bob Ray, Bob Ray by Ann Lee', '', '', ''],
          ['loop: Ann Lee was referred by Bob Ray, Bob Ray by Ann Lee', '', '', ''],
          [0, 0, 0, 0],
          ['unknown: "k99" is neither a Touchline ID nor a name among the rows', '', '', ''],
        ],
      },
    ],
    messages: [
      {
        what: 'Another tab in place of Referrals',
        given: { rows: ROWS, referrals: foreign },
        result: message.referrals,
      },
      {
        what: 'The column with the ids was left out of the range',
        given: { rows: withoutIds, referrals: REFERRALS },
        result: message.id,
      },
    ],
  },
  REFERRAL_TREE: {
    answers: [
      {
        what: 'Everybody below who sent them, with their own revenue and what was won below',
        given: { rows: ROWS, referrals: REFERRALS },
        result: [
          ['Referrals', 'Revenue', 'Revenue below'],
          ['Ann Lee', 9000, 5200],
          ['    Bob Ray', 4000, 1200],
          ['        Flo Kay', 1200, 0],
          ['        Di Fox', '', 0],
          ['Ed Roe', '', 2500],
          ['    Cy Doe', 2500, 0],
        ],
      },
      {
        what: 'A loop starts with its first row and says so, as does an id that no row has',
        given: { rows: TANGLED },
        result: [
          ['Referrals', 'Revenue', 'Revenue below'],
          ['Ann Lee · loop: Ann Lee was referred by Bob Ray, Bob Ray by Ann Lee', 9000, ''],
          ['    Bob Ray', 4000, ''],
          ['        Cy Doe', 2500, 0],
          ['Di Fox · unknown: "k99" is neither a Touchline ID nor a name among the rows', 6000, 0],
        ],
      },
    ],
    messages: [
      {
        what: 'Another tab in place of Referrals',
        given: { rows: ROWS, referrals: foreign },
        result: message.referrals,
      },
    ],
  },
}
