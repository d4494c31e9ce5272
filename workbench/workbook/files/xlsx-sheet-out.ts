// Writes one sheet into the package: the file's part with what changed since, or a new part.
import { library } from '../library'
import type { OpenWorkbook } from '../open-workbook'
import type { CellText } from '../plugins/cell-texts'
import type { OriginGetters } from '../plugins/origins'
import type { CellLink, SheetInfo } from '../types'
import { baseCells } from './xlsx-base'
import type { BaseSheet, BookOut } from './xlsx-book'
import { cellsOut } from './xlsx-cells-out'
import { putFilter } from './xlsx-filters'
import { putColumns, putFrozen, putMerges } from './xlsx-layout-out'
import { putLinks } from './xlsx-links'
import { moveElements, moveParts, renameTableColumns } from './xlsx-moved-parts'
import { zoneName } from './xlsx-names'
import { putNotes } from './xlsx-notes-out'
import { EMPTY_SHEET } from './xlsx-package'
import { putFormats, putValidations } from './xlsx-rules-out'
import { SHEET_ORDER } from './xlsx-sheet-order'
import { XmlPart } from './xml-part'
import { elements } from './xml-text'

/** Writes the sheet's part at `path`; tells whether its cells changed. */
export function sheetOut(
  book: BookOut,
  sheet: SheetInfo,
  path: string,
  base: BaseSheet | undefined,
): boolean {
  const { workbook, pack, styles, names, shared, moves, notKept } = book
  const before = base ? pack.text(path) : EMPTY_SHEET
  const part = new XmlPart(before, SHEET_ORDER)
  const untouched = part.toString()
  const origins = (workbook.model.getters as unknown as OriginGetters).getOrigins(String(sheet.id))
  const isFilterChanged = putFilter(part, workbook, sheet.id, base?.content)
  const cells = cellsOut({
    ...{ workbook, sheet, origins, styles, names, shared, isFilterChanged, moves, notKept },
    own: base?.content.name ?? sheet.name,
    sheetData: base && part.first('sheetData'),
    base: baseCells(base?.content),
  })
  if (cells !== undefined) {
    part.set('sheetData', [cells])
    if (!covers(part.first('dimension'), workbook, sheet.id)) part.set('dimension', [])
  }
  putColumns(part, workbook, sheet, base?.content, origins)
  putFrozen(part, sheet, base?.content)
  putMerges(part, workbook, sheet, base?.content)
  putFormats(part, book, sheet.id, base)
  putValidations(part, book, sheet.id, base)
  if (base) followCells(book, part, path, base, sheet, origins !== undefined)
  putLinks(pack, path, part, sheet, shownLinks(workbook, sheet.id))
  putNotes(pack, path, part, base?.content.notes ?? {}, notesOf(workbook, sheet.id))
  const after = part.toString()
  if (!base || after !== untouched) pack.put(path, after)
  return cells !== undefined
}

/** Lets what hangs on the sheet's cells follow them, and tables their headers. */
function followCells(
  { pack, moves, notKept, workbook }: BookOut,
  part: XmlPart,
  path: string,
  { content: { name } }: BaseSheet,
  sheet: SheetInfo,
  isMoved: boolean,
): void {
  if (isMoved) {
    moveElements(part, moves, name, notKept)
    moveParts(pack, path, part, moves, name, notKept)
  }
  if (!part.first('tableParts')) return
  renameTableColumns(pack, path, (range, column) => {
    const { left, top } = library.helpers.toZone(range)
    const cell = { sheet: sheet.id, row: top, column: left + column, rows: 1, columns: 1 }
    return workbook.displayValues(cell)[0]?.[0] ?? ''
  })
}

/** Links whose cells still show the text that was linked. */
function shownLinks(workbook: OpenWorkbook, sheet: number): CellLink[] {
  return workbook
    .links(sheet)
    .filter(({ area, text }) => text === undefined || workbook.displayValues(area)[0]?.[0] === text)
}

function notesOf({ model }: OpenWorkbook, sheet: number): Map<string, string> {
  const { getNotes } = model.getters as unknown as { getNotes(id: string): readonly CellText[] }
  return new Map(getNotes(String(sheet)).map(({ range, text }) => [zoneName(range.zone), text]))
}

/** Whether the dimension, which a sheet need not have, is still wide enough. */
function covers(dimension: string | undefined, workbook: OpenWorkbook, sheet: number): boolean {
  const name = elements(dimension ?? '', 'dimension')[0]?.attributes.ref
  if (!name) return true
  const { bottom, right } = library.helpers.toZone(name)
  return bottom >= workbook.lastRow(sheet) - 1 && right >= workbook.lastColumn(sheet) - 1
}
