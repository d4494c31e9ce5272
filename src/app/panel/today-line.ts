// A person's line on Today while a touch is logged: the touch takes the line's key, and the line is ticked off at once.

import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { columnAt, headersOf, TODAY, TOUCHES } from '../../core/tabs/schema'
import { isLaidOut } from '../../core/today/renewed-list'
import { type TodayLine, type TodayList, todayList, touchKeyOf } from '../../core/today/today-list'
import type { TouchEntry } from '../../core/touches/log-entry'
import type { OpenSheet } from '../judge/open-sheet'
import { writeColumnRuns } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

/** A line of Today that a touch ticks off. */
export interface ListedLine {
  /** The Touch ID that a touch of this line has, wherever it is logged. */
  readonly touchId: string
  /** What stands in Done. */
  readonly done: string
  /** Writes into Done; '' clears it. */
  tick(outcome: string): void
}

/** Where Today lists a person: `[row]` of a tab with its columns as laid out, `[0]` = nowhere, [] = look at the tab. */
export type TodayPlace = readonly number[]

const DONE = TODAY.columns.findIndex(({ key }) => key === 'done')

/** The first line of one of these ids; null when Today does not list them. */
export function listedLine(
  workbook: Workbook,
  open: OpenSheet,
  ids: readonly string[],
  [row]: TodayPlace,
): ListedLine | null {
  if (row === 0) return null
  return (
    (row === undefined ? null : lineAt(workbook, row, ids)) ??
    lineWhere(workbook, open, ({ id }) => ids.includes(id))
  )
}

/** The line in a row, unless somebody else stands there now. */
function lineAt(workbook: Workbook, row: number, ids: readonly string[]): ListedLine | null {
  const [cells] = workbook.readLines(TODAY, row, row) ?? []
  const [line] = cells ? todayList([headersOf(TODAY), cells], workbook.zone, Number.NaN).lines : []
  if (!cells || !line || !ids.includes(line.id) || Number.isNaN(line.listed)) return null
  return {
    touchId: touchKeyOf(line),
    done: line.done,
    tick: (outcome) =>
      workbook.writeLines(TODAY, row, [cells.map((cell, at) => (at === DONE ? outcome : cell))]),
  }
}

/** Today's list as it stands; null where the tab is gone. */
export function listOf(workbook: Workbook, { rules, today }: OpenSheet): TodayList | null {
  const values = workbook.read(TODAY.name)
  return values && todayList(values, workbook.zone, rules.book.today ?? today)
}

/** Writes into Done of some lines, by their index in the list. */
export function writeDone(
  workbook: Workbook,
  list: TodayList | null,
  ticks: ReadonlyMap<number, string>,
): void {
  const column = list?.columns.get('done')
  if (!list || column === undefined || ticks.size === 0) return
  const cells = [...ticks].map(([at, text]): [number, string] => [list.table.firstRow + at, text])
  writeColumnRuns(workbook, TODAY.name, column + 1, new Map(cells))
}

/** The first line of the tab that passes the test; null where there is none. */
function lineWhere(
  workbook: Workbook,
  open: OpenSheet,
  test: (line: TodayLine) => boolean,
): ListedLine | null {
  const list = listOf(workbook, open)
  const line = list?.lines.find((one) => one.id !== '' && test(one))
  const column = list?.columns.get('done')
  if (!list || !line || column === undefined) return null
  return {
    touchId: touchKeyOf(line),
    done: line.done,
    tick: (outcome) => workbook.write(TODAY.name, list.table.firstRow + line.at, column + 1, [[outcome]]),
  }
}

/** Where Today lists the first of these ids, for the next act of the panel. */
export function todayPlace(workbook: Workbook, open: OpenSheet, ids: readonly string[]): TodayPlace {
  const list = listOf(workbook, open)
  const line = list?.lines.find(({ id }) => id !== '' && ids.includes(id))
  if (!list || !line) return [0]
  return isLaidOut(list) && [...list.columns.values()].every((column, at) => column === at)
    ? [list.table.firstRow + line.at]
    : []
}

/** Whether the log holds this touch under a line's key: the request came before, and only its answer was lost. */
export function isSameTouch(log: Table, touchId: string, entry: TouchEntry): boolean {
  const id = columnAt(log, TOUCHES, 'touchId')
  const keys = ['medium', 'outcome', 'reason', 'note'] as const
  const row = log.rows.find((cells) => cleanText(cells[id]) === touchId)
  return (
    row !== undefined &&
    keys.every((key) => cleanText(row[columnAt(log, TOUCHES, key)]) === cleanText(entry[key] ?? ''))
  )
}
