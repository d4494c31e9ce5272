import type { Cell } from '../../../src/core/cells/cell'
import type { Argument } from '../../../src/core/functions/arguments'
import { call } from '../../support/functions'

const rows: Cell[][] = [
  ['Touchline ID', 'Name', 'Stage', 'Source', 'Created', 'Won date'],
  ['k1', 'Ann', 'Won', 'Web', '2026-01-01', '2026-01-11'],
  ['k2', 'Bob', 'Lost', 'Fair', '2026-01-01', ''],
]
const touches = [
  ['When', 'Touchline ID', 'Medium', 'Minutes'],
  ['2026-02-01', 'k1', 'Call', 30],
]

describe('SOURCE_REPORT (R5)', () => {
  it('has a line a source, with words where a figure is not known', () => {
    expect(call('SOURCE_REPORT', { rows, touches })).toEqual([
      ['Source', 'Rows', 'Won', 'Close ratio', 'Low', 'High', 'Cycle days', 'Repeat rate', 'Hours per won'],
      ['Web', 1, 1, 'too few yet', '', '', 'too few yet', 'too few yet', 'too few yet'],
      ['Fair', 1, 0, 'too few yet', '', '', 'too few yet', 'too few yet', 'no minutes written'],
    ])
  })

  it('does without touches and time', () => {
    const [, web] = call('SOURCE_REPORT', { rows }) as Cell[][]
    expect(web?.[8]).toBe('no minutes written')
  })

  it('reads stages as the Rules have them', () => {
    const rules = [
      ['Id', 'Rule', 'Value'],
      ['stage', 'Fair deal', 'won'],
    ]
    const own = [rows[0] ?? [], ['k1', 'Ann', 'Fair deal', 'Web', '', '']]
    const [, line] = call('SOURCE_REPORT', { rows: own, rules }) as Cell[][]
    expect(line?.slice(0, 3)).toEqual(['Web', 1, 1])
  })

  it.each<[string, Readonly<Record<string, Argument>>, RegExp]>([
    ['no known header', { rows: [['x'], ['y']] }, /^rows: the first row holds no known header/],
    ['touches without When', { touches: [['Medium', 'Name']] }, /^touches: the header "When" is missing/],
    ['time without Start', { time: [['Category'], ['Selling']] }, /^time: the header "Start" is missing/],
    ['rules without Id', { rules: [['x'], ['y']] }, /^rules: the header "Id" is missing/],
    [
      'rows nobody can be found in',
      {
        rows: [
          ['Company', 'Stage', 'Source'],
          ['Acme', 'Won', 'Web'],
        ],
      },
      /^rows: neither "Touchline ID" nor a name/,
    ],
  ])('refuses %s', (_name, given, message) => {
    expect(call('SOURCE_REPORT', { rows, touches, ...given })).toMatch(message)
  })

  it('names below what was left out of its hours', () => {
    const time = [
      ['Start', 'End', 'Category'],
      ['soon', '', ''],
    ]
    const lines = call('SOURCE_REPORT', { rows, touches, time }) as Cell[][]
    expect(lines.at(-1)?.[0]).toMatch(/^Left out: time, row 2, Start: /)
  })

  it('is blank without rows, and only a header without any in them', () => {
    expect([undefined, '', [[]]].map((none) => call('SOURCE_REPORT', { rows: none }))).toEqual(['', '', ''])
    expect(call('SOURCE_REPORT', { rows: rows.slice(0, 1) })).toHaveLength(1)
  })
})
