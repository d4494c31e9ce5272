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
import { PipelineView } from '../core/pipeline-view'
import { NO_PLAN, type Plan, readPlan } from '../core/plan'
import { readProfiles } from '../core/profile-tab'
import type { RuleBook } from '../core/rule-book'
import { CADENCE, LEDGER, PLAN, PROFILE } from '../core/schema'
import { type Table, tableOf } from '../core/table'
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
  readonly ledger: Ledger
  readonly profile: Table
  /** null where no row names a segment: nothing else asks for it. */
  readonly cadence: Table | null
  readonly plan: Table
  readonly method: Method
}

export interface DecidedDesk extends Desk {
  /** Of the rows of one person: of the others nothing is decided. */
  readonly decisions: Decisions
}

/** Today in the sheet's zone. */
export const todayOf = ({ workbook, clock }: Ports): Day => Math.floor(workbook.zone(clock.now()))

/** Reads; writes nothing. */
export function readDesk(ports: Ports): Desk | Trouble {
  const { workbook } = ports
  const { zone } = workbook
  const rules = readRules(workbook)
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Trouble) return sheet
  const kept = tableOf(LEDGER.name, workbook.readOwn(LEDGER) ?? [[]])
  const hasSegments = sheet.pipeline.text('segment').some((word) => word !== '')
  const profile = tableIn(workbook, PROFILE)
  const cadence = hasSegments ? tableIn(workbook, CADENCE) : null
  const plan = tableIn(workbook, PLAN)
  const ledger = readLedger(kept, sheet.pipeline.text('id'), zone)
  const method = methodOf(sheet.book, { profile, cadence, plan, zone })
  return { today: todayOf(ports), rules, sheet, kept, ledger, profile, cadence, plan, method }
}

/** The desk with what is decided of a row's person. */
export const decidedFor = (desk: Desk, row: number): DecidedDesk => ({
  ...desk,
  decisions: decideNow(desk, rowsOfPerson(desk.sheet.persons, row)),
})

/** The desk as it is with another plan. */
export const withPlan = (desk: Desk, plan: Table, zone: Zone): Desk => ({
  ...desk,
  plan,
  method: methodOf(desk.sheet.book, { ...desk, plan, zone }),
})

/**
 * Decides with what the cells show counted for the verdict; the night writes it down. Changes the ledger in place.
 * @param rows all rows of some persons: nothing is decided of the others
 */
export function decideNow(
  { sheet, ledger, method, today }: Pick<Desk, 'sheet' | 'ledger' | 'method' | 'today'>,
  rows: readonly number[],
): Decisions {
  const { book } = sheet
  const pipeline = new PipelineView(sheet.pipeline, rows)
  for (const { row } of observe(pipeline, ledger, book, today)) ledger.lastProgress[row] = today
  return decide({ ...sheet, ...method, pipeline, ledger, today, clockStopped: book.clockStopped })
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
