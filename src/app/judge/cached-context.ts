// What the panel is handed with a row and hands back with every act on it: tabs that rarely change, so that an act need not
// read them again. Plain JSON.
import { isoDay } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { readRuleBook } from '../../core/rules/rule-book'
import { RULES_TAB, type Tab } from '../../core/tabs/schema'
import type { RulesSheet } from '../sheet/open-pipeline'

/** A cell as JSON takes it: days as ISO text. */
export type PlainCell = string | number | boolean
type PlainRows = readonly (readonly PlainCell[])[]

export interface CachedContext {
  /** IANA name of the spreadsheet's zone. */
  readonly zone: string
  /** Tabs with their header rows; [] = a tab without rows. */
  readonly rules: PlainRows
  readonly profile: PlainRows
  readonly cadence: PlainRows
  /** Headers of Touches in their order; [] = they were not read. */
  readonly touches: readonly string[]
  /** The lines of Ledger, first and last, among which the person's rows stand; [] = unknown. */
  readonly ledger: readonly number[]
  /** Whether a line of Plan for the person outlives a touch of this minute: then the plan must be read. */
  readonly isPlanned: boolean
}

const RULES_READ = new Set(['Id', 'Rule', 'Value', 'Unit'])

/** A tab's values without Dates; only the columns named, without blank rows. */
export function plainValues(table: Table | null, zone: Zone, columns?: ReadonlySet<string>): PlainRows {
  if (!table) return []
  const at = table.headers.flatMap((header, column) => (!columns || columns.has(header) ? [column] : []))
  const plain = (cell: Cell): PlainCell =>
    cell instanceof Date ? isoDay(zone(cell.getTime())) : (cell ?? '')
  const rows = table.rows.filter((row) => at.some((column) => (row[column] ?? '') !== ''))
  return [at.map((column) => table.headers[column] ?? ''), ...rows.map((row) => at.map((c) => plain(row[c])))]
}

export const plainRules = ({ table }: RulesSheet, zone: Zone): PlainRows =>
  plainValues(table, zone, RULES_READ)

/** The Rules as they were handed out. */
export const contextRules = ({ rules }: CachedContext, zone: Zone): RulesSheet => ({
  table: null,
  ...readRuleBook(contextTable(RULES_TAB, rules), zone),
})

export const contextTable = ({ name }: Tab, rows: PlainRows): Table => tableOf(name, rows)
