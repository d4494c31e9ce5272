// Text on its way into a cell: it must come out as the same text, never as a formula, number, date or truth value.
import type { Cell } from '../core/cells/cell'

/** Truth values as Sheets reads them in the languages of its locales. */
const TRUTH = new Set(
  (
    'true false wahr falsch vrai faux verdadero falso verdadeiro vero waar onwaar sant sann falskt sand falsk usann ' +
    'tosi epätosi prawda fałsz pravda nepravda igaz hamis adevărat doğru yanlış истина ложь істина хибність'
  ).split(' '),
)
/** No day, time or amount is longer, however it is written out. */
const LONGEST_FIGURE = 60

/** Text that no locale reads as anything else: a letter first, and no digit without which there is no day or amount. */
const isKeptAsText = (text: string): boolean =>
  /^\p{L}/u.test(text) &&
  (text.length > LONGEST_FIGURE || !/\p{N}/u.test(text)) &&
  !TRUTH.has(text.toLowerCase())

/** A cell that Sheets keeps as it is: a leading apostrophe, which Sheets takes away, marks text it would read otherwise. */
export function plainCell(cell: Cell): string | number | boolean | Date {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : ''
  if (typeof cell !== 'string' || cell === '') return cell
  return isKeptAsText(cell) ? cell : `'${cell}`
}

/** Rows of cells for setValues, all of one width. */
export function plainRows(
  values: readonly (readonly Cell[])[],
  width: number,
): (string | number | boolean | Date)[][] {
  return values.map((row) => Array.from({ length: width }, (_, column) => plainCell(row[column])))
}
