// Deleting scattered rows in one pass: the stock plugin moves everything below once for each group of rows.
import type { SheetOfRows, SheetPluginInternals, SheetRow } from '../library-internals'
import type { Library } from './library'

/** Puts a loaded cell in its place; only while a workbook is loaded, when nothing is recorded for undo. */
export type PlaceCell = (cellId: number, sheetId: string, col: number, row: number) => void

interface ImportedSheet {
  readonly grid?: unknown
  readonly rowNumber: number
  readonly colNumber: number
}

/** Replaces the library's sheet plugin by one that deletes rows in one pass and takes the size of a `grid` as given. */
export function installSheetRows(library: Library): void {
  const registry = library.registries.corePluginRegistry
  const Stock = registry.get('sheet') as unknown as {
    new (config: unknown): SheetPluginInternals
    getters: readonly string[]
  }
  class SheetRowsPlugin extends Stock {
    static override getters = [...Stock.getters, 'placeCell']

    placeCell(cellId: number, sheetId: string, col: number, row: number): void {
      const cells = this.sheets[sheetId]?.rows[row]?.cells
      if (!cells) return
      cells[col] = cellId
      this.cellPosition[cellId] = { row, col, sheetId }
    }

    override getImportedSheetSize(data: ImportedSheet): { rowNumber: number; colNumber: number } {
      return data.grid ? data : super.getImportedSheetSize(data)
    }

    override removeRows(sheet: SheetOfRows, rows: readonly number[]): void {
      const doomed = new Set(rows)
      for (const row of doomed) this.emptyRow(sheet, row)
      const kept: SheetRow[] = []
      const first = rows.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY)
      sheet.rows.forEach((row, index) => {
        if (doomed.has(index)) return
        if (index > first) this.place(sheet.id, row, kept.length)
        kept.push(row)
      })
      this.history.update('sheets', sheet.id, 'rows', kept)
      const frozen = rows.filter((row) => row < sheet.panes.ySplit).length
      if (frozen) this.setPaneDivisions(sheet.id, sheet.panes.ySplit - frozen, 'ROW')
    }

    private emptyRow(sheet: SheetOfRows, row: number): void {
      for (const column of Object.keys(sheet.rows[row]?.cells ?? {})) {
        const position = { sheetId: sheet.id, col: Number(column), row }
        this.dispatch('UPDATE_CELL', { ...position, content: '', style: null, format: '' })
      }
    }

    private place(sheetId: string, row: SheetRow, index: number): void {
      for (const [column, cellId] of Object.entries(row.cells)) {
        if (cellId === undefined) continue
        this.history.update('cellPosition', cellId, { row: index, col: Number(column), sheetId })
      }
    }
  }
  registry.replace('sheet', SheetRowsPlugin as never)
}
