// A fact learnt without a touch: the cell is filled when the user presses Save, and the row is judged anew at once.

import { type CellChange, type Conflict, placeChange, writePlaced } from '../row/cell-change'
import { followEdit } from '../row/follow-edit'
import { openPipeline, readRules, Trouble } from '../sheet/open-pipeline'
import type { PanelPorts } from '../sheet/panel-ports'
import { rowOfId } from './panel-desk'
import { type PanelRow, panelRow } from './panel-row'

export interface FillRequest {
  readonly id: string
  readonly cell: CellChange
}

interface Filled {
  readonly tab: string
  readonly row: number
  readonly column: number
}

/** Null when the sheet stays busy: nothing was written. */
export function panelFill(ports: PanelPorts, request: FillRequest): PanelRow | Conflict | Trouble | null {
  const filled = ports.lock.hold(() => fill(ports, request))
  if (filled === null || filled instanceof Trouble || 'problem' in filled) return filled
  followEdit(ports, { ...filled, rows: 1, columns: 1 })
  return panelRow(ports, request.id)
}

function fill(ports: PanelPorts, { id, cell }: FillRequest): Filled | Conflict | Trouble {
  const { workbook } = ports
  const sheet = openPipeline(workbook, readRules(workbook))
  if (sheet instanceof Trouble) return sheet
  const row = rowOfId(sheet, id)
  if (row instanceof Trouble) return row
  const placed = placeChange(sheet, row, cell)
  if (!('column' in placed)) return placed
  if (!writePlaced(workbook, sheet, [placed])) {
    return new Trouble('Rows moved just now: nothing was saved. Save again.')
  }
  workbook.flush()
  return { tab: sheet.tab, row: sheet.pipeline.table.firstRow + row, column: placed.column }
}
