// Writes the cells of a sheet to an .xlsx: values, formulas in Google's wrapper where Excel lacks the function, formats, styles, notes.
import type { Style as FileStyle, CellValue as FileValue } from 'exceljs'
import { sheetsFormula } from '../formula-text'
import { cellValue, type EngineCell } from '../function-values'
import type { OpenWorkbook } from '../open-workbook'
import type { CellText } from '../plugins/cell-texts'
import type { Position, StoredCell, Style } from '../plugins/library'
import type { CellValue, SheetInfo } from '../types'
import { COMPUTED, wrapped } from './google-formulas'
import { styleTo } from './xlsx-styles'
import type { SheetWriter } from './xlsx-writer'

type Getters = OpenWorkbook['model']['getters']
type Looks = (style: Style | undefined, format: string | undefined) => Partial<FileStyle>

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_767

/** Writes all cells of a sheet, row by row; `names` has the sheets whose name changes in the file. */
export function writeCells(
  workbook: OpenWorkbook,
  out: SheetWriter,
  sheet: SheetInfo,
  names: ReadonlyMap<string, string>,
): void {
  const { getters } = workbook.model
  const id = String(sheet.id)
  const kept = textsByCell(getters, 'getKeptFormulas', id)
  const notes = textsByCell(getters, 'getNotes', id)
  const looks = rememberedLooks()
  const height = Math.max(workbook.lastRow(sheet.id), lastStoredRow(getters, id), lastKeyRow(notes))
  for (let row = 0; row < height; row++) {
    const line = out.getRow(row + 1)
    for (let col = 0; col < sheet.columns; col++) {
      const position = { sheetId: id, col, row }
      const cell = getters.getCell(position)
      const computed = getters.getEvaluatedCell(position) as EngineCell
      const note = notes.get(`${row} ${col}`)
      if (!cell && computed.type === 'empty' && !note) continue
      const target = line.getCell(col + 1)
      const value = fileValue(getters, position, cell, computed, kept.get(`${row} ${col}`))
      if (value !== null) target.value = renamed(value, names)
      const format = computed.format ?? cell?.format
      if (format || cell?.style) target.style = looks(cell?.style, format)
      if (note) target.note = note
    }
    if (getters.isRowHiddenByUser(id, row)) line.hidden = true
    line.commit()
  }
}

function fileValue(
  getters: Getters,
  position: Position,
  cell: StoredCell | undefined,
  computed: EngineCell,
  kept: string | undefined,
): FileValue {
  const value = cellValue(computed, getters)
  if (cell?.isFormula) {
    const formula = sheetsFormula(cell, getters).slice(1)
    const isPlain = cell.compiledFormula.areAllFunctionsExportableToExcel() && !isSpill(getters, position)
    return withResult(isPlain ? formula : wrapped(formula, value), value)
  }
  if (kept) return withResult(wrapped(kept, value), value)
  const isSpilled = !cell?.content && value !== null
  return isSpilled ? withResult(wrapped(COMPUTED, value), value) : plain(value)
}

function withResult(formula: string, value: CellValue): FileValue {
  return { formula, result: value === null ? '' : plain(value) } as FileValue
}

function plain(value: CellValue): FileValue {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT)
  if (value === null || typeof value !== 'object') return value
  if ('date' in value) return value.date
  return { error: value.error === '#ERROR!' ? '#VALUE!' : value.error } as FileValue
}

function isSpill(getters: Getters, position: Position): boolean {
  const zone = getters.getSpreadZone(position)
  return zone !== undefined && (zone.bottom > zone.top || zone.right > zone.left)
}

function renamed(value: FileValue, names: ReadonlyMap<string, string>): FileValue {
  if (!names.size || value === null || typeof value !== 'object' || !('formula' in value)) return value
  let { formula } = value
  for (const [name, short] of names) formula = formula.replaceAll(`'${name}'!`, `'${short}'!`)
  return { ...value, formula }
}

/** One style object for all cells of equal style, because exceljs tells styles apart by their object. */
function rememberedLooks(): Looks {
  const known = new Map<string, Partial<FileStyle>>()
  return (style, format) => {
    const key = `${format ?? ''}\n${style ? JSON.stringify(style) : ''}`
    let looks = known.get(key)
    if (!looks) {
      looks = styleTo(style, format)
      known.set(key, looks)
    }
    return looks
  }
}

function textsByCell(
  getters: Getters,
  getter: 'getNotes' | 'getKeptFormulas',
  sheetId: string,
): ReadonlyMap<string, string> {
  const texts = (getters as unknown as Record<typeof getter, (id: string) => readonly CellText[]>)[getter](
    sheetId,
  )
  return new Map(texts.map(({ range: { zone }, text }) => [`${zone.top} ${zone.left}`, text]))
}

function lastStoredRow(getters: Getters, sheetId: string): number {
  let last = 0
  for (const cell of getters.getCells(sheetId))
    last = Math.max(last, getters.getCellPosition(cell.id).row + 1)
  return last
}

function lastKeyRow(texts: ReadonlyMap<string, string>): number {
  let last = 0
  for (const key of texts.keys()) last = Math.max(last, Number.parseInt(key, 10) + 1)
  return last
}
