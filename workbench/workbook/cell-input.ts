// Converts a written value to the content that the model stores and the format of the cell.
import { dateFormatFor, serialOfIso } from './clock'
import { engineFormula } from './formula-text'
import type { CellInput } from './types'

export interface WrittenCell {
  readonly content: string
  /** Set when the value brings a format to a cell that has none. */
  readonly format?: string
}

/**
 * Content and format for a value written to a cell that has the given number format. Text that begins with `=` is a
 * formula, text that reads as a number, day or truth value becomes one, a leading apostrophe keeps it text; a cell
 * formatted as plain text (`@`) takes text as it is.
 */
export function writtenCell(value: CellInput, format: string | undefined): WrittenCell {
  if (value === null) return { content: '' }
  if (typeof value === 'number') return { content: Number.isFinite(value) ? String(value) : '#NUM!' }
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'object') return day(value.date, format)
  if (format === '@') return { content: plainText(value) }
  if (value.startsWith('=')) return { content: value.length > 1 ? engineFormula(value) : `'${value}` }
  const serial = serialOfIso(value)
  if (serial !== undefined) return day(serial, format)
  // The engine reads "7 11" as a day; Sheets does not.
  return { content: /^\s*\d+\s+\d+(?:\s+\d+)?\s*$/.test(value) ? `'${value}` : value }
}

function day(serial: number, format: string | undefined): WrittenCell {
  const content = String(serial)
  return format ? { content } : { content, format: dateFormatFor(serial) }
}

function plainText(text: string): string {
  if (text.startsWith("'")) return text
  return text.startsWith('=') ? `'${text}` : text
}
