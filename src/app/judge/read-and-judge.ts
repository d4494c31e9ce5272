// The sheet read and judged whole, each tab once, before anything is written: what set-up and the night work on.

import type { Day } from '../../core/calendar/day'
import { type Decisions, decide, isClockStopped } from '../../core/decide'
import type { Ledger } from '../../core/ledger/ledger'
import { missingIds } from '../../core/pipeline/identity'
import { wakingRows } from '../../core/purge/bench'
import type { Problem } from '../../core/words/faults'
import {
  lostColumns,
  openPipeline,
  type PipelineSheet,
  type RulesSheet,
  Trouble,
  withCells,
} from '../sheet/open-pipeline'
import { asRemembered, type Remembered } from '../sheet/own-cells-before'
import type { Ports, Workbook } from '../sheet/ports'
import { type History, type Log, readHistory, readLog } from './read-log'
import { type Method, readMethod } from './read-method'

export interface Judged extends History {
  /** The sheet as it should be: new rows with their ids, rows that wake without their marks. */
  readonly sheet: PipelineSheet
  /** The sheet as it was read. */
  readonly opened: PipelineSheet
  readonly newIds: ReadonlyMap<number, string>
  readonly log: Log
  readonly decisions: Decisions
  readonly method: Pick<Method, 'plan' | 'planned'>
  readonly clockStopped: boolean
  readonly problems: readonly Problem[]
}

/**
 * Reads and decides; writes nothing.
 * @param remembered what the rows held, when they are read again because they moved while they were written
 */
export function readJudged(
  ports: Ports,
  rules: RulesSheet,
  today: Day,
  remembered?: Remembered,
): Judged | Trouble {
  const { workbook } = ports
  const opened = openPipeline(workbook, rules)
  if (opened instanceof Trouble) return opened
  const mended = remembered ? asRemembered(opened, remembered, workbook) : opened
  const newIds = missingIds(mended.pipeline, () => ports.ids.next())
  const identified = withCells(
    mended,
    [...newIds].map(([row, value]) => ({ row, key: 'id' as const, value })),
    workbook,
  )
  const method = readMethod(workbook, identified)
  const log = readLog(workbook, today)
  if (log instanceof Trouble) return log
  const history = readHistory(workbook, identified, { rules, cadence: method.cadence, log, today })
  if (history instanceof Trouble) return history
  const sheet = awake(identified, history.ledger, today, workbook)
  const clockStopped = isClockStopped(sheet.pipeline, rules.book)
  const decisions = decide({ ...sheet, ...method, ledger: history.ledger, today, clockStopped })
  const lost = { problems: lostColumns(opened) }
  const problems = [lost, rules, method, decisions, history, sheet.pipeline].flatMap((part) => part.problems)
  return { ...history, sheet, opened, newIds, log, decisions, method, clockStopped, problems }
}

/** P6: rows that come back, with their marks cleared and the day noted in the ledger. */
function awake(sheet: PipelineSheet, ledger: Ledger, today: Day, workbook: Workbook): PipelineSheet {
  const waking = wakingRows(sheet.pipeline, ledger, today)
  for (const row of waking) ledger.backSince[row] = today
  const cleared = waking.flatMap((row) => [
    { row, key: 'benched' as const, value: '' },
    { row, key: 'wakeOn' as const, value: '' },
  ])
  return withCells(sheet, cleared, workbook)
}
