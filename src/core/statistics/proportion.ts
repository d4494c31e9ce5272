// Confidence intervals of shares and of their differences, the z test of two shares, and sample sizes.
import { normalQuantile, twoSided } from './normal'

/** A value with its confidence interval; all NaN without data. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The default confidence level. */
const USUAL_CONFIDENCE = 0.95

/** Successes out of trials. */
export interface Tally {
  readonly successes: number
  readonly trials: number
}

const KNOWN_Z = new Map<number, number>()

/** The z of a two-sided interval at this confidence level (0–1), cached because few levels are used. */
function zOf(confidence: number): number {
  let z = KNOWN_Z.get(confidence)
  if (z === undefined) {
    z = normalQuantile((1 + confidence) / 2)
    KNOWN_Z.set(confidence, z)
  }
  return z
}

/** A share with Wilson's score interval, within 0–1. All NaN without trials. */
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

/** The difference second − first with Newcombe's interval, built from the two Wilson intervals (E2). */
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

/** The pooled two-sample z test. Both NaN when no trial or every trial succeeded. */
export function twoSampleTest(first: Tally, second: Tally): { readonly z: number; readonly p: number } {
  const pooled = (first.successes + second.successes) / (first.trials + second.trials)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials))
  const z = (first.successes / first.trials - second.successes / second.trials) / spread
  return { z, p: twoSided(z) }
}

/**
 * Trials needed in each of two groups so that a two-sided test at level `alpha` detects p2 against p1 with this
 * power; not rounded. (The formula of R's power.prop.test.)
 */
export function trialsPerGroup(p1: number, p2: number, alpha: number, power: number): number {
  const pooled = (p1 + p2) / 2
  const chance = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * pooled * (1 - pooled))
  const effect = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  return ((chance + effect) / (p2 - p1)) ** 2
}

/** Rounds a share to six decimals for a cell, to drop floating-point noise. */
export const toMillionths = (share: number): number => Math.round(share * 1e6) / 1e6
