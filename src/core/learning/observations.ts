// Observations from calls outside experiments, corrected for the number of comparisons (E3).

import { type Day, weekdayOf } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { oncePerCell, readDays, readText } from '../cells/columns'
import { columnIndex, type Table } from '../cells/table'
import { formatCount, normalise, plural } from '../cells/text'
import { fisherExact } from '../statistics/exact'
import { benjaminiHochberg } from '../statistics/false-discovery'
import type { Tally } from '../statistics/proportion'
import { TOUCHES } from '../tabs/schema'
import { wordKey } from './experiment'
import { hourOf } from './experiment-calls'
import { percent } from './experiment-warnings'

/** One property of touches, and the success of touches with it against all others. */
interface Observation {
  readonly by: string
  readonly label: string
  readonly with: Tally
  readonly without: Tally
  /** p value, corrected for the number of comparisons. */
  readonly p: number
}

/** The observations found. */
interface Observations {
  /** The significant ones, smallest p value first. */
  readonly findings: readonly Observation[]
  /** Number of comparisons made. */
  readonly looked: number
}

/**
 * Properties chosen before a call. Those that depend on how it went (Minutes, Progress, the question asked, Category)
 * are not causes and are never compared (E3).
 */
const CHOSEN_BEFORE = ['medium', 'item', 'reason', 'owner'] as const
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** Touches needed on both sides of a comparison. */
const LEAST_TOUCHES = 20
const SIGNIFICANT = 0.05

interface Factor {
  readonly by: string
  readonly labels: readonly string[]
}

/**
 * Compares the success of touches with each medium, item, reason, owner, weekday and hour against all others by
 * Fisher's test, and keeps those significant after the correction of Benjamini and Hochberg (E3). Ignored are touches
 * with an Arm, after today, without a day or without an outcome.
 * @param success outcomes that count as success
 */
export function observationsOf(
  table: Table,
  success: readonly string[],
  zone: Zone,
  today: Day,
): Observations {
  const wins = new Set(success.map(wordKey))
  const text = (key: string): readonly string[] =>
    readText(table.rows, columnIndex(table, touchesHeader(key)), zone)
  const { moments } = readDays(table.rows, columnIndex(table, touchesHeader('when')), zone)
  const [outcomes, arms, media] = [text('outcome'), text('arm'), text('medium')]
  const isSuccess = oncePerCell((outcome: string) => (outcome !== '' && wins.has(wordKey(outcome)) ? 1 : 0))
  const won = Uint8Array.from(outcomes, isSuccess)
  const used: number[] = []
  moments.forEach((moment, touch) => {
    const isPlain = arms[touch] === '' && outcomes[touch] !== '' && media[touch] !== ''
    if (isPlain && moment < today + 1) used.push(touch)
  })
  const factors: Factor[] = [
    ...CHOSEN_BEFORE.map((key) => ({ by: touchesHeader(key), labels: text(key) })),
    { by: 'Weekday', labels: Array.from(moments, (moment) => WEEKDAYS[weekdayOf(moment) - 1] ?? '') },
    { by: 'Hour', labels: Array.from(moments, hourOf) },
  ]
  const all = tallyOf(used, won)
  const looked = factors.flatMap((factor) => comparisons(factor, used, won, all))
  const p = benjaminiHochberg(looked.map(({ p }) => p))
  const findings = looked
    .map((one, at): Observation => ({ ...one, p: p[at] ?? 1 }))
    .filter((one) => one.p <= SIGNIFICANT)
    .sort((a, b) => a.p - b.p)
  return { findings, looked: looked.length }
}

const touchesHeader = (key: string): string =>
  TOUCHES.columns.find((column) => column.key === key)?.header ?? key

function tallyOf(touches: readonly number[], won: Uint8Array): Tally {
  let successes = 0
  for (const touch of touches) successes += won[touch] ?? 0
  return { successes, trials: touches.length }
}

/** Compares each label of a factor with all other touches, if both sides have enough. */
function comparisons(
  { by, labels }: Factor,
  used: readonly number[],
  won: Uint8Array,
  all: Tally,
): Observation[] {
  const groups = new Map<string, { label: string; successes: number; trials: number }>()
  const keyOf = oncePerCell((label: string) => normalise(label) || label)
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
    if (own.trials < LEAST_TOUCHES || without.trials < LEAST_TOUCHES) return []
    const lost = ({ successes, trials }: Tally): number => trials - successes
    const { twoSided } = fisherExact(own.successes, lost(own), without.successes, lost(without))
    return [{ by, label, with: own, without, p: twoSided }]
  })
}

/** An observation in words, never a verdict: nothing was assigned, so there may be another cause (E3). */
export function observationWords({ by, label, with: own, without }: Observation, looked: number): string {
  const share = ({ successes, trials }: Tally): string =>
    `${percent(successes / trials)} of ${formatCount(trials)}`
  return (
    `Observed, not proven: ${by.toLowerCase()} ${label} went well in ${share(own)}, all others in ${share(without)} ` +
    `(one of ${plural(looked, 'thing')} looked at). Try it as an experiment.`
  )
}
