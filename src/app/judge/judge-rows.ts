// Judges the rows of some persons, with their lines of Ledger and Plan, by the same rules as the night.
import { type Cadence, readCadence } from '../../core/cadence/cadence'
import { NO_PLAN, type Plan, readPlan } from '../../core/cadence/plan'
import type { Day } from '../../core/calendar/day'
import { keepLater } from '../../core/calendar/moment'
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

/** What Cadence, Profile and Plan say. */
export interface Method {
  readonly cadence: Cadence
  readonly profiles: ReadonlyMap<string, readonly Criterion[]>
  readonly plan: Plan
}

/** Decisions for the rows of some persons, and what they rest on; other rows are left undecided. */
export interface JudgedRows {
  readonly today: Day
  readonly rules: RulesSheet
  /** The sheet with the act's changes. */
  readonly sheet: PipelineSheet
  /** All rows of the persons. */
  readonly rows: readonly number[]
  /** The pipeline restricted to these rows. */
  readonly own: Pipeline
  readonly kept: KeptLedger
  readonly ledger: Ledger
  /** The lines of Plan of these persons. */
  readonly planned: Table
  readonly method: Method
  readonly decisions: Decisions
}

/** The rows and all other rows of their persons, ascending. */
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

/** The ids of pipeline rows; rows without an id are left out. */
export const idsOfRows = ({ pipeline }: PipelineSheet, rows: readonly number[]): string[] =>
  rows.map((row) => pipeline.textAt('id', row)).filter((id) => id !== '')

/** Reads Profile, Cadence and Plan; `cadence` and `plan` are null when there is no such tab. */
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

/** The lines of Ledger and Plan of some persons. */
type KeptOfPersons = Pick<JudgedRows, 'kept' | 'ledger' | 'planned' | 'method'>

/**
 * Reads the lines of Ledger and Plan of these rows' persons. New rows have none: if all rows are new, no tab is read.
 * @param sheet with the act's changes
 * @param plan the Plan tab, if the act changes it
 */
export function keptOf(
  open: OpenSheet,
  sheet: PipelineSheet,
  rows: readonly number[],
  plan?: Table,
): KeptOfPersons {
  const standing = new Set(open.sheet.pipeline.text('id'))
  const ids = new Set(idsOfRows(sheet, rows).filter((id) => standing.has(id)))
  const kept =
    ids.size > 0 ? open.ledger([...ids]) : noLines((lines) => open.ledger([...lines.keys()]).keep(lines))
  const planned = ids.size > 0 ? linesOfIds(plan ?? open.plan(), ids) : kept.table
  const { pipeline } = sheet
  return {
    kept,
    planned,
    ledger: readLedger(linesOfIds(kept.table, ids), pipeline.text('id'), pipeline.zone),
    method: methodFrom(sheet, { profile: open.profile(), cadence: open.cadence(), plan: planned }),
  }
}

/** The lines of these ids in Ledger or Plan. */
function linesOfIds(table: Table, ids: ReadonlySet<string>): Table {
  const column = columnIndex(table, 'Touchline ID')
  return { ...table, rows: table.rows.filter((cells) => ids.has(cleanText(cells[column]))) }
}

type ToJudge = Pick<JudgedRows, 'today' | 'rules' | 'sheet'> & KeptOfPersons

/**
 * Judges rows. Progress seen in their cells counts for the verdict; only the night writes it to the log. Changes the
 * ledger in place.
 * @param rows all rows of some persons; other rows are left undecided
 */
export function judgePersons(known: ToJudge, rows: readonly number[]): JudgedRows {
  const { today, rules, sheet, kept, ledger, planned, method } = known
  const { book } = sheet
  const own = new PipelineView(sheet.pipeline, rows)
  for (const { row, on } of compareWithLedger(own, ledger, book, today))
    keepLater(ledger.lastProgress, row, on)
  const input = { ...sheet, ...method, pipeline: own, ledger, today, clockStopped: book.clockStopped }
  return { today, rules, sheet, rows, own, kept, ledger, planned, method, decisions: decide(input) }
}

/** Judges the person of one row as the sheet stands; writes nothing. */
export function judgePerson(open: OpenSheet, row: number): JudgedRows {
  const { sheet } = open
  const rows = rowsOfPersons(sheet, [row])
  return judgePersons({ ...open, ...keptOf(open, sheet, rows) }, rows)
}
