// The touch log read once into columns: when, whose, by which medium, and what it counts as (C2, C3, V1, V3, V4).
import type { Problem, Zone } from './cell'
import type { Day } from './day'
import type { RuleBook } from './rule-book'
import { TOUCHES } from './schema'
import { columnIndex, type Table } from './table'
import { normalise, squash } from './text'
import { reasonTest } from './value'
import { type DayColumn, readDays, readText, readYesNo } from './values'

/** What a touch is, as bits of one number. */
export const IS_CONTACT = 1
export const IS_INBOUND = 2
export const IS_AUTOMATED = 4
/** It clears a promise (C8): any contact but No answer and Wrong number. */
export const IS_THROUGH = 8
/** It counts, but for the cap on automated ones (C2, C3, V1, V3). */
export const IS_ELIGIBLE = 16
export const IS_PROGRESS = 32

export interface Touches {
  readonly count: number
  readonly moments: Float64Array
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly media: readonly string[]
  readonly bits: Uint8Array
  readonly risks: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * A moment cut to its second, so that equal times are equal numbers wherever they were read: serial numbers and written
 * times differ in their last digits.
 */
export const toSecond = (moment: number): number => Math.floor(moment * SECONDS + 0.01) / SECONDS
const SECONDS = 86_400

/**
 * A medium without the signs that part the Ledger's lists; media are compared without punctuation anyway, so
 * 'Call, then mail' and 'Call then mail' are the same.
 */
export const plainMedium = (medium: string): string =>
  /[,;|]/.test(medium) ? medium.replace(/[\s,;|]+/g, ' ').trim() : medium

/** What decides whether a touch counts; `item` and `personal` as typed. */
export interface TouchWords {
  readonly medium: string
  readonly direction: string
  readonly personal: string
  readonly reason: string
  readonly item: string
  readonly outcome: string
  readonly progress: string
}

/** Got through (C2): used only on the way to IS_ELIGIBLE. */
const GOT_THROUGH = 64

/**
 * Makes the classifier of touches for one rule book (C2, C3, V1, V3); equal words are decided once. A row without
 * Medium is no contact, an unlisted medium is personal, a blank direction is Out.
 */
export function touchClassifier(book: RuleBook): (words: TouchWords) => number {
  const benefits = reasonTest(book.phrases)
  const known = new Map<string, number>()
  const contact = (words: TouchWords): number => {
    const key = `${words.medium}\n${words.direction}\n${words.personal}\n${words.outcome}`
    let bits = known.get(key)
    if (bits === undefined) {
      bits = contactBits(book, words)
      known.set(key, bits)
    }
    return bits
  }
  return (words) => {
    const progress = words.progress === '' ? 0 : IS_PROGRESS
    if (words.medium === '') return progress
    const bits = contact(words)
    const eligible =
      bits & IS_INBOUND ||
      (bits & GOT_THROUGH && benefits(words.reason) && (!(bits & IS_AUTOMATED) || words.item !== ''))
    return (bits & ~GOT_THROUGH) | progress | (eligible ? IS_ELIGIBLE : 0)
  }
}

function contactBits(book: RuleBook, { medium, direction, personal, outcome }: TouchWords): number {
  const word = squash(medium)
  const isPersonal = readYesNo(personal) ?? book.media.get(word) !== 'automated'
  const known = book.outcomes.get(normalise(outcome))
  const gotThrough = outcome === '' ? word !== 'call' : (known?.reached ?? true)
  return (
    IS_CONTACT |
    (normalise(direction).startsWith('in') ? IS_INBOUND : 0) |
    (isPersonal ? 0 : IS_AUTOMATED) |
    ((known?.clears ?? true) ? IS_THROUGH : 0) |
    (gotThrough ? GOT_THROUGH : 0)
  )
}

/** Names the header the Touches tab lacks; null when it can be read. */
export function missingTouchHeader(table: Table): string | null {
  for (const header of ['When', 'Medium']) if (columnIndex(table, header) < 0) return header
  const isOwned = columnIndex(table, 'Touchline ID') >= 0 || columnIndex(table, 'Name') >= 0
  return isOwned ? null : 'Touchline ID'
}

/**
 * Reads the Touches tab. A touch after `today` or without a readable day is left out (moment NaN); the second is
 * reported by row.
 */
export function readTouches(table: Table, book: RuleBook, zone: Zone, today: Day): Touches {
  const text = (key: string): readonly string[] => {
    const at = touchColumn(table, key)
    return at < 0 ? EMPTY : readText(table.rows, at, zone)
  }
  const when = readDays(table.rows, touchColumn(table, 'when'), zone)
  const moments = when.moments
  for (let touch = 0; touch < moments.length; touch++) {
    const moment = moments[touch] ?? Number.NaN
    moments[touch] = moment < today + 1 ? toSecond(moment) : Number.NaN
  }
  const media = text('medium').map(plainMedium)
  return {
    count: table.rows.length,
    moments,
    ids: text('id'),
    names: text('name'),
    media,
    bits: readBits(text, media, table.rows.length, book),
    risks: text('risk'),
    problems: whenProblems(table, when),
  }
}

const EMPTY: readonly string[] = []

const touchColumn = (table: Table, key: string): number =>
  columnIndex(table, TOUCHES.columns.find((column) => column.key === key)?.header ?? '')

function readBits(
  text: (key: string) => readonly string[],
  media: readonly string[],
  count: number,
  book: RuleBook,
): Uint8Array {
  const classify = touchClassifier(book)
  const [directions, personals, reasons] = [text('direction'), text('personal'), text('reason')]
  const [items, outcomes, progress] = [text('item'), text('outcome'), text('progress')]
  const bits = new Uint8Array(count)
  for (let touch = 0; touch < count; touch++) {
    bits[touch] = classify({
      medium: media[touch] ?? '',
      direction: directions[touch] ?? '',
      personal: personals[touch] ?? '',
      reason: reasons[touch] ?? '',
      item: items[touch] ?? '',
      outcome: outcomes[touch] ?? '',
      progress: progress[touch] ?? '',
    })
  }
  return bits
}

function whenProblems(table: Table, { unread, order }: DayColumn): Problem[] {
  const report = (row: number, text: string): Problem => ({ tab: table.tab, row, header: 'When', text })
  const problems = unread.map((touch) =>
    report(
      table.firstRow + touch,
      'this is not a date: the touch is left out until it is written as YYYY-MM-DD',
    ),
  )
  if (order !== 'ambiguous') return problems
  return [report(0, 'the dates could be day-first or month-first: write them as YYYY-MM-DD'), ...problems]
}
