// Everything the panel's answers stand on, read once: rules, pipeline, ledger, profiles, segments and plan; decided for one person.
import { type Cadence, readCadence } from '../core/cadence'
import type { Zone } from '../core/cell'
import type { Criterion } from '../core/criterion'
import type { Day } from '../core/day'
import { type Decisions, decide } from '../core/decide'
import type { Ledger } from '../core/ledger'
import { readLedger } from '../core/ledger-tab'
import { observe } from '../core/observe'
import { rowsOfPerson } from '../core/person'
import type { Pipeline } from '../core/pipeline'
import { PipelineView } from '../core/pipeline-view'
import { NO_PLAN, type Plan, readPlan } from '../core/plan'
import { readProfiles } from '../core/profile-tab'
import type { RuleBook } from '../core/rule-book'
import { CADENCE, LEDGER, PLAN, PROFILE } from '../core/schema'
import { columnIndex, type Table, tableOf } from '../core/table'
import { cleanText } from '../core/text'
import { todayOf } from './now'
import type { Ports } from './ports'
import { openPipeline, type PipelineSheet, type RulesSheet, readRules, Trouble, tableIn } from './sheet'

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

export interface Desk {
  readonly today: Day
  readonly rules: RulesSheet
  readonly sheet: PipelineSheet
  /** The Ledger tab as it was read. */
  readonly kept: Table
  readonly profile: Table
  /** null where no row names a segment: nothing else asks for it. */
  readonly cadence: Table | null
  readonly plan: Table
}

/** What is decided of the rows of some persons; of the others nothing is. */
export interface Decided {
  /** The pipeline as far as these rows go. */
  readonly own: Pipeline
  readonly decisions: Decisions
}

/** The desk with what is kept and decided of one person. */
export interface DecidedDesk extends Desk, Decided {
  readonly ledger: Ledger
  readonly method: Method
}

/** Reads; writes nothing. */
export function readDesk(ports: Ports): Desk | Trouble {
  const { workbook } = ports
  const rules = readRules(workbook)
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Trouble) return sheet
  const kept = tableOf(LEDGER.name, workbook.readOwn(LEDGER) ?? [[]])
  const hasSegments = sheet.pipeline.text('segment').some((word) => word !== '')
  const profile = tableIn(workbook, PROFILE)
  const cadence = hasSegments ? tableIn(workbook, CADENCE) : null
  const plan = tableIn(workbook, PLAN)
  return { today: todayOf(ports), rules, sheet, kept, profile, cadence, plan }
}

/** The desk with what is decided of a row's person. */
export function decidedFor(desk: Desk, row: number): DecidedDesk {
  const { sheet, today } = desk
  const { pipeline, persons, book } = sheet
  const rows = rowsOfPerson(persons, row)
  const ids = new Set(rows.map((own) => pipeline.textAt('id', own)))
  const ledger = readLedger(linesOf(desk.kept, ids), pipeline.text('id'), pipeline.zone)
  const method = methodOf(book, { ...desk, plan: linesOf(desk.plan, ids), zone: pipeline.zone })
  return { ...desk, ledger, method, ...decideNow({ sheet, ledger, method, today }, rows) }
}

/** The lines of some ids in Ledger or Plan: the others need not be taken apart. */
export function linesOf(table: Table, ids: ReadonlySet<string>): Table {
  const column = columnIndex(table, 'Touchline ID')
  return { ...table, rows: table.rows.filter((cells) => ids.has(cleanText(cells[column]))) }
}

/**
 * Decides with what the cells show counted for the verdict; the night writes it down. Changes the ledger in place.
 * @param rows all rows of some persons: nothing is decided of the others
 */
export function decideNow(
  { sheet, ledger, method, today }: Pick<DecidedDesk, 'sheet' | 'ledger' | 'method' | 'today'>,
  rows: readonly number[],
): Decided {
  const { book } = sheet
  const own = new PipelineView(sheet.pipeline, rows)
  for (const { row } of observe(own, ledger, book, today)) ledger.lastProgress[row] = today
  const input = { ...sheet, ...method, pipeline: own, ledger, today, clockStopped: book.clockStopped }
  return { own, decisions: decide(input) }
}

const GONE = 'This row is no longer in the pipeline: nothing was changed. Choose it again in the sheet.'
const TWICE =
  'Two rows have the same Touchline ID, as when a row was copied: run the night from the menu, which gives the copy its own, then choose the row again. Nothing was changed.'

/** The one pipeline row with this id. */
export function rowOfId({ pipeline }: PipelineSheet, id: string): number | Trouble {
  const ids = pipeline.text('id')
  const row = ids.indexOf(id)
  if (row < 0 || id === '') return new Trouble(GONE)
  return ids.indexOf(id, row + 1) < 0 ? row : new Trouble(TWICE)
}
