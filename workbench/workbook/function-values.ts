// Converts arguments and results of custom functions between the engine's cells and Sheets' plain values.
import { dateFormatFor } from './clock'
import { engineError, sheetsError } from './error-names'
import { isDateFormat, isTextFormat } from './number-formats'
import type { Library, Position, StoredCell } from './plugins/library'
import type { CellValue, FunctionValue } from './types'

/** A computed cell of the engine; a literal cell also has its position. */
export interface EngineCell {
  readonly value: unknown
  readonly format?: string | undefined
  readonly type?: string
  readonly link?: unknown
  readonly position?: Position
}

type Matrix = readonly (readonly EngineCell[])[]
export type EngineArgument = EngineCell | Matrix | undefined
export type EngineResult = EngineCell | EngineCell[][]

export interface CellGetters {
  getCell(position: Position): StoredCell | undefined
}

/** The engine hands the same matrix to every call that names the same range in one evaluation: convert it once. */
const converted = new WeakMap<Matrix, FunctionValue>()

/** Arguments as Sheets passes them, but blanks as null and dates as serials; a single cell is a scalar. */
export function callArguments(args: readonly EngineArgument[], getters: CellGetters): FunctionValue[] {
  return args.map((argument) => {
    if (argument === undefined) return null
    if (!Array.isArray(argument)) return cellValue(argument as EngineCell, getters)
    const matrix = argument as Matrix
    if (matrix.length === 1 && matrix[0]?.length === 1) return cellValue(matrix[0][0] as EngineCell, getters)
    let rows = converted.get(matrix)
    if (rows === undefined) {
      rows = rowsOf(matrix, getters)
      converted.set(matrix, rows)
    }
    return rows
  })
}

/** A computed cell as a plain value; typed text is returned as typed. */
export function cellValue(cell: EngineCell, getters: CellGetters): CellValue {
  const { value } = cell
  if (cell.link !== undefined && cell.position) {
    const typed = typedText(getters.getCell(cell.position))
    if (typed !== undefined) return typed.text
  }
  if (value === null || value === undefined) return null
  if (typeof value === 'number') {
    return numberValue(value, cell.type !== 'text' && isDateFormat(cell.format))
  }
  if (typeof value === 'boolean') return value
  const text = String(value)
  const isError =
    cell.type === 'error' || (cell.type === undefined && text.startsWith('#') && isErrorName(text))
  if ((isError || text.startsWith("'")) && cell.position) {
    const typed = typedText(getters.getCell(cell.position))
    if (typed !== undefined && (!isError || typed.isQuoted)) return typed.text
  }
  return isError ? { error: sheetsError(text) } : text
}

/** The value of a cell that holds no formula, as `cellValue` gives it once it is computed. */
export function literalValue(cell: StoredCell): CellValue {
  if (cell.isFormula) throw new Error('A formula has no value before it is computed.')
  const { content, format, parsedValue } = cell
  if (typeof parsedValue === 'string') {
    const isError = isErrorName(parsedValue) && !content.startsWith("'")
    return isError ? { error: sheetsError(parsedValue) } : parsedValue
  }
  if (parsedValue === null) return null
  if (isTextFormat(format)) return content
  if (typeof parsedValue !== 'number') return parsedValue
  return numberValue(parsedValue, isDateFormat(format))
}

/** A number or a day; the -0 that the engine reads from "-0" becomes 0, as in Sheets. */
function numberValue(value: number, isDate: boolean): CellValue {
  const number = value + 0
  return isDate ? { date: number } : number
}

/** A custom function's result for the engine: rows padded to a rectangle with '', an empty array a blank cell. */
export function engineResult(library: Library, result: FunctionValue): EngineResult {
  if (!Array.isArray(result)) return engineCell(library, result as CellValue)
  const rows = (result as readonly unknown[]).map((row) =>
    Array.isArray(row) ? (row as CellValue[]) : [row as CellValue],
  )
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width === 0) return { value: '' }
  const columns: EngineCell[][] = []
  for (let column = 0; column < width; column++) {
    columns.push(rows.map((row) => engineCell(library, row[column] ?? '')))
  }
  return columns
}

function rowsOf(matrix: Matrix, getters: CellGetters): readonly (readonly CellValue[])[] {
  const width = matrix.length
  const height = matrix[0]?.length ?? 0
  const rows = new Array<readonly CellValue[]>(height)
  for (let row = 0; row < height; row++) {
    const values = new Array<CellValue>(width)
    for (let column = 0; column < width; column++) {
      const cell = matrix[column]?.[row]
      values[column] = cell ? cellValue(cell, getters) : null
    }
    rows[row] = Object.freeze(values)
  }
  return Object.freeze(rows)
}

function engineCell(library: Library, value: CellValue | undefined): EngineCell {
  if (value === null || value === undefined) return { value: '' }
  if (typeof value !== 'object') return { value }
  if ('date' in value) return { value: value.date, format: dateFormatFor(value.date) }
  return new library.EvaluationError(value.error, engineError(value.error)) as unknown as EngineCell
}

function typedText(cell: StoredCell | undefined): { text: string; isQuoted: boolean } | undefined {
  if (!cell || cell.isFormula || typeof cell.parsedValue !== 'string') return undefined
  return { text: cell.parsedValue, isQuoted: cell.content.startsWith("'") }
}

function isErrorName(text: string): boolean {
  return /^#(?:N\/A|REF|BAD_EXPR|CYCLE|NAME\?|DIV\/0!|NUM!|SPILL!|ERROR|NULL!)$/.test(text)
}
