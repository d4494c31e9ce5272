// What was known of the spells on a day: who was at risk, won and lost at which age, and who was still open.
import type { Day } from '../calendar/day'
import { type Spells, WON } from './spells'

export const DAYS_A_WEEK = 7
/** Whoever is older than ten years is taken as ten years old. */
export const MOST_WEEKS = 520
const MOST_AGE = MOST_WEEKS * DAYS_A_WEEK - 1

/** Spells counted, so that the order of rows cannot change a sum. */
export interface Known {
  /** By week of age: spells that entered it, the one in which they ended included. */
  readonly atRisk: Float64Array
  /** By week of age: those that were won, or lost, in it. */
  readonly won: Float64Array
  readonly lost: Float64Array
  /** Spells that were open, by age in days. */
  readonly ages: Int32Array
  /** Of those, by the same age, the ones that were won in the days ahead. */
  readonly wonAhead: Int32Array
  readonly open: number
  readonly closed: number
  /** All those won in the days ahead. */
  readonly came: number
}

/** Taken once: it is asked for in the inmost loop. */
const { min } = Math

/** The age of a row on a day, in days, as far as ages are told apart. */
export const ageOn = (from: Day, day: Day): number => min(day - from, MOST_AGE)

/**
 * What was known at the end of a day.
 * @param ahead days after it of which the wins are counted
 * @param stage the only stage that counts; left out for all
 */
export function knownOn(spells: Spells, day: Day, ahead = 0, stage?: string): Known {
  const { from, until, end } = spells
  const [atRisk, won, lost] = Array.from({ length: 3 }, () => new Float64Array(MOST_WEEKS)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const [ages, wonAhead] = [new Int32Array(MOST_AGE + 1), new Int32Array(MOST_AGE + 1)]
  let [open, closed, came] = [0, 0, 0]
  for (let row = 0; row < from.length; row++) {
    const began = from[row] as number
    if (!(began <= day) || (stage !== undefined && spells.stage[row] !== stage)) continue
    const on = until[row] as number
    const age = ageOn(began, on <= day ? on : day)
    const week = (age / DAYS_A_WEEK) | 0
    ;(atRisk[week] as number)++
    if (on <= day) {
      closed++
      ;((end[row] === WON ? won : lost)[week] as number)++
    } else {
      open++
      ;(ages[age] as number)++
      if (end[row] === WON && on <= day + ahead) {
        came++
        ;(wonAhead[age] as number)++
      }
    }
  }
  for (let week = MOST_WEEKS - 2; week >= 0; week--) (atRisk[week] as number) += atRisk[week + 1] as number
  return { atRisk, won, lost, ages, wonAhead, open, closed, came }
}
