// Reads cells as values, a whole column at a time: how dates and amounts are written is decided by the column, never
// by a single cell.

import { SERIAL_OF_EPOCH } from '../calendar/day'
import { type Cell, isBlank, type Rows, type Zone } from './cell'
import { type DateText, FIRST_DAY, LAST_DAY, parseDateText } from './date-text'
import { memo } from './lazy'
import { type NumberText, parseGuess, parseNumberText } from './number-text'
import { isNotKnownYet, isPlaceholder } from './placeholder'
import { cleanText } from './text'

/** Whether the day or the month stands first in figures. */
export type DayOrder = 'day-first' | 'month-first'

/** A column of days. `unread` lists row indexes (from 0) with content that is no day; blanks are not listed. */
export interface DayColumn {
  /** Moments: days since 1970-01-01 with a fraction, wall clock; NaN where blank or unreadable. */
  readonly moments: Float64Array
  readonly unread: readonly number[]
  /** How dates in figures were read: 'none' when no text left a choice, 'ambiguous' when nothing decided it. */
  readonly order: DayOrder | 'iso' | 'none' | 'ambiguous'
}

/** A column of numbers. `unread` lists row indexes (from 0) with content that is no number; blanks are not listed. */
interface NumberColumn {
  /** NaN where blank or unreadable. */
  readonly values: Float64Array
  readonly unread: readonly number[]
}

/** A column of amounts. */
interface MoneyColumn extends NumberColumn {
  /** Row indexes of ranges (10-15k), of which the lower end counts. */
  readonly ranges: readonly number[]
  /** Nothing decides whether a lone dot before three digits (1.500) separates thousands: it was taken as decimal. */
  readonly isOpen: boolean
}

/** True for cells that mean "no value" to readers of days and numbers. */
const isNothing = (cell: Cell): boolean =>
  isBlank(cell) || (typeof cell === 'string' && isPlaceholder(cell.trim()))

/**
 * Collects a column's texts, parsing each distinct one once. `add` returns whether the cell could be parsed;
 * `parsed[i]` is the result for row `rows[i]`. What is not known yet (TBC) counts as read, and is nothing.
 */
const textCells = <T>(parse: (text: string) => T | null) => {
  const read = memo((cell: string) => {
    const text = cleanText(cell)
    return parse(text) ?? isNotKnownYet(text)
  })
  const rows: number[] = []
  const parsed: T[] = []
  const add = (row: number, cell: string): boolean => {
    const found = read(cell)
    if (typeof found === 'boolean') return found
    rows.push(row)
    parsed.push(found)
    return true
  }
  return { rows, parsed, add }
}

const inRange = (moment: number): number =>
  moment >= FIRST_DAY && moment < LAST_DAY + 1 ? moment : Number.NaN

/**
 * Reads a column of days: Dates by the sheet's zone, serial numbers, and text in ISO form, with month names (English,
 * German, French, Spanish, Dutch, Italian) or in figures. Days outside 1980–2199 are unread. Figures are day-first or
 * month-first as parts above 12 in the column prove. If rows contradict each other the majority wins and the others
 * are unread. If nothing decides, `preferred` applies, else dots mean day-first and other separators month-first,
 * with order 'ambiguous'. A time zone written behind the date is ignored.
 * @param told the order that the whole column proves, where these are some of its rows
 */
export function readDays(
  rows: Rows,
  column: number,
  zone: Zone,
  preferred?: DayOrder,
  told?: DayOrder | 'ambiguous',
): DayColumn {
  const moments = new Float64Array(rows.length).fill(Number.NaN)
  const unread: number[] = []
  const texts = textCells(parseDayCell)
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column]
    if (cell === '' || cell === undefined || cell === null) continue
    let moment = Number.NaN
    if (typeof cell === 'object') moment = inRange(zone(cell.getTime()))
    else if (typeof cell === 'number') moment = momentOfNumber(cell)
    else if (isNothing(cell)) continue
    else if (typeof cell === 'string' && texts.add(row, cell)) continue
    moments[row] = moment
    if (Number.isNaN(moment)) unread.push(row)
  }
  if (texts.rows.length === 0) return { moments, unread, order: 'none' }
  const order = told ?? dayOrderOf(texts.parsed, preferred)
  texts.parsed.forEach((text, at) => {
    const row = texts.rows[at] ?? 0
    const dayFirst = order === 'day-first' || (order === 'ambiguous' && text.form === 'dotted')
    const moment = dayFirst ? text.dayFirst : text.monthFirst
    moments[row] = moment
    if (Number.isNaN(moment)) unread.push(row)
  })
  return { moments, unread: unread.sort((a, b) => a - b), order }
}

