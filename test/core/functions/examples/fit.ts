// Examples of QUALIFY and QUALIFY_SCORE: a small agency that wants software firms with a budget.
import type { Examples, Rows } from '../../../support/examples'

const ROWS: Rows = [
  ['Name', 'Industry', 'Staff', 'Budget'],
  ['Ann Lee', 'Software', 80, 20000],
  ['Bob Ray', 'Retail', 300, 50000],
  ['Cy Doe', 'Software', 40, ''],
  ['Di Fox', 'Software', 12, 9000],
]

const PROFILE: Rows = [
  ['Profile', 'Field', 'Test', 'Value', 'Kind', 'Weight', 'Question'],
  ['Agency', 'Industry', 'is', 'Software', 'must', '', ''],
  ['Agency', 'Budget', 'at least', 10000, 'must', '', 'What have you set aside for this?'],
  ['Agency', 'Staff', 'at least', 50, 'nice', 3, ''],
  ['Agency', 'Staff', 'at most', 200, 'nice', 1, ''],
]

const badTest: Rows = [
  ['Profile', 'Field', 'Test', 'Value', 'Kind', 'Weight', 'Question'],
  ['Agency', 'Staff', 'more than', 50, 'must', '', ''],
]

const message = {
  test: 'profile, row 2, Test: "more than" is not a test: choose one from the list',
  header: 'profile, row 1, Field: this header is missing; pass the Profile tab with its header row',
  rows: 'rows: the first row holds no known header; pass the range with its header row, or the headers last',
}

export const EXAMPLES: Record<string, Examples> = {
  QUALIFY: {
    answers: [
      {
        what: 'Every row with why it does not fit, or what to ask',
        given: { rows: ROWS, profile: PROFILE },
        result: [
          ['Fit'],
          ['Qualified'],
          ['Unqualified · Industry is Retail, must be Software'],
          ['Unknown · ask What have you set aside for this?'],
          ['Unqualified · Budget is 9000, must be at least 10000'],
        ],
      },
      {
        what: 'One row: its headers come last, and one value comes back',
        given: { rows: ROWS.slice(1, 2), profile: PROFILE, headers: ROWS.slice(0, 1) },
        result: 'Qualified',
      },
      {
        what: 'Without a profile nothing can be said',
        given: { rows: ROWS.slice(0, 2), profile: '' },
        result: [['Fit'], ['']],
      },
    ],
    messages: [
      {
        what: 'A test that is none',
        given: { rows: ROWS, profile: badTest },
        result: message.test,
      },
      {
        what: 'The Profile tab was passed without its header row',
        given: { rows: ROWS, profile: PROFILE.slice(1) },
        result: message.header,
      },
      {
        what: 'The pipeline was passed without its header row',
        given: { rows: ROWS.slice(1), profile: PROFILE },
        result: message.rows,
      },
    ],
  },
  QUALIFY_SCORE: {
    answers: [
      {
        what: 'The share of the weight of what is nice to have; 0 where a must is unmet',
        given: { rows: ROWS, profile: PROFILE },
        result: [['Score'], [100], [0], [25], [0]],
      },
    ],
    messages: [
      {
        what: 'A test that is none',
        given: { rows: ROWS, profile: badTest },
        result: message.test,
      },
    ],
  },
}
