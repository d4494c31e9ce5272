// The formulas beside the cells of the user's that an act writes: what is put back where it is refused, and whether a cell only
// shows what an array formula fills in, which typing over it would break.
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import type { Block } from '../sheet/write-own-columns'
import type { FormulaBefore } from './write-act'

/** Formulas by sheet row and column, from 1. */
export interface UserFormulas {
  readonly before: FormulaBefore
  /** The first of the cells that an array formula fills. */
  readonly spilled: Block | undefined
}

/** Functions whose result may be a list that goes on below the formula. */
export const LISTS =
  /^=\s*\{|\b(?:ARRAY_?FORMULA|ARRAY_CONSTRAIN|FILTER|SORTN?|QUERY|UNIQUE|IMPORT\w+|SPLIT|BYROW|MAP|SCAN|SEQUENCE|MAKEARRAY|TRANSPOSE|FLATTEN|TO(?:COL|ROW)|WRAP(?:COLS|ROWS)|[VH]STACK|CHOOSE(?:COLS|ROWS)|GOOGLEFINANCE)\s*\(/i
/** A range in the formula of a header: a function of somebody's own may make a list of it, too. */
const RANGE = /[A-Z]\d*:\$?[A-Z]/i
/** Formulas whose result is a whole table. */
const TABLES = /^=\s*(?:ARRAY_?FORMULA\s*\(\s*)?\{?\s*(?:IMPORT\w+|QUERY)\s*\(|^=\s*\{[^;]*[,\\]/i

/**
 * Reads the formulas around the cells, in two calls. An array formula is looked for in the header and in the first row below
 * it, where it has to stand to fill a column: in the cell's column, or further left where it makes a whole table.
 */
export function userFormulas(
  workbook: Workbook,
  sheet: PipelineSheet,
  users: readonly Block[],
): UserFormulas {
  if (users.length === 0) return { before: () => '', spilled: undefined }
  const rows = users.map(({ row }) => row)
  const columns = users.map(({ column }) => column)
  const [row, column] = [Math.min(...rows), Math.min(...columns)]
  const last = Math.max(...columns)
  const own = workbook.formulasIn(sheet.tab, row, column, Math.max(...rows) - row + 1, last - column + 1)
  const top = workbook.formulasIn(sheet.tab, sheet.headerRow, 1, 2, last)
  const before: FormulaBefore = (at, of) => own[at - row]?.[of - column] ?? ''
  const spilled = users.find(
    (cell) =>
      before(cell.row, cell.column) === '' &&
      top.some((line, at) => sheet.headerRow + at < cell.row && isFilledBy(line, at === 0, cell.column)),
  )
  return { before, spilled }
}

/** Whether a formula of this line may fill a column below it. */
function isFilledBy(line: readonly string[], isHeader: boolean, column: number): boolean {
  const above = line[column - 1] ?? ''
  if (above !== '') return LISTS.test(above) || (isHeader && RANGE.test(above))
  return TABLES.test(
    line
      .slice(0, column - 1)
      .reverse()
      .find((formula) => formula !== '') ?? '',
  )
}
