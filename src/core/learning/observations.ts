// What the log shows where nothing was assigned: observations, corrected for how many were looked at (E3).
import { weekdayOf } from '../calendar/day'
import { memo } from '../cells/lazy'
import { normalise } from '../cells/text'
import { fisherExact } from '../statistics/exact'
import { benjaminiHochberg } from '../statistics/false-discovery'
import type { Tally } from '../statistics/proportion'
import type { TouchLog } from '../touches/touch-log'
import { hourOf } from './experiment-calls'
import { wordKey } from './tried-words'

/** One thing in which touches differ, and how those with it fared against all others. */
export interface Observation {
  readonly by: ObservedBy
  /** As it was logged; a weekday as its number, Monday 1. */
  readonly label: string
  readonly with: Tally
  readonly without: Tally
  /** Corrected for all that was looked at. */
  readonly p: number
}

export interface Observations {
  /** The surprising ones, the surest first. */
  readonly findings: readonly Observation[]
  readonly looked: number
}

/**
 * What touches are compared by: what is chosen before a call. What only follows from how it went (Minutes, Progress, the
 * question asked, Category) is no cause and is never looked at (E3).
 */
const CHOSEN_BEFORE = ['medium', 'item', 'reason', 'owner'] as const
/** In what touches differ. */
export type ObservedBy = (typeof CHOSEN_BEFORE)[number] | 'weekday' | 'hour'
/** Fewer touches on either side are not looked at. */
const LEAST = 20
const SURPRISING = 0.05

interface Factor {
  readonly by: ObservedBy
  readonly labels: readonly string[]
}

/**
 * Compares, for each medium, item, reason, owner, weekday and hour, how often touches with it ended in success against
 * all others, by Fisher's test, and keeps what Benjamini and Hochberg's correction leaves (E3). Touches with an Arm are
 * left to their experiment; so are those after today, without a day or without an outcome.
 * @param success outcomes that count as success
 */
export function observationsOf(log: TouchLog, success: readonly string[]): Observations {
  const wins = new Set(success.map(wordKey))
  const { moments } = log
  const [outcomes, arms, media] = [log.text('outcome'), log.text('arm'), log.text('medium')]
  const isSuccess = memo((outcome: string) => outcome !== '' && wins.has(wordKey(outcome)))
  const won = Uint8Array.from(outcomes, (outcome) => (isSuccess(outcome) ? 1 : 0))
  const used: number[] = []
  moments.forEach((moment, touch) => {
    const isPlain = !arms[touch] && outcomes[touch] && media[touch]
    if (isPlain && !Number.isNaN(moment)) used.push(touch)
  })
  const factors: Factor[] = [
    ...CHOSEN_BEFORE.map((key) => ({ by: key, labels: log.text(key) })),
    { by: 'weekday', labels: Array.from(moments, (moment) => String(weekdayOf(moment))) },
    { by: 'hour', labels: Array.from(moments, hourOf) },
  ]
  const all = tallyOf(used, won)
  const looked = factors.flatMap((factor) => comparisons(factor, used, won, all))
  const p = benjaminiHochberg(looked.map(({ p }) => p))
  const findings = looked
    .map((one, at): Observation => ({ ...one, p: p[at] ?? 1 }))
    .filter((one) => one.p <= SURPRISING)
    .sort((a, b) => a.p - b.p)
  return { findings, looked: looked.length }
}

function tallyOf(touches: readonly number[], won: Uint8Array): Tally {
  let successes = 0
  for (const touch of touches) successes += won[touch] ?? 0
  return { successes, trials: touches.length }
}

/** Each label of the factor against all other touches, where both sides are many enough. */
function comparisons(
  { by, labels }: Factor,
  used: readonly number[],
  won: Uint8Array,
  all: Tally,
): Observation[] {
  const groups = new Map<string, { label: string; successes: number; trials: number }>()
  const keyOf = memo((label: string) => normalise(label) || label)
  for (const touch of used) {
    const label = labels[touch] ?? ''
    if (label === '') continue
    const key = keyOf(label)
    const group = groups.get(key)
    if (group) {
      group.trials++
      group.successes += won[touch] ?? 0
    } else groups.set(key, { label, trials: 1, successes: won[touch] ?? 0 })
  }
  return [...groups.values()].flatMap(({ label, ...own }): Observation[] => {
    const without = { successes: all.successes - own.successes, trials: all.trials - own.trials }
    if (own.trials < LEAST || without.trials < LEAST) return []
    const lost = ({ successes, trials }: Tally): number => trials - successes
    const { twoSided } = fisherExact(own.successes, lost(own), without.successes, lost(without))
    return [{ by, label, with: own, without, p: twoSided }]
  })
}
