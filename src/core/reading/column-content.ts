// What the cells of one column hold, whatever its header says: days, money, numbers, addresses, phones, few words (S1, S2).
import type { Cell, Rows, Zone } from '../cells/cell'
import { isBlank, isErrorText } from '../cells/cell'
import { readDays, readMoney, textOf } from '../cells/columns'
import { parseDateText } from '../cells/date-text'
import { isNobody } from '../cells/nobody'
import type { Holds } from '../words/reading-facts'

/** A kind that cells prove or disprove. */
export type CellKind = 'day' | 'money' | 'email' | 'phone'

const SAMPLED = 400

/** At most so many rows, spread evenly: what most cells are is told as well by these, however long the sheet. */
export function sampledRows(rows: Rows, isRow: (row: number) => boolean = () => true): Rows {
  const step = Math.max(1, rows.length / SAMPLED)
  const found: (readonly Cell[])[] = []
  for (let at = 0; at < rows.length; at += step) {
    const row = Math.floor(at)
    if (isRow(row)) found.push(rows[row] ?? [])
  }
  return found
}

const ADDRESS = /^[^@]*[^\s@<:]@[^\s@]+[^@]*$/
const PHONE = /^[^\d\p{L}]*(?:\d[\s\d().+/-]*){5}/u
const SPELT_PHONE = /[+() ./-]|^0/
/** A number with a sign of money, or spelt as people spell amounts. */
const MONEY_SIGN = /\p{Sc}|\d ?[km]\b|\d ?(?:р|тыс|млн)|\b(?:eur|usd|gbp|chf|cad|aud|brl)\b/iu

/** How many of a column's cells are filled, and how many of those can be read as the kind. */
export function readableAs(
  kind: CellKind,
  rows: Rows,
  column: number,
  zone: Zone,
): { readonly filled: number; readonly read: number } {
  if (kind === 'day') {
    const { moments, unread } = readDays(rows, column, zone)
    const read = moments.reduce((sum, moment) => sum + Number(!Number.isNaN(moment)), 0)
    return { filled: read + unread.length, read }
  }
  if (kind === 'money') {
    const { values, unread } = readMoney(rows, column)
    const read = values.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0)
    return { filled: read + unread.length, read }
  }
  const texts = rows.map((cells) => textOf(cells[column])).filter((text) => text !== '' && !isNobody(text))
  const isRead = kind === 'email' ? isAddress : isPhone
  return { filled: texts.length, read: texts.filter(isRead).length }
}

/** The texts of a column that are none of the kind, three at most. */
export const notOfKind = (kind: CellKind, rows: Rows, column: number, zone: Zone): string[] =>
  columnSamples(
    rows.filter((cells) => {
      const { filled, read } = readableAs(kind, [cells], column, zone)
      return filled > read
    }),
    column,
    zone,
  )

const isAddress = (text: string): boolean => ADDRESS.test(text)
const isPhone = (text: string): boolean => PHONE.test(text)

/** What a column holds. */
export interface ColumnContent {
  readonly holds: Holds
  readonly filled: number
  /** Its first different texts, three at most. */
  readonly samples: readonly string[]
  /** All its different texts, while it holds words. */
  readonly words: readonly string[]
}

const SAMPLES = 3
const LONGEST_WORDS = 30
const MOST_WORDS = 30

/** @param rows of the pipeline, without lines that are none; `sampledRows` of them say as much */
export function columnContent(rows: Rows, column: number, zone: Zone): ColumnContent {
  const cells = rows.map((row) => row[column]).filter((cell) => !isBlank(cell) && !isErrorText(cell))
  const texts = cells.map((cell) => textOf(cell, zone)).filter((text) => text !== '')
  const words = [...new Set(texts)]
  const found = { filled: texts.length, samples: columnSamples(rows, column, zone) }
  const holds = texts.length === 0 ? 'nothing' : holdsOf(rows, column, zone, cells, texts)
  return { ...found, holds, words: holds === 'words' ? words : [] }
}

/** The first different texts of a column, three at most. */
export function columnSamples(rows: Rows, column: number, zone: Zone): string[] {
  const found = new Set<string>()
  for (let row = 0; row < rows.length && found.size < SAMPLES; row++) {
    const text = textOf(rows[row]?.[column], zone)
    if (text !== '') found.add(shortened(text))
  }
  return [...found]
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

function holdsOf(
  rows: Rows,
  column: number,
  zone: Zone,
  cells: readonly Cell[],
  texts: readonly string[],
): Holds {
  const most = (test: (text: string) => boolean): boolean => texts.filter(test).length * 2 >= texts.length
  const isMost = (kind: CellKind): boolean => {
    const { filled, read } = readableAs(kind, rows, column, zone)
    return read * 2 >= filled && read > 0
  }
  const count = (type: string): number => cells.filter((cell) => typeof cell === type).length * 2
  if (count('boolean') >= cells.length) return 'boxes'
  if (most(isAddress)) return 'addresses'
  // A plain number is a day only to a column whose header says so.
  if (count('number') >= cells.length || most(isFigures))
    return most((text) => /^0\d{6,}$/.test(text)) ? 'phones' : 'numbers'
  if (isMost('day')) return 'days'
  if (most((text) => MONEY_SIGN.test(text)) && isMost('money')) return 'money'
  if (most((text) => isPhone(text) && SPELT_PHONE.test(text))) return 'phones'
  return areWords(texts) ? 'words' : 'text'
}

/** Nothing but a number; 12.9.26 is a day. */
const isFigures = (text: string): boolean => /^-?[\d.,\s]+%?$/.test(text) && parseDateText(text) === null

/** Few short texts that come again; of three cells nobody can tell, so short ones are enough. */
function areWords(texts: readonly string[]): boolean {
  const short = texts.filter((text) => text.length <= LONGEST_WORDS && text.split(' ').length <= 5)
  if (short.length * 2 < texts.length) return false
  const different = new Set(texts).size
  return texts.length <= SAMPLES || (different <= MOST_WORDS && different * 2 <= texts.length)
}
