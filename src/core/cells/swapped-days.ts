// Days that a spreadsheet swapped: where texts could not become days, because the sheet's locale writes the month first and
// the user the day (or the other way round), all that did become days read 3 April as 4 March (S6).
import { civilOf } from '../calendar/day'
import type { Cell, Rows, Zone } from './cell'
import { FIRST_DAY, LAST_DAY, parseDateText } from './date-text'

const MOST_MONTHS = 12

/**
 * The rows whose real dates were swapped: none of the column has a day above 12, and a text beside them proves an order. A
 * day that reads the same either way (3 March) is right. [] for nearly every column, found out within a few rows.
 * @param isKnown the column is known to be swapped, and these are some of its rows
 */
export function swappedDays(rows: Rows, column: number, zone: Zone, isKnown = false): number[] {
  const swapped: number[] = []
  const texts: string[] = []
  for (let row = 0; row < rows.length; row++) {
    const cell: Cell = rows[row]?.[column]
    if (typeof cell === 'string') {
      if (cell !== '') texts.push(cell)
    } else if (typeof cell === 'object' && cell !== null) {
      const day = Math.floor(zone(cell.getTime()))
      // A time of day, or a typing error, says nothing of the order.
      if (day < FIRST_DAY || day > LAST_DAY) continue
      const { month, dayOfMonth } = civilOf(day)
      if (dayOfMonth > MOST_MONTHS) return []
      if (dayOfMonth !== month) swapped.push(row)
    }
  }
  return swapped.length > 0 && (isKnown || texts.some(provesOrder)) ? swapped : []
}

/** Between dots nothing is swapped: where Sheets leaves 17.11.2026 as text, it leaves 05.11.2026 too. */
const provesOrder = (text: string): boolean => {
  const read = parseDateText(text.trim())
  return read?.form === 'slashed' && read.vote !== 'none'
}
