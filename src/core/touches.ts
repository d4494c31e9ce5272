// The touch log read once into columns: when, whose, by which medium, and what it counts as (C2, C3, V1, V3, V4).
import type { Problem, Zone } from './cell'
import type { Day } from './day'
import type { RuleBook } from './rule-book'
import { TOUCHES } from './schema'
import { columnIndex, type Table } from './table'
import { normalise, squash } from './text'
import { reasonTest } from './value'
import { type DayColumn, readDays, readText, readWords, readYesNo, type WordColumn } from './values'

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
 * Makes the classifier of touches for one rule book (C2, C3, V1, V3). A row without Medium is no contact, an unlisted
 * medium is personal, a blank direction is Out.
 */
export function touchClassifier(book: RuleBook): (words: TouchWords) => number {
  const benefits = reasonTest(book.phrases)
  return (words) => {
    const progress = words.progress === '' ? 0 : IS_PROGRESS
    if (words.medium === '') return progress
    const bits = contactBits(book, {
      medium: words.medium,
      inbound: isInbound(words.direction),
      personal: readYesNo(words.personal),
      outcome: words.outcome,
    })
    return progress | withReason(bits, benefits(words.reason), words.item !== '')
  }
}

const isInbound = (direction: string): boolean => normalise(direction).startsWith('in')

/** What a contact is before its reason is looked at. */
interface Contact {
  readonly medium: string
  readonly inbound: boolean
  /** As the Personal cell overrides the medium; null where it does not (C3). */
  readonly personal: boolean | null
  readonly outcome: string
}

function contactBits(book: RuleBook, { medium, inbound, personal, outcome }: Contact): number {
  const word = squash(medium)
  const isPersonal = personal ?? book.media.get(word) !== 'automated'
  const known = book.outcomes.get(normalise(outcome))
  const gotThrough = outcome === '' ? word !== 'call' : (known?.reached ?? true)
  return (
    IS_CONTACT |
    (inbound ? IS_INBOUND : 0) |
    (isPersonal ? 0 : IS_AUTOMATED) |
    ((known?.clears ?? true) ? IS_THROUGH : 0) |
    (gotThrough ? GOT_THROUGH : 0)
  )
}

/** A contact with what its reason and its item make of it (C2, V1, V3). */
function withReason(bits: number, benefits: boolean, hasItem: boolean): number {
  const eligible =
    bits & IS_INBOUND || (bits & GOT_THROUGH && benefits && (!(bits & IS_AUTOMATED) || hasItem))
  return (bits & ~GOT_THROUGH) | (eligible ? IS_ELIGIBLE : 0)
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
  const words = (key: string): WordColumn => {
    const at = touchColumn(table, key)
    return at < 0 ? NO_WORDS : readWords(table.rows, at, zone)
  }
  const medium = words('medium')
  const media = { codes: medium.codes, words: medium.words.map(plainMedium) }
  return {
    count: table.rows.length,
    moments,
    ids: text('id'),
    names: text('name'),
    media: Array.from(media.codes, (code) => media.words[code] ?? ''),
    bits: readBits(words, media, table.rows.length, book),
    risks: text('risk'),
    problems: whenProblems(table, when),
  }
}

const EMPTY: readonly string[] = []

const touchColumn = (table: Table, key: string): number =>
  columnIndex(table, TOUCHES.columns.find((column) => column.key === key)?.header ?? '')

const NO_WORDS: WordColumn = { codes: new Int32Array(), words: [''] }

/** Classifies every touch as `touchClassifier` does; equal contacts and equal reasons are decided once. */
function readBits(
  words: (key: string) => WordColumn,
  medium: WordColumn,
  count: number,
  book: RuleBook,
): Uint8Array {
  const [direction, personal, outcome] = [words('direction'), words('personal'), words('outcome')]
  const [reason, item, progress] = [words('reason'), words('item'), words('progress')]
  const inbound = direction.words.map(isInbound)
  const overrides = personal.words.map((word) => readYesNo(word))
  const sides = overrides.map((own) => (own === null ? 0 : own ? 1 : 2))
  const benefits = reason.words.map(reasonTest(book.phrases))
  const known = new Map<number, number>()
  const bits = new Uint8Array(count)
  for (let touch = 0; touch < count; touch++) {
    const own = progress.codes[touch] ? IS_PROGRESS : 0
    const word = medium.words[medium.codes[touch] ?? 0] ?? ''
    bits[touch] = own
    if (word === '') continue
    const [from, by] = [direction.codes[touch] ?? 0, personal.codes[touch] ?? 0]
    const ended = outcome.codes[touch] ?? 0
    const pattern =
      (((medium.codes[touch] ?? 0) * outcome.words.length + ended) * 2 + (inbound[from] ? 1 : 0)) * 3 +
      (sides[by] ?? 0)
    let contact = known.get(pattern)
    if (contact === undefined) {
      contact = contactBits(book, {
        medium: word,
        inbound: inbound[from] ?? false,
        personal: overrides[by] ?? null,
        outcome: outcome.words[ended] ?? '',
      })
      known.set(pattern, contact)
    }
    const isBeneficial = benefits[reason.codes[touch] ?? 0] ?? false
    bits[touch] = own | withReason(contact, isBeneficial, (item.codes[touch] ?? 0) > 0)
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
