// Writes what an act changes: first the cells of the user's columns, which Google may refuse by a strict drop-down or a
// protection; then those cells are as they were, and the words name the column.
import type { Cell } from '../../core/cells/cell'
import { cleanText } from '../../core/cells/text'
import { type Refused, refused, type UndoneWords } from '../../core/words/refusals'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import { type Block, writeBlocks } from '../sheet/write-own-columns'

/** What an act writes into the pipeline. */
export interface ActBlocks {
  /** Cells of the user's, one by one. */
  readonly users: readonly Block[]
  /** Touchline's own columns. */
  readonly own: readonly Block[]
  /** Column of the ids, whose block is written last. */
  readonly id: number
  /** The row is new: nothing of it stays if any of it is refused. */
  readonly isNew: boolean
}

/** Writes the blocks; refused, with the user's cells as they were, when a cell does not take its value. */
export function writeAct(
  workbook: Workbook,
  held: PipelineSheet,
  { users, own, id, isNew }: ActBlocks,
  undone: UndoneWords,
): Refused | null {
  const taken = isNew ? [...users, ...own] : users
  try {
    // Google may refuse only when writes take effect; a new row takes effect as a whole.
    if (!isNew && users.length > 0) {
      writeBlocks(workbook, held.tab, users)
      workbook.settle()
    }
    writeBlocks(workbook, held.tab, isNew ? taken : own, id)
    if (isNew) workbook.settle()
    return null
  } catch (failure) {
    const cell = refusedCell(workbook, held.tab, [...users, ...own])
    for (const block of cellsOf(taken))
      attempt(workbook, held.tab, { ...block, values: [[before(held, block)]] })
    // Where nothing can be written any more it was no refusal.
    workbook.settle()
    if (!cell) throw failure
    const header = held.pipeline.table.headers[cell.column - 1] ?? ''
    const value = cleanText(cell.values[0]?.[0], held.pipeline.zone)
    return refused('cell refused', header, value, workbook.refusalOf(failure), undone)
  }
}

/** The first cell that does not take its value. */
const refusedCell = (workbook: Workbook, tab: string, blocks: readonly Block[]): Block | undefined =>
  cellsOf(blocks).find((block) => !attempt(workbook, tab, block))

/** The cells of the first line of each block, one by one. */
const cellsOf = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap(({ row, column, values }) =>
    (values[0] ?? []).map((value, at) => ({ row, column: column + at, values: [[value]] })),
  )

/** Whether the cell takes the value. */
function attempt(workbook: Workbook, tab: string, { row, column, values }: Block): boolean {
  try {
    workbook.write(tab, row, column, values)
    workbook.settle()
    return true
  } catch {
    return false
  }
}

const before = ({ pipeline: { table } }: PipelineSheet, { row, column }: Block): Cell =>
  table.rows[row - table.firstRow]?.[column - 1] ?? ''
