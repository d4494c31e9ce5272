// The hidden tab Undo: read once, written whole before the cells it tells of, without what nobody needs any more.
import type { Day } from '../../core/calendar/day'
import {
  cellCode,
  isSameCode,
  keptUndo,
  type UndoLine,
  undoCells,
  undoLines,
} from '../../core/ledger/undo-lines'
import { headersOf, UNDO } from '../../core/tabs/schema'
import { isCode, Refused, type Result } from '../../core/words/refusals'
import { minuteOf } from '../sheet/clock'
import type { CellEdit, PipelineSheet } from '../sheet/open-pipeline'
import { ownTable } from '../sheet/own-table'
import type { Ports } from '../sheet/ports'

/** The tab as read. */
export interface UndoTab {
  readonly lines: readonly UndoLine[]
  /** Moment of the act, for new lines. */
  readonly when: number
  /** Whether lines of this batch stand there: the act came before. */
  has(batch: string): boolean
  /** Adds lines. @returns what takes them out again */
  add(lines: readonly UndoLine[]): () => void
  /** Takes a batch out. */
  drop(batch: string): void
}

/** Opens the tab, which is made when the first line is written; refused where a tab of the user's has its name. */
export function openUndo({ workbook, clock }: Ports, today: Day): Result<UndoTab> {
  const values = workbook.readOwn(UNDO)
  const table = ownTable(UNDO, values)
  if (table instanceof Refused && !isCode(table, 'own tab gone')) return table
  const isThere = !(table instanceof Refused)
  const lines = isThere ? undoLines(table, workbook.zone) : []
  const write = (all: readonly UndoLine[]): void =>
    workbook.writeOwn(UNDO, [headersOf(UNDO), ...keptUndo(all, today).map(undoCells)])
  return {
    lines,
    when: minuteOf({ workbook, clock }),
    has: (batch) => lines.some((line) => line.batch === batch),
    add(added) {
      if (added.length === 0) return () => undefined
      if (!isThere) workbook.addTabs([UNDO])
      write([...lines, ...added])
      return () => write(lines)
    },
    drop: (batch) => write(lines.filter((line) => line.batch !== batch)),
  }
}

/** The lines of cells that an act changes, with the formulas that stand there. @param sheet with the act's changes */
export function changedCells(
  held: PipelineSheet,
  sheet: PipelineSheet,
  cells: readonly CellEdit[],
  { batch, when }: { readonly batch: string; readonly when: number },
  formulaAt: (cell: CellEdit) => string = () => '',
): UndoLine[] {
  const { table, zone } = held.pipeline
  const idAt = sheet.pipeline.columns.at.get('id')
  return cells.flatMap((cell): UndoLine[] => {
    const { row, column, value } = cell
    const before = cellCode(table.rows[row]?.[column - 1], zone, formulaAt(cell))
    const after = cellCode(value, zone)
    if (column - 1 === idAt || isSameCode(before, after)) return []
    const header = table.headers[column - 1] ?? ''
    return [{ batch, when, tab: held.tab, id: sheet.pipeline.textAt('id', row), header, before, after }]
  })
}
