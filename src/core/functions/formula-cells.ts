// Cells whose formulas call Touchline's functions, and what they may fill: once the script is gone they would show #NAME?.
import { type Cell, isBlank, isErrorText, type Rows } from '../cells/cell'
import { FUNCTIONS } from './table'

/** A cell of a tab; row and column count from 1. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** A formula with what its cell shows, and the cells that it may fill: a constant beside it is told from these only by trying. */
export interface FormulaCell extends Place {
  readonly formula: string
  readonly shows: Cell
  readonly reach: readonly (Place & { readonly shows: Cell })[]
}

const CALL = new RegExp(`(?<![\\w.!])(?:${FUNCTIONS.map(({ name }) => name).join('|')})\\s*\\(`, 'i')
/** Texts and names of tabs, in which nothing is called. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g
/** The names that *insert a report* writes beside a line a row. */
const NAMES = /^=ARRAYFORMULA\((?:'(?:[^']|'')+'|[^'(),;]+)!([A-Z]+)\d+:\1\)$/i

/** Whether a formula calls one of Touchline's functions, by itself or inside of another. */
export const callsTouchline = (formula: string): boolean =>
  formula !== '' && CALL.test(formula.replace(QUOTED, '""'))

/**
 * Touchline's formulas of a tab: those that show a value, and those that show an error or are still loading.
 * @param formulas of the tab from A1; '' for a cell without one
 * @param lists whether a formula of somebody else's may fill cells
 */
export function formulaCells(
  formulas: readonly (readonly string[])[],
  values: Rows,
  lists: (formula: string) => boolean,
): { readonly shown: FormulaCell[]; readonly failed: FormulaCell[] } {
  const at = (row: number, column: number): string => formulas[row]?.[column] ?? ''
  const isOurs = (row: number, column: number): boolean =>
    callsTouchline(at(row, column)) ||
    (row === 0 && column === 0 && NAMES.test(at(0, 0)) && callsTouchline(at(0, 1)))
  const shown: FormulaCell[] = []
  const failed: FormulaCell[] = []
  /** Columns whose last formula above is somebody else's and may fill the cells below it. */
  const filled = new Set<number>()
  formulas.forEach((line, row) => {
    line.forEach((formula, column) => {
      if (formula === '' || !isOurs(row, column)) return
      const shows = values[row]?.[column]
      const cell = { row: row + 1, column: column + 1, formula, shows }
      if (isErrorText(shows)) failed.push({ ...cell, reach: [] })
      else shown.push({ ...cell, reach: reachOf(row, column, at, values, filled) })
    })
    line.forEach((formula, column) => {
      if (formula === '') return
      if (!isOurs(row, column) && lists(formula)) filled.add(column)
      else filled.delete(column)
    })
  })
  return { shown, failed }
}

/**
 * What a formula may have filled: filled cells to the right and below, as far as no other formula stands between, and up to the
 * first column that a list of somebody else's fills from above.
 */
function reachOf(
  row: number,
  column: number,
  at: (row: number, column: number) => string,
  values: Rows,
  filled: ReadonlySet<number>,
): FormulaCell['reach'] {
  const reach: (Place & { shows: Cell })[] = []
  let end = Number.POSITIVE_INFINITY
  for (let below = row; below < values.length && end > column; below++) {
    const line = values[below] ?? []
    for (let right = below === row ? column + 1 : column; right < Math.min(end, line.length); right++) {
      if (at(below, right) !== '' || (below === row && filled.has(right))) end = right
      else if (!isBlank(line[right])) reach.push({ row: below + 1, column: right + 1, shows: line[right] })
    }
  }
  return reach
}
