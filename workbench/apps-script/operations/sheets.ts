// The kernel's operations on sheets: the document, its tabs, their rows and columns.
import type { GoogleState } from '../state'
import { moveTo, onGrid, selectionOf, selectionsOf, sheetOf } from './areas'
import type { Handlers } from './handlers'

export function sheetOperations(state: GoogleState) {
  const { workbook } = state
  return {
    document: () => state.document,
    setZone: (_, zone) => {
      state.document = { ...state.document, zone }
    },
    sheets: () => workbook.sheets(),
    setFrozenRows: (_, sheet, rows) => workbook.setFrozenRows(sheetOf(state, sheet).id, rows),
    setTabColor: (_, sheet, color) => {
      state.tabColors.set(sheetOf(state, sheet).id, color)
    },
    extent: (_, sheet) => {
      sheetOf(state, sheet)
      return { rows: workbook.lastRow(sheet), columns: workbook.lastColumn(sheet) }
    },
    selection: (execution) => selectionOf(state, execution.selection),
    selections: (execution) => selectionsOf(state, execution.selection),
    select: (execution, area) => moveTo(state, execution, onGrid(state, area)),
    ...tabs(state),
    ...insertions(state),
    ...deletions(state),
    ...headerLooks(state),
  } satisfies Partial<Handlers>
}

function tabs(state: GoogleState) {
  const { workbook } = state
  return {
    insertSheet: (execution, name, index) => {
      const { sheet: current } = selectionOf(state, execution.selection)
      const after = workbook.sheets().findIndex((sheet) => sheet.id === current) + 1
      const given = name ?? freeName(state)
      refuseTakenName(state, given)
      const made = workbook.insertSheet(given, index ?? after)
      moveTo(state, execution, { sheet: made.id, row: 0, column: 0, rows: 1, columns: 1 })
      return made
    },
    deleteSheet: (_, sheet) => {
      sheetOf(state, sheet)
      if (workbook.sheets().length === 1) throw new Error("You can't remove all the sheets in a document.")
      workbook.deleteSheet(sheet)
    },
    renameSheet: (_, sheet, name) => {
      const { name: old } = sheetOf(state, sheet)
      if (name.toLowerCase() !== old.toLowerCase()) refuseTakenName(state, name)
      workbook.renameSheet(sheet, name)
    },
    setSheetHidden: (_, sheet, hidden) => {
      sheetOf(state, sheet)
      const others = workbook.sheets().some((one) => one.id !== sheet && !one.hidden)
      if (hidden && !others) throw new Error("You can't hide all the sheets in a document.")
      workbook.setHidden(sheet, hidden)
    },
  } satisfies Partial<Handlers>
}

function insertions(state: GoogleState) {
  const { workbook } = state
  return {
    insertRows: (_, sheet, before, count) => {
      refuseOutside(before, 0, sheetOf(state, sheet).rows)
      workbook.insertRows(sheet, before, count)
    },
    insertColumns: (_, sheet, before, count) => {
      refuseOutside(before, 0, sheetOf(state, sheet).columns)
      workbook.insertColumns(sheet, before, count)
    },
    append: (_, sheet, row) => {
      const { rows, columns } = sheetOf(state, sheet)
      const last = workbook.lastRow(sheet)
      if (last >= rows) workbook.insertRows(sheet, rows, 1)
      if (row.length > columns) workbook.insertColumns(sheet, columns, row.length - columns)
      if (row.length > 0) workbook.write({ sheet, row: last, column: 0, rows: 1, columns: row.length }, [row])
    },
  } satisfies Partial<Handlers>
}

function deletions(state: GoogleState) {
  const { workbook } = state
  return {
    deleteRows: (_, sheet, from, count) => {
      const { rows, frozenRows } = sheetOf(state, sheet)
      refuseOutside(from, count, rows)
      if (count >= rows - frozenRows)
        throw new Error('Sorry, it is not possible to delete all non-frozen rows.')
      const positions = Array.from({ length: count }, (_unused, i) => from + i)
      workbook.deleteRows(sheet, positions)
    },
    deleteColumns: (_, sheet, from, count) => {
      const { columns } = sheetOf(state, sheet)
      refuseOutside(from, count, columns)
      if (count >= columns) throw new Error('Sorry, it is not possible to delete all non-frozen columns.')
      workbook.deleteColumns(sheet, from, count)
    },
  } satisfies Partial<Handlers>
}

function headerLooks(state: GoogleState) {
  const { workbook } = state
  return {
    setHeadersHidden: (_, sheet, dimension, from, count, hidden) => {
      const { rows, columns } = sheetOf(state, sheet)
      refuseOutside(from, count, dimension === 'ROW' ? rows : columns)
      for (let at = from; at < from + count; at++) workbook.setHeaderHidden(sheet, dimension, at, hidden)
    },
    isHeaderHidden: (_, sheet, dimension, at) =>
      workbook.isHeaderHidden(sheetOf(state, sheet).id, dimension, at),
    setColumnWidths: (_, sheet, from, count, pixels) => {
      refuseOutside(from, count, sheetOf(state, sheet).columns)
      for (let column = from; column < from + count; column++) workbook.setColumnWidth(sheet, column, pixels)
    },
  } satisfies Partial<Handlers>
}

function refuseOutside(from: number, count: number, size: number): void {
  if (from >= 0 && from + count <= size) return
  throw new Error('Those rows or columns are out of bounds.')
}

function refuseTakenName(state: GoogleState, name: string): void {
  const taken = state.workbook.sheets().some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`)
}

function freeName(state: GoogleState): string {
  const names = new Set(state.workbook.sheets().map((sheet) => sheet.name.toLowerCase()))
  let number = names.size + 1
  while (names.has(`sheet${number}`)) number++
  return `Sheet${number}`
}
