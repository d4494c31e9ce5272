// Touchline's own columns written back: whole blocks of neighbouring columns, positions checked by the ids around it.
import { type Cell, isErrorText } from '../core/cell'
import { serialOf } from '../core/day'
import { type Decisions, type OutputCells, outputCells } from '../core/decide'
import type { OwnKey } from '../core/schema'
import type { Workbook } from './ports'
import { columnOf, type PipelineSheet } from './sheet'

const OUTPUTS: readonly (keyof OutputCells & OwnKey)[] = ['noticeSince', 'fit', 'verdict', 'nextTouch', 'by']
/** Columns that are formulas in their header cell while the sheet is live. */
export const LIVE_KEYS: readonly (keyof OutputCells & OwnKey)[] = ['fit', 'nextTouch']

interface Run {
  readonly column: number
  readonly keys: (keyof OutputCells)[]
}

/** The output columns as they stand, neighbours together. */
function runs(sheet: PipelineSheet): Run[] {
  const placed = OUTPUTS.map((key) => ({ key, column: columnOf(sheet, key) }))
    .filter(({ column }) => column > 0)
    .sort((a, b) => a.column - b.column)
  const found: Run[] = []
  for (const { key, column } of placed) {
    const last = found[found.length - 1]
    if (last && last.column + last.keys.length === column) last.keys.push(key)
    else found.push({ column, keys: [key] })
  }
  return found
}

/**
 * Writes fit, verdict, next touch, medium and notice day of every row that differs from the sheet. Under a live header
 * blanks are written instead: what was typed there would stop the formula.
 * @param rows only these pipeline rows; all when left out
 */
export function writeOutputs(
  workbook: Workbook,
  sheet: PipelineSheet,
  decisions: Decisions,
  live: boolean,
  rows?: ReadonlySet<number>,
): void {
  const { table } = sheet.pipeline
  for (const run of runs(sheet)) {
    const lines = table.rows.map((cells, row): Cell[] => {
      const given = outputCells(sheet.pipeline, decisions, row)
      return run.keys.map((key, at) => {
        if (live && LIVE_KEYS.includes(key)) return ''
        return rows && !rows.has(row) ? (cells[run.column - 1 + at] ?? '') : given[key]
      })
    })
    const changed = lines.flatMap((line, row) =>
      isWritten(line, run, table.rows[row] ?? [], live, sheet, workbook) ? [] : [row],
    )
    const [from, to] = [changed[0], changed[changed.length - 1]]
    if (from === undefined || to === undefined) continue
    workbook.write(sheet.tab, table.firstRow + from, run.column, lines.slice(from, to + 1))
  }
}

function isWritten(
  line: readonly Cell[],
  run: Run,
  cells: readonly Cell[],
  live: boolean,
  sheet: PipelineSheet,
  workbook: Workbook,
): boolean {
  return run.keys.every((key, at) => {
    // A spilled value is no content of the cell: what stands under a live header cannot be told from it here.
    if (live && LIVE_KEYS.includes(key)) return !sheet.isLiveBroken
    return sameCell(line[at], cells[run.column - 1 + at], workbook)
  })
}

/** Whether a cell already holds the value; days are compared as days. */
export function sameCell(value: Cell, held: Cell, workbook: Workbook): boolean {
  if (held instanceof Date)
    return typeof value === 'number' && value === serialOf(workbook.zone(held.getTime()))
  return (value ?? '') === (held ?? '') && !isErrorText(held)
}

/** Whether the ids still stand where they were read: nobody sorted, inserted or deleted meanwhile. */
export function idsHaveMoved(workbook: Workbook, sheet: PipelineSheet): boolean {
  const { table } = sheet.pipeline
  const ids = sheet.pipeline.text('id')
  if (ids.length === 0) return false
  const now = workbook.readColumn(sheet.tab, columnOf(sheet, 'id'), table.firstRow, ids.length)
  return ids.some((id, row) => id !== String(now[row] ?? ''))
}
