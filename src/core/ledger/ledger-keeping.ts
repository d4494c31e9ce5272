// Builds the Ledger from the whole log, or updates it by one touch (C2, C3, C8).

import type { Day } from '../calendar/day'
import { hasCome, keepEarlier, keepLater, toSecond } from '../calendar/moment'
import { rowsOfPerson } from '../pipeline/person'
import {
  COUNTS_ON_ITS_OWN,
  IS_AUTOMATED,
  IS_CONTACT,
  IS_INBOUND,
  IS_PROGRESS,
  IS_THROUGH,
  plainMedium,
} from '../touches/classify'
import { type CountFrame, capCounter, countedFlags } from '../touches/counting'
import type { TouchLog } from '../touches/touch-log'
import { addCarried, carriedOf } from './carried'
import { emptyLedger, type Ledger, type OneTouch } from './ledger'
import { addAutomated, addToMix, isAttempt, withMix } from './ledger-mix'
import { fillRisks, keepRisks } from './ledger-risk'

/**
 * Builds the part of the ledger that comes from touches; the columns Stage … Back since stay blank.
 * @param archived what archived touches tell, by row, as the ledger before has it
 */
export function ledgerFromTouches(
  touches: TouchLog,
  rows: number,
  frame: CountFrame,
  archived: readonly string[] = [],
): Ledger {
  const ledger = emptyLedger(rows)
  const counted = countedFlags(touches, frame)
  // One object is reused for all touches, to avoid half a million short-lived ones.
  const one = { row: -1, moment: Number.NaN, flags: 0 }
  const { moments, flags } = touches
  for (let touch = 0; touch < touches.count; touch++) {
    one.row = frame.rowOf[touch] ?? -1
    one.moment = moments[touch] ?? Number.NaN
    if (one.row < 0 || Number.isNaN(one.moment)) continue
    one.flags = flags[touch] ?? 0
    addTouch(ledger, one, counted[touch] === 1)
  }
  const carried = carriedOf(archived)
  addCarried(ledger, carried)
  fillRisks(ledger, touches, { ...frame, counted, carried })
  return withMix(ledger, touches, { ...frame, counted, carried })
}

/**
 * Updates the ledger in place by one more touch, without reading the log. A touch after today changes nothing.
 * @returns whether the touch counts, and the person's other rows that it changed; null, with nothing changed, where the
 * whole log must tell: of a risk said before the person's newest touch, which may have ended it (D6), and of an automated
 * touch that is not the newest or is before today, whose counting depends on the cap (C3)
 */
export function keepLedger(
  ledger: Ledger,
  touch: OneTouch,
  frame: Omit<CountFrame, 'rowOf'>,
): { readonly counts: boolean; readonly others: readonly number[] } | null {
  const moment = toSecond(touch.moment)
  const { flags, row, risk } = touch
  if (!hasCome(moment, frame.today)) return { counts: false, others: [] }
  const isCapped = (flags & COUNTS_ON_ITS_OWN) !== 0 && (flags & IS_AUTOMATED) !== 0
  const rows = rowsOfPerson(frame.persons, row)
  const isNewest = rows.every((other) => !((ledger.lastTouch[other] ?? Number.NaN) > moment))
  if ((risk !== '' || isCapped) && !isNewest) return null
  let days: Day[] = []
  if (isCapped) {
    if (moment < frame.today) return null
    days = rows.flatMap((other) => ledger.automated[other] ?? []).sort((a, b) => a - b)
  }
  const counts = capCounter(frame.automatedMost(frame.persons.of[row] ?? 0), days)(flags, moment)
  const plain = { ...touch, moment, medium: plainMedium(touch.medium) }
  addTouch(ledger, plain, counts)
  const others = keepRisks(ledger, plain, rows, counts)
  if (counts && isCapped) addAutomated(ledger, row, moment, frame.today)
  if (isAttempt(flags)) addToMix(ledger, plain, frame.today)
  return { counts, others }
}

/** Updates a row by one touch; the order of touches does not matter. */
function addTouch(ledger: Ledger, touch: Omit<OneTouch, 'medium' | 'risk'>, counts: boolean): void {
  const { row, moment, flags } = touch
  if (flags & IS_PROGRESS) keepLater(ledger.lastProgress, row, moment)
  if (flags & IS_CONTACT) addContact(ledger, touch)
  if (counts) keepLater(ledger.lastCounted, row, moment)
}

/** Updates a row by a contact, whether it counts or not; the mix of media is `addToMix`'s. */
function addContact(ledger: Ledger, { row, moment, flags }: Omit<OneTouch, 'medium' | 'risk'>): void {
  keepEarlier(ledger.firstTouch, row, moment)
  keepLater(ledger.lastTouch, row, moment)
  if (flags & IS_THROUGH) keepLater(ledger.lastThrough, row, moment)
  keepLater(flags & IS_INBOUND ? ledger.lastInbound : ledger.lastAttempt, row, moment)
}

const KEPT_DAYS = [
  'stageSince',
  'decision',
  'firstSeen',
  'gutConfirmed',
  'decisionConfirmed',
  'dateMoved',
  'backSince',
  'promised',
  'wakeOn',
  'noticeSince',
] as const
const KEPT_TEXTS = ['who', 'stage', 'gut', 'benched', 'carried'] as const

/** Copies the columns that do not come from touches (Who, Stage … Back since, Promised … On notice since) from the previous ledger. */
export function carryOver(from: Ledger, into: Ledger): void {
  for (const key of KEPT_DAYS) into[key].set(from[key])
  for (const key of KEPT_TEXTS)
    from[key].forEach((text, row) => {
      into[key][row] = text
    })
}
