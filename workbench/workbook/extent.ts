// The last row and column with content. Only stored and spilled cells are examined, since most of a sheet is blank.
// On a sheet without formulas nothing is computed for it, so what was just written counts at once.
import type { ModelAccess } from './model-access'
import { hasFormulas, type SheetChanges } from './plugins/changed-rows'

type Getters = ModelAccess['model']['getters']

interface Extent {
  /** The last row and column with content, counted from 1; 0 when the sheet is empty. */
  readonly rows: number
  readonly columns: number
}

/** Extents of sheets, cached for a sheet without formulas until it is written to. */
export function extents({ model: { getters } }: ModelAccess): (sheetId: string) => Extent {
  const { getChangeCount } = getters as unknown as SheetChanges
  const kept = new Map<string, Extent & { readonly count: number }>()
  return (sheetId) => {
    const count = getChangeCount(sheetId)
    const known = kept.get(sheetId)
    if (known?.count === count) return known
    const rows = lastRow(getters, sheetId)
    const extent = { rows, columns: lastColumn(getters, sheetId, rows), count }
    if (hasFormulas(getters, sheetId)) kept.delete(sheetId)
    else kept.set(sheetId, extent)
    return extent
  }
}

function lastRow(getters: Getters, sheetId: string): number {
  let row = getters.getNumberRows(sheetId) - 1
  while (row >= 0 && !hasStoredContent(getters, sheetId, row)) row--
  return Math.max(row, lastSpilledRow(getters, sheetId, row)) + 1
}

function lastColumn(getters: Getters, sheetId: string, rows: number): number {
  for (let col = getters.getNumberCols(sheetId) - 1; col >= 0; col--) {
    for (let row = 0; row < rows; row++) if (isFilled(getters, sheetId, col, row)) return col + 1
  }
  return 0
}

function isFilled(getters: Getters, sheetId: string, col: number, row: number): boolean {
  const position = { sheetId, col, row }
  const stored = getters.getCell(position)
  if (stored && !stored.isFormula && stored.parsedValue !== null) return true
  return hasFormulas(getters, sheetId) && getters.getEvaluatedCell(position).type !== 'empty'
}

function hasStoredContent(getters: Getters, sheetId: string, row: number): boolean {
  const ids = getters.getRowCellIds(sheetId, row) as unknown as readonly number[]
  return ids.some((id) => {
    const position = getters.getCellPosition(id as never)
    return isFilled(getters, sheetId, position.col, position.row)
  })
}

/** The last row below `below` into which a formula spilled something; `below` if there is none. */
function lastSpilledRow(getters: Getters, sheetId: string, below: number): number {
  const { getFormulaPositions } = getters as unknown as SheetChanges
  let last = below
  for (const position of getFormulaPositions(sheetId)) {
    const zone = getters.getSpreadZone(position)
    if (!zone) continue
    for (let row = zone.bottom; row > last; row--) {
      for (let col = zone.left; col <= zone.right && row > last; col++) {
        if (isFilled(getters, sheetId, col, row)) last = row
      }
    }
  }
  return last
}
