// What the panel is handed with a row and hands back with every act on it: tabs that rarely change, so that an act need not
// read them again. Plain JSON. Rules are always read: whether the sheet is set up, live, and its clock stands there.
import { isoDay } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import type { Tab } from '../../core/tabs/schema'

/** A cell as JSON takes it: days as ISO text. */
export type PlainCell = string | number | boolean
type PlainRows = readonly (readonly PlainCell[])[]

export interface CachedContext {
  /** IANA name of the spreadsheet's zone. */
  readonly zone: string
  /** Tabs with their header rows; [] = a tab without rows. */
  readonly profile: PlainRows
  readonly cadence: PlainRows
  /** Headers of Touches in their order; [] = they were not read. */
  readonly touches: readonly string[]
  /** The lines of Ledger, first and last, among which the person's rows stand; [] = unknown. */
  readonly ledger: readonly number[]
  /** Whether a line of Plan for the person outlives a touch of this minute: then the plan must be read. */
  readonly isPlanned: boolean
}

/** A tab's values without Dates and blank rows. */
export function plainValues(table: Table | null, zone: Zone): PlainRows {
  if (!table) return []
  const plain = (cell: Cell): PlainCell =>
    cell instanceof Date ? isoDay(zone(cell.getTime())) : (cell ?? '')
  const rows = table.rows.filter((row) => row.some((cell) => (cell ?? '') !== ''))
  return [[...table.headers], ...rows.map((row) => table.headers.map((_, at) => plain(row[at])))]
}

export const contextTable = ({ name }: Tab, rows: PlainRows): Table => tableOf(name, rows)
