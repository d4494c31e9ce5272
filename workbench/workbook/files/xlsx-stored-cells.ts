// What the workbook holds of a sheet's cells now.
import type { OpenWorkbook } from '../open-workbook'
import type { CellText } from '../plugins/cell-texts'
import type { Position, StoredCell } from '../plugins/library'
import type { SheetInfo } from '../types'
import type { Looks } from './xlsx-style-table'
import { withAttribute } from './xml-text'

type Getters = OpenWorkbook['model']['getters']

/** The style, format and lines a cell has itself. */
export function looksOf(getters: Getters, position: Position, stored: StoredCell | undefined): Looks {
  const border = getters.getCellBorder(position)
  return {
    style: stored?.style,
    format: stored?.format,
    ...(border && Object.values(border).some(Boolean) ? { border } : {}),
  }
}

/** The attributes of a row that is this high, in pixels; undefined for the usual height. */
export function withHeight(head: string, pixels: number | undefined): string {
  const high = withAttribute(`${head}>`, 'ht', pixels && (pixels * 72) / 96)
  return withAttribute(high, 'customHeight', pixels && 1).slice(0, -1)
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

/** The number of the last row below another that is hidden, has a height of its own or lines along its cells; else that one's. */
export function lastSetRow(getters: Getters, { id, rows, columns }: SheetInfo, above: number): number {
  const sheetId = String(id)
  const hasLines = (row: number): boolean => {
    for (let col = 0; col < columns; col++)
      if (looksOf(getters, { sheetId, col, row }, undefined).border) return true
    return false
  }
  let last = rows
  while (
    last > above &&
    !getters.isRowHiddenByUser(sheetId, last - 1) &&
    getters.getUserRowSize(sheetId, last - 1) === undefined &&
    !hasLines(last - 1)
  )
    last--
  return last
}
