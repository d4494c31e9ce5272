// What Touchline remembers of the demo's 26 weeks, kept as data: its nights would take too long at every start. Days are
// kept as days from the Monday of the week, so that the past ends in whatever week the demo is opened.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SheetContent } from '../workbook/sheet-content'
import type { CellValue } from '../workbook/types'

/** Days from 1899-12-30, where sheets count from, to 1970-01-01. */
const EPOCH_SERIAL = 25_569
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WRITTEN_DAY = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')})(?: (\\d{4}))?\\b`, 'g')
/** Not of an address. */
const KEPT_DAY = /(?<![\w.])@(-?\d+)\b(~?)/g

/** A cell; `@-7` in a text is the day a week before the Monday, alone a date, among words a written one, `@-7~` without its year. */
export type Kept = string | number | boolean | null
type Lines<T> = readonly (readonly T[])[]

interface Remembered<T> {
  /** Lines that nights wrote on Touches: progress that was seen in cells. */
  readonly touches: Lines<T>
  /** Of the tabs that only remember: their lines, headers first, by name. */
  readonly tabs: Readonly<Record<string, Lines<T>>>
}

export interface Past extends Remembered<Kept> {
  /** The version of Touchline’s tabs. */
  readonly schema: number
  /** `Touchline ID` and `On notice since` by name of the person. */
  readonly own: Readonly<Record<string, readonly Kept[]>>
}

/** Where the past of the usual demo is. */
export const PAST_FILE = fileURLToPath(new URL('./past.json', import.meta.url))

export const usualPast = (): Past => JSON.parse(readFileSync(PAST_FILE, 'utf8')) as Past

/** The past as cells of the week of a Monday, given in days since 1970-01-01. */
export function shownPast(past: Past, monday: number) {
  const shown = (lines: Lines<Kept>): CellValue[][] =>
    lines.map((line) => line.map((cell) => shownCell(cell, monday)))
  return {
    own: new Map(
      Object.entries(past.own).map(([name, cells]) => [name, cells.map((cell) => shownCell(cell, monday))]),
    ),
    touches: shown(past.touches),
    tabs: Object.entries(past.tabs).map(
      ([name, lines]): SheetContent => ({
        name,
        hidden: name !== 'Review',
        frozenRows: 1,
        cells: shown(lines),
      }),
    ),
  }
}

function shownCell(cell: Kept, monday: number): CellValue {
  if (typeof cell !== 'string' || !cell.includes('@')) return cell
  if (/^@-?[\d.]+$/.test(cell)) return { date: Number(cell.slice(1)) + monday + EPOCH_SERIAL }
  return cell.replace(KEPT_DAY, (_, days: string, short: string) =>
    written(monday + Number(days), short === ''),
  )
}

/** A cell of the week of a Monday as it is kept. */
export function keptCell(cell: CellValue, monday: number): Kept {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell
  if (typeof cell === 'object')
    return 'error' in cell ? cell.error : `@${+(cell.date - monday - EPOCH_SERIAL).toFixed(5)}`
  return cell.replace(WRITTEN_DAY, (_, day: string, month: string, year: string | undefined) => {
    const inYear = (one: number): number =>
      Date.UTC(one, MONTHS.indexOf(month), Number(day)) / 86_400_000 - monday
    if (year !== undefined) return `@${inYear(Number(year))}`
    const now = new Date(monday * 86_400_000).getUTCFullYear()
    // A day without its year is the nearest.
    const days = [now - 1, now, now + 1].map(inYear).sort((one, other) => Math.abs(one) - Math.abs(other))
    return `@${days[0]}~`
  })
}

function written(day: number, hasYear: boolean): string {
  const date = new Date(day * 86_400_000)
  const short = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
  return hasYear ? `${short} ${date.getUTCFullYear()}` : short
}
