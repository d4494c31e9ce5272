// The touch log read once into columns: when, whose, by which medium, and what it counts as (C2, C3, V1, V3, V4).

import type { Day } from '../calendar/day'
import type { Problem, Zone } from '../cells/cell'
import { addFlags, type DayColumn, readDays, readText, readYesNo } from '../cells/columns'
import { lazy } from '../cells/lazy'
import { columnIndex, type Table } from '../cells/table'
import { normalise } from '../cells/text'
import type { OwnedLines } from '../pipeline/row-finder'
import type { RuleBook } from '../rules/rule-book'
import { reasonTest } from '../rules/valid-reason'
import { TOUCHES } from '../tabs/schema'
import { isInbound, mediumKey, mediumOf } from '../tabs/vocabulary'

/** What a touch is, as bits of one number. */
export const IS_CONTACT = 1
export const IS_INBOUND = 2
export const IS_AUTOMATED = 4
/** It clears a promise (C8): any contact but No answer and Wrong number. */
export const IS_THROUGH = 8
/** It counts, but for the cap on automated ones (C2, C3, V1, V3). */
export const IS_ELIGIBLE = 16
export const IS_PROGRESS = 32

export interface Touches extends OwnedLines {
  readonly moments: Float64Array
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

/** What the words of a touch say, each by itself, as flags; what they come to together `bitsOf` decides. */
const INBOUND = 1
const MEDIUM = 2
const MEDIUM_AUTOMATED = 4
const NEEDS_OUTCOME = 8
const PERSONAL = 16
const NOT_PERSONAL = 32
const OUTCOME = 64
const NOT_REACHED = 128
const NOT_CLEARING = 256
const BENEFITS = 512
const ITEM = 1024
const PROGRESS = 2048
const ALL_FLAGS = 4095

type Word = keyof TouchWords

/** The flags of one word of a touch, by its column (C2, C3, V1, V3); a blank says nothing but for the reason. */
function flagsOf(book: RuleBook): Readonly<Record<Word, (text: string) => number>> {
  const benefits = reasonTest(book.phrases)
  const filled = (flag: number) => (text: string) => (text === '' ? 0 : flag)
  return {
    direction: (text) => (isInbound(text) ? INBOUND : 0),
    medium: (text) => {
      const word = mediumKey(text)
      const kind = book.media.get(word) === 'automated' ? MEDIUM_AUTOMATED : 0
      return text === '' ? 0 : MEDIUM | kind | (mediumOf(text)?.needsOutcome ? NEEDS_OUTCOME : 0)
    },
    personal: (text) => {
      const own = readYesNo(text)
      return own === null ? 0 : own ? PERSONAL : NOT_PERSONAL
    },
    outcome: (text) => {
      const known = book.outcomes.get(normalise(text))
      const reached = (known?.reached ?? true) ? 0 : NOT_REACHED
      return text === '' ? 0 : OUTCOME | reached | ((known?.clears ?? true) ? 0 : NOT_CLEARING)
    },
    reason: (text) => (benefits(text) ? BENEFITS : 0),
    item: filled(ITEM),
    progress: filled(PROGRESS),
  }
}

/** What a touch is by its flags (C2, C3, C8, V1, V3). */
function bitsOf(flags: number): number {
  const progress = flags & PROGRESS ? IS_PROGRESS : 0
  if (!(flags & MEDIUM)) return progress
  const automated = !(flags & PERSONAL) && (flags & (NOT_PERSONAL | MEDIUM_AUTOMATED)) !== 0
  const reached = flags & OUTCOME ? !(flags & NOT_REACHED) : !(flags & NEEDS_OUTCOME)
  const valuable = (flags & BENEFITS) !== 0 && (!automated || (flags & ITEM) !== 0)
  return (
    progress |
    IS_CONTACT |
    (flags & INBOUND ? IS_INBOUND : 0) |
    (automated ? IS_AUTOMATED : 0) |
    (flags & NOT_CLEARING ? 0 : IS_THROUGH) |
    (flags & INBOUND || (reached && valuable) ? IS_ELIGIBLE : 0)
  )
}

/**
 * Makes the classifier of touches for one rule book (C2, C3, V1, V3). A row without Medium is no contact, an unlisted
 * medium is personal, a blank direction is Out.
 */
export function touchClassifier(book: RuleBook): (words: TouchWords) => number {
  const by = flagsOf(book)
  const keys = Object.keys(by) as Word[]
  return (words) => bitsOf(keys.reduce((flags, key) => flags | by[key](words[key]), 0))
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
  const [ids, names, risks] = [lazy(() => text('id')), lazy(() => text('name')), lazy(() => text('risk'))]
  const media = lazy(() => readText(table.rows, touchColumn(table, 'medium'), zone, plainMedium))
  const idAt = touchColumn(table, 'id')
  return {
    count: table.rows.length,
    moments,
    get ids() {
      return ids()
    },
    get names() {
      return names()
    },
    idCell: (touch) => table.rows[touch]?.[idAt],
    get media() {
      return media()
    },
    bits: readBits(table, book, zone),
    get risks() {
      return risks()
    },
    problems: whenProblems(table, when),
  }
}

const EMPTY: readonly string[] = []

const touchColumn = (table: Table, key: string): number =>
  columnIndex(table, TOUCHES.columns.find((column) => column.key === key)?.header ?? '')

/** Classifies every touch as `touchClassifier` does: flags a column at a time, and what they come to from a list. */
function readBits(table: Table, book: RuleBook, zone: Zone): Uint8Array {
  const { medium, ...others } = flagsOf(book)
  const by = { ...others, medium: (text: string) => medium(plainMedium(text)) }
  const flags = new Uint16Array(table.rows.length).fill(others.reason(''))
  for (const [key, flagOf] of Object.entries(by)) {
    const at = touchColumn(table, key)
    if (at >= 0) addFlags(table.rows, at, flags, flagOf, zone)
  }
  const outcomes = Uint8Array.from({ length: ALL_FLAGS + 1 }, (_, all) => bitsOf(all))
  const bits = new Uint8Array(flags.length)
  for (let touch = 0; touch < bits.length; touch++) bits[touch] = outcomes[flags[touch] ?? 0] ?? 0
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
