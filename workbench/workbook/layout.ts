// Sheets, rows and columns: making, removing, hiding, freezing, sorting.
import type { ModelAccess, Zone } from './model-access'
import { MOST_CELLS, type SheetSize } from './sheet-content'
import type { Area, Dimension, SheetInfo, Workbook } from './types'

type LayoutMethods = Pick<
  Workbook,
  | 'sheets'
  | 'insertSheet'
  | 'deleteSheet'
  | 'renameSheet'
  | 'setHidden'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'insertRows'
  | 'insertColumns'
  | 'deleteRows'
  | 'deleteColumns'
  | 'setHeaderHidden'
  | 'isHeaderHidden'
  | 'setColumnWidth'
  | 'setRowHeight'
  | 'headerSize'
  | 'merges'
  | 'merge'
  | 'unmerge'
>

/** The workbook's methods for sheets, rows and columns; `nextId` gives ids that were never used before. */
export function layoutMethods(access: ModelAccess, nextId: () => number, size: SheetSize): LayoutMethods {
  const { model, run, idOf } = access
  const { getters } = model
  const named = (sheet: number): { sheetId: string; sheetName: string } => {
    const sheetId = idOf(sheet)
    return { sheetId, sheetName: getters.getSheetName(sheetId) }
  }
  return {
    sheets: () => getters.getSheetIds().map((id) => sheetInfo(access, id)),
    insertSheet: (name, index, template) => {
      checkName(access, name, undefined)
      const sheetId = String(nextId())
      if (template === undefined) createSheet(access, { sheetId, name }, index, size)
      else copySheet(access, idOf(template), { sheetId, name }, index)
      return sheetInfo(access, sheetId)
    },
    deleteSheet(sheet) {
      if (getters.getVisibleSheetIds().length === 1 && getters.isSheetVisible(idOf(sheet))) {
        throw new Error('The last visible sheet cannot be deleted.')
      }
      run('DELETE_SHEET', named(sheet))
    },
    renameSheet(sheet, name) {
      const { sheetId, sheetName } = named(sheet)
      if (name === sheetName) return
      checkName(access, name, sheetId)
      run('RENAME_SHEET', { sheetId, oldName: sheetName, newName: name })
    },
    setHidden(sheet, hidden) {
      const sheetId = idOf(sheet)
      if (getters.isSheetVisible(sheetId) === !hidden) return
      if (hidden && getters.getVisibleSheetIds().length === 1) {
        throw new Error('The last visible sheet cannot be hidden.')
      }
      run(hidden ? 'HIDE_SHEET' : 'SHOW_SHEET', { sheetId })
    },
    setFrozenRows(sheet, rows) {
      run(rows > 0 ? 'FREEZE_ROWS' : 'UNFREEZE_ROWS', { sheetId: idOf(sheet), quantity: rows })
    },
    setFrozenColumns(sheet, columns) {
      run(columns > 0 ? 'FREEZE_COLUMNS' : 'UNFREEZE_COLUMNS', { sheetId: idOf(sheet), quantity: columns })
    },
    insertRows: (sheet, before, count) => addHeaders(access, sheet, 'ROW', before, count),
    insertColumns: (sheet, before, count) => addHeaders(access, sheet, 'COL', before, count),
    deleteRows(sheet, rows) {
      const elements = [...new Set(rows)]
      if (elements.length) run('REMOVE_COLUMNS_ROWS', { ...named(sheet), dimension: 'ROW', elements })
    },
    deleteColumns(sheet, from, count) {
      const elements = Array.from({ length: count }, (_, index) => from + index)
      if (elements.length) run('REMOVE_COLUMNS_ROWS', { ...named(sheet), dimension: 'COL', elements })
    },
    setHeaderHidden(sheet, dimension, at, hidden) {
      const type = hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS'
      run(type, { sheetId: idOf(sheet), dimension, elements: [at] })
    },
    isHeaderHidden: (sheet, dimension, at) =>
      getters.isHeaderHiddenByUser(idOf(sheet), dimension, at) === true,
    setColumnWidth(sheet, column, pixels) {
      run('RESIZE_COLUMNS_ROWS', { sheetId: idOf(sheet), dimension: 'COL', elements: [column], size: pixels })
    },
    ...sizeMethods(access),
    ...mergeMethods(access),
  }
}

function sizeMethods({ model, run, idOf }: ModelAccess): Pick<LayoutMethods, 'setRowHeight' | 'headerSize'> {
  return {
    setRowHeight(sheet, row, pixels) {
      run('RESIZE_COLUMNS_ROWS', { sheetId: idOf(sheet), dimension: 'ROW', elements: [row], size: pixels })
    },
    headerSize: (sheet, dimension, at) => model.getters.getHeaderSize(idOf(sheet), dimension, at),
  }
}

