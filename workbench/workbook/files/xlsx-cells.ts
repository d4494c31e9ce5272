// Reads the cells of a sheet in an .xlsx: values, formulas (without Google's wrapper), formats and styles.
import type { Cell, Style as FileStyle, CellValue as FileValue, Worksheet } from 'exceljs'
import { serialOfUtc } from '../clock'
import { engineFormula } from '../formula-text'
import { library } from '../library'
import type { Style } from '../plugins/library'
import type { SheetContent } from '../sheet-content'
import type { CellValue } from '../types'
import { COMPUTED, callsCustomFunction, unwrapped } from './google-formulas'
import { styleFrom } from './xlsx-styles'

type Cells = Required<
  Pick<
    SheetContent,
    'cells' | 'formats' | 'styles' | 'keptFormulas' | 'cachedValues' | 'hiddenRows' | 'heights'
  >
>

interface Reading {
  readonly cells: CellValue[][]
  readonly formats: (string | undefined)[][]
  readonly styles: (Style | undefined)[][]
  /** Formulas the engine cannot compute, and cells others spill into, by row and column. */
  readonly kept: Map<string, string>
  /** Values of other formulas, by A1 name. */
  readonly cached: Record<string, string | number | boolean>
  /** Areas of array formulas, which hold values computed from their first cell. */
  readonly arrays: { readonly top: number; readonly left: number; readonly ref: string }[]
}

/** Reads the cells of a sheet; cells that a live formula will fill again are left blank. */
export function readCells(sheet: Worksheet): Cells {
  const reading: Reading = { cells: [], formats: [], styles: [], kept: new Map(), cached: {}, arrays: [] }
  const styles = new WeakMap<object, { style: Style | undefined; format: string | undefined }>()
  const hiddenRows: number[] = []
  const heights: Record<number, number> = {}
  for (let number = 1; number <= sheet.rowCount; number++) {
    // Rows without values may be hidden, high or coloured.
    const row = sheet.findRow(number)
    if (!row) continue
    if (row.hidden) hiddenRows.push(number - 1)
    if (row.height) heights[number - 1] = pixelsOfPoints(row.height)
    const cells: CellValue[] = []
    const formats: (string | undefined)[] = []
    const rowStyles: (Style | undefined)[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const looks = looksOf(cell, styles)
      if (looks.format) formats[column - 1] = looks.format
      if (looks.style) rowStyles[column - 1] = looks.style
      cells[column - 1] = contentOf(cell, number - 1, column - 1, reading)
    })
    reading.cells[number - 1] = trimmed(cells)
    reading.formats[number - 1] = formats
    reading.styles[number - 1] = rowStyles
  }
  dropComputed(reading)
  return {
    cells: trimmedRows(reading.cells),
    formats: reading.formats,
    styles: reading.styles,
    keptFormulas: namedByCell(reading.kept),
    cachedValues: reading.cached,
    hiddenRows,
    heights,
  }
}

/** The height of a row, which a file gives in points. */
function pixelsOfPoints(points: number): number {
  return Math.round((points * 96) / 72)
}

function looksOf(
  cell: Cell,
  known: WeakMap<object, { style: Style | undefined; format: string | undefined }>,
): { style: Style | undefined; format: string | undefined } {
  const file = cell.style as Partial<FileStyle> | undefined
  if (!file) return { style: undefined, format: undefined }
  let looks = known.get(file)
  if (!looks) {
    const format = file.numFmt && !/^general$/i.test(file.numFmt) ? file.numFmt : undefined
    looks = { style: styleFrom(file), format }
    known.set(file, looks)
  }
  return looks
}

