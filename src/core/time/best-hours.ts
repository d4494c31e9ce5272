// At which hours blocks would be best placed: where calls got through most often, as far as the log shows it (T6).

import { plural } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'

export interface TimedCall {
  /** With its time of day; a call without one tells nothing. */
  readonly moment: number
  readonly gotThrough: boolean
}

export interface ProposedBlock {
  /** Hours of the day; NaN where nothing is proposed. */
  readonly from: number
  readonly to: number
  /** The proposal as an observation, or what is still missing. */
  readonly text: string
}

/** Fewer calls within the hours would be chance. */
const ENOUGH_CALLS = 20

/**
 * T6: the hours of one block (`T2.block`) in which the largest share of calls got through, of those with at least 20
 * calls; the earliest of equals. Nothing is proposed before `T6.weeks` of logging.
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
