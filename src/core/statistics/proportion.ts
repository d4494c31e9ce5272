// Shares and their differences, each with the interval that says how sure it is; and how many calls a difference takes.
import { normalQuantile, twoSided } from './normal'

/** A figure with the ends of its interval; all NaN where there is nothing to tell it from. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What a figure is known with when nothing else is asked for. */
export const USUAL_CONFIDENCE = 0.95

/** So many successes of so many trials. */
export interface Tally {
  readonly successes: number
  readonly trials: number
}

const KNOWN_Z = new Map<number, number>()

/** The z of a two-sided interval that holds with this confidence (0–1); the few that are used are worked out once. */
function zOf(confidence: number): number {
  let z = KNOWN_Z.get(confidence)
  if (z === undefined) {
    z = normalQuantile((1 + confidence) / 2)
    KNOWN_Z.set(confidence, z)
  }
  return z
}

/** A share with Wilson's score interval, within 0–1 (issue: intervals by Wilson). No trials: all NaN. */
export function wilson({ successes, trials }: Tally, confidence = USUAL_CONFIDENCE): Estimate {
  return scoreInterval(successes / trials, trials, zOf(confidence))
}

function scoreInterval(value: number, trials: number, z: number): Estimate {
  const weight = (z * z) / trials
  const middle = (value + weight / 2) / (1 + weight)
  const half = (z / (1 + weight)) * Math.sqrt((value * (1 - value) + weight / 4) / trials)
  const low = value === 0 ? 0 : Math.max(0, middle - half)
  return { value, low, high: value === 1 ? 1 : Math.min(1, middle + half) }
}

/** The difference second − first with Newcombe's interval, made of the two Wilson intervals (E2). */
export function newcombe(first: Tally, second: Tally, confidence: number): Estimate {
  const z = zOf(confidence)
  const a = scoreInterval(first.successes / first.trials, first.trials, z)
  const b = scoreInterval(second.successes / second.trials, second.trials, z)
  const value = b.value - a.value
  return {
    value,
    low: value - Math.hypot(b.value - b.low, a.high - a.value),
    high: value + Math.hypot(b.high - b.value, a.value - a.low),
  }
}

/** How far first and second lie apart: the pooled two-sample z test. NaN for both where neither or all succeeded. */
export function twoSampleTest(first: Tally, second: Tally): { readonly z: number; readonly p: number } {
  const pooled = (first.successes + second.successes) / (first.trials + second.trials)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials))
  const z = (first.successes / first.trials - second.successes / second.trials) / spread
  return { z, p: twoSided(z) }
}

/**
 * Trials each of two groups needs so that a two-sided test at `alpha` finds p2 against p1 with this power; not rounded.
 * (The formula of R's power.prop.test.)
 */
export function trialsPerGroup(p1: number, p2: number, alpha: number, power: number): number {
  const pooled = (p1 + p2) / 2
  const chance = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * pooled * (1 - pooled))
  const effect = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  return ((chance + effect) / (p2 - p1)) ** 2
}

/** A share as it goes into a cell: to a millionth, without the noise of the last digits. */
export const toMillionths = (share: number): number => Math.round(share * 1e6) / 1e6
