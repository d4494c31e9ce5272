// Reads Touchline's own cells of a row, and tells rows of the pipeline from empty ones and footers.

import { parseIsoDay } from '../calendar/day'
import { type Cell, isBlank } from '../cells/cell'
import { readYesNo } from '../cells/columns'
import { dataRowCount, type Table } from '../cells/table'
import { normalise } from '../cells/text'
import { ON_DEMAND_COLUMNS, OWN_COLUMNS, type OwnKey } from '../tabs/schema'
import type { Gut } from '../tabs/vocabulary'

/** Touchline's own columns by normalised header. */
export const OWN_KEYS: ReadonlyMap<string, OwnKey> = new Map(
  [...OWN_COLUMNS, ...ON_DEMAND_COLUMNS].map((column) => [normalise(column.header), column.key]),
)

/** Content of a `Benched` cell: the kind, and the day it was benched (NaN when unreadable). */
export interface Benched {
  readonly kind: 'bench' | 'long-term'
  readonly on: number
}

/** A kind, or the day alone as somebody may have typed it. */
const BENCH = /^(?:bench|long|\d{4} \d{2} \d{2}$)/

/** Whether a `Benched` cell can be read: blank, a no, or a bench. */
export const isBenchWord = (text: string): boolean =>
  text === '' || BENCH.test(normalise(text)) || readYesNo(text) === false

/** Parses `bench 2026-03-02` and `long-term 2026-03-02`; null for a blank, a no and what cannot be read (P6, S4). */
export function readBenched(text: string): Benched | null {
  const [bench] = BENCH.exec(normalise(text)) ?? []
  if (bench === undefined) return null
  const kind = bench === 'long' ? 'long-term' : 'bench'
  const written = /\d{4}-\d{2}-\d{2}/.exec(text)
  return { kind, on: (written && parseIsoDay(written[0])) ?? Number.NaN }
}

/** The answer to `Will they buy?`, where *no* is another word for *never*; '' for blank and for any other word. */
export function readGut(text: string): Gut {
  if (text === '' || text === 'yes' || text === 'hope' || text === 'never') return text
  const word = normalise(text)
  if (word === 'no') return 'never'
  return word === 'yes' || word === 'hope' || word === 'never' ? word : ''
}

export const isGutWord = (text: string): boolean => text === '' || readGut(text) !== ''

/** True for cells with content; an unticked checkbox is none, because it is in every row of its column. */
const isContent = (cell: Cell): boolean => cell !== false && !isBlank(cell)

/**
 * Tests whether a row belongs to the pipeline: it has content outside Touchline's own columns and is not an export's
 * footer.
 */
function filledTest(table: Table): (row: number) => boolean {
  const foreign = table.headers.map(
    (header) => (OWN_KEYS.get(normalise(header)) ?? 'decision') === 'decision',
  )
  const end = dataRowCount(table.rows)
  return (row) => {
    const cells = row < end ? (table.rows[row] ?? []) : []
    for (let column = 0; column < foreign.length; column++)
      if (foreign[column] && isContent(cells[column])) return true
    return false
  }
}

/** 1 for rows of the pipeline, else 0; with `among` only those rows are tested. */
export function filledRows(table: Table, among?: readonly number[]): Uint8Array {
  const filled = new Uint8Array(table.rows.length)
  const isFilled = filledTest(table)
  if (among) for (const row of among) filled[row] = isFilled(row) ? 1 : 0
  else for (let row = 0; row < filled.length; row++) filled[row] = isFilled(row) ? 1 : 0
  return filled
}
