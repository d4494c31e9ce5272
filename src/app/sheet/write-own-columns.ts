// Touchline's own columns written back: whole blocks of neighbouring columns, positions checked by the ids around it.
import { serialOf } from '../../core/calendar/day'
import { type Cell, isErrorText } from '../../core/cells/cell'
import { cleanText } from '../../core/cells/text'
import { type Decisions, type OutputCells, outputCells } from '../../core/decide'
import type { OwnKey } from '../../core/tabs/schema'
import { columnOf, isLive, type PipelineSheet } from './open-pipeline'
import type { Workbook } from './ports'

/** What Touchline decides of a row. */
export const OUTPUTS: readonly (keyof OutputCells & OwnKey)[] = [
  'noticeSince',
  'fit',
  'verdict',
  'nextTouch',
  'by',
]
/** Columns that are formulas in their header cell while the sheet is live. */
export const LIVE_KEYS: readonly (keyof OutputCells & OwnKey)[] = ['fit', 'nextTouch']

/** Cells to be written in one call; sheet row and column of the first, from 1. */
export interface Block {
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly Cell[])[]
}

interface Run<Key extends OwnKey> {
  readonly column: number
  readonly keys: Key[]
}

/** The columns of these keys as they stand, neighbours together. */
function runs<Key extends OwnKey>(sheet: PipelineSheet, keys: readonly Key[]): Run<Key>[] {
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

/** What stands in the sheet where it differs from what `sheet` says: after `withCells`, the sheet as it was read. */
type SheetAsRead = Pick<PipelineSheet, 'pipeline'>

/** Outputs to be written. */
export interface ToWrite {
  /** The sheet that was judged. */
  readonly sheet: PipelineSheet
  /** The sheet as it was read. */
  readonly held: SheetAsRead
  readonly decisions: Decisions
  /** Whether Fit and Next touch are live formulas from now on. */
  readonly live: boolean
  /** Only these pipeline rows; all when left out. */
  readonly rows?: ReadonlySet<number>
}

/**
 * Fit, verdict, next touch, medium and notice day of every row that differs from the sheet. Under a live header blanks are
 * written instead: what was typed there would stop the formula.
 */
export function outputBlocks(workbook: Workbook, { sheet, held, decisions, live, rows }: ToWrite): Block[] {
  const { table } = held.pipeline
  const count = Math.max(table.rows.length, sheet.pipeline.table.rows.length)
  // A broken live header is cleared of whatever stands under it, on every row.
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
        // A spilled value is no content of the cell, and is gone with its formula; what was typed there breaks the header.
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

/** Own columns of the sheet as `withCells` has them, where they differ from what was read. */
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

/** The lines from the first to the last that is not held already; lines[0] is pipeline row `first`. */
function changedBlock(
  { pipeline: { table } }: SheetAsRead,
  column: number,
  lines: readonly (readonly Cell[])[],
  isHeld: (line: readonly Cell[], cells: readonly Cell[]) => boolean,
  first: number,
): Block[] {
  let [from, to] = [-1, -1]
  lines.forEach((line, row) => {
    const cells = (table.rows[first + row] ?? []).slice(column - 1, column - 1 + line.length)
    if (isHeld(line, cells)) return
    if (from < 0) from = row
    to = row
  })
  return from < 0 ? [] : [{ row: table.firstRow + first + from, column, values: lines.slice(from, to + 1) }]
}

/** Writes the blocks, those of the same rows that stand side by side in one call; the block with the column `last` goes last. */
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

/** Whether a cell already holds the value; days are compared as days. */
export function sameCell(value: Cell, held: Cell, workbook: Workbook): boolean {
  if (held instanceof Date)
    // What is handed back as it was read would else be written again, with every row between.
    return value === held || (typeof value === 'number' && value === serialOf(workbook.zone(held.getTime())))
  return (value ?? '') === (held ?? '') && !isErrorText(held)
}

/** Whether the ids still stand where they were read: nobody sorted, inserted or deleted meanwhile. */
export function idsHaveMoved(workbook: Workbook, sheet: PipelineSheet): boolean {
  const { table } = sheet.pipeline
  const ids = sheet.pipeline.text('id')
  if (ids.length === 0) return false
  const now = workbook.readColumn(sheet.tab, columnOf(sheet, 'id'), table.firstRow, ids.length)
  return ids.some((id, row) => id !== cleanText(now[row]))
}
