// The kernel's operations on sheets: the document, its tabs, their rows and columns.

import type { Area, SheetInfo } from '../services/wire'
import type { GoogleState } from '../state'
import { moveTo, onGrid, refuseOutside, selectionOf, selectionsOf, sheetOf } from './areas'
import type { Handlers } from './handlers'
import { refuseInside, writable, writableSheet } from './protections'
import { valid } from './validations'

export function sheetOperations(state: GoogleState) {
  const { workbook } = state
  return {
    document: () => state.document,
    setZone: (_, zone) => {
      state.document = { ...state.document, zone }
    },
    sheets: () => workbook.sheets(),
    setFrozenRows: (execution, sheet, rows) =>
      workbook.setFrozenRows(writableSheet(state, execution, sheet), rows),
    setFrozenColumns: (execution, sheet, columns) =>
      workbook.setFrozenColumns(writableSheet(state, execution, sheet), columns),
    setTabColor: (execution, sheet, color) => {
      state.tabColors.set(writableSheet(state, execution, sheet), color)
    },
    extent: (_, sheet) => {
      sheetOf(state, sheet)
      return { rows: workbook.lastRow(sheet), columns: workbook.lastColumn(sheet) }
    },
    selection: (execution) => selectionOf(state, execution.selection),
    selections: (execution) => selectionsOf(state, execution.selection),
    select: (execution, area) => moveTo(state, execution, onGrid(state, area)),
    showSheet: (execution, sheet, restores) => {
      const first = { sheet, row: 0, column: 0, rows: 1, columns: 1 }
      moveTo(state, execution, onGrid(state, (restores && execution.leftAt.get(sheet)) || first))
    },
    ...tabs(state),
    ...insertions(state),
    ...deletions(state),
    ...headerLooks(state),
  } satisfies Partial<Handlers>
}

function tabs(state: GoogleState) {
  const { workbook } = state
  return {
    insertSheet: (execution, name, index, template) => {
      const { sheet: current } = selectionOf(state, execution.selection)
      const after = workbook.sheets().findIndex((sheet) => sheet.id === current) + 1
      const given = name ?? freeName(state)
      refuseTakenName(state, given)
      const copied = template === null ? undefined : sheetOf(state, template).id
      const made = workbook.insertSheet(given, index ?? after, copied)
      moveTo(state, execution, { sheet: made.id, row: 0, column: 0, rows: 1, columns: 1 })
      return made
    },
    deleteSheet: (execution, sheet) => {
      writable(state, execution, allOf(sheetOf(state, sheet)))
      if (workbook.sheets().length === 1) throw new Error("You can't remove all the sheets in a document.")
      workbook.deleteSheet(sheet)
    },
    renameSheet: (execution, sheet, name) => {
      const { name: old } = sheetOf(state, writableSheet(state, execution, sheet))
      if (name.toLowerCase() !== old.toLowerCase()) refuseTakenName(state, name)
      workbook.renameSheet(sheet, name)
    },
    setSheetHidden: (execution, sheet, hidden) => {
      writableSheet(state, execution, sheet)
      const others = workbook.sheets().some((one) => one.id !== sheet && !one.hidden)
      if (hidden && !others) throw new Error("You can't hide all the sheets in a document.")
      workbook.setHidden(sheet, hidden)
    },
  } satisfies Partial<Handlers>
}

function insertions(state: GoogleState) {
  const { workbook } = state
  return {
    insertRows: (execution, sheet, before, count) => {
      refuseOutside(before, 0, sheetOf(state, sheet).rows)
      refuseInside(state, execution, sheet, 'ROW', before)
      workbook.insertRows(sheet, before, count)
    },
    insertColumns: (execution, sheet, before, count) => {
      refuseOutside(before, 0, sheetOf(state, sheet).columns)
      refuseInside(state, execution, sheet, 'COL', before)
      workbook.insertColumns(sheet, before, count)
    },
    append: (execution, sheet, row) => {
      const { rows, columns } = sheetOf(state, writableSheet(state, execution, sheet))
      const last = workbook.lastRow(sheet)
      if (last >= rows) workbook.insertRows(sheet, rows, 1)
      if (row.length > columns) workbook.insertColumns(sheet, columns, row.length - columns)
      if (row.length === 0) return
      const area = { sheet, row: last, column: 0, rows: 1, columns: row.length }
      workbook.write(valid(state, writable(state, execution, area), [row]), [row])
    },
  } satisfies Partial<Handlers>
}

function deletions(state: GoogleState) {
  const { workbook } = state
  return {
    deleteRows: (execution, sheet, from, count) => {
      const { rows, frozenRows, ...info } = sheetOf(state, sheet)
      refuseOutside(from, count, rows)
      writable(state, execution, { ...allOf({ ...info, rows: count }), row: from })
      if (count >= rows - frozenRows)
        throw new Error('Sorry, it is not possible to delete all non-frozen rows.')
      const positions = Array.from({ length: count }, (_unused, i) => from + i)
      workbook.deleteRows(sheet, positions)
    },
    deleteColumns: (execution, sheet, from, count) => {
      const { columns, frozenColumns, ...info } = sheetOf(state, sheet)
      refuseOutside(from, count, columns)
      writable(state, execution, { ...allOf({ ...info, columns: count }), column: from })
      if (count >= columns - frozenColumns)
        throw new Error('Sorry, it is not possible to delete all non-frozen columns.')
      workbook.deleteColumns(sheet, from, count)
    },
  } satisfies Partial<Handlers>
}

function headerLooks(state: GoogleState) {
  const { workbook } = state
  return {
    setHeadersHidden: (execution, sheet, dimension, from, count, hidden) => {
      const { rows, columns } = sheetOf(state, writableSheet(state, execution, sheet))
      refuseOutside(from, count, dimension === 'ROW' ? rows : columns)
      for (let at = from; at < from + count; at++) workbook.setHeaderHidden(sheet, dimension, at, hidden)
    },
    isHeaderHidden: (_, sheet, dimension, at) =>
      workbook.isHeaderHidden(sheetOf(state, sheet).id, dimension, at),
  } satisfies Partial<Handlers>
}

function allOf({ id, rows, columns }: Pick<SheetInfo, 'id' | 'rows' | 'columns'>): Area {
  return { sheet: id, row: 0, column: 0, rows, columns }
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
