// Sample size of an experiment, and the numbers of calls after which it is judged (E2).
import { trialsPerGroup } from '../statistics/proportion'

/**
 * Confidence level of each look: four looks that each err in 1.25 % of cases err in at most 5 % together (EXACTLY,
 * E2).
 */
export const LOOK_CONFIDENCE = 0.9875
/** Statistical power: the share of experiments that find the smallest effect by the planned size. */
const POWER = 0.8
const QUARTERS = [0.25, 0.5, 0.75, 1]
/** Calls that Newcombe's interval and the exact test at small looks need beyond the formula. */
const MARGIN = 4

/** Numbers of calls at which the experiment is judged: ¼, ½, ¾ and all of those planned, rounded up, ascending. */
export function lookSizes(planned: number): number[] {
  return [...new Set(QUARTERS.map((part) => Math.ceil(planned * part)))]
}

/**
 * A good value for `Planned calls`, both arms together: at least 80 % of experiments then find a difference of the
 * smallest effect, judged at the looks of E2.
 * @param baseline the first arm's share of successes; NaN = unknown, then the one that needs most calls is assumed
 * @param smallestEffect the smallest difference worth having, as a share
 * @returns NaN where no such difference can exist, such as 60 points from a baseline of 50 %
 */
export function plannedCalls(baseline: number, smallestEffect: number): number {
  const start = Number.isNaN(baseline) ? (1 - smallestEffect) / 2 : baseline
  let most = Number.NaN
  for (const other of [start + smallestEffect, start - smallestEffect]) {
    if (!(other >= 0 && other <= 1) || !(smallestEffect > 0)) continue
    const arm = Math.ceil(trialsPerGroup(start, other, 1 - LOOK_CONFIDENCE, POWER))
    if (!(most >= 2 * arm + MARGIN)) most = 2 * arm + MARGIN
  }
  return most
}