function contentOf(cell: Cell, row: number, column: number, reading: Reading): CellValue {
  const { value } = cell
  const isFormula =
    value !== null && typeof value === 'object' && ('formula' in value || 'sharedFormula' in value)
  if (!isFormula || !cell.formula) return plainValue(value)
  const inner = unwrapped(cell.formula)
  const formula = `=${inner ?? cell.formula.replace(/_xlfn\.|_xlws\./gi, '')}`
  if (inner === COMPUTED || isBeyondEngine(formula, inner ?? cell.formula)) {
    reading.kept.set(`${row} ${column}`, inner === COMPUTED ? COMPUTED : formula)
    return plainValue(cell.result)
  }
  const { ref, shareType } = value as { ref?: string; shareType?: string }
  if (shareType === 'array' && ref?.includes(':')) reading.arrays.push({ top: row, left: column, ref })
  else if (inner === undefined) cache(cell, row, column, reading)
  return formula
}

function cache({ result }: Cell, row: number, column: number, { cached }: Reading): void {
  const value = result instanceof Date ? serialOfUtc(result) : result
  const isValue = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
  if (isValue && value !== '') cached[library.helpers.toXC(column, row)] = value
}

function isBeyondEngine(formula: string, original: string): boolean {
  const { functionRegistry } = library.registries
  return (
    library.CompiledFormula.IsBadExpression(engineFormula(formula)) &&
    !callsCustomFunction(original, (name) => functionRegistry.contains(name))
  )
}

function plainValue(value: FileValue | undefined): CellValue {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return literalText(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { date: serialOfUtc(value) }
  if ('richText' in value) return literalText(value.richText.map(({ text }) => text).join(''))
  if ('error' in value) return { error: String(value.error) }
  if ('text' in value) return plainValue(value.text as FileValue)
  return null
}

/** Text that begins like a formula or with an apostrophe gets an apostrophe, so that it stays text. */
function literalText(text: string): string {
  const clean = text.replace(/_x000D_/g, '').replace(/\r\n?/g, '\n')
  return /^[='"]/.test(clean) ? `'${clean}` : clean
}

/** Blanks spilled values, which would block the formula they came from; values of kept formulas stay. */
function dropComputed({ cells, kept, arrays }: Reading): void {
  const staying = new Set<string>()
  for (const [key, formula] of kept) if (formula !== COMPUTED) markSpill(key, kept, staying)
  for (const [key, formula] of kept) {
    if (formula !== COMPUTED || staying.has(key)) continue
    blank(cells, key)
    kept.delete(key)
  }
  for (const { top, left, ref } of arrays) {
    const zone = library.helpers.toZone(ref)
    for (let row = zone.top; row <= Math.min(zone.bottom, cells.length - 1); row++) {
      for (let column = zone.left; column <= zone.right; column++) {
        if (row !== top || column !== left) blank(cells, `${row} ${column}`)
      }
    }
  }
}

/** Marks the rectangle of computed cells that begins at a kept formula. */
function markSpill(anchor: string, kept: ReadonlyMap<string, string>, staying: Set<string>): void {
  const [top = 0, left = 0] = anchor.split(' ').map(Number)
  let right = left
  let bottom = top
  while (kept.get(`${top} ${right + 1}`) === COMPUTED) right++
  while (kept.get(`${bottom + 1} ${left}`) === COMPUTED) bottom++
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) staying.add(`${row} ${column}`)
  }
}

function blank(cells: CellValue[][], key: string): void {
  const [row = 0, column = 0] = key.split(' ').map(Number)
  const line = cells[row]
  if (line && column < line.length) line[column] = null
}

function namedByCell(kept: ReadonlyMap<string, string>): Record<string, string> {
  const named: Record<string, string> = {}
  for (const [key, formula] of kept) {
    const [row = 0, column = 0] = key.split(' ').map(Number)
    named[library.helpers.toXC(column, row)] = formula
  }
  return named
}

function trimmed(cells: readonly CellValue[]): CellValue[] {
  let width = cells.length
  while (width > 0 && (cells[width - 1] ?? null) === null) width--
  return Array.from({ length: width }, (_, column) => cells[column] ?? null)
}

function trimmedRows(rows: readonly (CellValue[] | undefined)[]): CellValue[][] {
  let height = rows.length
  while (height > 0 && !rows[height - 1]?.some((value) => value !== null)) height--
  return Array.from({ length: height }, (_, row) => trimmed(rows[row] ?? []))
}
