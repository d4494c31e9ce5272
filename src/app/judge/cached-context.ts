// The context that the panel receives with a row and returns with every act on it: tabs that rarely change, so that an act
// need not read them again. Plain JSON.
import { isoDay } from '../../core/calendar/day'
import { MINUTES_A_DAY } from '../../core/calendar/moment'
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
  /** Where Today lists the person: `[row]`, `[0]` = nowhere, [] = look at the tab. */
  readonly today: readonly number[]
  /** When that was looked up: serial of the sheet's wall clock. */
  readonly todayOn: number
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

/** Minutes for which a place on Today is believed: as long as somebody prepares and logs a touch. */
const PLACE_MINUTES = 10

/** Where Today lists the person, if that was looked up a short while ago. @param now serial of the sheet's wall clock */
export const placeIn = ({ today, todayOn }: CachedContext, now: number): readonly number[] =>
  Math.floor(todayOn) === Math.floor(now) && Math.abs(now - todayOn) <= PLACE_MINUTES / MINUTES_A_DAY
    ? today
    : []

export const contextTable = ({ name }: Tab, rows: PlainRows): Table => tableOf(name, rows)
