// Reads the history: the touch log, what was typed on Today and progress seen in cells, combined into one ledger.
import type { Cadence } from '../../core/cadence/cadence'
import { cappedLedger } from '../../core/cadence/ledger-from-log'
import type { Day } from '../../core/calendar/day'
import { keepLater } from '../../core/calendar/moment'
import { keyOf } from '../../core/cells/key'
import type { Table } from '../../core/cells/table'
import type { Ledger } from '../../core/ledger/ledger'
import { readLedger } from '../../core/ledger/ledger-tab'
import { compareWithLedger } from '../../core/ledger/seen-in-cells'
import type { Whos } from '../../core/pipeline/who'
import { readLibrary } from '../../core/reasons/reasons'
import type { RuleBook } from '../../core/rules/rule-book'
import { isBlankTab, LEDGER, REASONS, TODAY, TOUCHES } from '../../core/tabs/schema'
import { isOwnList, type TodayList, todayList } from '../../core/today/today-list'
import { itemByReason, keysOfLines, type TypedDone, typedDone } from '../../core/today/typed-done'
import { loggedIds, notesOf, type TouchEntry, touchKeys, touchLine } from '../../core/touches/log-entry'
import { TouchLog } from '../../core/touches/touch-log'
import type { Problem } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type PipelineSheet, type RulesSheet, tableIn } from '../sheet/open-pipeline'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'
import { noteWhos } from './place-persons'

/** The Touches tab, and what was typed on Today. */
export interface ReadLog {
  readonly table: Table
  /** Ids of the touches in the log. */
  readonly logged: ReadonlySet<string>
  /** Touches typed on Today that are not logged yet. */
  readonly typed: readonly TouchEntry[]
  /** Today as it stands. */
  readonly list: TodayList
  readonly done: TypedDone
  /** The Reasons tab; null without one. */
  readonly library: LibraryItems | null
  readonly problems: readonly Problem[]
}

/** The items of the Reasons tab. */
type LibraryItems = ReturnType<typeof readLibrary>['items']

/** Reads the touch log and what was typed on Today; refused when one of the tabs is missing or somebody else's. */
export function readLog(workbook: Workbook, { book }: RulesSheet, today: Day): Result<ReadLog> {
  const { zone } = workbook
  const table = ownTable(TOUCHES, workbook.read(TOUCHES.name))
  if (table instanceof Refused) return table
  const listed = workbook.readOwn(TODAY)
  if (!listed || isBlankTab(listed)) return refused('own tab gone', TODAY.name)
  const logged = loggedIds(table)
  const list = todayList(listed, zone, Math.min(book.today ?? today, today))
  if (!isOwnList(list)) return refused('tab name taken', TODAY.name)
  const reasons = workbook.has(REASONS.name) ? readLibrary(tableIn(workbook, REASONS), book, zone) : null
  const notes = notesOf(table, keysOfLines(list))
  const done = typedDone(list, { notes, itemOf: itemByReason(reasons?.items ?? []), book, today })
  return {
    table,
    logged,
    typed: done.entries.filter(({ touchId }) => !logged.has(touchId)),
    list,
    done,
    library: reasons?.items ?? null,
    problems: [...done.problems, ...(reasons?.problems ?? [])],
  }
}

/** The touches and the ledger built from them. */
export interface LogHistory {
  readonly touches: TouchLog
  /** Touches to log: typed on Today, or progress seen in cells. */
  readonly entries: readonly TouchEntry[]
  /** Ids for touches typed by hand with only a name: index of the log's row → id. */
  readonly namedTouches: ReadonlyMap<number, string>
  readonly ledger: Ledger
  /** The Ledger tab as it was read. */
  readonly kept: Table
  /** Touches that could not be read, or that match no row. */
  readonly problems: readonly Problem[]
}

/** The Ledger tab, for rewriting as a whole; refused when it is missing. */
export const readKept = (workbook: Workbook): Result<Table> => ownTable(LEDGER, workbook.readOwn(LEDGER))

