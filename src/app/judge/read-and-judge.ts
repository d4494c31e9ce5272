// Reads and judges the whole sheet, each tab once, before set-up or the night writes anything.
import { readPlan } from '../../core/cadence/plan'
import type { Day } from '../../core/calendar/day'
import { type Table, tableOf } from '../../core/cells/table'
import { type Decisions, decide, isClockStopped } from '../../core/decide'
import type { Ledger } from '../../core/ledger/ledger'
import type { LostQuestion } from '../../core/ledger/lost-columns'
import { missingIds } from '../../core/pipeline/identity'
import type { Whos } from '../../core/pipeline/who'
import { wakingRows } from '../../core/purge/bench'
import { createdToCome } from '../../core/purge/days-to-come'
import { CADENCE, PLAN, PROFILE } from '../../core/tabs/schema'
import { withPutOff } from '../../core/today/put-off'
import type { Problem } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { movingCells } from '../sheet/moving-cells'
import {
  lostColumns,
  openPipeline,
  ownEdit,
  type PipelineSheet,
  type RulesSheet,
  withCells,
} from '../sheet/open-pipeline'
import { type OwnCellsBefore, restoreOwnCells } from '../sheet/own-cells-before'
import type { IdsToWrite } from '../sheet/own-cells-that-follow'
import { ownTable } from '../sheet/own-table'
import type { Ports, Workbook } from '../sheet/ports'
import { type Hold, heldCells, holdOf, judgedAgain } from './hold'
import { type Method, methodFrom } from './judge-rows'
import { askedColumns, lostProblems } from './lost-columns'
import { namesSegments } from './open-sheet'
import { placePersons } from './place-persons'
import { type LogHistory, type ReadLog, readHistory, readKept, readLog } from './read-log'

/** The method, with the Plan tab as read. */
export type WholeMethod = Method & { readonly planned: Table }

/** Everything set-up and the night need to write: the sheet, its history and the decisions. */
export interface JudgedSheet extends LogHistory, IdsToWrite {
  /** The sheet as it should be: new rows have ids, waking rows have no bench marks. */
  readonly sheet: PipelineSheet
  readonly newIds: ReadonlyMap<number, string>
  readonly log: ReadLog
  readonly decisions: Decisions
  readonly method: WholeMethod
  readonly clockStopped: boolean
  /** Rules as they were read. */
  readonly rules: RulesSheet
  /** Whether the sheet is held, because a column is lost (S5). */
  readonly hold: Hold
  /** What is asked about lost columns. */
  readonly lost: readonly LostQuestion[]
  readonly problems: readonly Problem[]
}

/** Everything that was read, before any rule judged it. */
export interface ReadSheet extends IdsToWrite {
  /** With ids for all, and with what a held sheet keeps. */
  readonly identified: PipelineSheet
  readonly newIds: ReadonlyMap<number, string>
  readonly log: ReadLog
  readonly kept: Table
  readonly whos: Whos
  readonly tabs: MethodTabs
  readonly hold: Hold
  readonly lost: readonly LostQuestion[]
  readonly today: Day
}

/**
 * Reads the sheet and decides; writes nothing.
 * @param today the sheet's day
 * @param before own cells from the first reading, when the sheet is read again because rows moved during the write
 * @returns refused when the pipeline or one of Touchline's tabs cannot be read
 */
export function readAndJudge(
  ports: Ports,
  rules: RulesSheet,
  today: Day,
  before?: OwnCellsBefore,
): Result<JudgedSheet> {
  const read = readWhole(ports, rules, today, before)
  return read instanceof Refused ? read : judgeWhole(ports.workbook, read, rules)
}

/** Reads each tab once. */
export function readWhole(
  ports: Ports,
  rules: RulesSheet,
  today: Day,
  before?: OwnCellsBefore,
): Result<ReadSheet> {
  const { workbook } = ports
  const found = openPipeline(workbook, rules)
  if (found instanceof Refused) return found
  const hold = holdOf(workbook, found, today)
  const opened = judgedAgain(found, hold)
  const log = readLog(workbook, rules, today)
  if (log instanceof Refused) return log
  const kept = readKept(workbook)
  if (kept instanceof Refused) return kept
  const known = placePersons(opened, kept, () => log.table, movingCells(rules.table))
  if (known instanceof Refused) return known
  const { isMoved, isNoted, whos } = known
  const restored = before ? restoreOwnCells(known.sheet, before, workbook) : known.sheet
  const newIds = missingIds(restored.pipeline, () => ports.ids.next())
  const placed = withCells(
    restored,
    [...newIds].flatMap(([row, value]) => ownEdit(restored, row, 'id', value)),
  )
  const identified = withCells(placed, heldCells(placed, hold, today))
  const tabs = readMethodTabs(workbook, identified)
  if (tabs instanceof Refused) return tabs
  const lost = askedColumns(workbook, opened)
  return { opened, placed, identified, isMoved, isNoted, newIds, log, kept, whos, tabs, hold, lost, today }
}

