import type { Cell } from '../../../src/core/cells/cell'
import { call } from '../../support/functions'

const TOUCHES = ['When', 'Touchline ID', 'Name', 'Medium', 'Minutes', 'Owner']
const ROWS: Cell[][] = [
  ['Touchline ID', 'Name', 'Stage', 'Value', 'Fit'],
  ['k1', 'Ann', 'Won', 100, 'Qualified'],
  ['k2', 'Bob', 'Demo', 100, 'Unknown · ask'],
]
const lines = (result: unknown): Cell[][] => (Array.isArray(result) ? (result as Cell[][]).slice(1) : [])

describe('FOCUS_DRIFT', () => {
  const log = (minutes: Cell) => [
    TOUCHES,
    ['2026-03-02', 'k1', '', 'Call', minutes, ''],
    ['2026-03-02', 'zz', '', 'Call', 9, ''],
  ]

  it('says so where no minutes are written, and leaves out touches of nobody', () => {
    expect(lines(call('FOCUS_DRIFT', { rows: ROWS, touches: log('') }))).toEqual([
      [1, 'no minutes written', 1, 0],
    ])
  })

  it('says so where nobody is judged, nothing is given, or nothing belongs to the rows', () => {
    const blank = ROWS.map((row, at) => (at === 0 ? row : [...row.slice(0, 4), '']))
    expect(call('FOCUS_DRIFT', { rows: blank, touches: log(1) })).toBe(
      'rows: "Fit" is blank in every row: describe your ideal prospect on the Profile tab',
    )
    expect(call('FOCUS_DRIFT', { rows: ROWS })).toBe(
      'touches: none are given; pass the Touches tab with its header row',
    )
    const others = [TOUCHES, ['2026-03-02', 'zz', '', 'Call', 9, '']]
    expect(call('FOCUS_DRIFT', { rows: ROWS, touches: others })).toBe(
      'touches: none with these rows in the last 28 days (1 touch of nobody in rows), so there is no share to give',
    )
  })
})