function mergeMethods({
  model: { getters },
  run,
  idOf,
  zoneOf,
}: ModelAccess): Pick<LayoutMethods, 'merges' | 'merge' | 'unmerge'> {
  return {
    merge(area) {
      run('ADD_MERGE', { sheetId: idOf(area.sheet), target: [zoneOf(area)], force: true })
    },
    unmerge(area) {
      run('REMOVE_MERGE', { sheetId: idOf(area.sheet), target: [zoneOf(area)] })
    },
    merges: (sheet) => getters.getMerges(idOf(sheet)).map((zone) => areaOf(sheet, zone)),
  }
}

/** A zone of the model as an area of the contract. */
export function areaOf(sheet: number, zone: Zone): Area {
  return {
    sheet,
    row: zone.top,
    column: zone.left,
    rows: zone.bottom - zone.top + 1,
    columns: zone.right - zone.left + 1,
  }
}

function sheetInfo({ model: { getters } }: ModelAccess, id: string): SheetInfo {
  return {
    id: Number(id),
    name: getters.getSheetName(id),
    rows: getters.getNumberRows(id),
    columns: getters.getNumberCols(id),
    hidden: !getters.isSheetVisible(id),
    frozenRows: getters.getPaneDivisions(id).ySplit,
    frozenColumns: getters.getPaneDivisions(id).xSplit,
  }
}

interface NewSheet {
  readonly sheetId: string
  readonly name: string
}

/** The place among the sheets that are there. */
function placeOf({ model }: ModelAccess, index: number | undefined): number {
  const count = model.getters.getSheetIds().length
  return Math.max(0, Math.min(index ?? count, count))
}

function createSheet(access: ModelAccess, made: NewSheet, index: number | undefined, size: SheetSize): void {
  checkRoom(access, size.rows * size.columns)
  access.run('CREATE_SHEET', {
    ...made,
    position: placeOf(access, index),
    rows: size.rows,
    cols: size.columns,
  })
}

/** The library puts a copy behind its original, and moves sheets past visible ones only: all are shown meanwhile. */
function copySheet(access: ModelAccess, from: string, made: NewSheet, index: number | undefined): void {
  const { model, run } = access
  const { getters } = model
  checkRoom(access, getters.getNumberRows(from) * getters.getNumberCols(from))
  const place = placeOf(access, index)
  run('DUPLICATE_SHEET', { sheetId: from, sheetIdTo: made.sheetId, sheetNameTo: made.name })
  const delta = place - getters.getSheetIds().indexOf(made.sheetId)
  if (delta === 0) return
  const hidden = getters.getSheetIds().filter((id) => !getters.isSheetVisible(id))
  for (const sheetId of hidden) run('SHOW_SHEET', { sheetId })
  run('MOVE_SHEET', { sheetId: made.sheetId, delta })
  for (const sheetId of hidden) run('HIDE_SHEET', { sheetId })
}

function checkName({ model: { getters } }: ModelAccess, name: string, own: string | undefined): void {
  if (!name.trim()) throw new Error('A sheet needs a name.')
  const taken = getters.getSheetIdByName(name)
  if (taken !== undefined && taken !== own) throw new Error(`A sheet with the name "${name}" already exists.`)
}

/** @throws as Google does when all sheets together would have more cells than a spreadsheet holds, blank ones too */
function checkRoom({ model: { getters } }: ModelAccess, added: number): void {
  const cells = getters
    .getSheetIds()
    .reduce((sum, id) => sum + getters.getNumberRows(id) * getters.getNumberCols(id), 0)
  if (cells + added <= MOST_CELLS) return
  throw new Error(
    `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
  )
}

function addHeaders(
  access: ModelAccess,
  sheet: number,
  dimension: Dimension,
  before: number,
  count: number,
): void {
  if (count < 1) return
  const { model, run, idOf } = access
  const sheetId = idOf(sheet)
  const across = dimension === 'ROW' ? 'COL' : 'ROW'
  checkRoom(access, count * model.getters.getNumberHeaders(sheetId, across))
  const size = model.getters.getNumberHeaders(sheetId, dimension)
  const atEnd = before >= size
  run('ADD_COLUMNS_ROWS', {
    sheetId,
    sheetName: model.getters.getSheetName(sheetId),
    dimension,
    base: atEnd ? size - 1 : before,
    position: atEnd ? 'after' : 'before',
    quantity: count,
  })
}
