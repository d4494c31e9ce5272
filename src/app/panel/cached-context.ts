// What the panel is handed with a row and hands back with a log: what rarely changes, so that a log need not read it again.

import { isoDay } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { readRuleBook } from '../../core/rules/rule-book'
import { CADENCE, PROFILE, RULES_TAB } from '../../core/tabs/schema'
import { type Method, methodOf } from '../judge/one-person'
import type { PipelineSheet, RulesSheet } from '../sheet/open-pipeline'

/** A cell as JSON takes it: days as ISO text. */
export type PlainCell = string | number | boolean
type PlainRows = readonly (readonly PlainCell[])[]

export interface Briefing {
  readonly zone: string
  readonly rules: PlainRows
  readonly profile: PlainRows
  readonly cadence: PlainRows
  /** Headers of Touches in their order. */
  readonly touches: readonly string[]
  /** The lines of Ledger, first and last, among which the person's rows stand; [] = unknown. */
  readonly ledger: readonly number[]
  /** Whether a line of Plan for the person outlives a touch of this minute: then the whole plan must be read. */
  readonly isPlanned: boolean
}

const RULES_READ = new Set(['Id', 'Rule', 'Value', 'Unit'])
/** Beyond this the lines of one person stand too far apart to be read as one block. */
const MOST_LINES = 400

/** A tab's values without Dates; only the columns named, without the rows whose first cell is blank. */
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
export function rulesOf({ rules }: Briefing, zone: Zone): RulesSheet {
  const table = tableOf(RULES_TAB.name, rules)
  return { table: null, ...readRuleBook(table, zone) }
}

/** Profiles and segments as they were handed out; the plan of a person who was just touched holds no more. */
export const briefedMethod = ({ profile, cadence }: Briefing, sheet: PipelineSheet): Method =>
  methodOf(sheet.book, {
    profile: tableOf(PROFILE.name, profile),
    cadence: cadence.length > 0 ? tableOf(CADENCE.name, cadence) : null,
    plan: null,
    zone: sheet.pipeline.zone,
  })

/** The Ledger's lines, from 1, that hold the ids of a person; [] when one has none yet or they stand far apart. */
export function linesOfPerson(kept: Table, ids: readonly string[]): number[] {
  const column = columnIndex(kept, 'Touchline ID')
  const lines = ids.map((id) => kept.rows.findIndex((row) => row[column] === id) + kept.firstRow)
  const [first, last] = [Math.min(...lines), Math.max(...lines)]
  return first < kept.firstRow || last - first >= MOST_LINES ? [] : [first, last]
}
