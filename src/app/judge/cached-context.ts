// The context that the panel receives with a row and returns with every act on it: tabs that rarely change, so that an act
// need not read them again. Plain JSON.
import { isoDay } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { readRuleBook } from '../../core/rules/rule-book'
import { RULES_TAB, type Tab } from '../../core/tabs/schema'
import type { RulesSheet } from '../sheet/open-pipeline'

/** A cell as a JSON value; days are ISO text. */
export type PlainCell = string | number | boolean
type PlainRows = readonly (readonly PlainCell[])[]

/** Contents of tabs that an act would otherwise read from the workbook. */
export interface CachedContext {
  /** IANA name of the spreadsheet's time zone. */
  readonly zone: string
  /** Tabs with their header rows; [] = a tab without rows. */
  readonly rules: PlainRows
  readonly profile: PlainRows
  readonly cadence: PlainRows
  /** Headers of Touches in sheet order; [] = not read. */
  readonly touches: readonly string[]
  /** First and last sheet row of the block in Ledger that holds the person's lines; [] = unknown. */
  readonly ledger: readonly number[]
  /** Whether a Plan line of the person would still hold after a touch made now; if so, an act must read Plan. */
  readonly isPlanned: boolean
}

const RULES_READ = new Set(['Id', 'Rule', 'Value', 'Unit'])

/** A tab's values as JSON, without blank rows; with `columns` only those headers. */
export function plainValues(table: Table | null, zone: Zone, columns?: ReadonlySet<string>): PlainRows {
  if (!table) return []
  const at = table.headers.flatMap((header, column) => (!columns || columns.has(header) ? [column] : []))
  const plain = (cell: Cell): PlainCell =>
    cell instanceof Date ? isoDay(zone(cell.getTime())) : (cell ?? '')
  const rows = table.rows.filter((row) => at.some((column) => (row[column] ?? '') !== ''))
  return [at.map((column) => table.headers[column] ?? ''), ...rows.map((row) => at.map((c) => plain(row[c])))]
}

/** The columns of Rules that `readRuleBook` needs, as JSON. */
export const plainRules = ({ table }: RulesSheet, zone: Zone): PlainRows =>
  plainValues(table, zone, RULES_READ)

/** The Rules of a context. */
export const contextRules = ({ rules }: CachedContext, zone: Zone): RulesSheet => ({
  table: null,
  ...readRuleBook(contextTable(RULES_TAB, rules), zone),
})

/** A tab of a context as a table. */
export const contextTable = ({ name }: Tab, rows: PlainRows): Table => tableOf(name, rows)
