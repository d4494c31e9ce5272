// The touches of a batch among those of the log: which of them stand there already, and what their lines lack.

import { MINUTES_A_DAY } from '../../core/calendar/moment'
import { type Cell, isBlank } from '../../core/cells/cell'
import { readDays } from '../../core/cells/columns'
import { lazy } from '../../core/cells/lazy'
import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { columnAt, TOUCHES } from '../../core/tabs/schema'
import type { TodayLine } from '../../core/today/today-list'
import { type TouchEntry, touchKeys, touchLine } from '../../core/touches/log-entry'
import { logEnd, withLinesOf } from '../judge/person-log'
import { minuteOf } from '../sheet/clock'
import type { CellEdit, PipelineSheet } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { type LogRequest, touchIdOf, whoseTouch } from './log-touch'

/** A touch that was made a while ago. */
export interface BatchTouch extends Omit<LogRequest, 'again' | 'context'> {
  /** Seconds since it was made. */
  readonly age: number
  /** The Touch ID of the line of Today that it was made from; '' = of none. */
  readonly line: string
}

/** A touch whose row and cells were found. */
export interface PlacedTouch {
  readonly touch: BatchTouch
  readonly row: number
  readonly edits: readonly CellEdit[]
  /** The sheet before its cells are filled. */
  readonly before: PipelineSheet
  readonly entry: TouchEntry
  /** Index of its line in the log; -1 = it is not logged yet. */
  readonly at: number
  /** Its line on Today, as the tab stands; null = there is none any more. */
  readonly line: TodayLine | null
}

/** The log as far as a batch needs it. */
export interface BatchLog {
  readonly table: Table
  readonly ids: ReadonlyMap<string, number>
  /** The touch's line; -1 = it is not there. */
  find(touch: BatchTouch, entry: TouchEntry): number
  idAt(line: number): string
}

/** Minutes by which the moment of a touch may differ when it is sent again: clocks are set now and then. */
const SAME_MINUTES = 10

/** The last lines of the log and those of the touches; null without the tab. */
export function batchLog(workbook: Workbook, touches: readonly BatchTouch[]): BatchLog | null {
  const end = logEnd(workbook)
  if (!end) return null
  const wanted = touches.flatMap(({ key, line }) => [touchIdOf(key), ...(line === '' ? [] : [line])])
  const table = withLinesOf(workbook, end, wanted, { key: 'touchId' })
  const column = columnAt(table, TOUCHES, 'touchId')
  const ids = new Map(
    table.rows.flatMap((cells, at): [string, number][] => {
      const id = cleanText(cells[column])
      return id === '' ? [] : [[id, at]]
    }),
  )
  const moments = lazy(() => readDays(table.rows, columnAt(table, TOUCHES, 'when'), workbook.zone).moments)
  const isSame = (at: number, entry: TouchEntry): boolean =>
    Math.abs((moments()[at] ?? Number.NaN) - entry.moment) * MINUTES_A_DAY <= SAME_MINUTES &&
    (['medium', 'outcome'] as const).every(
      (key) => cleanText(table.rows[at]?.[columnAt(table, TOUCHES, key)]) === (entry[key] ?? ''),
    )
  return {
    table,
    ids,
    find({ key, line }, entry) {
      const own = ids.get(touchIdOf(key)) ?? -1
      const lines = line === '' ? -1 : (ids.get(line) ?? -1)
      return own >= 0 || lines < 0 || !isSame(lines, entry) ? own : lines
    },
    idAt: (at) => cleanText(table.rows[at]?.[column]),
  }
}

/** The touch to log, at the minute at which it was made. */
export function entryOf(ports: Ports, sheet: PipelineSheet, row: number, touch: BatchTouch): TouchEntry {
  const { key, age, line: _, cells: __, ...fields } = touch
  const minute = Math.round(minuteOf(ports) * MINUTES_A_DAY) - Math.round(age / 60)
  const who = whoseTouch(sheet, row, fields)
  return { ...fields, touchId: touchIdOf(key), moment: minute / MINUTES_A_DAY, ...who }
}

/** The log with the touches as it will be: new lines behind, and what known lines lack. */
export function completedLog({ table }: Pick<BatchLog, 'table'>, placed: readonly PlacedTouch[]): Table {
  const keys = touchKeys(table)
  const rows = table.rows.slice()
  const added = placed.flatMap(({ at, entry }) => (at < 0 ? [touchLine(entry, keys)] : []))
  for (const { at, entry } of placed)
    if (at >= 0) rows[at] = filledLine(rows[at] ?? [], touchLine(entry, keys))
  return { ...table, rows: [...rows, ...added] }
}

/** A line of the log with what it lacks. */
const filledLine = (held: readonly Cell[], line: readonly Cell[]): Cell[] =>
  line.map((cell, at) => (isBlank(held[at]) ? cell : held[at]))

/** Adds the lines of new touches in one call, and fills in what the lines of the others lack. */
export function completeLines(
  workbook: Workbook,
  { table }: Pick<BatchLog, 'table'>,
  placed: readonly PlacedTouch[],
): void {
  const keys = touchKeys(table)
  workbook.append(
    TOUCHES.name,
    placed.flatMap(({ at, entry }) => (at < 0 ? [touchLine(entry, keys)] : [])),
  )
  for (const { at, entry } of placed) {
    const held = table.rows[at]
    if (!held) continue
    touchLine(entry, keys).forEach((cell, column) => {
      if (keys[column] !== '' && !isBlank(cell) && isBlank(held[column]))
        workbook.write(TOUCHES.name, table.firstRow + at, column + 1, [[cell]])
    })
  }
}
