// What the workbook holds of a sheet's cells now.
import type { OpenWorkbook } from '../open-workbook'
import type { CellText } from '../plugins/cell-texts'
import type { StoredCell } from '../plugins/library'
import type { SheetInfo } from '../types'
import type { Looks } from './xlsx-style-table'

type Getters = OpenWorkbook['model']['getters']

/** The style and format a cell has itself. */
export function looksOf(stored: StoredCell | undefined): Looks {
  return { style: stored?.style, format: stored?.format }
}

/** Whether two styles look the same. */
export function sameStyle(one: object | undefined, other: object | undefined): boolean {
  return one === other || JSON.stringify(one ?? {}) === JSON.stringify(other ?? {})
}

/** Formulas the engine cannot compute, by row and column. */
export function keptFormulas(getters: Getters, sheetId: string): ReadonlyMap<string, string> {
  const { getKeptFormulas } = getters as unknown as { getKeptFormulas(id: string): readonly CellText[] }
  return new Map(
    getKeptFormulas(sheetId).map(({ range: { zone }, text }) => [`${zone.top} ${zone.left}`, text]),
  )
}

/** The number of the last row with a cell; 0 without one. */
export function lastStoredRow(getters: Getters, sheetId: string): number {
  let last = 0
  for (const cell of getters.getCells(sheetId))
    last = Math.max(last, getters.getCellPosition(cell.id).row + 1)
  return last
}

/** The number of the last row that is hidden or has a height of its own; 0 without one. */
export function lastSetRow(getters: Getters, { id, rows }: SheetInfo): number {
  const sheetId = String(id)
  let last = rows
  while (
    last > 0 &&
    !getters.isRowHiddenByUser(sheetId, last - 1) &&
    getters.getUserRowSize(sheetId, last - 1) === undefined
  )
    last--
  return last
}
