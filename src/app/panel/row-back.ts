// A row that was emptied when it was merged into another gets its cells back before anything is judged.

import { columnIndex } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { coded, type UndoLine } from '../../core/ledger/undo-lines'
import { placeOf } from '../../core/ledger/undo-places'
import type { Result } from '../../core/words/refusals'
import { type OpenSheet, openSheet } from '../judge/open-sheet'
import { cellOfCode, writeRowCells } from '../row/row-cells'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** Whether a line of Undo is about a cell of a row that was emptied. */
export const isOfEmptiedRow = ({ tab: pipeline }: PipelineSheet, { tab, id }: UndoLine): boolean =>
  tab === pipeline && (placeOf(id)?.key ?? '') !== ''

/** Writes the row where it stood, or below the last one where something else stands there by now. @returns the sheet with it */
export function withRowBack(ports: Ports, open: OpenSheet, lines: readonly UndoLine[]): Result<OpenSheet> {
  const { workbook } = ports
  const { sheet, rules } = open
  const own = lines.filter((line) => isOfEmptiedRow(sheet, line))
  const place = placeOf(own[0]?.id ?? '')
  const { table } = sheet.pipeline
  if (!place || (!sheet.isPart && sheet.pipeline.text('id').includes(place.key))) return open
  const isFree = workbook.readRow(sheet.tab, place.row).every((cell) => cleanText(cell) === '')
  const row = isFree ? place.row : table.firstRow + table.rows.length
  const cells = own.flatMap((line) => {
    const at = columnIndex(table, line.header)
    return at < 0 ? [] : [{ column: at + 1, held: coded(line.before) }]
  })
  writeRowCells(
    workbook,
    cells.flatMap(({ column, held }) =>
      held.kind === 'formula'
        ? []
        : [{ tab: sheet.tab, row, column, after: cellOfCode(held, workbook.zone) }],
    ),
  )
  for (const { column, held } of cells)
    if (held.kind === 'formula') workbook.writeFormula(sheet.tab, row, column, held.formula)
  workbook.settle()
  return openSheet(ports, { rules })
}
