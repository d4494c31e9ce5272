// How a column writes its days in figures, for whoever is told to write one anew.
import type { Rows } from './cell'
import { parseDateText } from './date-text'
import { cleanText } from './text'

const FIGURES = /^\d{1,2}([-/.])\d{1,2}\1(\d{2,4})/

/** The form of a column's days, such as `DD.MM.YYYY`; '' where no text of it proves one, and YYYY-MM-DD is always read. */
export function dayForm(rows: Rows, column: number): string {
  for (const row of rows) {
    const cell = row[column]
    if (typeof cell !== 'string') continue
    const text = cleanText(cell)
    const [, separator, year = ''] = FIGURES.exec(text) ?? []
    const read = separator === undefined ? null : parseDateText(text)
    if (!read || (read.vote === 'none' && read.form !== 'dotted')) continue
    const parts = read.vote === 'month-first' ? ['MM', 'DD'] : ['DD', 'MM']
    return [...parts, 'Y'.repeat(year.length)].join(separator)
  }
  return ''
}
