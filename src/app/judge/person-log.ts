// One person's lines of the touch log, with the log's last lines: of a long log nothing else is read. A short log is read whole.
import type { Cell } from '../../core/cells/cell'
import { NOT_READ, type Table, tableOf } from '../../core/cells/table'
import { cleanText, idPattern } from '../../core/cells/text'
import { columnAt, TOUCHES } from '../../core/tabs/schema'
import type { Workbook } from '../sheet/ports'

/** Last lines of the log that are read with a person's: some days of a busy team, and what was typed without an id. */
const TAIL_ROWS = 500

/** The end of the log, and how the rest is reached. */
export interface LogEnd {
  /** The last lines, each at its row; earlier ones are blank. */
  readonly table: Table
  /** Whether there are lines before these. */
  readonly isCut: boolean
}

/** The end of the log, its last so many lines; null without the tab. */
export function logEnd(workbook: Workbook, most: number = TAIL_ROWS): LogEnd | null {
  const tail = workbook.readTail(TOUCHES.name, most)
  if (!tail) return null
  const table = tableOf(TOUCHES.name, [tail.header])
  const before = new Array<readonly Cell[]>(tail.firstRow - table.firstRow).fill(NOT_READ)
  return { table: { ...table, rows: [...before, ...tail.rows] }, isCut: tail.isCut }
}

/**
 * The log with the lines of some ids that stand before its end.
 * @param ids Touchline IDs, or Touch IDs by `key`
 * @param most only the last so many of them; all if absent
 */
export function withLinesOf(
  workbook: Workbook,
  { table, isCut }: LogEnd,
  ids: readonly string[],
  { key = 'id', most }: { readonly key?: 'id' | 'touchId'; readonly most?: number } = {},
): Table {
  const column = columnAt(table, TOUCHES, key) + 1
  if (!isCut || column === 0 || ids.length === 0) return table
  const rows = table.rows.slice()
  for (const [row, cells] of workbook.linesLike(TOUCHES.name, column, idPattern(ids), most ? { most } : {})) {
    const at = row - table.firstRow
    if (at >= 0 && rows[at] === NOT_READ && ids.includes(cleanText(cells[column - 1]))) rows[at] = cells
  }
  return { ...table, rows }
}

/** Ids whose lines are looked up in a log; of more the whole log is read as quickly. */
const MOST_LOOKED_UP = 100

/** All lines of some ids, and the end of the log; null without the tab. */
export function logOf(workbook: Workbook, ids: readonly string[]): Table | null {
  const isMany = ids.length > MOST_LOOKED_UP
  const end = logEnd(workbook, isMany ? Number.MAX_SAFE_INTEGER : TAIL_ROWS)
  return end && withLinesOf(workbook, end, ids)
}
