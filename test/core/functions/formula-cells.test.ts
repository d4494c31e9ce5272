// Which formulas of a tab call Touchline's functions, what they show, and what they may have filled.

import type { Cell } from '../../../src/core/cells/cell'
import { callsTouchline, formulaCells } from '../../../src/core/functions/formula-cells'

describe('a formula calls Touchline', () => {
  it.each([
    '=PURGE(A1:M;Ledger!A1:U)',
    '=purge(A1:M)',
    '=IFERROR(LEFT(PURGE(A5:M5;Ledger!A1:Z;;A$1:M$1);4);"")',
    '={A1;NEXT_TOUCH (A1:O)}',
    "='My tab'!A1&PURGE(A1:B2)",
    '=-DAYS_QUIET(A1:B2)',
  ])('%s', (formula) => expect(callsTouchline(formula)).toBe(true))

  it.each([
    '',
    '=A1',
    '="PURGE("&A1',
    '="say ""PURGE("""',
    "='PURGE(1'!A1",
    '=MY_PURGE(A1)',
    '=PURGES(A1)',
    '=PURGE',
    '=Library.PURGE(A1)',
  ])('not %s', (formula) => expect(callsTouchline(formula)).toBe(false))
})

/** Cells of a tab: a text that begins with = is a formula, with what it shows behind a bar. */
function read(...lines: readonly (readonly Cell[])[]) {
  const parts = lines.map((line) =>
    line.map((cell): [formula: string, value: Cell] => {
      if (typeof cell !== 'string' || !cell.startsWith('=')) return ['', cell]
      const [formula = '', value = ''] = cell.split('|')
      return [formula, value]
    }),
  )
  return formulaCells(
    parts.map((line) => line.map(([formula]) => formula)),
    parts.map((line) => line.map(([, value]) => value)),
    (formula) => formula.startsWith('=FILTER('),
  )
}
const reachOf = (...lines: readonly (readonly Cell[])[]): Cell[] =>
  read(...lines).shown.flatMap(({ reach }) => reach.map(({ shows }) => shows))

describe('the formulas of a tab', () => {
  it('show a value, an error, or are still loading', () => {
    const { shown, failed } = read(['=PURGE(A1)|Keep', '=PURGE(A1)|#N/A'], ['=A1|x', '=PURGE(A1)|Loading...'])
    expect(shown).toEqual([{ row: 1, column: 1, formula: '=PURGE(A1)', shows: 'Keep', reach: [] }])
    expect(failed.map(({ row, column, shows }) => [row, column, shows])).toEqual([
      [1, 2, '#N/A'],
      [2, 2, 'Loading...'],
    ])
  })

  it('may fill what stands to the right and below, also behind blank cells', () => {
    expect(reachOf(['=PURGE(A1)|Verdict', 'By'], ['', ''], ['Keep', 'Call'])).toEqual(['By', 'Keep', 'Call'])
  })

  it('fill nothing beyond another formula', () => {
    expect(reachOf(['=PURGE(A1)|Verdict', '=A1|x', 'z'], ['Keep', 'theirs'], ['=A9|y', 'z'])).toEqual([
      'Keep',
    ])
  })

  it('fill nothing that a list of the user’s fills from above', () => {
    expect(reachOf(['', '=FILTER(A1:A9)|a'], ['=PURGE(A1)|Verdict', 'b'], ['Keep', 'c'])).toEqual(['Keep'])
    expect(reachOf(['', '=A1*2|a'], ['=PURGE(A1)|Verdict', 'By'], ['Keep', 'Call'])).toEqual([
      'By',
      'Keep',
      'Call',
    ])
  })

  it('are with the names that an inserted report has beside its lines', () => {
    const names = "=ARRAYFORMULA('Ann''s'!A3:A)"
    expect(read([`${names}|Name`, '=PURGE(A1)|Verdict'], ['Ann', 'Keep']).shown).toHaveLength(2)
    expect(read([`${names}|Name`, 'x'], ['Ann', 'Keep']).shown).toEqual([])
  })
})