/** A serial number, or a day in eight figures (20260320), which no serial has. */
const momentOfNumber = (cell: number): number =>
  cell >= 19_800_101 && cell <= 21_991_231
    ? (parseDateText(String(cell))?.dayFirst ?? Number.NaN)
    : inRange(cell - SERIAL_OF_EPOCH)

/** Parses a text of a day column: a date, or a serial number as CSV files hold it. */
const parseDayCell = (text: string): DateText | null => {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return parseDateText(text)
  const moment = inRange(Number(text) - SERIAL_OF_EPOCH)
  return Number.isNaN(moment) ? null : { dayFirst: moment, monthFirst: moment, form: 'words', vote: 'none' }
}

const dayOrderOf = (texts: readonly DateText[], preferred: DayOrder | undefined): DayColumn['order'] => {
  let lead = 0
  let open = false
  let dotted = true
  let decided = false
  let iso = false
  for (const text of texts) {
    if (text.vote !== 'none') {
      decided = true
      lead += text.vote === 'day-first' ? 1 : -1
    } else if (text.form === 'iso') iso = true
    else if (text.dayFirst !== text.monthFirst) {
      open = true
      dotted &&= text.form === 'dotted'
    }
  }
  if (lead !== 0) return lead > 0 ? 'day-first' : 'month-first'
  // Nobody writes the month first between dots.
  if (open && dotted && !decided) return 'day-first'
  if (decided || open) return preferred ?? 'ambiguous'
  return iso ? 'iso' : 'none'
}

/** What the rest of the sheet says of a column whose texts leave it open; asked only then. */
type CommaHint = () => boolean | undefined

const readNumberTexts = (
  rows: Rows,
  column: number,
  parse: (text: string) => (NumberText & { readonly isRange?: boolean }) | null,
  hint: CommaHint = () => undefined,
  told?: boolean,
): MoneyColumn => {
  const values = new Float64Array(rows.length).fill(Number.NaN)
  const unread: number[] = []
  const texts = textCells(parse)
  let hasFraction = false
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column]
    if (cell === '' || cell === undefined || cell === null) continue
    if (typeof cell === 'number' && Number.isFinite(cell)) {
      values[row] = cell
      hasFraction ||= cell % 1 !== 0
    } else if (isNothing(cell)) continue
    else if (typeof cell !== 'string' || !texts.add(row, cell)) unread.push(row)
  }
  const ranges: number[] = []
  const proven = decimalCommas(texts.parsed, () => (hasFraction ? false : hint()))
  const commas = told === undefined ? proven : { proven: false, afterDots: told, isOpen: false }
  texts.parsed.forEach((text, at) => {
    const value = (text.lone === '.' ? commas.afterDots : commas.proven) ? text.comma : text.dot
    const row = texts.rows[at] ?? 0
    values[row] = text.percent ? value / 100 : value
    if (text.isRange) ranges.push(row)
  })
  return { values, unread, ranges, isOpen: commas.isOpen }
}

/**
 * Whether the comma is the decimal separator: as the column's other texts prove, or for a lone dot before three digits
 * as any currency sign or the rest of the sheet implies: nobody has thousandths of a euro or a dollar.
 */
const decimalCommas = (texts: readonly NumberText[], hint: CommaHint) => {
  let lead = 0
  let votes = 0
  let isOpen = false
  let isMoney = false
  for (const text of texts) {
    if (text.currency !== '') isMoney = true
    if (text.lone === '.') isOpen = true
    if (text.vote === 'none') continue
    votes++
    lead += text.vote === 'comma' ? 1 : -1
  }
  const isUndecided = lead <= 0 && votes === 0 && isOpen && !isMoney
  const hinted = isUndecided ? hint() : undefined
  return {
    proven: lead > 0,
    afterDots: lead > 0 || hinted === true || (votes === 0 && isOpen && isMoney),
    isOpen: isUndecided && hinted === undefined,
  }
}

