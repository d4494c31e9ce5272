// Writes Touchline's own columns in blocks of neighbouring columns, and checks by the ids that no row has moved.
import { serialOf } from '../../core/calendar/day'
import { type Cell, isErrorText } from '../../core/cells/cell'
import { closeRuns } from '../../core/cells/runs'
import { NOT_READ } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Decisions, type OutputCells, outputCells } from '../../core/decide'
import type { OwnKey } from '../../core/tabs/schema'
import { columnOf, isLive, type PipelineSheet } from './open-pipeline'
import type { Workbook } from './ports'

/** The columns that Touchline decides for each row. */
export const OUTPUTS: readonly (keyof OutputCells & OwnKey)[] = [
  'noticeSince',
  'fit',
  'verdict',
  'nextTouch',
  'by',
]
/** Columns that are formulas in their header cell while the sheet is live. */
export const LIVE_KEYS: readonly (keyof OutputCells & OwnKey)[] = ['fit', 'nextTouch']

/** Cells to write in one call; `row` and `column` are those of the first cell in the sheet, from 1. */
export interface Block {
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly Cell[])[]
}

/** Neighbouring columns. */
export interface Run<Key extends OwnKey> {
  readonly column: number
  readonly keys: Key[]
}

/** Groups the columns of these keys into runs of neighbours. */
export function runs<Key extends OwnKey>(sheet: PipelineSheet, keys: readonly Key[]): Run<Key>[] {
  const placed = keys
    .map((key) => ({ key, column: columnOf(sheet, key) }))
    .filter(({ column }) => column > 0)
    .sort((a, b) => a.column - b.column)
  const found: Run<Key>[] = []
  for (const { key, column } of placed) {
    const last = found[found.length - 1]
    if (last && last.column + last.keys.length === column) last.keys.push(key)
    else found.push({ column, keys: [key] })
  }
  return found
}

/** The sheet as it was read, before `withCells` changed it. */
type SheetAsRead = Pick<PipelineSheet, 'pipeline'>

/** Judged rows whose outputs are to be written. */
export interface ToWrite {
  /** The sheet that was judged. */
  readonly sheet: PipelineSheet
  /** The sheet as it was read. */
  readonly held: SheetAsRead
  readonly decisions: Decisions
  /** Whether Fit and Next touch are live formulas from now on. */
  readonly live: boolean
  /** Only these pipeline rows; all if absent. */
  readonly rows?: ReadonlySet<number>
}

/**
 * Blocks of fit, verdict, next touch, medium and notice day that differ from the sheet. Under a live header blanks are
 * written instead, because a typed value there would block the formula.
 */
export function outputBlocks(workbook: Workbook, { sheet, held, decisions, live, rows }: ToWrite): Block[] {
  const { table } = held.pipeline
  const count = Math.max(table.rows.length, sheet.pipeline.table.rows.length)
  // Under a broken live header every row is cleared.
  const [first, last] = rows && !sheet.isLiveBroken ? spanOf(rows) : [0, count - 1]
  return runs(sheet, OUTPUTS).flatMap((run) => {
    const isLiveAt = run.keys.map((key) => live && LIVE_KEYS.includes(key))
    const wasSpilledAt = run.keys.map((key) => isLive(sheet.book) && LIVE_KEYS.includes(key))
    const lines = Array.from({ length: last - first + 1 }, (_, at): Cell[] => {
      const row = first + at
      const cells = table.rows[row] ?? []
      if (rows && !rows.has(row))
        return run.keys.map((_, key) => (isLiveAt[key] ? '' : (cells[run.column - 1 + key] ?? '')))
      const given = outputCells(sheet.pipeline, decisions, row)
      return run.keys.map((key, index) => (isLiveAt[index] ? '' : given[key]))
    })
    const isHeld = (line: readonly Cell[], cells: readonly Cell[]): boolean =>
      line.every((value, at) =>
        // A spilled value is not content of the cell and needs no clearing; a typed value breaks the header.
        wasSpilledAt[at] ? value === '' && !sheet.isLiveBroken : sameCell(value, cells[at], workbook),
      )
    return changedBlock(held, run.column, lines, isHeld, first)
  })
}

