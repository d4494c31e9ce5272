// Proposes hours for blocks: those at which calls got through most often according to the log (T6).

import { plural } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'

/** A call and whether it got through. */
export interface TimedCall {
  /** Moment of the call; calls without a time of day are ignored. */
  readonly moment: number
  readonly gotThrough: boolean
}

/** A proposed block. */
interface ProposedBlock {
  /** Hours of the day, 0–24; NaN where nothing is proposed. */
  readonly from: number
  readonly to: number
  /** The proposal in words, or what is missing. */
  readonly text: string
}

/** Calls needed within the hours; fewer would be chance. */
const ENOUGH_CALLS = 20

/**
 * T6: the hours of a block as long as `T2.block` with the highest share of calls that got through, among those with
 * at least 20 calls; the earliest of equals. Nothing is proposed before `T6.weeks` of logging.
 */
export function proposedBlock(
  calls: readonly TimedCall[],
  weeksLogged: number,
  book: RuleBook,
): ProposedBlock {
  const none = (text: string): ProposedBlock => ({ from: Number.NaN, to: Number.NaN, text })
  const weeks = book.numbers['T6.weeks']
  if (weeksLogged < weeks) return none(`Measure first: ${weeksLogged} of ${plural(weeks, 'week')} (T6)`)
  const length = Math.min(24, Math.max(1, Math.ceil(book.numbers['T2.block'] / 60)))
  const [made, through] = byHour(calls)
  let best = none(`Not enough calls at any hours yet: ${ENOUGH_CALLS} are needed within one block (T6)`)
  let bestShare = -1
  for (let from = 0; from + length <= 24; from++) {
    const all = sum(made, from, length)
    const share = sum(through, from, length) / all
    if (all < ENOUGH_CALLS || !(share > bestShare)) continue
    bestShare = share
    const hours = `${from}:00 to ${from + length}:00`
    const text = `${hours}: ${Math.round(100 * share)} % of ${plural(all, 'call')} got through, an observation (T6)`
    best = { from, to: from + length, text }
  }
  return best
}

function byHour(calls: readonly TimedCall[]): readonly [number[], number[]] {
  const [made, through] = [new Array<number>(24).fill(0), new Array<number>(24).fill(0)]
  for (const { moment, gotThrough } of calls) {
    const time = moment - Math.floor(moment)
    if (!(time > 0)) continue
    const hour = Math.min(23, Math.floor(time * 24 + 1e-6))
    made[hour] = (made[hour] ?? 0) + 1
    if (gotThrough) through[hour] = (through[hour] ?? 0) + 1
  }
  return [made, through]
}

const sum = (values: readonly number[], from: number, length: number): number =>
  values.slice(from, from + length).reduce((total, value) => total + value, 0)
