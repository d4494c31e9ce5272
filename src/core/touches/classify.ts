// Classifies a touch by its cells: contact, inbound, automated, got through, counts (C2, C3, C8, V1, V3, V4).

import type { Zone } from '../cells/cell'
import { addFlags, readYesNo } from '../cells/columns'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'
import { reasonTest } from '../rules/valid-reason'
import { columnAt, TOUCHES } from '../tabs/schema'
import { isInbound, mediumKey, mediumOf } from '../tabs/vocabulary'
import type { TouchEntry } from './log-entry'

/** Bit flags of a touch. A contact has a medium. */
export const IS_CONTACT = 1
/** It came from the person. */
export const IS_INBOUND = 2
/** It is automated by its medium, or by Personal (C3). */
export const IS_AUTOMATED = 4
/** It clears a promise (C8): any contact except No answer and Wrong number. */
export const IS_THROUGH = 8
/** A contact that counts unless it exceeds the cap on automated touches (C2, C3, V1, V3). */
export const COUNTS_ON_ITS_OWN = 16
/** It has a Progress (P3). */
export const IS_PROGRESS = 32
/** It got through (C2). */
export const IS_REACHED = 64
/** Its reason benefits the person (V1). */
export const HAS_REASON = 128

/** The rule by which an outbound contact does not count. */
export type Uncounted = 'C2' | 'V1' | 'V3' | 'C3'

/**
 * Why a touch does not count: it did not get through (C2), its reason is none for them (V1), it is automated and has no item
 * (V3), or there were enough automated ones before it (C3); '' if it counts.
 * @param counts whether it counts, the cap of C3 considered
 */
export function uncountedBy(flags: number, counts: boolean): Uncounted | '' {
  if (counts || !(flags & IS_CONTACT)) return ''
  if (flags & COUNTS_ON_ITS_OWN) return 'C3'
  if (!(flags & IS_REACHED)) return 'C2'
  return flags & HAS_REASON ? 'V3' : 'V1'
}

/**
 * A medium without the separators of the Ledger's lists. Media are compared without punctuation anyway: 'Call, then
 * mail' and 'Call then mail' are the same.
 */
export const plainMedium = (medium: string): string =>
  /[,;|]/.test(medium) ? medium.replace(/[\s,;|]+/g, ' ').trim() : medium

/** What a single cell of a touch says; `touchFlags` combines them. */
const SAYS_INBOUND = 1
const SAYS_MEDIUM = 2
const SAYS_AUTOMATED_MEDIUM = 4
const SAYS_OUTCOME_NEEDED = 8
const SAYS_PERSONAL = 16
const SAYS_NOT_PERSONAL = 32
const SAYS_OUTCOME = 64
const SAYS_NOT_REACHED = 128
const SAYS_NOT_CLEARING = 256
const SAYS_BENEFIT = 512
const SAYS_ITEM = 1024
const SAYS_PROGRESS = 2048
const ALL_WORDS = 4095

type DecidingKey = 'medium' | 'direction' | 'personal' | 'reason' | 'item' | 'outcome' | 'progress'

/** What decides whether a touch counts; `item` and `personal` as typed. */
type TouchWords = Pick<TouchEntry, DecidingKey>

/** Reads what one cell of a touch says, by its column; a blank says nothing, except in Reason (C2, C3, V1, V3). */
function wordReaders(book: RuleBook): Readonly<Record<DecidingKey, (text: string) => number>> {
  const benefits = reasonTest(book.phrases)
  const filled = (flag: number) => (text: string) => (text === '' ? 0 : flag)
  return {
    direction: (text) => (isInbound(text) ? SAYS_INBOUND : 0),
    medium: (text) => {
      if (text === '') return 0
      const kind = book.media.get(mediumKey(text)) === 'automated' ? SAYS_AUTOMATED_MEDIUM : 0
      return SAYS_MEDIUM | kind | (mediumOf(text)?.needsOutcome ? SAYS_OUTCOME_NEEDED : 0)
    },
    personal: (text) => {
      const own = readYesNo(text)
      return own === null ? 0 : own ? SAYS_PERSONAL : SAYS_NOT_PERSONAL
    },
    outcome: (text) => {
      if (text === '') return 0
      const known = book.outcomes.get(normalise(text))
      return (
        SAYS_OUTCOME |
        ((known?.reached ?? true) ? 0 : SAYS_NOT_REACHED) |
        ((known?.clears ?? true) ? 0 : SAYS_NOT_CLEARING)
      )
    },
    reason: (text) => (benefits(text) ? SAYS_BENEFIT : 0),
    item: filled(SAYS_ITEM),
    progress: filled(SAYS_PROGRESS),
  }
}

/** Combines what the cells of a touch say into its flags (C2, C3, C8, V1, V3). */
function touchFlags(words: number): number {
  const progress = words & SAYS_PROGRESS ? IS_PROGRESS : 0
  if (!(words & SAYS_MEDIUM)) return progress
  const automated = !(words & SAYS_PERSONAL) && (words & (SAYS_NOT_PERSONAL | SAYS_AUTOMATED_MEDIUM)) !== 0
  const reached = words & SAYS_OUTCOME ? !(words & SAYS_NOT_REACHED) : !(words & SAYS_OUTCOME_NEEDED)
  const valuable = (words & SAYS_BENEFIT) !== 0 && (!automated || (words & SAYS_ITEM) !== 0)
  return (
    progress |
    IS_CONTACT |
    (words & SAYS_INBOUND ? IS_INBOUND : 0) |
    (automated ? IS_AUTOMATED : 0) |
    (words & SAYS_NOT_CLEARING ? 0 : IS_THROUGH) |
    (reached ? IS_REACHED : 0) |
    (words & SAYS_BENEFIT ? HAS_REASON : 0) |
    (words & SAYS_INBOUND || (reached && valuable) ? COUNTS_ON_ITS_OWN : 0)
  )
}

/**
 * Returns the classifier of touches for a rule book (C2, C3, V1, V3): a touch without Medium is no contact, an
 * unlisted medium is personal, a blank direction is Out.
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
  // All combinations are decided beforehand, because a log can hold half a million touches.
  const flagsOf = Uint8Array.from({ length: ALL_WORDS + 1 }, (_, all) => touchFlags(all))
  const flags = new Uint8Array(words.length)
  for (let touch = 0; touch < flags.length; touch++) flags[touch] = flagsOf[words[touch] ?? 0] ?? 0
  return flags
}
