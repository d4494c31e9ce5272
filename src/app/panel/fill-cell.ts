// Fills in one fact without a touch, and judges the row again at once.
import { Refused, type Result } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import type { CachedContext } from '../judge/cached-context'
import { rowOfId, withSheet } from '../judge/open-sheet'
import { type CellChange, placeChange, savedAnswers } from '../row/cell-change'
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
  withSheet(ports, request, (open) => {
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
