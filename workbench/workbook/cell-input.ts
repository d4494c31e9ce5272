// Converts a written value to the content that the model stores and the format of the cell.
import { dateFormatFor, serialOfIso } from './clock'
import { engineFormula } from './formula-text'
import { typedText } from './typed-text'
import type { CellInput } from './types'

export interface WrittenCell {
  readonly content: string
  /** Set when the value brings a format to a cell that has none. */
  readonly format?: string
}

/** What decides how typed text reads: the spreadsheet's locale, and the year of a day without one. */
export interface Typing {
  readonly locale: string
  readonly year: number
}

/**
 * Content and format for a value written to a cell that has the given number format. Text that begins with `=` is a
 * formula, text that reads as a number, day or truth value becomes one, a leading apostrophe keeps it text; a cell
 * formatted as plain text (`@`) takes text as it is.
 */
export function writtenCell(value: CellInput, format: string | undefined, typing: Typing): WrittenCell {
  if (value === null) return { content: '' }
  if (typeof value === 'number') return { content: Number.isFinite(value) ? String(value) : '#NUM!' }
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'object') return day(value.date, format)
  if (format === '@') return { content: plainText(value) }
  if (value.startsWith('=')) return { content: value.length > 1 ? engineFormula(value) : `'${value}` }
  const serial = serialOfIso(value)
  if (serial !== undefined) return day(serial, format)
  const read = typedText(value, typing.locale, typing.year)
  if (!read) return { content: value }
  return read.format && !format ? { content: read.content, format: read.format } : { content: read.content }
}

function day(serial: number, format: string | undefined): WrittenCell {
  const content = String(serial)
  return format ? { content } : { content, format: dateFormatFor(serial) }
}

function plainText(text: string): string {
  if (text.startsWith("'")) return text
  return text.startsWith('=') ? `'${text}` : text
}
