// Spreadsheet cells: what one can hold, what counts as blank, and small types shared by all of core.

/** A cell as Range.getValues gives it: text, number, boolean or Date; blank is ''. */
export type Cell = string | number | boolean | Date | null | undefined

/** Rows of cells, as a range gives them. */
export type Rows = readonly (readonly Cell[])[]

/**
 * Converts epoch milliseconds to the wall clock of the sheet's zone, as days since 1970-01-01 with a fraction.
 * Callers pass it in, because the script's own zone may differ from the sheet's.
 */
export type Zone = (instant: number) => number

/** What core is given for an image in a cell: like an error it says nothing that can be read (S4). */
export const IMAGE = '#IMAGE!'

const VISIBLE = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/
const ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#ERROR!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  IMAGE,
  'Loading...',
  'Loading…',
])

const LOADING = 'Loading...'.charCodeAt(0)

/** True for '', null, undefined and text of white space only (non-breaking and zero-width blanks too). */
export function isBlank(cell: Cell): boolean {
  if (cell === '' || cell === null || cell === undefined) return true
  if (typeof cell !== 'string') return false
  const first = cell.charCodeAt(0)
  return first > 32 && first < 127 ? false : !VISIBLE.test(cell)
}

/** True for the text a cell shows instead of a value that could not be computed (`#N/A`, `Loading...`). */
export function isErrorText(cell: Cell): boolean {
  if (typeof cell !== 'string') return false
  const first = cell.charCodeAt(0)
  // A fast path: nearly every text starts with a letter or digit, and only one error word does.
  if (first > 47 && first !== LOADING) return false
  return ERRORS.has(cell.trim())
}