/**
 * Judges what was read by these rules, which may be others than the sheet was read with. Writes nothing.
 * @param lent what was read of the log when the same was judged before
 */
export function judgeWhole(
  workbook: Workbook,
  read: ReadSheet,
  rules: RulesSheet,
  lent?: LogHistory,
): JudgedSheet {
  const { opened, placed, isMoved, isNoted, newIds, log, kept, whos, tabs, hold, lost, today } = read
  const { book } = rules
  const identified = { ...read.identified, book }
  const standing: ReadMethod = { ...methodFrom(identified, tabs), planned: tabs.plan }
  const { cadence } = standing
  const history = readHistory(workbook, identified, { rules, cadence, log, kept, whos, today, lent })
  const method = withDaysPutOff(workbook, standing, { ...identified, ...history, log, today })
  const sheet = clearWakeMarks(identified, history.ledger, today)
  const clockStopped = sheet.pipeline.isHeld
    ? book.clockStopped
    : isClockStopped(sheet.pipeline, { ledger: history.ledger, book, today })
  const decisions = decide({ ...sheet, ...method, ledger: history.ledger, today, clockStopped })
  const gone = { problems: [...lostProblems(opened, lost), ...lostColumns(opened)] }
  // What was typed on Today comes first: it is said once, because the list is written anew.
  const parts = [log, method, gone, rules, decisions, history, sheet.pipeline, sheet.persons]
  const problems = [...parts.flatMap((part) => part.problems), ...createdToCome(sheet.pipeline, today)]
  const of = { sheet, opened, placed, isMoved, isNoted, newIds, log, decisions, method, clockStopped }
  return { ...history, ...of, rules, hold, lost, problems }
}

type ReadMethod = WholeMethod & { readonly problems: readonly Problem[] }

/** The tabs of the method as read; no Cadence where no row names a segment. */
interface MethodTabs {
  readonly profile: Table
  readonly cadence: Table | null
  readonly plan: Table
}

/** Reads Cadence, Profile and Plan; Plan is read for rewriting as a whole, Cadence where a row names a segment. */
function readMethodTabs(workbook: Workbook, sheet: PipelineSheet): Result<MethodTabs> {
  const plan = ownTable(PLAN, workbook.readOwn(PLAN))
  if (plan instanceof Refused) return plan
  const profile = workbook.read(PROFILE.name)
  if (!profile) return refused('own tab gone', PROFILE.name)
  if (!workbook.has(CADENCE.name)) return refused('own tab gone', CADENCE.name)
  const segments = namesSegments(sheet) ? workbook.read(CADENCE.name) : null
  return {
    profile: tableOf(PROFILE.name, profile),
    cadence: segments ? tableOf(CADENCE.name, segments) : null,
    plan,
  }
}

/** The method with the lines of Plan for those whom somebody put off on Today. */
function withDaysPutOff(
  { zone }: Workbook,
  method: ReadMethod,
  known: Pick<JudgedSheet, 'ledger' | 'log'> & PipelineSheet & { readonly today: Day },
): ReadMethod {
  const { putOff } = known.log.done
  if (putOff.length === 0) return method
  const { plan, problems } = withPutOff(method.planned, putOff, known)
  return { ...method, planned: plan, plan: readPlan(plan, zone), problems: [...problems, ...method.problems] }
}

/** P6: clears the bench marks of rows that wake today and dates their return in the ledger; a held sheet waits. */
function clearWakeMarks(sheet: PipelineSheet, ledger: Ledger, today: Day): PipelineSheet {
  if (sheet.pipeline.isHeld) return sheet
  const waking = wakingRows(sheet.pipeline, ledger, today)
  for (const row of waking) ledger.backSince[row] = today
  const cleared = waking.flatMap((row) => [
    ...ownEdit(sheet, row, 'benched', ''),
    ...ownEdit(sheet, row, 'wakeOn', ''),
  ])
  return withCells(sheet, cleared)
}
