// What a touch is by its words: a contact, inbound, automated, got through, whether it counts (C2, C3, C8, V1, V3, V4).

import type { Zone } from '../cells/cell'
import { addFlags, readYesNo } from '../cells/columns'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'
import { reasonTest } from '../rules/valid-reason'
import { columnAt, TOUCHES } from '../tabs/schema'
import { isInbound, mediumKey, mediumOf } from '../tabs/vocabulary'
import type { TouchEntry } from './log-entry'

/** What a touch is, as flags of one number. */
export const IS_CONTACT = 1
export const IS_INBOUND = 2
export const IS_AUTOMATED = 4
/** It clears a promise (C8): any contact but No answer and Wrong number. */
export const IS_THROUGH = 8
/** It is a contact that counts, unless the cap on automated ones leaves it out (C2, C3, V1, V3). */
export const COUNTS_ON_ITS_OWN = 16
export const IS_PROGRESS = 32

/**
 * A medium without the signs that part the Ledger's lists; media are compared without punctuation anyway, so
 * 'Call, then mail' and 'Call then mail' are the same.
 */
export const plainMedium = (medium: string): string =>
  /[,;|]/.test(medium) ? medium.replace(/[\s,;|]+/g, ' ').trim() : medium

/** What each word of a touch says by itself; what they come to together `touchFlags` decides. */
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
const ALL_WORDS = 4095

type DecidingKey = 'medium' | 'direction' | 'personal' | 'reason' | 'item' | 'outcome' | 'progress'

/** What decides whether a touch counts; `item` and `personal` as typed. */
export type TouchWords = Pick<TouchEntry, DecidingKey>

/** What one word of a touch says, by its column; a blank says nothing, but for the reason (C2, C3, V1, V3). */
function wordReaders(book: RuleBook): Readonly<Record<DecidingKey, (text: string) => number>> {
  const benefits = reasonTest(book.phrases)
  const filled = (flag: number) => (text: string) => (text === '' ? 0 : flag)
  return {
    direction: (text) => (isInbound(text) ? INBOUND : 0),
    medium: (text) => {
      if (text === '') return 0
      const kind = book.media.get(mediumKey(text)) === 'automated' ? MEDIUM_AUTOMATED : 0
      return MEDIUM | kind | (mediumOf(text)?.needsOutcome ? NEEDS_OUTCOME : 0)
    },
    personal: (text) => {
      const own = readYesNo(text)
      return own === null ? 0 : own ? PERSONAL : NOT_PERSONAL
    },
    outcome: (text) => {
      if (text === '') return 0
      const known = book.outcomes.get(normalise(text))
      return (
        OUTCOME | ((known?.reached ?? true) ? 0 : NOT_REACHED) | ((known?.clears ?? true) ? 0 : NOT_CLEARING)
      )
    },
    reason: (text) => (benefits(text) ? BENEFITS : 0),
    item: filled(ITEM),
    progress: filled(PROGRESS),
  }
}

/** What a touch is by what its words say (C2, C3, C8, V1, V3). */
function touchFlags(words: number): number {
  const progress = words & PROGRESS ? IS_PROGRESS : 0
  if (!(words & MEDIUM)) return progress
  const automated = !(words & PERSONAL) && (words & (NOT_PERSONAL | MEDIUM_AUTOMATED)) !== 0
  const reached = words & OUTCOME ? !(words & NOT_REACHED) : !(words & NEEDS_OUTCOME)
  const valuable = (words & BENEFITS) !== 0 && (!automated || (words & ITEM) !== 0)
  return (
    progress |
    IS_CONTACT |
    (words & INBOUND ? IS_INBOUND : 0) |
    (automated ? IS_AUTOMATED : 0) |
    (words & NOT_CLEARING ? 0 : IS_THROUGH) |
    (words & INBOUND || (reached && valuable) ? COUNTS_ON_ITS_OWN : 0)
  )
}

/**
 * Makes the classifier of touches for one rule book (C2, C3, V1, V3). A row without Medium is no contact, an unlisted
 * medium is personal, a blank direction is Out.
 */
export function touchClassifier(book: RuleBook): (words: TouchWords) => number {
  const read = wordReaders(book)
  const keys = Object.keys(read) as DecidingKey[]
  return (words) => touchFlags(keys.reduce((all, key) => all | read[key](words[key] ?? ''), 0))
}

/** Classifies every touch of a log as `touchClassifier` does, a column at a time. */
export function classifyTouches(table: Table, book: RuleBook, zone: Zone): Uint8Array {
  const { medium, ...others } = wordReaders(book)
  const readers = { ...others, medium: (text: string) => medium(plainMedium(text)) }
  const words = new Uint16Array(table.rows.length).fill(others.reason(''))
  for (const [key, read] of Object.entries(readers)) {
    const at = columnAt(table, TOUCHES, key as DecidingKey)
    if (at >= 0) addFlags(table.rows, at, words, read, zone)
  }
  // Looked up in a list of all combinations rather than decided for each of half a million touches.
  const flagsOf = Uint8Array.from({ length: ALL_WORDS + 1 }, (_, all) => touchFlags(all))
  const flags = new Uint8Array(words.length)
  for (let touch = 0; touch < flags.length; touch++) flags[touch] = flagsOf[words[touch] ?? 0] ?? 0
  return flags
}
