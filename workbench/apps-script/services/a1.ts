// A1 notation to areas and back, including open-ended ranges and quoted sheet names.
import { exception } from './exception'
import type { Area, SheetInfo } from './wire'

const REFERENCE = /^\$?([A-Za-z]*)\$?(\d*)(?::\$?([A-Za-z]*)\$?(\d*))?$/

/** Splits `'It''s'!A1:B2` into sheet name and reference; no name where none is given. */
export function splitSheetName(text: string): { name?: string; reference: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/.exec(text)
  if (quoted) return { name: (quoted[1] as string).replace(/''/g, "'"), reference: quoted[2] as string }
  const mark = text.lastIndexOf('!')
  return mark < 0 ? { reference: text } : { name: text.slice(0, mark), reference: text.slice(mark + 1) }
}

/** The area a reference names on a sheet; `A2:C` and `A:C` end at the sheet's last row. @throws 'Range not found'. */
export function areaOf(reference: string, sheet: SheetInfo): Area {
  const found = REFERENCE.exec(reference.trim())
  if (!found || (!found[1] && !found[2])) throw exception('Range not found')
  const [, fromColumn = '', fromRow = '', toColumn = '', toRow = ''] = found
  const open = reference.includes(':')
  if (!open && !(fromColumn && fromRow)) throw exception('Range not found')
  const left = fromColumn ? columnIndex(fromColumn) : 0
  const top = fromRow ? Number(fromRow) - 1 : 0
  const right = open ? (toColumn ? columnIndex(toColumn) : sheet.columns - 1) : left
  const bottom = open ? (toRow ? Number(toRow) - 1 : sheet.rows - 1) : top
  return {
    sheet: sheet.id,
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  }
}

function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** An area as `A1:B2`, a single cell as `A1`. */
export function notationOf(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`
  if (area.rows === 1 && area.columns === 1) return first
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`
}
