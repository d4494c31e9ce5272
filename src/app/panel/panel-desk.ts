// Everything the panel's answers stand on, read once: rules, pipeline, ledger, profiles, segments and plan; decided for one person.
import type { Day } from '../../core/calendar/day'
import { type Table, tableOf } from '../../core/cells/table'
import type { Ledger } from '../../core/ledger/ledger'
import { readLedger } from '../../core/ledger/ledger-tab'
import { rowsOfPerson } from '../../core/pipeline/person'
import { CADENCE, LEDGER, PLAN, PROFILE } from '../../core/tabs/schema'
import { type Decided, decideNow, linesOf, type Method, methodOf } from '../judge/one-person'
import { todayOf } from '../sheet/clock'
import {
  openPipeline,
  type PipelineSheet,
  type RulesSheet,
  readRules,
  Trouble,
  tableIn,
} from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

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
