// Fills in one fact without a touch, and judges the row again at once.

import { ON_DEMAND_COLUMNS } from '../../core/tabs/schema'
import { Refused, type Result } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import type { CachedContext } from '../judge/cached-context'
import { type OpenSheet, openSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { type CellChange, placeChange, savedAnswers } from '../row/cell-change'
import { addColumns, placeOn } from '../set-up/add-missing'
import type { Ports } from '../sheet/ports'
import { type ShownRow, shownAgain } from './open-row'

/** A cell to fill in the row with this id. */
export interface FillRequest {
  readonly id: string
  readonly cell: CellChange
  readonly context?: CachedContext
}

/** Fills the cell; refused when the cell has changed since the user saw it. */
export const fillCell = (ports: Ports, request: FillRequest): Result<ShownRow> =>
  withSheet(ports, request, (found) => {
    const open = request.cell.field === 'satisfied' ? withColumn(ports, found, 'satisfied') : found
    if (open instanceof Refused) return open
    const row = rowOfId(open.sheet, request.id, 'save')
    if (row instanceof Refused) return row
    const placed = placeChange(open.sheet, row, request.cell)
    if (placed instanceof Refused) return placed
    const judged = runAct(ports, open, {
      undone: 'save',
      rows: [row],
      cells: [placed],
      answered: savedAnswers(row, [request.cell]),
    })
    return judged instanceof Refused ? judged : shownAgain(ports, open, judged, row)
  })

/** The sheet with a column that is made when it is first needed. */
function withColumn(ports: Ports, open: OpenSheet, key: 'satisfied'): Result<OpenSheet> {
  const { rules } = open
  const column = ON_DEMAND_COLUMNS.find((one) => one.key === key)
  if (open.sheet.pipeline.has(key) || !column) return open
  const whole = openSheet(ports, { rules })
  if (whole instanceof Refused) return whole
  const added = addColumns(ports.workbook, whole.sheet, placeOn(whole.sheet) ?? 'end', [column])
  return added instanceof Refused ? added : openSheet(ports, { rules })
}
