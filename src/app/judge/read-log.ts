// What has happened: the touch log, what was typed on Today, and what the user's cells show, as one ledger.
import type { Cadence } from '../../core/cadence/cadence'
import { cappedLedger } from '../../core/cadence/ledger-from-log'
import type { Day } from '../../core/calendar/day'
import { type Table, tableOf } from '../../core/cells/table'
import type { Ledger } from '../../core/ledger/ledger'
import { readLedger } from '../../core/ledger/ledger-tab'
import { compareWithLedger } from '../../core/ledger/seen-in-cells'
import { LEDGER, TODAY, TOUCHES } from '../../core/tabs/schema'
import { listMoment, typedDone } from '../../core/today/today-tab'
import { keyOf, loggedIds, type TouchEntry, touchKeys, touchLine } from '../../core/touches/log-entry'
import { TouchLog } from '../../core/touches/touch-log'
import type { Problem } from '../../core/words/faults'
import { type Result, refused } from '../../core/words/refusals'
import type { PipelineSheet, RulesSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

export interface Log {
  readonly table: Table
  readonly logged: ReadonlySet<string>
  /** Typed on Today and not logged yet. */
  readonly typed: readonly TouchEntry[]
  /** When the list on Today was made, NaN before the first; what is typed anew on a later one is another touch. */
  readonly listMade: number
  /** Whether Done or Note hold something, logged or not. */
  readonly isTyped: boolean
}

/** The touch log, and what was typed on Today since the list was made. */
export function readLog(workbook: Workbook, today: Day): Result<Log> {
  const [values, listed] = [workbook.read(TOUCHES.name), workbook.readOwn(TODAY)]
  if (!values) return refused('own tab gone', TOUCHES.name)
  if (!listed) return refused('own tab gone', TODAY.name)
  const table = tableOf(TOUCHES.name, values)
  const logged = loggedIds(table)
  const list = tableOf(TODAY.name, listed)
  const listMade = listMoment(list, workbook.zone)
  const typed = typedDone(list, listMade)
  // It was done on the day of the list, or on a later one that no list was made for.
  const moment = Number.isNaN(listMade) ? today : Math.min(Math.floor(listMade), today)
  const entries = typed.map((entry) => ({ ...entry, moment }))
  return {
    table,
    logged,
    typed: entries.filter((entry) => !logged.has(entry.touchId)),
    listMade,
    isTyped: typed.length > 0,
  }
}

export interface History {
  readonly touches: TouchLog
  /** Touches to be logged: typed on Today, and progress seen in cells. */
  readonly entries: readonly TouchEntry[]
  /** Ids for touches typed by hand with a name alone: line of the log → id. */
  readonly namedTouches: ReadonlyMap<number, string>
  readonly ledger: Ledger
  /** The Ledger tab as it was read. */
  readonly kept: Table
  /** Touches that could not be read, or that belong to nobody. */
  readonly problems: readonly Problem[]
}

/** The ledger rebuilt from the log, with what the user's cells show beside it. */
export function readHistory(
  workbook: Workbook,
  sheet: PipelineSheet,
  { rules, cadence, log, today }: { rules: RulesSheet; cadence: Cadence; log: Log; today: Day },
): Result<History> {
  const { pipeline } = sheet
  const ids = pipeline.text('id')
  const values = workbook.readOwn(LEDGER)
  if (!values) return refused('own tab gone', LEDGER.name)
  const kept = tableOf(LEDGER.name, values)
  const before = readLedger(kept, ids, workbook.zone)
  const keys = touchKeys(log.table)
  const rows = [...log.table.rows, ...log.typed.map((entry) => touchLine(entry, keys))]
  const touches = new TouchLog({ ...log.table, rows }, workbook.zone, today, rules.book)
  const rowOf = touches.rowOf(pipeline)
  const ledger = cappedLedger({ ...sheet, today, cadence, touches, rowOf, before })
  const entries = [...log.typed, ...seenProgress(sheet, ledger, log, today)]
  const namedTouches = new Map<number, string>()
  log.table.rows.forEach((_, line) => {
    const id = touches.ids[line] === '' ? (ids[rowOf[line] ?? -1] ?? '') : ''
    if (id !== '') namedTouches.set(line, id)
  })
  const problems = [...touches.problems, ...nobodys(log.table, touches, rowOf)]
  return { touches, entries, namedTouches, ledger, kept, problems }
}

/** Touches typed by hand whose name fits no row, or several: nobody's until their name does. */
function nobodys(table: Table, touches: TouchLog, rowOf: Int32Array): Problem[] {
  return table.rows.flatMap((_, line): Problem[] => {
    const name = touches.names[line] ?? ''
    if (name === '' || touches.ids[line] !== '' || (rowOf[line] ?? -1) >= 0) return []
    return [{ tab: table.tab, row: table.firstRow + line, header: 'Name', code: 'touchName', shown: name }]
  })
}

/** Progress seen in cells and not logged yet: in the ledger at once, in the log as a row without a medium (P3). */
function seenProgress(sheet: PipelineSheet, ledger: Ledger, log: Log, today: Day): TouchEntry[] {
  const { pipeline, book } = sheet
  const ids = pipeline.text('id')
  return compareWithLedger(pipeline, ledger, book, today).flatMap(
    ({ row, progress, key, note }): TouchEntry[] => {
      const touchId = keyOf(key)
      if (log.logged.has(touchId)) return []
      if (!((ledger.lastProgress[row] ?? Number.NaN) >= today)) ledger.lastProgress[row] = today
      return [{ touchId, moment: today, id: ids[row] ?? '', name: pipeline.personName(row), progress, note }]
    },
  )
}