/** What the history is read from, beside the sheet. */
interface HistorySource {
  readonly rules: RulesSheet
  readonly cadence: Cadence
  readonly log: Pick<ReadLog, 'table' | 'logged' | 'typed'>
  readonly kept: Table
  /** Who each row is about. */
  readonly whos: Whos
  readonly today: Day
  /** What was read of the same log before, perhaps by other rules. */
  readonly lent?: LogHistory | undefined
}

/** Rebuilds the ledger from the log and from what the user's cells show. */
export function readHistory(
  workbook: Workbook,
  sheet: PipelineSheet,
  { rules, cadence, log, kept, whos, today, lent }: HistorySource,
): LogHistory {
  const { pipeline } = sheet
  const before = readLedger(kept, pipeline.text('id'), workbook.zone)
  const read =
    lent && countsAlike(lent.touches.book, rules.book)
      ? lent
      : readTouches(workbook, sheet, log, rules, today)
  const { touches, namedTouches, problems } = read
  const rowOf = touches.rowOf(pipeline)
  const ledger = cappedLedger({ ...sheet, today, cadence, touches, rowOf, before })
  noteWhos(ledger, whos)
  const entries = [...log.typed, ...seenProgress(sheet, ledger, log, today)]
  return { touches, entries, namedTouches, ledger, kept, problems }
}

/** Whether two books take every touch of the log alike: numbers say how often is enough, words what a touch was. */
const countsAlike = (one: RuleBook, other: RuleBook): boolean =>
  one.phrases === other.phrases && one.media === other.media && one.outcomes === other.outcomes

/** What the log says, with what was typed on Today. */
function readTouches(
  { zone }: Workbook,
  { pipeline }: PipelineSheet,
  log: HistorySource['log'],
  { book }: RulesSheet,
  today: Day,
): Pick<LogHistory, 'touches' | 'namedTouches' | 'problems'> {
  const ids = pipeline.text('id')
  const keys = touchKeys(log.table)
  const rows = [...log.table.rows, ...log.typed.map((entry) => touchLine(entry, keys))]
  const touches = new TouchLog({ ...log.table, rows }, zone, today, book)
  const rowOf = touches.rowOf(pipeline)
  const namedTouches = new Map<number, string>()
  log.table.rows.forEach((_, line) => {
    const id = touches.ids[line] === '' ? (ids[rowOf[line] ?? -1] ?? '') : ''
    if (id !== '') namedTouches.set(line, id)
  })
  const problems = [...touches.problems, ...unmatchedTouches(log.table, touches, rowOf)]
  return { touches, namedTouches, problems }
}

/** Reports touches typed by hand whose name matches no row or several; they count for nobody until it matches one. */
function unmatchedTouches(table: Table, touches: TouchLog, rowOf: Int32Array): Problem[] {
  return table.rows.flatMap((_, line): Problem[] => {
    const name = touches.names[line] ?? ''
    if (name === '' || touches.ids[line] !== '' || (rowOf[line] ?? -1) >= 0) return []
    return [{ tab: table.tab, row: table.firstRow + line, header: 'Name', code: 'touchName', shown: name }]
  })
}

/** Progress seen in cells that is not logged yet (P3): noted in the ledger, returned as log rows without a medium. */
function seenProgress(
  sheet: PipelineSheet,
  ledger: Ledger,
  log: Pick<ReadLog, 'logged'>,
  today: Day,
): TouchEntry[] {
  const { pipeline, book } = sheet
  const ids = pipeline.text('id')
  return compareWithLedger(pipeline, ledger, book, today).flatMap(
    ({ row, on, progress, key, note }): TouchEntry[] => {
      const touchId = keyOf(key)
      if (log.logged.has(touchId)) return []
      keepLater(ledger.lastProgress, row, on)
      return [{ touchId, moment: on, id: ids[row] ?? '', name: pipeline.personName(row), progress, note }]
    },
  )
}
