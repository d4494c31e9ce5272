// Puts the columns of one of Touchline's tabs into the schema's order, by their headers and never by their positions.
import type { Cell } from '../cells/cell'
import { normalise } from '../cells/text'
import { headersOf, type Tab } from './column'

/** A tab in the schema's order. */
export interface Aligned {
  /** All cells from A1 to the last column that holds one of Touchline's headers, with the user's columns among them behind. */
  readonly values: readonly (readonly Cell[])[]
  /** Columns to insert before that is written, so that no column of the user is written over; `count` 0 = none. */
  readonly room: { readonly after: number; readonly count: number }
}

/**
 * Lays the tab's columns out as the schema has them; a column that is new is blank, a user's own column keeps its cells.
 * @param values all cells of the tab, headers first
 */
export function aligned(values: readonly (readonly Cell[])[], tab: Tab): Aligned {
  const headers = (values[0] ?? []).map((cell) => normalise(String(cell ?? '')))
  const wanted = headersOf(tab)
  const from = wanted.map((header) => headers.indexOf(normalise(header)))
  const end = Math.max(-1, ...from) + 1
  const isFilled = (column: number): boolean => values.some((row) => (row[column] ?? '') !== '')
  const foreign = headers.flatMap((_, at) => (at < end && !from.includes(at) && isFilled(at) ? [at] : []))
  const width = Math.max(end, wanted.length + foreign.length)
  const rows = values.map((row, line) => {
    const own = from.map((at, place) => (line === 0 ? (wanted[place] ?? '') : (row[at] ?? '')))
    const cells = [...own, ...foreign.map((at) => row[at] ?? '')]
    return [...cells, ...new Array<Cell>(width - cells.length).fill('')]
  })
  const isInTheWay = Array.from({ length: width - end }, (_, at) => end + at).some(isFilled)
  return { values: rows, room: { after: end, count: isInTheWay ? width - end : 0 } }
}

/** Whether nothing stands in a tab: its headers come last, so it was never finished. */
export const isBlankTab = (values: readonly (readonly Cell[])[]): boolean =>
  values.every((row) => row.every((cell) => (cell ?? '') === ''))

/** Whether what stands in a tab of this name is Touchline's: more than half of its headers are there, or nothing at all is. */
export function isOwnTab(values: readonly (readonly Cell[])[], tab: Tab): boolean {
  const headers = new Set((values[0] ?? []).map((cell) => normalise(String(cell ?? ''))))
  const known = headersOf(tab).filter((header) => headers.has(normalise(header))).length
  return known * 2 > tab.columns.length || isBlankTab(values)
}
