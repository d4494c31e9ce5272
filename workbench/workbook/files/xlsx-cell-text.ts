// One cell of a sheet's part: as text to be written, and what the file's own text says.
import type { CellValue } from '../types'
import { attributesOf, decoded, encoded, isTrue } from './xml-text'

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_767
const NEAR = 1e-12

/** A value to be written, computed where there is a formula (without its `=`). */
export interface WrittenValue {
  readonly formula?: string
  readonly value: CellValue
}

/** A cell as the file has it. */
export interface FileCell {
  readonly attributes: Readonly<Record<string, string>>
  readonly body: string
  readonly text: string
}

/** What a longer text loses, as one and as several. */
export const CUT = [
  'end of a text of more than 32,767 characters',
  'ends of texts of more than 32,767 characters',
] as const

/** Whether a cell's text is longer than a file may hold, so that its end is left out. */
export const isCut = ({ value }: WrittenValue): boolean =>
  typeof value === 'string' && value.length > LONGEST_TEXT

/** The cell's text for a sheet's part; `style` is the number of a style, 0 for none. */
export function cellText(name: string, style: number, { formula, value }: WrittenValue): string {
  const start = `<c r="${name}"${style ? ` s="${style}"` : ''}`
  const written = formula === undefined ? '' : `<f>${encoded(formula)}</f>`
  return start + contentText(written, value)
}

/** The file's cell with its formula as it stands, and another value. */
export function withValue({ attributes, body }: FileCell, name: string, value: CellValue): string {
  const style = attributes.s ? ` s="${attributes.s}"` : ''
  const formula = /<f(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/f>)/.exec(body)?.[0] ?? ''
  return `<c r="${name}"${style}${contentText(formula, value)}`
}

function contentText(formula: string, value: CellValue): string {
  if (value === null) return formula ? ` t="str">${formula}<v></v></c>` : '/>'
  if (typeof value === 'number') return `>${formula}<v>${value}</v></c>`
  if (typeof value === 'boolean') return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'object') {
    if ('date' in value) return `>${formula}<v>${value.date}</v></c>`
    const error = value.error === '#ERROR!' ? '#VALUE!' : value.error
    return ` t="e">${formula}<v>${encoded(error)}</v></c>`
  }
  const text = encoded(value.slice(0, LONGEST_TEXT))
  if (formula) return ` t="str">${formula}<v>${text}</v></c>`
  return ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Whether the value the file has for a cell is this one; `shared` gives the text of a number. */
export function hasValue(
  { attributes, body }: FileCell,
  value: CellValue,
  shared: (index: number) => string,
): boolean {
  const stored = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(body)?.[1]
  const type = attributes.t ?? 'n'
  if (type === 'inlineStr') return typeof value === 'string' && decoded(inlineText(body)) === value
  if (stored === undefined || stored === '') return value === null || value === ''
  if (value === null) return false
  if (type === 's') return shared(Number(stored)) === value
  if (type === 'str') return decoded(stored) === value
  if (type === 'b') return isTrue(stored) === value
  if (type === 'e') return typeof value === 'object' && 'error' in value && sameError(stored, value.error)
  const number = typeof value === 'object' && 'date' in value ? value.date : value
  if (typeof number !== 'number') return false
  return Math.abs(Number(stored) - number) <= NEAR * Math.max(1, Math.abs(number))
}

function sameError(stored: string, error: string): boolean {
  return stored === error || (error === '#ERROR!' && stored === '#VALUE!')
}

function inlineText(body: string): string {
  return Array.from(body.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g), ([, text]) => text ?? '').join('')
}

/** Whether the file's value is an error. */
export function isFileError({ attributes }: FileCell): boolean {
  return attributes.t === 'e'
}

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g

export interface FileRow {
  /** The attributes as the file has them. */
  readonly head: string
  readonly body: string
}

/** The rows in a sheet's part, by their place from 0. */
export function rowsIn(sheetData: string): (FileRow | undefined)[] {
  const rows: (FileRow | undefined)[] = []
  for (const [, head = '', body = ''] of sheetData.matchAll(ROW)) {
    const number = /\sr="(\d+)"/.exec(head)?.[1]
    rows[number ? Number(number) - 1 : rows.length] = { head, body }
  }
  return rows
}

/** The cells of a row, by their column from 0. */
export function cellsIn(row: FileRow | undefined, columnOf: (letters: string) => number): FileCell[] {
  const cells: FileCell[] = []
  if (!row?.body) return cells
  for (const [text, head = '', body = ''] of row.body.matchAll(CELL)) {
    const attributes = attributesOf(head)
    const letters = /^[A-Z]+/i.exec(attributes.r ?? '')?.[0]
    cells[letters ? columnOf(letters) : cells.length] = { attributes, body, text }
  }
  return cells
}
