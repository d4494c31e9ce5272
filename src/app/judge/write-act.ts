// Writes what an act changes into the pipeline, whole or not at all: where Google refuses a cell, by a strict drop-down or a
// protection, at the call or when writes take effect, all cells are put back, and the words name the column.
import type { Cell } from '../../core/cells/cell'
import { cleanText } from '../../core/cells/text'
import { type Refused, refused, type UndoneWords } from '../../core/words/refusals'
import { columnOf, isLive, type PipelineSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import { type Block, LIVE_KEYS, writeBlocks } from '../sheet/write-own-columns'

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

/** Gives the formula that stood in a cell of the user's; '' for none. */
export type FormulaBefore = (row: number, column: number) => string

/** Writes the blocks; refused, with all cells as they were, when a cell does not take its value. */
export function writeAct(
  workbook: Workbook,
  held: PipelineSheet,
  { users, own, id, isNew }: ActBlocks,
  undone: UndoneWords,
  formulaBefore: FormulaBefore,
): Refused | null {
  const blocks = [...users, ...own]
  if (blocks.length === 0) return null
  try {
    if (isNew) writeBlocks(workbook, held.tab, blocks, id)
    else {
      writeBlocks(workbook, held.tab, users)
      writeBlocks(workbook, held.tab, own, id)
    }
    // Google may refuse only when writes take effect; one block takes effect as a whole.
    if (blocks.length > 1 || users.length > 0) workbook.settle()
    return null
  } catch (failure) {
    const cell = refusedCell(workbook, held, blocks)
    const left = putBack(workbook, held, blocks, formulaBefore)
    const header = headerAt(held, cell?.column ?? 0)
    const [at] = left
    if (at) return refused('half written', headerAt(held, at.column), at.row, left.length - 1, undone)
    // Where nothing can be written any more it was no refusal.
    workbook.settle()
    if (!cell) throw failure
    const value = cleanText(cell.values[0]?.[0], held.pipeline.zone)
    return refused('cell refused', header, value, workbook.refusalOf(failure), undone)
  }
}

const headerAt = ({ pipeline }: PipelineSheet, column: number): string =>
  pipeline.table.headers[column - 1] ?? ''

/** The first cell that does not take its value. */
function refusedCell(workbook: Workbook, held: PipelineSheet, blocks: readonly Block[]): Block | undefined {
  for (const block of blocks) {
    const cell = attempt(workbook, held.tab, block)
      ? undefined
      : changedCells(held, block).find((one) => !attempt(workbook, held.tab, one))
    if (cell) return cell
  }
  return undefined
}

/** Gives all cells back what they held. @returns those that still hold what the act wrote */
function putBack(
  workbook: Workbook,
  held: PipelineSheet,
  blocks: readonly Block[],
  formulaBefore: FormulaBefore,
): Block[] {
  const back = ({ row, column, values }: Block): boolean => {
    const formula = values.length === 1 && values[0]?.length === 1 ? formulaBefore(row, column) : ''
    if (formula !== '' && workbook.writeFormula(held.tab, row, column, formula)) return true
    return attempt(workbook, held.tab, { row, column, values: valuesBefore(held, { row, column, values }) })
  }
  return blocks
    .filter((block) => !back(block))
    .flatMap((block) =>
      changedCells(held, block).filter((cell) => !back(cell) && isWritten(workbook, held, cell)),
    )
}

/** Whether the cell holds what the act wrote: one that refuses everything still holds what it did. */
function isWritten(workbook: Workbook, held: PipelineSheet, cell: Block): boolean {
  const { zone } = held.pipeline
  const [now] = workbook.readColumn(held.tab, cell.column, cell.row, 1)
  return cleanText(now, zone) !== cleanText(shownBefore(held, cell.row, cell.column), zone)
}

/** The cells of a block whose values differ from the sheet as it was read, one by one. */
const changedCells = (held: PipelineSheet, { row, column, values }: Block): Block[] =>
  values.flatMap((cells, down) =>
    cells.flatMap((value, at): Block[] =>
      (value ?? '') === (shownBefore(held, row + down, column + at) ?? '')
        ? []
        : [{ row: row + down, column: column + at, values: [[value]] }],
    ),
  )

/** What a block of cells held; a value that a live formula fills in is no content of its cell. */
function valuesBefore(held: PipelineSheet, { row, column, values }: Block): Cell[][] {
  const isSpilling = isLive(held.book) && !held.isLiveBroken
  const live = new Set(isSpilling ? LIVE_KEYS.map((key) => columnOf(held, key)) : [])
  return values.map((cells, down) =>
    cells.map((_, at) => (live.has(column + at) ? '' : shownBefore(held, row + down, column + at))),
  )
}

const shownBefore = ({ pipeline: { table } }: PipelineSheet, row: number, column: number): Cell =>
  table.rows[row - table.firstRow]?.[column - 1] ?? ''

/** Whether the cells take the values. */
function attempt(workbook: Workbook, tab: string, { row, column, values }: Block): boolean {
  try {
    workbook.write(tab, row, column, values)
    workbook.settle()
    return true
  } catch {
    return false
  }
}
