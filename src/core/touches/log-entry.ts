// A touch as a line of the Touches tab, as the panel, Today's Done, an import and progress in a cell all log it.

import { serialOf } from '../calendar/day'
import type { Cell } from '../cells/cell'
import type { Table } from '../cells/table'
import { cleanText } from '../cells/text'
import { type CellsOf, columnAt, keysOfHeaders, type RowOf, TOUCHES } from '../tabs/schema'

type TouchRow = RowOf<typeof TOUCHES>
/** Key of a column of the Touches tab. */
export type TouchKey = keyof TouchRow

/** A touch by the columns of the log; everything except its ids and moment may be left out. */
export interface TouchEntry
  extends Pick<TouchRow, 'touchId' | 'id'>,
    Partial<Omit<TouchRow, 'touchId' | 'id' | 'when'>> {
  /** Days since 1970-01-01 with a fraction, in the sheet's zone. */
  readonly moment: number
}

/** The entry as cells in the order of the given keys; '' where nothing is known and for the user's own columns. */
export function touchLine(
  { moment, ...said }: TouchEntry,
  keys: readonly (TouchKey | '')[] = TOUCHES.columns.map(({ key }) => key),
): Cell[] {
  const cells: CellsOf<typeof TOUCHES> = { ...said, when: serialOf(moment) }
  return keys.map((key) => (key === '' ? '' : (cells[key] ?? '')))
}

/** The keys of a log's columns as they stand in the sheet. */
export const touchKeys = ({ headers }: Pick<Table, 'headers'>): (TouchKey | '')[] =>
  keysOfHeaders(TOUCHES, headers)

/** The Touch IDs in the log, so that nothing is written twice. */
export function loggedIds(table: Table): ReadonlySet<string> {
  const at = columnAt(table, TOUCHES, 'touchId')
  return new Set(table.rows.map((row) => cleanText(row[at])))
}

/** The notes of those touches that are in the log, by Touch ID. */
export function notesOf(table: Table, touchIds: ReadonlySet<string>): Map<string, string> {
  const [at, note] = [columnAt(table, TOUCHES, 'touchId'), columnAt(table, TOUCHES, 'note')]
  const notes = new Map<string, string>()
  if (touchIds.size === 0) return notes
  for (const row of table.rows) {
    const id = cleanText(row[at])
    if (touchIds.has(id)) notes.set(id, cleanText(row[note]))
  }
  return notes
}

/** Columns that say whose touch it was, and when; the night completes them. */
const WHOSE: ReadonlySet<TouchKey> = new Set(['touchId', 'when', 'id', 'name', 'owner'])
const SAID = TOUCHES.columns.map(({ key }) => key).filter((key) => !WHOSE.has(key))

/** What is said of a touch, by column; what is blank is missing. */
export type SaidOfTouch = Readonly<Partial<Record<TouchKey, string>>>

/** What an entry says of a touch. */
export const saidOf = (entry: Partial<TouchEntry>): SaidOfTouch =>
  Object.fromEntries(
    SAID.flatMap((key) => {
      const text = cleanText((entry as Readonly<Record<string, Cell>>)[key])
      return text === '' ? [] : [[key, text]]
    }),
  )

/** Whether a line of the log still says what was said; a column that is gone says nothing. */
export const saysStill = (log: Table, line: number, said: SaidOfTouch): boolean =>
  SAID.every((key) => {
    const at = columnAt(log, TOUCHES, key)
    return at < 0 || cleanText(log.rows[line]?.[at]) === (said[key] ?? '')
  })
