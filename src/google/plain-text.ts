// Text on its way into a cell: it must come out as the same text, never as a formula, number, date or truth value.
import type { Cell } from '../core/cell'

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\d]/i
const TRUTH = /^(?:true|false)$/i

/** A cell that Sheets keeps as it is: a leading apostrophe, which Sheets takes away, marks text it would read otherwise. */
export function plainCell(cell: Cell): string | number | boolean | Date {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : ''
  if (typeof cell !== 'string' || cell === '') return cell
  return /^\p{L}/u.test(cell) && !MONTH.test(cell) && !TRUTH.test(cell) ? cell : `'${cell}`
}

/** Rows of cells for setValues, all of one width. */
export function plainRows(
  values: readonly (readonly Cell[])[],
  width: number,
): (string | number | boolean | Date)[][] {
  return values.map((row) => Array.from({ length: width }, (_, column) => plainCell(row[column])))
}
