// Text as people type it: normalised to compare, cleaned to read; and counts, amounts and days formatted to show.

import { civilOf, type Day, isoDay } from '../calendar/day'
import { MILLISECONDS_A_DAY } from '../calendar/moment'
import { type Cell, isBlank, isErrorText, type Zone } from './cell'

const PRINTABLE_ASCII = /^[ -~]*$/
const NOT_ASCII_WORD = /[^a-z0-9]+/g
const ACCENTS = /[\u0300-\u036f]/g
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const IRREGULAR_PLURALS: Readonly<Record<string, string>> = { person: 'people' }

/**
 * The form in which headers and words are compared: lower case, without accents, each run of other characters than
 * letters and digits of any script as one blank, trimmed. 'Deal - Title*' and 'deal_title' both give 'deal title'.
 */
export function normalise(text: string): string {
  // A fast path: most texts are ASCII, and a fresh script normalises hundreds before it answers.
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase().replace(NOT_ASCII_WORD, ' ').trim()
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(NOT_WORD, ' ')
    .trim()
}

/** The normalised form without blanks, so that 'CloseDate', 'close_date' and 'Close date' are equal. */
export function squash(text: string): string {
  return normalise(text).replace(/ /g, '')
}

/**
 * The text of a cell, trimmed, with each run of blanks (also non-breaking ones and line breaks) as one and without
 * invisible characters. '' for blank cells and error words. A Date gives its ISO day in the zone, or in UTC without
 * one.
 */
export function cleanText(cell: Cell, zone?: Zone): string {
  if (typeof cell === 'string') {
    if (isTidy(cell)) return isErrorText(cell) ? '' : cell
    return isBlank(cell) || isErrorText(cell) ? '' : cell.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
  }
  if (isBlank(cell)) return ''
  if (typeof cell === 'object' && cell !== null) {
    return isoDay(zone ? zone(cell.getTime()) : cell.getTime() / MILLISECONDS_A_DAY)
  }
  return String(cell)
}

/** True for printable ASCII without superfluous blanks: nearly every cell, so a plain loop is the fast path. */
const isTidy = (text: string): boolean => {
  let before = 32
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false
    before = code
  }
  return before !== 32
}

/** A number truncated to a whole one, with thousands separators: '2,089'; '' for NaN and infinite ones. */
export function formatCount(n: number): string {
  if (!Number.isFinite(n)) return ''
  const digits = String(Math.abs(Math.trunc(n)))
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',')
  return n <= -1 ? `-${grouped}` : grouped
}

/** An amount rounded to whole units, halves up, with thousands separators; '' for NaN and infinite ones. */
export function formatMoney(n: number): string {
  return formatCount(Math.round(n))
}

/** An amount in short, to three digits: '834k', '1.2M', '950'; '' for NaN and infinite ones. */
export const shortMoney = (n: number): string => inShort(n, ['k', 'M'], '.')

/** @param units words for thousands and millions, written behind the figure @param point parts the decimals */
export function inShort(n: number, units: readonly [string, string], point: string): string {
  if (!Number.isFinite(n)) return ''
  const size = Math.abs(Math.round(n))
  const sign = n < 0 && size > 0 ? '-' : ''
  if (size < 1000) return `${sign}${size}`
  const [unit, one] = size < 999_500 ? [units[0], 1000] : [units[1], 1_000_000]
  const scaled = size / one
  const digits = scaled < 9.95 ? (Math.round(scaled * 10) / 10).toString() : formatCount(Math.round(scaled))
  return `${sign}${digits.replace('.', point)}${unit}`
}

/** A count with its noun: '1 row', '2 rows', '2,089 companies'. Pass `many` for an irregular plural. */
export function plural(n: number, one: string, many?: string): string {
  return `${formatCount(n)} ${Math.abs(n) === 1 ? one : (many ?? IRREGULAR_PLURALS[one] ?? pluralOf(one))}`
}

const pluralOf = (word: string): string => {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

/** Sentences in one line: each but the last ends with a full stop, where it has no end of its own; blank ones are left out. */
export const sentences = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .map((line, at, all) => (at === all.length - 1 || /[.!?]$/.test(line) ? line : `${line}.`))
    .join(' ')

/** A day or moment as '9 Mar 2026'; '' for NaN. */
export function readableDay(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day)
  return Number.isNaN(year) ? '' : `${dayOfMonth} ${SHORT_MONTHS[month - 1] ?? ''} ${year}`
}

/** A regular expression for a text as it is; any white space for a blank. */
export const literally = (text: string): string =>
  text.replace(/[^\p{L}\p{N}\s]/gu, '\\$&').replace(/\s+/g, '\\s+')

/** A regular expression for cells that hold one of these texts and nothing else. */
export const exactly = (texts: readonly string[]): string => `^\\s*(?:${texts.map(literally).join('|')})\\s*$`

/** A pattern by which the cells of ids are found; others may match it too. */
export const idPattern = (ids: readonly string[]): string => {
  const [only = ''] = ids
  return ids.length === 1 ? literally(only) : exactly(ids)
}
