// How many rows open on a day will be won within some days, with the spread of that sum, and how far it missed before (F1).
import type { Day } from '../calendar/day'
import { normalQuantile } from '../statistics/normal'
import { knownOn } from './known'
import type { Spells } from './spells'
import { type WinCurve, winChance, winCurve } from './win-curve'

/** A sum of chances, and the variance that chance and the curve's own uncertainty give it. */
export interface Sum {
  readonly wins: number
  /** Variance of the number of wins, were each row's chance exact. */
  readonly byChance: number
  /** Variance because the curve was counted from a limited number of rows. */
  readonly byCurve: number
}

/** The sum over rows of these ages. */
export function sumOver(curve: WinCurve, ages: Int32Array, days: number): Sum {
  let [wins, byChance, byCurve] = [0, 0, 0]
  const atRisk = new Float64Array(curve.won.length)
  ages.forEach((rows, age) => {
    if (rows === 0) return
    const chance = winChance(curve, age, days, (week, share) => {
      atRisk[week] = (atRisk[week] ?? 0) + rows * share
    })
    wins += rows * chance
    byChance += rows * chance * (1 - chance)
  })
  atRisk.forEach((weight, week) => {
    byCurve += weight * weight * (curve.spread[week] ?? 0)
  })
  return { wins, byChance, byCurve }
}

/** F2: the share of the rows open so many days ago that was won since; 0 where none was open. */
export function lastShare(spells: Spells, today: Day, days: number): number {
  const { open, came } = knownOn(spells, today - days, days)
  return open === 0 ? 0 : came / open
}

/** How far forecasts of the past missed, beyond what chance alone explains. */
export interface Misses {
  /** Standard deviation of what came, as a share of the sum; 0 where chance explains it. */
  readonly share: number
  /** Forecasts that share no day with each other, as many as the tried ones are worth. */
  readonly independent: number
}

/** No forecast of the past missed by more than chance. */
export const NO_MISSES: Misses = { share: 0, independent: 1 }
/** Past forecasts tried: one a week, over half a year. */
const TRIED = 26
const DAYS_APART = 7
/** Standard errors by which the misses must exceed what chance explains. */
const BEYOND_CHANCE = 2

/**
 * Makes the forecasts of past days with what was known on their days, and compares them with what came. Sales come
 * in waves (quarters, campaigns) of which the curve knows nothing: this is how wide they made it miss. Null where the past
 * is too short for any.
 */
export function pastMisses(spells: Spells, today: Day, days: number, weight: number): Misses | null {
  let [tried, beyond, squares, ratios] = [0, 0, 0, 0]
  for (let day = today - days; tried < TRIED; day -= DAYS_APART) {
    const known = knownOn(spells, day, days)
    if (known.closed < weight) break
    const { wins, byChance, byCurve } = sumOver(winCurve(known, weight), known.ages, days)
    const miss = (known.came - wins) ** 2
    const variance = byChance + byCurve
    tried++
    beyond += miss - variance
    squares += wins * wins
    ratios += variance > 0 ? miss / variance : 0
  }
  if (tried === 0) return null
  const independent = 1 + ((tried - 1) * DAYS_APART) / days
  const isBeyond = ratios / tried > 1 + BEYOND_CHANCE * Math.sqrt(2 / independent)
  return { share: isBeyond && beyond > 0 ? Math.sqrt(beyond / squares) : 0, independent }
}

/** Standard deviations to each side within which 80 % of all that comes lies. */
export const Z = normalQuantile(0.9)

/** Half the width of the 80 % band around a sum. */
export function halfBand({ wins, byChance, byCurve }: Sum, { share, independent }: Misses): number {
  const factor = share > 0 ? studentQuantile(independent) : Z
  return factor * Math.sqrt(byChance + byCurve + (share * wins) ** 2)
}

/** The 90th percentile of Student's distribution, by the series of Cornish and Fisher: a spread known from few is wider. */
function studentQuantile(freedom: number): number {
  return Z + (Z ** 3 + Z) / (4 * freedom) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2)
}
