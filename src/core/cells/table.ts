// A tab as a table: the header row is located, rows are kept as read, columns are found by header text.
import { type Cell, isBlank, type Rows } from './cell'
import { cleanText, normalise } from './text'

/** The rows under a header row, not copied; `firstRow` and `columnOffset` give their position on the sheet. */
export interface Table {
  readonly tab: string
  readonly headers: readonly string[]
  readonly rows: Rows
  /** Sheet row, from 1, of rows[0]. */
  readonly firstRow: number
  /** Sheet column, from 0, of headers[0]. */
  readonly columnOffset: number
  /** An export's last lines, which were left out. */
  readonly footer?: readonly FooterLine[]
  /** Index of the row where another table begins; -1 = none. */
  readonly below?: number
  /** Number formats of a column, from 0, by row, read when first asked for; absent where cells alone are known. */
  readonly formats?: (column: number) => readonly string[]
}

/** A line of an export's footer: row index from 0. */
interface FooterLine {
  readonly row: number
  readonly isTotal: boolean
}

/** A row of a table that was not read. */
export const NOT_READ: readonly Cell[] = []

/** A table in which only some lines were read. @param lines by sheet row; those above the table's first row are left out */
export function withLines(
  table: Table,
  lines: Iterable<readonly [row: number, cells: readonly Cell[]]>,
): Table {
  const rows = table.rows.slice()
  for (const [row, cells] of lines) {
    const at = row - table.firstRow
    while (rows.length <= at) rows.push(NOT_READ)
    if (at >= 0) rows[at] = cells
  }
  return { ...table, rows }
}

const SEARCHED_ROWS = 20

/** Index of the last row before `end` with any content; -1 when there is none. */
export function lastContentRow(values: Rows, end = values.length): number {
  for (let row = end - 1; row >= 0; row--) if (hasContent(values[row] ?? [])) return row
  return -1
}

const hasContent = (cells: readonly Cell[]): boolean => {
  for (const cell of cells) if (cell !== '' && !isBlank(cell)) return true
  return false
}

/**
 * The table under a header row (index into `values`). Rows after the last content are dropped; blank rows inside,
 * short rows and repeated headers are kept. Without a header row the table has no headers and no rows.
 * @param origin sheet position of values[0][0]: row from 1, column from 0
 */
export function tableOf(tab: string, values: Rows, headerRow = 0, origin = { row: 1, column: 0 }): Table {
  const headers = (values[headerRow] ?? []).map((cell) => cleanText(cell))
  const end = Math.max(lastContentRow(values), headerRow) + 1
  return {
    tab,
    headers,
    rows: values.slice(headerRow + 1, end),
    firstRow: origin.row + headerRow + 1,
    columnOffset: origin.column,
  }
}

/**
 * Index of the header row: the first of the top 20 rows with the highest score, so that titles and blank rows above
 * it do no harm; -1 when no row scores above 0.
 */
export function findHeaderRow(values: Rows, score: (headers: readonly string[]) => number): number {
  let best = -1
  let bestScore = 0
  for (let row = 0; row < Math.min(values.length, SEARCHED_ROWS); row++) {
    const found = score((values[row] ?? []).map((cell) => cleanText(cell)))
    if (found > bestScore) {
      best = row
      bestScore = found
    }
  }
  return best
}

/** Index of the first column with this header, ignoring case, accents and punctuation; -1 for none. */
export function columnIndex(table: Table, header: string): number {
  const wanted = normalise(header)
  return wanted === '' ? -1 : table.headers.findIndex((own) => normalise(own) === wanted)
}

const FOOTER_NOTICE = /^(?:confidential information\b|(?:copyright )?(?:\(c\)|©) ?\d|report generated\b)/i
const TOTAL_WORDS =
  /^(?:(?:sub |grand |sub)?totals?|sum|summe|gesamt|gesamtsumme|zwischensumme|total general|somme|sous total|suma|totaal|subtotaal|som|totale|subtotale|somma)\b/
/** A quick look at whether a line of totals may begin so. */
export const mayBeTotal = (text: string): boolean => /^\s*(?:tot|sub|gra|sum|ges|zwi|som|sou)/i.test(text)
const RECORD_COUNT = /^\d+ records?$/
const AMOUNT = /^(?:\p{Sc}|[A-Z]{3})?[^\p{L}]*\d[^\p{L}]*(?:[A-Z]{3})?$/u

/**
 * Number of leading data rows; what follows is an export's footer (totals, record counts, confidentiality and
 * copyright lines) with the blank rows around it. A row is a footer only by its words and if nothing else in it is
 * text, so that a half-filled row of the user's is never lost.
 */
export function dataRowCount(rows: Rows): number {
  let end = rows.length
  for (let row = rows.length - 1; row >= 0; row--) {
    const cells = rows[row] ?? []
    if (!hasContent(cells)) continue
    if (!isFooter(cells)) break
    end = row
  }
  return lastContentRow(rows, end) + 1
}

/** The lines with content from a row on, which `dataRowCount` leaves out. */
export function footerLines(rows: Rows, from: number): FooterLine[] {
  return rows.slice(from).flatMap((cells, at) => {
    const filled = cells.filter((cell) => !isBlank(cell))
    return filled.length === 0 ? [] : [{ row: from + at, isTotal: isTotal(filled) }]
  })
}

const isFooter = (cells: readonly Cell[]): boolean => {
  const filled = cells.filter((cell) => !isBlank(cell))
  const [first] = filled
  return (
    (filled.length === 1 && typeof first === 'string' && FOOTER_NOTICE.test(first.trim())) || isTotal(filled)
  )
}

/**
 * True for the filled cells of a line that sums others up: a word for it, and nothing else that is text.
 * @param goesOn tells the further words that the first cell may hold, as in `Subtotal Q1`
 */
export function isTotal(filled: readonly Cell[], goesOn: (word: string) => boolean = () => false): boolean {
  const [first, ...others] = filled
  if (typeof first !== 'string') return false
  const text = normalise(first)
  const total = TOTAL_WORDS.exec(text)
  if (!total) return false
  const rest = text.slice(total[0].length).trim()
  return (
    (rest === '' || RECORD_COUNT.test(rest) || rest.split(' ').every(goesOn)) &&
    others.every((cell) => typeof cell === 'number' || AMOUNT.test(cleanText(cell)))
  )
}
