// The hidden tab Undo: read once, written whole before the cells it tells of, without what nobody needs any more.
import type { Day } from '../../core/calendar/day'
import { rowless } from '../../core/cells/row-formula'
import { normalise } from '../../core/cells/text'
import { outputCells } from '../../core/decide'
import {
  cellCode,
  isSameCode,
  isUndone,
  keptUndo,
  lineKey,
  type UndoLine,
  undoCells,
  undoLines,
  undoneLine,
} from '../../core/ledger/undo-lines'
import { headersOf, UNDO } from '../../core/tabs/schema'
import { isCode, Refused, type Result, refused } from '../../core/words/refusals'
import type { JudgedRows } from '../judge/judge-rows'
import { minuteOf } from '../sheet/clock'
import { type CellEdit, columnOf, type PipelineSheet } from '../sheet/open-pipeline'
import { ownTable } from '../sheet/own-table'
import type { Ports } from '../sheet/ports'

/** Rows of a new tab: batches of some hundred rows take no call more than others. */
const FIRST_ROOM = 2000

/** The tab as read. */
export interface UndoTab {
  readonly lines: readonly UndoLine[]
  /** Moment of the act, for new lines. */
  readonly when: number
  /** Whether the tab is in the sheet. */
  readonly isThere: boolean
  /** Whether this batch was taken back. */
  isUndone(batch: string): boolean
  /** Adds the lines that are not there yet. @returns what takes them out again */
  add(lines: readonly UndoLine[]): () => void
  /**
   * Notes that a batch was taken back. @param left its lines that wait for rows which are not there
   * @param later what becomes of the lines that were noted after it
   */
  takenBack(batch: string, left: readonly UndoLine[], later?: (line: UndoLine) => UndoLine): void
  /** Takes the lines of a batch out, without a trace. */
  forget(batch: string): void
}

/**
 * Opens the tab, which is made when the first line is written; refused where a tab of the user's has its name, or where its
 * headers are not as they were made.
 */
export function openUndo({ workbook, clock }: Ports, today: Day): Result<UndoTab> {
  const values = workbook.readOwn(UNDO)
  const table = ownTable(UNDO, values)
  if (table instanceof Refused && !isCode(table, 'own tab gone')) return table
  const isThere = !(table instanceof Refused)
  const headers = headersOf(UNDO)
  if (isThere && headers.some((header, at) => normalise(header) !== normalise(table.headers[at] ?? '')))
    return refused('undo changed', UNDO.name, headers.join(', '))
  const lines = isThere ? undoLines(table, workbook.zone) : []
  const when = minuteOf({ workbook, clock })
  const write = (all: readonly UndoLine[]): void =>
    workbook.writeOwn(UNDO, [headers, ...keptUndo(all, today).map(undoCells)])
  return {
    lines,
    when,
    isThere,
    isUndone: (batch) => lines.some((line) => line.batch === batch && isUndone(line)),
    add(given) {
      const noted = new Set(lines.map(lineKey))
      const added = given.filter((line) => !noted.has(lineKey(line)))
      if (added.length === 0) return () => undefined
      if (!isThere) {
        workbook.addTabs([UNDO])
        workbook.makeRoom(UNDO.name, FIRST_ROOM)
      }
      write([...lines, ...added])
      return () => write(lines)
    },
    takenBack(batch, left, later = (line) => line) {
      const last = lines.map((line) => line.batch).lastIndexOf(batch)
      const others = lines.flatMap((line, at) =>
        line.batch === batch ? [] : [at > last ? later(line) : line],
      )
      write([...others, ...left, undoneLine(batch, when)])
    },
    forget: (batch) => write(lines.filter((line) => line.batch !== batch)),
  }
}

/** What Touchline decides about a row anew, which comes back with the row where it cannot be judged. */
export const DECIDED = ['noticeSince', 'verdict', 'nextTouch', 'by'] as const

/** The cells of a row that an act decides anew; none while the sheet is held. */
export function decidedCells({ pipeline }: PipelineSheet, judged: JudgedRows, row: number): CellEdit[] {
  if (pipeline.isHeld) return []
  const cells = outputCells(judged.own, judged.decisions, row)
  return DECIDED.flatMap((key) => {
    const column = columnOf(judged.sheet, key)
    return column > 0 ? [{ row, column, value: cells[key] }] : []
  })
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
    const formula = rowless(formulaAt(cell), table.firstRow + row)
    const before = cellCode(table.rows[row]?.[column - 1], zone, formula)
    const after = cellCode(value, zone)
    if (column - 1 === idAt || isSameCode(before, after)) return []
    const header = table.headers[column - 1] ?? ''
    return [{ batch, when, tab: held.tab, id: sheet.pipeline.textAt('id', row), header, before, after }]
  })
}
