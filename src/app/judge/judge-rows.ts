// Deciding for the rows of some persons: with their lines of Ledger and Plan, as the night decides for all.
import { type Cadence, readCadence } from '../../core/cadence/cadence'
import { NO_PLAN, type Plan, readPlan } from '../../core/cadence/plan'
import type { Day } from '../../core/calendar/day'
import { columnIndex, type Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Decisions, decide } from '../../core/decide'
import type { Criterion } from '../../core/fit/criterion'
import { readProfiles } from '../../core/fit/profile-tab'
import type { Ledger } from '../../core/ledger/ledger'
import { readLedger } from '../../core/ledger/ledger-tab'
import { compareWithLedger } from '../../core/ledger/seen-in-cells'
import { rowsOfPerson } from '../../core/pipeline/person'
import type { Pipeline } from '../../core/pipeline/pipeline'
import { PipelineView } from '../../core/pipeline/pipeline-view'
import type { Problem } from '../../core/words/faults'
import type { PipelineSheet, RulesSheet } from '../sheet/open-pipeline'
import { type KeptLedger, noLines } from './kept-ledger'
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
  /** The lines of Plan of these persons. */
  readonly planned: Table
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

/** What is kept of some persons: their lines of Ledger and Plan. */
type KeptOfPersons = Pick<JudgedRows, 'kept' | 'ledger' | 'planned' | 'method'>

/**
 * Reads what is kept of these rows' persons.
 * @param sheet with the act's changes: a row that is new has no lines yet, and where all are new no tab is read for them
 * @param plan the Plan tab where the act changes it
 */
export function keptOf(
  open: OpenSheet,
  sheet: PipelineSheet,
  rows: readonly number[],
  plan?: Table,
): KeptOfPersons {
  const standing = new Set(open.sheet.pipeline.text('id'))
  const ids = new Set(idsOf(sheet, rows).filter((id) => standing.has(id)))
  const kept = ids.size > 0 ? open.ledger([...ids]) : noLines((lines) => open.ledger([]).keep(lines))
  const planned = ids.size > 0 ? linesOf(plan ?? open.plan(), ids) : kept.table
  const { pipeline } = sheet
  return {
    kept,
    planned,
    ledger: readLedger(linesOf(kept.table, ids), pipeline.text('id'), pipeline.zone),
    method: methodFrom(sheet, { profile: open.profile(), cadence: open.cadence(), plan: planned }),
  }
}

/** The lines of some ids in Ledger or Plan: the others need not be taken apart. */
export function linesOf(table: Table, ids: ReadonlySet<string>): Table {
  const column = columnIndex(table, 'Touchline ID')
  return { ...table, rows: table.rows.filter((cells) => ids.has(cleanText(cells[column]))) }
}

type ToJudge = Pick<JudgedRows, 'today' | 'rules' | 'sheet'> & KeptOfPersons

/**
 * Decides with what the cells show counted for the verdict; the night writes it down. Changes the ledger in place.
 * @param rows all rows of some persons: nothing is decided of the others
 */
export function judgeRows(known: ToJudge, rows: readonly number[]): JudgedRows {
  const { today, rules, sheet, kept, ledger, planned, method } = known
  const { book } = sheet
  const own = new PipelineView(sheet.pipeline, rows)
  for (const { row } of compareWithLedger(own, ledger, book, today)) ledger.lastProgress[row] = today
  const input = { ...sheet, ...method, pipeline: own, ledger, today, clockStopped: book.clockStopped }
  return { today, rules, sheet, rows, own, kept, ledger, planned, method, decisions: decide(input) }
}

/** One row's person as they stand; writes nothing. */
export function judgePerson(open: OpenSheet, row: number): JudgedRows {
  const { sheet } = open
  const rows = rowsOfPersons(sheet, [row])
  return judgeRows({ ...open, ...keptOf(open, sheet, rows) }, rows)
}
