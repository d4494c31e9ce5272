// Sheet, first part: rows and columns, what is hidden or frozen, and the tab itself.
import { host } from './host'
import { Service } from './service'
import type { SheetInfo } from './wire'

/** Key of the sheet's id. */
export const id = Symbol('id')

export class SheetStructure extends Service {
  readonly [id]: number

  constructor(sheet: number) {
    super()
    this[id] = sheet
  }

  insertRowsBefore(row: number, count: number): this {
    host('insertRows', this[id], row - 1, count)
    return this
  }

  insertRowsAfter(row: number, count: number): this {
    return this.insertRowsBefore(row + 1, count)
  }

  insertRowBefore(row: number): this {
    return this.insertRowsBefore(row, 1)
  }

  insertRowAfter(row: number): this {
    return this.insertRowsBefore(row + 1, 1)
  }

  insertColumnsBefore(column: number, count: number): this {
    host('insertColumns', this[id], column - 1, count)
    return this
  }

  insertColumnsAfter(column: number, count: number): this {
    return this.insertColumnsBefore(column + 1, count)
  }

  insertColumnBefore(column: number): this {
    return this.insertColumnsBefore(column, 1)
  }

  insertColumnAfter(column: number): this {
    return this.insertColumnsBefore(column + 1, 1)
  }

  deleteRows(row: number, count: number): void {
    host('deleteRows', this[id], row - 1, count)
  }

  deleteRow(row: number): this {
    this.deleteRows(row, 1)
    return this
  }

  deleteColumns(column: number, count: number): void {
    host('deleteColumns', this[id], column - 1, count)
  }

  deleteColumn(column: number): this {
    this.deleteColumns(column, 1)
    return this
  }

  hideRows(row: number, count = 1): void {
    host('setHeadersHidden', this[id], 'ROW', row - 1, count, true)
  }

  showRows(row: number, count = 1): void {
    host('setHeadersHidden', this[id], 'ROW', row - 1, count, false)
  }

  isRowHiddenByUser(row: number): boolean {
    return host('isHeaderHidden', this[id], 'ROW', row - 1)
  }

  isRowHiddenByFilter(row: number): boolean {
    return host('isRowFiltered', this[id], row - 1)
  }

  hideColumns(column: number, count = 1): void {
    host('setHeadersHidden', this[id], 'COL', column - 1, count, true)
  }

  showColumns(column: number, count = 1): void {
    host('setHeadersHidden', this[id], 'COL', column - 1, count, false)
  }

  isColumnHiddenByUser(column: number): boolean {
    return host('isHeaderHidden', this[id], 'COL', column - 1)
  }

  setColumnWidth(column: number, pixels: number): this {
    return this.setColumnWidths(column, 1, pixels)
  }

  setColumnWidths(column: number, count: number, pixels: number): this {
    host('setHeaderSizes', this[id], 'COL', column - 1, count, pixels)
    return this
  }

  getColumnWidth(column: number): number {
    return host('headerSize', this[id], 'COL', column - 1)
  }

  setRowHeight(row: number, pixels: number): this {
    return this.setRowHeights(row, 1, pixels)
  }

  setRowHeights(row: number, count: number, pixels: number): this {
    host('setHeaderSizes', this[id], 'ROW', row - 1, count, pixels)
    return this
  }

  getRowHeight(row: number): number {
    return host('headerSize', this[id], 'ROW', row - 1)
  }

  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1)
  }

  autoResizeColumns(column: number, count: number): this {
    host('fitColumns', this[id], column - 1, count)
    return this
  }

  hideSheet(): this {
    host('setSheetHidden', this[id], true)
    return this
  }

  showSheet(): this {
    host('setSheetHidden', this[id], false)
    return this
  }

  setFrozenRows(rows: number): void {
    host('setFrozenRows', this[id], rows)
  }

  setFrozenColumns(columns: number): void {
    host('setFrozenColumns', this[id], columns)
  }

  setTabColor(color: string | null): this {
    host('setTabColor', this[id], color)
    return this
  }
}

/** The sheets as they stand, in the order of their tabs. */
export function sheetInfos(): readonly SheetInfo[] {
  return host('sheets')
}
