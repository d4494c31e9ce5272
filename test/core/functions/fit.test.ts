import { call } from '../../support/functions'

const PROFILE = ['Profile', 'Field', 'Test', 'Value', 'Kind', 'Weight', 'Question']
const must = (field: string, test: string, value: string | number) => ['', field, test, value, 'must', '', '']
const rows = [
  ['Name', 'Industry', 'Staff'],
  ['Ann', 'Software', 80],
  ['Bob', 'Retail', 80],
  ['', '', ''],
  ['Cid', '', 10],
]

describe('QUALIFY', () => {
  it('says for every row whether it fits', () => {
    expect(call('QUALIFY', { rows, profile: [PROFILE, must('Industry', 'is', 'Software')] })).toEqual([
      ['Fit'],
      ['Qualified'],
      ['Unqualified · Industry is Retail, must be Software'],
      [''],
      ['Unknown · ask Industry?'],
    ])
  })

  it('gives one value for one row with its headers', () => {
    const profile = [PROFILE, must('Industry', 'is', 'Software')]
    expect(call('QUALIFY', { rows: [['Ann', 'Software', 80]], profile, headers: [rows[0] ?? []] })).toBe(
      'Qualified',
    )
  })

  it.each([undefined, '', [[]], [PROFILE], [PROFILE, ['', '', '', '', '', '', '']]])(
    'is blank without a profile: %j',
    (profile) => {
      expect(call('QUALIFY', { rows, profile })).toEqual([['Fit'], [''], [''], [''], ['']])
    },
  )

  it('asks about a field that the rows lack', () => {
    const profile = [PROFILE, ['', 'Budget', 'at least', 5, '', '', 'What is set aside?']]
    expect(call('QUALIFY', { rows: rows.slice(0, 2), profile })).toEqual([
      ['Fit'],
      ['Unknown · ask What is set aside?'],
    ])
  })

  it.each([
    [
      'a missing header',
      [
        ['Profile', 'Test'],
        ['', 'is'],
      ],
      'profile, row 1, Field: this header is missing',
    ],
    ['one cell', 'Software', 'profile, row 1, Field: this header is missing'],
    [
      'an unknown test',
      [PROFILE, [], must('Staff', 'like', 5)],
      'profile, row 3, Test: "like" is not a test',
    ],
    [
      'a value that does not fit',
      [PROFILE, must('Staff', 'at least', 'many')],
      'profile, row 2, Value: Staff: "many"',
    ],
    ['an unknown kind', [PROFILE, ['', 'Staff', 'is', 5, 'maybe']], 'profile, row 2, Kind: "maybe"'],
    ['a weight in words', [PROFILE, ['', 'Staff', 'is', 5, 'nice', 'big']], 'profile, row 2, Weight: "big"'],
  ])('says what is wrong with %s', (_name, profile, message) => {
    expect(call('QUALIFY', { rows, profile })).toContain(message)
    expect(call('QUALIFY_SCORE', { rows, profile })).toContain(message)
  })
})

describe('QUALIFY_SCORE', () => {
  const nice = (field: string, value: number, weight: number) => [
    '',
    field,
    'at least',
    value,
    'nice',
    weight,
    '',
  ]

  it('is the weight of nice met, from 0 to 100', () => {
    const profile = [PROFILE, must('Industry', 'is not', 'Retail'), nice('Staff', 5, 1), nice('Staff', 50, 2)]
    expect(call('QUALIFY_SCORE', { rows, profile })).toEqual([['Score'], [100], [0], [''], [33]])
  })

  it('is blank without a profile', () => {
    expect(call('QUALIFY_SCORE', { rows: rows.slice(0, 2) })).toEqual([['Score'], ['']])
  })
})
