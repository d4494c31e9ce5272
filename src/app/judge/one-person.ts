import { type Cadence, readCadence } from '../../core/cadence/cadence'
import { NO_PLAN, type Plan, readPlan } from '../../core/cadence/plan'
// Deciding for one person: from their lines of Ledger and Plan and the rows they have.
import type { Day } from '../../core/calendar/day'
import type { Zone } from '../../core/cells/cell'
import { columnIndex, type Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Decisions, decide } from '../../core/decide'
import type { Criterion } from '../../core/fit/criterion'
import { readProfiles } from '../../core/fit/profile-tab'
import type { Ledger } from '../../core/ledger/ledger'
import { observe } from '../../core/ledger/seen-in-cells'
import type { Pipeline } from '../../core/pipeline/pipeline'
import { PipelineView } from '../../core/pipeline/pipeline-view'
import type { RuleBook } from '../../core/rules/rule-book'
import type { PipelineSheet } from '../sheet/open-pipeline'

export interface Method {
  readonly cadence: Cadence
  readonly profiles: ReadonlyMap<string, readonly Criterion[]>
  readonly plan: Plan
}

interface MethodTabs {
  readonly profile: Table
  readonly cadence: Table | null
  readonly plan: Table | null
  readonly zone: Zone
}

export const methodOf = (book: RuleBook, { profile, cadence, plan, zone }: MethodTabs): Method => ({
  cadence: readCadence(cadence, book),
  profiles: readProfiles(profile).profiles,
  plan: plan ? readPlan(plan, zone) : NO_PLAN,
})

/** What is decided of the rows of some persons; of the others nothing is. */
export interface Decided {
  /** The pipeline as far as these rows go. */
  readonly own: Pipeline
  readonly decisions: Decisions
}

/** The lines of some ids in Ledger or Plan: the others need not be taken apart. */
export function linesOf(table: Table, ids: ReadonlySet<string>): Table {
  const column = columnIndex(table, 'Touchline ID')
  return { ...table, rows: table.rows.filter((cells) => ids.has(cleanText(cells[column]))) }
}

/** What the decisions about one person stand on. */
export interface ToDecide {
  readonly sheet: PipelineSheet
  readonly ledger: Ledger
  readonly method: Method
  readonly today: Day
}

/**
 * Decides with what the cells show counted for the verdict; the night writes it down. Changes the ledger in place.
 * @param rows all rows of some persons: nothing is decided of the others
 */
export function decideNow({ sheet, ledger, method, today }: ToDecide, rows: readonly number[]): Decided {
  const { book } = sheet
  const own = new PipelineView(sheet.pipeline, rows)
  for (const { row } of observe(own, ledger, book, today)) ledger.lastProgress[row] = today
  const input = { ...sheet, ...method, pipeline: own, ledger, today, clockStopped: book.clockStopped }
  return { own, decisions: decide(input) }
}