const exactly = (text: string): NumberText | null => {
  const read = parseNumberText(text)
  return read?.percent ? null : read
}

const guessed = (text: string) => {
  const read = parseGuess(text)
  return read?.percent ? null : read
}

/** Whether the column's texts prove the comma to be the decimal separator. */
export function provesCommas(rows: Rows, column: number): boolean {
  const texts = textCells(exactly)
  rows.forEach((cells, row) => {
    const cell = cells[column]
    if (typeof cell === 'string' && cell !== '') texts.add(row, cell)
  })
  return decimalCommas(texts.parsed, () => false).proven
}

/**
 * Reads a column of amounts: numbers, and text with a currency, any separators, brackets or a minus for negatives,
 * and k, M, Mio, Mrd; guesses too (~3000, ca. 5000, and the lower end of 10-15k). If one separator before three digits
 * is ambiguous (48.000, 45,000), the column's other texts decide; otherwise a comma separates thousands, and a dot does
 * so beside a currency or where `hint` says that the sheet writes decimals with a comma; where it does not know, the column is open. Percentages are
 * unread.
 * @param told whether a lone dot separates thousands in the whole column, where these are some of its rows
 */
export function readMoney(rows: Rows, column: number, hint?: CommaHint, told?: boolean): MoneyColumn {
  return readNumberTexts(rows, column, guessed, hint, told)
}

/** Reads a column of plain numbers, by the rules of `readMoney`; guesses are unread. */
export function readNumbers(rows: Rows, column: number): NumberColumn {
  const { values, unread } = readNumberTexts(rows, column, exactly)
  return { values, unread }
}

/** Reads a column of shares: numbers as they are (0.1, 10), with a percent sign divided by 100 (10 % = 0.1). */
export function readPercent(rows: Rows, column: number): NumberColumn {
  const { values, unread } = readNumberTexts(rows, column, parseNumberText)
  return { values, unread }
}

const YES = new Set('yes y true x 1 ✓ ✔ ☑ ✅ ja j wahr oui o vrai si sí sì s verdadero waar vero'.split(' '))
const NO = new Set('no n false 0 ✗ ✘ ☐ ❌ nein falsch non faux falso nee onwaar'.split(' '))

/** Yes or no in six languages, as a checkbox, a mark or 0/1; null for blank and everything else. */
export function readYesNo(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell
  const word = cleanText(cell).toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : null
}

/** One cell as text, cleaned (text.cleanText); '' for blanks, error words and placeholders such as Select or n/a. */
export function textOf(cell: Cell, zone?: Zone): string {
  const text = cleanText(cell, zone)
  return text !== '' && isPlaceholder(text) ? '' : text
}

/** Size limit of the cache: a column with more distinct texts, such as names, gains nothing from it. */
const TEXT_CACHE_SIZE = 500

/**
 * Reads a column of text, each cell as `textOf` does; '' for blanks.
 * @param shape maps each text that is not blank; called once for each distinct one while the column has few
 */
export function readText(
  rows: Rows,
  column: number,
  zone?: Zone,
  shape: (text: string) => string = (text) => text,
): string[] {
  const texts = new Array<string>(rows.length)
  let known: Map<Cell, string> | null = new Map()
  let last: Cell
  let lastText: string | undefined
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column]
    if (cell === '' || cell === undefined) {
      texts[row] = ''
      continue
    }
    const before: string | undefined = cell === last ? lastText : known?.get(cell)
    const text: string = before ?? shape(textOf(cell, zone))
    texts[row] = text
    if (before === undefined && known) known = known.size < TEXT_CACHE_SIZE ? known.set(cell, text) : null
    last = cell
    lastText = text
  }
  return texts
}

/**
 * Adds bit flags to each row by its text, read as `textOf`, decided once for each distinct cell. Blank cells add
 * nothing: the caller starts with `flagsOf('')` where a blank has a meaning.
 */
export function addFlags(
  rows: Rows,
  column: number,
  flags: Uint16Array,
  flagsOf: (text: string) => number,
  zone?: Zone,
): void {
  const ofCell = memo((cell: Cell) => flagsOf(textOf(cell, zone)))
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column]
    if (cell !== '' && cell !== undefined) flags[row] = (flags[row] ?? 0) | ofCell(cell)
  }
}
