// Names of areas in A1 notation, and the names that a file gives to areas.
import { library } from '../library'
import type { Zone } from '../model-access'
import type { Area } from '../types'
import { decoded, elements } from './xml-text'

const RANGE = /^=?('(?:[^']|'')+'|[^'!()]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i

/** `B2:C9`, or `B2` for one cell. */
export function zoneName({ left, top, right, bottom }: Zone): string {
  const { toXC } = library.helpers
  const start = toXC(left, top)
  const end = toXC(right, bottom)
  return start === end ? start : `${start}:${end}`
}

/** The same for an area of the contract. */
export function areaName({ row, column, rows, columns }: Area): string {
  return zoneName({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })
}

/** The names that stand for one range, by the name of its sheet. */
export function namesIn(book: string): Map<string, Record<string, string>> {
  const names = new Map<string, Record<string, string>>()
  for (const { attributes, body } of elements(elements(book, 'definedNames')[0]?.body ?? '', 'definedName')) {
    const [, quoted = '', range = ''] = RANGE.exec(decoded(body).trim()) ?? []
    // Names of one sheet alone, and Excel's own, are not known to Sheets.
    if (!range || !attributes.name || attributes.localSheetId || attributes.name.startsWith('_xlnm')) continue
    const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted
    names.set(sheet, { ...names.get(sheet), [attributes.name]: range.replaceAll('$', '') })
  }
  return names
}
