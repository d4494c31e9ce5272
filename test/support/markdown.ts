// Cells as Markdown: tables with the pipes in texts escaped, days as YYYY-MM-DD.

import { isoDay, serialOf } from '../../src/core/calendar/day'
import type { Cell } from '../../src/core/cells/cell'

export type Lines = readonly (readonly string[])[]

const MINUTES = 1440

/** Text inside a table: one line, no pipe or mark-up that Markdown would take for its own; an indent stays. */
export const inTable = (text: string): string =>
  text
    .replace(/[|*_<`]/g, (sign) => `\\${sign}`)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^[ \u00a0]+/, (indent) => '&nbsp;'.repeat(indent.length))

/** A table of texts that are Markdown already, the header first; short lines are filled up. */
export function markdownTable([header = [], ...lines]: Lines): string {
  const row = (cells: readonly string[]): string =>
    `| ${header.map((_, at) => cells[at] ?? '').join(' | ')} |`.replace(/ {2,}/g, ' ')
  return [row(header), `|${header.map(() => '---|').join('')}`, ...lines.map(row)].join('\n')
}

/** What a cell shows; numbers rounded to three decimals, or as days where they are serial numbers. */
export function shown(cell: Cell, asDays = false): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dayText(cell.getTime() / 86_400_000)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'string') return inTable(cell)
  if (asDays && isSerial(cell)) return isoDay(cell - serialOf(0))
  return String(Math.round(cell * 1000) / 1000)
}

/** A day of this century as a serial number. */
const isSerial = (value: number): boolean => value >= 36_526 && value < 73_051

function dayText(moment: number): string {
  const minute = Math.round((moment - Math.floor(moment)) * MINUTES)
  const two = (value: number): string => String(value).padStart(2, '0')
  return minute === 0
    ? isoDay(moment)
    : `${isoDay(moment)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