function spanOf(rows: Iterable<number>): [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, -1]
  for (const row of rows) {
    first = Math.min(first, row)
    last = Math.max(last, row)
  }
  return [last < 0 ? 0 : first, last]
}

/** Blocks of own columns where the changed sheet differs from the sheet as read. */
export function ownCellBlocks(sheet: PipelineSheet, keys: readonly OwnKey[], held: SheetAsRead): Block[] {
  return runs(sheet, keys).flatMap((run) => {
    const lines = sheet.pipeline.table.rows.map((cells) =>
      run.keys.map((_, at) => cells[run.column - 1 + at]),
    )
    const isHeld = (line: readonly Cell[], cells: readonly Cell[]): boolean =>
      line.every((value, at) => (value ?? '') === (cells[at] ?? ''))
    return changedBlock(held, run.column, lines, isHeld, 0)
  })
}

/**
 * The block from the first to the last line that differs from the sheet, or several where lines between them were not read.
 * @param first pipeline row of `lines[0]`
 */
export function changedBlock(
  { pipeline: { table } }: SheetAsRead,
  column: number,
  lines: readonly (readonly Cell[])[],
  isHeld: (line: readonly Cell[], cells: readonly Cell[]) => boolean,
  first: number,
): Block[] {
  const blocks: Block[] = []
  let [from, to] = [-1, -1]
  const end = (): void => {
    const values = lines.slice(from, to + 1)
    if (from >= 0) blocks.push({ row: table.firstRow + first + from, column, values })
    from = -1
  }
  lines.forEach((line, row) => {
    const read = table.rows[first + row] ?? []
    if (read === NOT_READ) {
      end()
      return
    }
    if (isHeld(line, read.slice(column - 1, column - 1 + line.length))) return
    if (from < 0) from = row
    to = row
  })
  end()
  return blocks
}

/** Writes blocks, joining neighbours with the same rows into one call. @param last column whose block is written last */
export function writeBlocks(workbook: Workbook, tab: string, blocks: readonly Block[], last = 0): void {
  const joined: Block[] = []
  for (const block of [...blocks].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const before = joined[joined.length - 1]
    if (before && isBeside(before, block))
      joined[joined.length - 1] = {
        ...before,
        values: before.values.map((cells, at) => [...cells, ...(block.values[at] ?? [])]),
      }
    else joined.push(block)
  }
  const holds = ({ column, values }: Block): boolean =>
    last >= column && last < column + (values[0]?.length ?? 0)
  for (const { row, column, values } of [...joined.filter((block) => !holds(block)), ...joined.filter(holds)])
    workbook.write(tab, row, column, values)
}

const isBeside = (left: Block, right: Block): boolean =>
  left.row === right.row &&
  left.values.length === right.values.length &&
  left.column + (left.values[0]?.length ?? 0) === right.column

/** Whether a cell already holds the value; dates equal their serials. */
function sameCell(value: Cell, held: Cell, workbook: Workbook): boolean {
  if (held instanceof Date)
    // The same Date object is an unchanged cell; without this check it and all rows up to it would be written again.
    return value === held || (typeof value === 'number' && value === serialOf(workbook.zone(held.getTime())))
  return (value ?? '') === (held ?? '') && !isErrorText(held)
}

/** Rows between two that were read, whose ids are read with theirs: that takes no longer than another call. */
const GAP = 1000

/** Whether rows moved since the sheet was read (sorted, inserted, deleted), found by reading the id column again. */
export function idsHaveMoved(workbook: Workbook, sheet: PipelineSheet): boolean {
  const { table, rows } = sheet.pipeline
  if (rows === 0) return false
  const column = columnOf(sheet, 'id')
  if (sheet.isPart) {
    const read = table.rows.flatMap((cells, row) => (cells === NOT_READ ? [] : row))
    return closeRuns(read, GAP).some(([first, last]) => {
      const now = workbook.readColumn(sheet.tab, column, table.firstRow + first, last - first + 1)
      return now.some((id, at) => {
        const cells = table.rows[first + at] ?? NOT_READ
        return cells !== NOT_READ && cleanText(id) !== cleanText(cells[column - 1])
      })
    })
  }
  const now = workbook.readColumn(sheet.tab, column, table.firstRow, rows)
  return sheet.pipeline.text('id').some((id, row) => id !== cleanText(now[row]))
}
