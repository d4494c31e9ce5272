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
import { emptyLedger, type Ledger, type OneTouch } from './ledger'
import { addAutomated, addToMix, isAttempt, withMix } from './ledger-mix'

/** Builds the part of the ledger that comes from touches; the columns Stage … Back since stay blank. */
export function ledgerFromTouches(touches: TouchLog, rows: number, frame: CountFrame): Ledger {
  const ledger = emptyLedger(rows)
  const counted = countedFlags(touches, frame)
  // One object is reused for all touches, to avoid half a million short-lived ones.
  const one = { row: -1, moment: Number.NaN, flags: 0, risk: '' }
  const { moments, flags } = touches
  const risks = touches.text('risk')
  for (let touch = 0; touch < touches.count; touch++) {
    one.row = frame.rowOf[touch] ?? -1
    one.moment = moments[touch] ?? Number.NaN
    if (one.row < 0 || Number.isNaN(one.moment)) continue
    one.flags = flags[touch] ?? 0
    one.risk = risks[touch] ?? ''
    addTouch(ledger, one, counted[touch] === 1)
  }
  return withMix(ledger, touches, frame, counted)
}

/**
 * Updates the ledger in place by one more touch, without reading the log. A touch after today changes nothing.
 * @returns whether the touch counts; null, with nothing changed, for an automated touch that is not the person's newest
 * or is before today: what counts under the cap of C3 then depends on the whole log
 */
export function keepLedger(
  ledger: Ledger,
  touch: OneTouch,
  frame: Omit<CountFrame, 'rowOf'>,
): { readonly counts: boolean } | null {
  const moment = toSecond(touch.moment)
  const { flags, row } = touch
  if (!hasCome(moment, frame.today)) return { counts: false }
  const isCapped = (flags & COUNTS_ON_ITS_OWN) !== 0 && (flags & IS_AUTOMATED) !== 0
  let days: Day[] = []
  if (isCapped) {
    const rows = rowsOfPerson(frame.persons, row)
    const isNewest = rows.every((other) => !((ledger.lastTouch[other] ?? Number.NaN) > moment))
    if (moment < frame.today || !isNewest) return null
    days = rows.flatMap((other) => ledger.automated[other] ?? []).sort((a, b) => a - b)
  }
  const counts = capCounter(frame.automatedMost(frame.persons.of[row] ?? 0), days)(flags, moment)
  const plain = { ...touch, moment, medium: plainMedium(touch.medium) }
  addTouch(ledger, plain, counts)
  if (counts && isCapped) addAutomated(ledger, row, moment, frame.today)
  if (isAttempt(flags)) addToMix(ledger, plain, frame.today)
  return { counts }
}

/** Updates a row by one touch; the order of touches does not matter. */
function addTouch(ledger: Ledger, touch: Omit<OneTouch, 'medium'>, counts: boolean): void {
  const { row, moment, flags, risk } = touch
  if (flags & IS_PROGRESS) keepLater(ledger.lastProgress, row, moment)
  if (flags & IS_CONTACT) addContact(ledger, touch)
  if (counts) {
    keepLater(ledger.lastCounted, row, moment)
    if (!((ledger.riskSince[row] ?? Number.NaN) > moment)) setRisk(ledger, row, '', Number.NaN)
  }
  if (risk === '' || (ledger.lastCounted[row] ?? Number.NaN) > moment) return
  if (!((ledger.riskSince[row] ?? Number.NaN) > moment)) setRisk(ledger, row, risk, moment)
}

function setRisk(ledger: Ledger, row: number, risk: string, since: number): void {
  ledger.risk[row] = risk
  ledger.riskSince[row] = since
}

/** Updates a row by a contact, whether it counts or not; the mix of media is `addToMix`'s. */
function addContact(ledger: Ledger, { row, moment, flags }: Omit<OneTouch, 'medium'>): void {
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
] as const
const KEPT_TEXTS = ['who', 'stage', 'gut'] as const

/** Copies the columns that do not come from touches (Who, Stage … Back since) from the previous ledger. */
export function carryOver(from: Ledger, into: Ledger): void {
  for (const key of KEPT_DAYS) into[key].set(from[key])
  for (const key of KEPT_TEXTS)
    from[key].forEach((text, row) => {
      into[key][row] = text
    })
}
