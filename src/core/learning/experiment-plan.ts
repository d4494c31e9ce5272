// How many calls an experiment takes, and after how many of them it is looked at (E2).
import { trialsPerGroup } from '../statistics/proportion'

/** Each look's interval; four looks that may each err in 1.25 % err in 5 % at most together (EXACTLY, E2). */
export const LOOK_CONFIDENCE = 0.9875
/** The figure: with the planned difference so many experiments find it by the planned size. */
const POWER = 0.8
const QUARTERS = [0.25, 0.5, 0.75, 1]
/** What Newcombe's interval and the exact test of small looks ask for beyond the formula, in calls. */
const MARGIN = 4

/** After how many calls the experiment is judged: ¼, ½, ¾ and all of the planned ones, rounded up, ascending. */
export function lookSizes(planned: number): number[] {
  return [...new Set(QUARTERS.map((part) => Math.ceil(planned * part)))]
}

/**
 * What `Planned calls` should be, of both arms together, so that at least 80 % of experiments find a difference of the
 * smallest effect by then, under the looks of E2.
 * @param baseline the first arm's share of successes; NaN = unknown: the share that takes most calls is assumed
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
