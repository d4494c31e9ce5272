import { rowsOfPerson } from '../pipeline/person'
import { type CountFrame, countedFlags, isFull } from '../touches/counting'
import {
  IS_AUTOMATED,
  IS_CONTACT,
  IS_ELIGIBLE,
  IS_INBOUND,
  IS_PROGRESS,
  IS_THROUGH,
  plainMedium,
  type Touches,
  toSecond,
} from '../touches/touches'
import { emptyLedger, type Ledger, type OneTouch } from './ledger'
import { addAutomated, addToMix, isAttempt, withMix } from './ledger-mix'

// How the Ledger is built from the whole log, or kept by one touch (C2, C3, C8).

/** Builds the part of the ledger that comes from touches; the columns Stage … Back since stay blank. */
export function ledgerFromTouches(touches: Touches, rows: number, frame: CountFrame): Ledger {
  const ledger = emptyLedger(rows)
  const counted = countedFlags(touches, frame)
  // One object for all touches: half a million of their own would be garbage to be collected.
  const one = { row: -1, moment: Number.NaN, bits: 0, risk: '' }
  for (let touch = 0; touch < touches.count; touch++) {
    one.row = frame.rowOf[touch] ?? -1
    one.moment = touches.moments[touch] ?? Number.NaN
    if (one.row < 0 || Number.isNaN(one.moment)) continue
    one.bits = touches.bits[touch] ?? 0
    one.risk = touches.risks[touch] ?? ''
    addTouch(ledger, one, counted[touch] === 1)
  }
  return withMix(ledger, touches, frame, counted)
}

/**
 * Keeps the ledger by one more touch, in place, without reading the log. A touch after today is ignored.
 * @returns false, and nothing is changed, for an automated touch that is not the person's newest or not of today: what
 * counts under the cap of C3 then only the whole log can tell
 */
export function keepLedger(ledger: Ledger, touch: OneTouch, frame: Omit<CountFrame, 'rowOf'>): boolean {
  const moment = toSecond(touch.moment)
  if (!(moment < frame.today + 1)) return true
  const isEligible = (touch.bits & IS_ELIGIBLE) !== 0
  let counts = isEligible
  if (isEligible && touch.bits & IS_AUTOMATED) {
    const rows = rowsOfPerson(frame.persons, touch.row)
    const isNewest = rows.every((row) => !((ledger.lastTouch[row] ?? Number.NaN) > moment))
    if (moment < frame.today || !isNewest) return false
    const days = rows.flatMap((row) => ledger.automated[row] ?? []).sort((a, b) => a - b)
    const most = frame.automatedMost(frame.persons.of[touch.row] ?? 0)
    counts = (touch.bits & IS_INBOUND) !== 0 || !isFull(days, Math.floor(moment), most)
  }
  const plain = { ...touch, moment, medium: plainMedium(touch.medium) }
  addTouch(ledger, plain, counts)
  if (counts && touch.bits & IS_AUTOMATED) addAutomated(ledger, touch.row, moment, frame.today)
  if (isAttempt(touch.bits)) addToMix(ledger, plain, frame.today)
  return true
}

const later = (column: Float64Array, row: number, moment: number): void => {
  if (!((column[row] ?? Number.NaN) >= moment)) column[row] = moment
}

/** What one touch does to its row, in whichever order touches come. */
function addTouch(ledger: Ledger, touch: Omit<OneTouch, 'medium'>, counts: boolean): void {
  const { row, moment, bits, risk } = touch
  if (bits & IS_PROGRESS) later(ledger.lastProgress, row, moment)
  if (bits & IS_CONTACT) addContact(ledger, touch)
  if (counts) {
    later(ledger.lastCounted, row, moment)
    if (!((ledger.riskSince[row] ?? Number.NaN) > moment)) setRisk(ledger, row, '', Number.NaN)
  }
  if (risk === '' || (ledger.lastCounted[row] ?? Number.NaN) > moment) return
  if (!((ledger.riskSince[row] ?? Number.NaN) > moment)) setRisk(ledger, row, risk, moment)
}

function setRisk(ledger: Ledger, row: number, risk: string, since: number): void {
  ledger.risk[row] = risk
  ledger.riskSince[row] = since
}

/** What every contact does to its row, whether it counts or not; but for the mix of media. */
function addContact(ledger: Ledger, { row, moment, bits }: Omit<OneTouch, 'medium'>): void {
  if (!((ledger.firstTouch[row] ?? Number.NaN) <= moment)) ledger.firstTouch[row] = moment
  later(ledger.lastTouch, row, moment)
  if (bits & IS_THROUGH) later(ledger.lastThrough, row, moment)
  later(bits & IS_INBOUND ? ledger.lastInbound : ledger.lastAttempt, row, moment)
}

/** Takes over what touches do not tell (Stage … Back since) from the ledger as it was. */
export function survive(from: Ledger, into: Ledger): void {
  for (const key of ['stageSince', 'decision', 'firstSeen', 'gutConfirmed', 'backSince'] as const) {
    into[key].set(from[key])
  }
  from.stage.forEach((stage, row) => {
    into.stage[row] = stage
    into.gut[row] = from.gut[row] ?? ''
  })
}
