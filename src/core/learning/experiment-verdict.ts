// The verdict of an experiment, given at four looks only, so that checking every night makes no false winners (E2).

import { fisherExact } from '../statistics/exact'
import { type Estimate, newcombe, type Tally } from '../statistics/proportion'
import type { Experiment } from './experiment'
import { type ExperimentCalls, talliesOf } from './experiment-calls'
import { LOOK_CONFIDENCE, lookSizes, plannedCalls } from './experiment-plan'

/** `first`, `second` = that arm is better; `same` = no difference worth having; `open` = not enough calls yet. */
export type Verdict = 'open' | 'same' | 'first' | 'second'

/** The result of a look. */
export interface Look {
  /** Calls of both arms up to the look. */
  readonly calls: number
  readonly tallies: readonly [Tally, Tally]
  /** Second − first as a share, with the confidence interval of a look. */
  readonly difference: Estimate
  readonly verdict: Verdict
}

/** With fewer calls an arm, the interval alone gives too many false winners, so the exact test must agree. */
const FEW_CALLS = 20

/**
 * The verdict of one look. Interval within ± the smallest effect: no difference worth having. Interval without 0: one
 * arm is better, with few calls only if Fisher's test agrees. Else open (E2).
 */
export function judgeLook(tallies: readonly [Tally, Tally], smallestEffect: number): Look {
  const [first, second] = tallies
  const calls = first.trials + second.trials
  const difference = newcombe(first, second, LOOK_CONFIDENCE)
  const { low, high } = difference
  const look = (verdict: Verdict): Look => ({ calls, tallies, difference, verdict })
  if (low > -smallestEffect && high < smallestEffect) return look('same')
  if (!(low > 0 || high < 0) || !isSure(first, second)) return look('open')
  return look(low > 0 ? 'second' : 'first')
}

function isSure(first: Tally, second: Tally): boolean {
  if (Math.min(first.trials, second.trials) >= FEW_CALLS) return true
  const lost = ({ successes, trials }: Tally): number => trials - successes
  const { twoSided } = fisherExact(first.successes, lost(first), second.successes, lost(second))
  return twoSided <= 1 - LOOK_CONFIDENCE
}

/**
 * The last look reached, judged by the calls up to it. It stands until the next look; the one after all planned calls
 * is final (EXACTLY, E2). Null before the first.
 */
export function lastLook(
  calls: Pick<ExperimentCalls, 'arms' | 'successes'>,
  { plannedCalls, smallestEffect }: Pick<Experiment, 'plannedCalls' | 'smallestEffect'>,
): Look | null {
  let reached = 0
  for (const size of lookSizes(plannedCalls)) if (size <= calls.arms.length) reached = size
  return reached === 0 ? null : judgeLook(talliesOf(calls, reached), smallestEffect)
}

/** Plans short by less than this factor are accepted, because the usual rate is only roughly known. */
const SHORT_BY = 1.25

/** Calls the experiment needs: those planned, or more if the rate seen at the look needs clearly more. */
export function wantedCalls(look: Look | null, experiment: Experiment): number {
  const { plannedCalls: planned, smallestEffect } = experiment
  if (!look) return planned
  const [first, second] = look.tallies
  const usual = (first.successes + second.successes) / look.calls
  const wanted = plannedCalls(usual, smallestEffect)
  return wanted > planned * SHORT_BY ? wanted : planned
}

/**
 * Approximate number of calls until a verdict; 0 when there is one. Before the planned calls are made: the rest of
 * them, or more if the rate seen needs more. After that: the size of a new experiment whose interval would be
 * narrower than the smallest effect, so that it ends with a verdict.
 */
export function callsStillNeeded(made: number, look: Look | null, experiment: Experiment): number {
  const { plannedCalls: planned, smallestEffect } = experiment
  if (look && look.verdict !== 'open') return 0
  if (look && made >= planned) {
    const { low, high } = look.difference
    const enough = Math.ceil(look.calls * ((high - low) / smallestEffect) ** 2)
    return Number.isNaN(enough) ? planned : enough
  }
  return wantedCalls(look, experiment) - made
}
