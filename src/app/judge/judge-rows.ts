// Deciding for the rows of some persons: with their lines of Ledger and Plan, as the night decides for all.
import { type Cadence, readCadence } from '../../core/cadence/cadence'
import { NO_PLAN, type Plan, readPlan } from '../../core/cadence/plan'
import type { Day } from '../../core/calendar/day'
import type { Problem } from '../../core/cells/cell'
import { columnIndex, type Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Decisions, decide } from '../../core/decide'
import type { Criterion } from '../../core/fit/criterion'
import { readProfiles } from '../../core/fit/profile-tab'
import type { Ledger } from '../../core/ledger/ledger'
import { readLedger } from '../../core/ledger/ledger-tab'
import { observe } from '../../core/ledger/seen-in-cells'
import { rowsOfPerson } from '../../core/pipeline/person'
import type { Pipeline } from '../../core/pipeline/pipeline'
import { PipelineView } from '../../core/pipeline/pipeline-view'
import type { PipelineSheet, RulesSheet } from '../sheet/open-pipeline'
import type { KeptLedger } from './kept-ledger'
import type { OpenSheet } from './open-sheet'

/** Segments, profiles and planned days. */
export interface Method {
  readonly cadence: Cadence
  readonly profiles: ReadonlyMap<string, readonly Criterion[]>
  readonly plan: Plan
}

/** What is known and decided of the rows of some persons; of the others nothing is. */
export interface JudgedRows {
  readonly today: Day
  readonly rules: RulesSheet
  /** The sheet with the act's changes. */
  readonly sheet: PipelineSheet
  /** All rows of the persons. */
  readonly rows: readonly number[]
  /** The pipeline as far as these rows go. */
  readonly own: Pipeline
  readonly kept: KeptLedger
  readonly ledger: Ledger
  readonly method: Method
  readonly decisions: Decisions
}

/** The rows and all other rows of their persons, in order. */
export function rowsOfPersons({ persons }: PipelineSheet, rows: readonly number[]): number[] {
  const all = new Set<number>(rows)
  const people = new Set<number>()
  for (const row of rows) {
    const person = persons.of[row] ?? -1
    if (people.has(person)) continue
    people.add(person)
    for (const other of rowsOfPerson(persons, row)) all.add(other)
  }
  return [...all].sort((a, b) => a - b)
}

export const idsOf = ({ pipeline }: PipelineSheet, rows: readonly number[]): string[] =>
  rows.map((row) => pipeline.textAt('id', row)).filter((id) => id !== '')

/** Reads the tabs of the method that the user and the night fill; `cadence` and `plan` are null where there is none. */
export function methodFrom(
  { book, pipeline: { zone } }: PipelineSheet,
  { profile, cadence, plan }: { profile: Table; cadence: Table | null; plan: Table | null },
): Method & { readonly problems: readonly Problem[] } {
  const segments = readCadence(cadence, book)
  const { profiles, problems } = readProfiles(profile)
  return {
    cadence: segments,
    profiles,
    plan: plan ? readPlan(plan, zone) : NO_PLAN,
    problems: [...segments.problems, ...problems],
  }
}

/** The method with the lines of Plan for these ids. */
export const methodOf = (open: OpenSheet, ids: readonly string[]): Method =>
  methodFrom(open.sheet, {
    profile: open.profile(),
    cadence: open.cadence(),
    plan: linesOf(open.plan(), new Set(ids)),
  })

/** The lines of some ids in Ledger or Plan: the others need not be taken apart. */
export function linesOf(table: Table, ids: ReadonlySet<string>): Table {
  const column = columnIndex(table, 'Touchline ID')
  return { ...table, rows: table.rows.filter((cells) => ids.has(cleanText(cells[column]))) }
}

/** The Ledger of these ids by pipeline row. */
export const ledgerOf = ({ pipeline }: PipelineSheet, table: Table, ids: readonly string[]): Ledger =>
  readLedger(linesOf(table, new Set(ids)), pipeline.text('id'), pipeline.zone)

type ToJudge = Pick<JudgedRows, 'today' | 'rules' | 'sheet' | 'kept' | 'ledger' | 'method'>

/**
 * Decides with what the cells show counted for the verdict; the night writes it down. Changes the ledger in place.
 * @param rows all rows of some persons: nothing is decided of the others
 */
export function judgeRows(known: ToJudge, rows: readonly number[]): JudgedRows {
  const { sheet, ledger, method, today } = known
  const own = new PipelineView(sheet.pipeline, rows)
  for (const { row } of observe(own, ledger, sheet.book, today)) ledger.lastProgress[row] = today
  const decisions = decide({
    ...sheet,
    ...method,
    pipeline: own,
    ledger,
    today,
    clockStopped: sheet.book.clockStopped,
  })
  return { today, rules: known.rules, sheet, kept: known.kept, ledger, method, rows, own, decisions }
}

/** One row's person as they stand; writes nothing. */
export function judgePerson(open: OpenSheet, row: number): JudgedRows {
  const { sheet } = open
  const rows = rowsOfPersons(sheet, [row])
  const ids = idsOf(sheet, rows)
  const kept = open.ledger(ids)
  const ledger = ledgerOf(sheet, kept.table, ids)
  return judgeRows({ ...open, kept, ledger, method: methodOf(open, ids) }, rows)
}
