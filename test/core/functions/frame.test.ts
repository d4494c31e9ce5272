import { tableOf } from '../../../src/core/cells/table'
import { Refusal, requireHeaders, rowsOfArgument, tableArgument } from '../../../src/core/functions/arguments'
import { call } from '../../support/functions'

const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Verdict']
const ANN = ['i1', 'Ann', 'Won', '']
const BOB = ['i2', 'Bob', 'Lost', '']
const RULES = [
  ['Id', 'Value'],
  ['today', '2026-03-10'],
]

describe('an argument', () => {
  it('is rows, whether a range, one cell or nothing', () => {
    expect(rowsOfArgument([['a', 1]])).toEqual([['a', 1]])
    expect(rowsOfArgument('a')).toEqual([['a']])
    expect(rowsOfArgument(0)).toEqual([[0]])
    expect(rowsOfArgument(false)).toEqual([[false]])
    expect([undefined, null, '', ' '].map(rowsOfArgument)).toEqual([[], [], [], []])
  })

  it('without content is no table', () => {
    expect([undefined, '', [], [['']], [[], ['', ' ']]].map((given) => tableArgument('plan', given))).toEqual(
      Array(5).fill(null),
    )
    expect(tableArgument('plan', [['A'], [1], ['']])).toMatchObject({
      tab: 'plan',
      headers: ['A'],
      rows: [[1]],
    })
  })

  it('that lacks a header is refused by its name', () => {
    const table = tableOf('plan', [['Day', 'made on']])
    requireHeaders(table, ['Day', 'Made on'], 'Plan')
    expect(() => requireHeaders(table, ['Day', 'Id'], 'Plan')).toThrow(
      new Refusal('plan: the header "Id" is missing; pass the Plan tab with its header row'),
    )
  })
})

describe('a column of rows', () => {
  it('comes back with its header, as long as the rows have content', () => {
    expect(call('NEXT_TOUCH', { rows: [HEADERS, ANN, BOB, ['', '', '', ''], []] })).toEqual([
      ['Next touch'],
      [46111],
      [''],
    ])
  })

  it('has blanks for blank rows inside, and for rows with nothing but Touchline’s own columns', () => {
    const rows = [HEADERS, ['', '', '', ''], ['i9', '', '', 'Keep'], ANN]
    expect(call('NEXT_TOUCH', { rows })).toEqual([['Next touch'], [''], [''], [46111]])
  })

  it('is its header alone when there are no rows, and blank when there is nothing at all', () => {
    expect(call('NEXT_TOUCH', { rows: [HEADERS] })).toEqual([['Next touch']])
    expect(call('NEXT_WINDOW', { rows: [HEADERS, []] })).toEqual([['Earliest', 'Ideal', 'Latest']])
    expect([undefined, '', [[]], [['', '']]].map((rows) => call('NEXT_TOUCH', { rows }))).toEqual(
      Array(4).fill(''),
    )
  })

  it('finds columns by header in any order, with short rows', () => {
    expect(
      call('NEXT_TOUCH', {
        rows: [
          ['Stage', 'Name', 'Other'],
          ['Won', 'Bob'],
          ['Lost', 'Ann', 'x'],
        ],
      }),
    ).toEqual([['Next touch'], [46111], ['']])
  })
})

describe('one row with the headers last', () => {
  const headers = [HEADERS]

  it('gives one value, or one row of them', () => {
    expect(call('NEXT_TOUCH', { rows: [ANN], headers })).toBe(46111)
    expect(call('NEXT_TOUCH', { rows: [BOB], headers })).toBe('')
    expect(call('NEXT_WINDOW', { rows: [ANN], headers })).toEqual([[46108, 46111, 46115]])
    expect(call('TOUCH_COUNT', { rows: [ANN], headers })).toBe(0)
  })

  it('gives values without a header for several rows', () => {
    expect(call('NEXT_TOUCH', { rows: [ANN, BOB], headers })).toEqual([[46111], ['']])
  })

  it('is blank for a blank row', () => {
    expect(call('NEXT_TOUCH', { rows: [['', '', '', '']], headers })).toBe('')
  })

  it('takes one cell', () => {
    expect(call('DAYS_QUIET', { rows: 'Ann', headers: 'Name' })).toBe('')
  })

  it('takes each row as its own person', () => {
    const apart = [
      ['Email', 'Stage'],
      ['a@x.com', 'Won'],
    ] as const
    const rows = [apart[1], apart[1]]
    expect(call('NEXT_TOUCH', { rows: [apart[0], ...rows] })).toEqual([
      ['Next touch'],
      [46111],
      ['see row of row 2'],
    ])
    expect(call('NEXT_TOUCH', { rows, headers: [apart[0]] })).toEqual([[46111], [46111]])
  })

  it.each([
    ['a column of headers', [['Name'], ['Stage']], 'headers: give one row'],
    ['too few headers', [['Name', 'Stage']], 'headers: 2 headers for 4 columns'],
    ['unknown headers', [['w', 'x', 'y', 'z']], 'headers: none of them is known'],
  ])('refuses %s', (_name, given, message) => {
    expect(call('NEXT_TOUCH', { rows: [ANN], headers: given })).toContain(message)
  })
})

describe('rows that cannot be understood', () => {
  it.each([
    ['a number', 5],
    ['a word', 'hello'],
    ['truth', true],
    ['a date', new Date(0)],
    [
      'rows without headers',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['an error', '#REF!'],
  ])('%s: a message that names rows', (_name, rows) => {
    expect(call('PURGE', { rows })).toMatch(/^rows: /)
  })
})

describe('the rules', () => {
  it('say which day is today', () => {
    const rows = [HEADERS, ANN]
    expect(call('NEXT_TOUCH', { rows, rules: RULES })).toEqual([['Next touch'], [46115]])
    expect(
      call('NEXT_TOUCH', {
        rows,
        rules: [
          ['Id', 'Value'],
          ['today', ''],
        ],
      }),
    ).toEqual([['Next touch'], [46111]])
  })

  it('name confirmed headers', () => {
    const rules = [
      ['Id', 'Rule', 'Value'],
      ['header', 'stage', 'How far'],
    ]
    expect(
      call('NEXT_TOUCH', {
        rows: [
          ['Name', 'How far'],
          ['Ann', 'Lost'],
        ],
        rules,
      }),
    ).toEqual([['Next touch'], ['']])
  })

  it('give a field no other column than the one they name, and of two equal ones the leftmost', () => {
    const rules = [
      ['Id', 'Rule', 'Value'],
      ['header', 'stage', 'How far'],
    ]
    const next = (headers: readonly string[], ...row: readonly string[]) =>
      call('NEXT_TOUCH', {
        rows: [
          ['Name', ...headers],
          ['Ann', ...row],
        ],
        rules,
      })
    const open = [['Next touch'], [expect.any(Number)]]
    expect(next(['Stage'], 'Lost')).toEqual(open)
    expect(next(['How far', 'How far'], 'Lost', 'Open')).toEqual([['Next touch'], ['']])
    expect(next(['How far', 'How far'], 'Open', 'Lost')).toEqual(open)
  })

  it.each([
    ['without Id', [['Value'], [5]], 'rules: the header "Id" is missing'],
    ['without Value', [['Id'], ['P3.days']], 'rules: the header "Value" is missing'],
    ['of one cell', 5, 'rules: the header "Id" is missing'],
  ])('%s are refused', (_name, rules, message) => {
    expect(call('PURGE', { rows: [HEADERS, ANN], rules })).toContain(message)
  })
})
