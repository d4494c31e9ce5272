// Prepares values for cells so that text stays the same text and never becomes a formula, number, date or truth value.
import type { Cell } from '../core/cells/cell'

/** Words that Sheets reads as truth values in one of its locales. */
const TRUTH = new Set(
  (
    'true false wahr falsch vrai faux verdadero falso verdadeiro vero waar onwaar sant sann falskt sand falsk usann ' +
    'tosi epätosi prawda fałsz pravda nepravda igaz hamis adevărat doğru yanlış истина ложь істина хибність'
  ).split(' '),
)
/** Characters; no written date, time or amount is longer. */
const LONGEST_FIGURE = 60

/** Whether every locale keeps this as text: it begins with a letter and has no digit, as every date and amount has. */
const isKeptAsText = (text: string): boolean =>
  /^\p{L}/u.test(text) &&
  (text.length > LONGEST_FIGURE || !/\p{N}/u.test(text)) &&
  !TRUTH.has(text.toLowerCase())

/** A value that Sheets keeps unchanged: text it might convert gets a leading apostrophe, which Sheets removes. */
export function plainCell(cell: Cell): string | number | boolean | Date {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : ''
  if (typeof cell !== 'string' || cell === '') return cell
  return isKeptAsText(cell) ? cell : `'${cell}`
}

/** Rows for setValues, all of the same width. */
export function plainRows(
  values: readonly (readonly Cell[])[],
  width = values.reduce((most, row) => Math.max(most, row.length), 0),
): (string | number | boolean | Date)[][] {
  return values.map((row) => Array.from({ length: width }, (_, column) => plainCell(row[column])))
}
