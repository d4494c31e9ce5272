// The sheet read and judged whole, each tab once, before anything is written: what set-up and the night work on.
import type { Day } from '../../core/calendar/day'
import { type Table, tableOf } from '../../core/cells/table'
import { type Decisions, decide, isClockStopped } from '../../core/decide'
import type { Ledger } from '../../core/ledger/ledger'
import { missingIds } from '../../core/pipeline/identity'
import { wakingRows } from '../../core/purge/bench'
import { PLAN, PROFILE } from '../../core/tabs/schema'
import type { Problem } from '../../core/words/faults'
import { Refused, type Result } from '../../core/words/refusals'
import {
  lostColumns,
  openPipeline,
  ownEdit,
  type PipelineSheet,
  type RulesSheet,
  tableIn,
  withCells,
} from '../sheet/open-pipeline'
import { type OwnCellsBefore, restoreOwnCells } from '../sheet/own-cells-before'
import type { Ports, Workbook } from '../sheet/ports'
import { type Method, methodFrom } from './judge-rows'
import { readSegments } from './open-sheet'
import { type LogHistory, type ReadLog, readHistory, readLog } from './read-log'

/** The method with the Plan tab as it was read; null when it is missing. */
export type WholeMethod = Method & { readonly planned: Table | null }

export interface JudgedSheet extends LogHistory {
  /** The sheet as it should be: new rows with their ids, rows that wake without their marks. */
  readonly sheet: PipelineSheet
  /** The sheet as it was read. */
  readonly opened: PipelineSheet
  readonly newIds: ReadonlyMap<number, string>
  readonly log: ReadLog
  readonly decisions: Decisions
  readonly method: WholeMethod
  readonly clockStopped: boolean
  readonly problems: readonly Problem[]
}

/**
 * Reads and decides; writes nothing.
 * @param remembered what the rows held, when they are read again because they moved while they were written
 */
export function readAndJudge(
  ports: Ports,
  rules: RulesSheet,
  today: Day,
  remembered?: OwnCellsBefore,
): Result<JudgedSheet> {
  const { workbook } = ports
  const opened = openPipeline(workbook, rules)
  if (opened instanceof Refused) return opened
  const mended = remembered ? restoreOwnCells(opened, remembered, workbook) : opened
  const newIds = missingIds(mended.pipeline, () => ports.ids.next())
  const identified = withCells(
    mended,
    [...newIds].flatMap(([row, value]) => ownEdit(mended, row, 'id', value)),
  )
  const method = readMethod(workbook, identified)
  const log = readLog(workbook, today)
  if (log instanceof Refused) return log
  const history = readHistory(workbook, identified, { rules, cadence: method.cadence, log, today })
  if (history instanceof Refused) return history
  const sheet = clearWakeMarks(identified, history.ledger, today)
  const clockStopped = isClockStopped(sheet.pipeline, rules.book)
  const decisions = decide({ ...sheet, ...method, ledger: history.ledger, today, clockStopped })
  const lost = { problems: lostColumns(opened) }
  const problems = [lost, rules, method, decisions, history, sheet.pipeline].flatMap((part) => part.problems)
  return { ...history, sheet, opened, newIds, log, decisions, method, clockStopped, problems }
}

/** Reads Cadence, Profile and Plan, Plan as a tab that is written back whole. */
function readMethod(
  workbook: Workbook,
  sheet: PipelineSheet,
): WholeMethod & { readonly problems: readonly Problem[] } {
  const lines = workbook.readOwn(PLAN)
  const planned = lines && tableOf(PLAN.name, lines)
  const profile = tableIn(workbook, PROFILE)
  return { ...methodFrom(sheet, { profile, cadence: readSegments(workbook, sheet), plan: planned }), planned }
}

/** P6: rows that come back, with their marks cleared and the day noted in the ledger. */
function clearWakeMarks(sheet: PipelineSheet, ledger: Ledger, today: Day): PipelineSheet {
  const waking = wakingRows(sheet.pipeline, ledger, today)
  for (const row of waking) ledger.backSince[row] = today
  const cleared = waking.flatMap((row) => [
    ...ownEdit(sheet, row, 'benched', ''),
    ...ownEdit(sheet, row, 'wakeOn', ''),
  ])
  return withCells(sheet, cleared)
}
