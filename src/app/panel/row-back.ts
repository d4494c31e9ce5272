// A row that was emptied when it was merged into another gets its cells back before anything is judged.

import type { Cell, Zone } from '../../core/cells/cell'
import { inRow } from '../../core/cells/row-formula'
import { columnIndex } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Coded, cellCode, coded, isSameCode, type UndoLine } from '../../core/ledger/undo-lines'
import { placeOf } from '../../core/ledger/undo-places'
import type { Result } from '../../core/words/refusals'
import { type OpenSheet, openSheet } from '../judge/open-sheet'
import { cellOfCode, writeRowCells } from '../row/row-cells'
import { columnOf, type PipelineSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** Whether a line of Undo is about a cell of a row that was emptied. */
export const isOfEmptiedRow = ({ tab: pipeline }: PipelineSheet, { tab, id }: UndoLine): boolean =>
  tab === pipeline && (placeOf(id)?.key ?? '') !== ''

/** A cell of the row; `before` is its code on Undo. */
interface CellBack {
  readonly column: number
  readonly before: string
  readonly held: Coded
}

/**
 * Writes the row where it stood, or below the last one where something else stands there by now. Its id comes last: a row that has
 * it is whole, and one that was cut off before is done to the end.
 * @returns the sheet with it
 */
export function withRowBack(ports: Ports, open: OpenSheet, lines: readonly UndoLine[]): Result<OpenSheet> {
  const { workbook } = ports
  const { sheet, rules } = open
  const own = lines.filter((line) => isOfEmptiedRow(sheet, line))
  const place = placeOf(own[0]?.id ?? '')
  const { table } = sheet.pipeline
  if (!place || (!sheet.isPart && sheet.pipeline.text('id').includes(place.key))) return open
  const all = own.flatMap(({ header, before }): CellBack[] => {
    const at = columnIndex(table, header)
    return at < 0 ? [] : [{ column: at + 1, before, held: coded(before) }]
  })
  const id = columnOf(sheet, 'id')
  const cells = all.filter(({ column }) => column !== id)
  const there = workbook.readRow(sheet.tab, place.row)
  const row = isTheirs(there, cells, workbook.zone) ? place.row : table.firstRow + table.rows.length
  const written = ({ column, held }: CellBack) =>
    held.kind === 'formula' ? [] : [{ tab: sheet.tab, row, column, after: cellOfCode(held, workbook.zone) }]
  writeRowCells(workbook, cells.flatMap(written))
  for (const { column, held } of cells)
    if (held.kind === 'formula') workbook.writeFormula(sheet.tab, row, column, inRow(held.formula, row))
  writeRowCells(workbook, all.filter(({ column }) => column === id).flatMap(written))
  workbook.settle()
  return openSheet(ports, { rules })
}

/** Whether a row is empty, or holds what was given back of this one before it was cut off, and nothing else. */
function isTheirs(there: readonly Cell[], cells: readonly CellBack[], zone: Zone): boolean {
  const isBack = ({ column, before }: CellBack): boolean =>
    isSameCode(cellCode(there[column - 1] ?? '', zone), before)
  const isFormula = ({ held }: CellBack): boolean => held.kind === 'formula'
  // Formulas come after all values.
  const isWhole = cells.every((cell) => isFormula(cell) || isBack(cell))
  return there.every((value, at) => {
    if (cleanText(value) === '') return true
    const cell = cells.find(({ column }) => column === at + 1)
    return cell !== undefined && (isFormula(cell) ? isWhole : isBack(cell))
  })
}
