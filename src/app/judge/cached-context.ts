// The context that the panel receives with a row and returns with every act on it: tabs that rarely change, so that an act
// need not read them again. Plain JSON.
import { isoDay } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import type { Tab } from '../../core/tabs/schema'

/** A cell as a JSON value; days are ISO text. */
export type PlainCell = string | number | boolean
type PlainRows = readonly (readonly PlainCell[])[]

/** Contents of tabs that an act would otherwise read from the workbook. */
export interface CachedContext {
  /** IANA name of the spreadsheet's time zone. */
  readonly zone: string
  /** Tabs with their header rows; [] = a tab without rows. */
  readonly profile: PlainRows
  readonly cadence: PlainRows
  /** Headers of Touches in sheet order; [] = not read. */
  readonly touches: readonly string[]
  /** First and last sheet row of the block in Ledger that holds the person's lines; [] = unknown. */
  readonly ledger: readonly number[]
  /** Whether a Plan line of the person would still hold after a touch made now; if so, an act must read Plan. */
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
