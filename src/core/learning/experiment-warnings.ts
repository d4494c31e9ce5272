// What speaks against an experiment's verdict, as facts: unequal arms, calls without outcome, mixed groups (E2).

import { binomialTest } from '../statistics/exact'
import { type Tally, twoSampleTest } from '../statistics/proportion'
import type { Experiment } from './experiment'
import { type ExperimentCalls, type Grouping, talliesOf } from './experiment-calls'
import { type Look, wantedCalls } from './experiment-verdict'

/** Significance level; low, because the check runs every night. */
const ALARM = 0.001
/** Calls an arm below which the pooled z test is too rough. */
const ENOUGH_FOR_Z = 30
/** Calls an arm that a group needs before its own difference counts. */
const GROUP_LEAST = 5
const SHOWN_GROUPS = 3

/** A warning beside the verdict. */
export type ExperimentWarning =
  /** Calls that do not count: without one of the two arms, without a readable When, from before it started. */
  | { readonly code: 'armless' | 'undated' | 'early'; readonly count: number }
  /** Success words in which no call ended. */
  | { readonly code: 'unseen'; readonly words: readonly string[] }
  /** Arms of sizes that balanced assignment does not produce: chosen by hand, or calls were not logged. */
  | { readonly code: 'unequal'; readonly sizes: readonly [number, number] }
  /** The share of calls of each arm without an outcome: what is not logged may be what went badly. */
  | { readonly code: 'unfinished'; readonly shares: readonly [number, number] }
  /** Simpson's paradox: differences as shares, as a whole and within the groups; `by`: a header, or `hour`. */
  | {
      readonly code: 'mixed'
      readonly by: string
      readonly whole: number
      readonly within: number
      readonly groups: readonly { readonly label: string; readonly difference: number }[]
    }
  /** All planned calls are made without a verdict. */
  | { readonly code: 'over'; readonly planned: number }
  /** At the rate seen, so many calls are `wanted` to find the smallest effect four times in five. */
  | { readonly code: 'short'; readonly planned: number; readonly effect: number; readonly wanted: number }

/** The warnings; empty when all is well. */
export function experimentWarnings(
  experiment: Experiment,
  calls: ExperimentCalls,
  look: Look | null,
): ExperimentWarning[] {
  const mixed = look ? calls.groupings.map((grouping) => mixedGroups(experiment, calls, look, grouping)) : []
  return [
    ...leftOut(calls),
    unequalArms(calls),
    missingOutcomes(calls),
    ...mixed,
    shortPlan(experiment, calls, look),
  ].filter((warning) => warning !== null)
}

function leftOut({ armless, undated, early, unseen, arms }: ExperimentCalls): ExperimentWarning[] {
  const left = (code: 'armless' | 'undated' | 'early', count: number): ExperimentWarning[] =>
    count === 0 ? [] : [{ code, count }]
  return [
    ...left('armless', armless),
    ...left('undated', undated),
    ...left('early', early),
    ...(arms.length > 0 && unseen.length > 0 ? [{ code: 'unseen' as const, words: unseen }] : []),
  ]
}

function unequalArms(calls: ExperimentCalls): ExperimentWarning | null {
  const [{ trials: a }, { trials: b }] = talliesOf(calls, calls.arms.length)
  if (a + b === 0 || binomialTest(a, a + b, 0.5).twoSided >= ALARM) return null
  return { code: 'unequal', sizes: [a, b] }
}

function missingOutcomes(calls: ExperimentCalls): ExperimentWarning | null {
  const finished = talliesOf(calls, calls.arms.length)
  const tallies = finished.map(({ trials }, arm): Tally => {
    const lacking = calls.unfinished[arm] ?? 0
    return { successes: lacking, trials: trials + lacking }
  })
  const [a, b] = tallies
  if (!a || !b || Math.min(a.trials, b.trials) < ENOUGH_FOR_Z) return null
  if (!(twoSampleTest(a, b).p < ALARM)) return null
  return { code: 'unfinished', shares: [a.successes / a.trials, b.successes / b.trials] }
}

/** One group of calls, such as those by one owner. */
interface Group {
  readonly label: string
  readonly difference: number
  /** Mantel-Haenszel weight of the group. */
  readonly weight: number
}

/**
 * Simpson's paradox: within groups the difference has the opposite sign of the total, because the groups are
 * distributed unevenly over the arms. Groups with too few calls of either arm are ignored.
 */
function mixedGroups(
  experiment: Experiment,
  calls: ExperimentCalls,
  look: Look,
  grouping: Grouping,
): ExperimentWarning | null {
  const groups = groupsOf(calls, look.calls, grouping)
  const whole = look.difference.value
  if (groups.length < 2) return null
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0)
  const within = groups.reduce((sum, { weight, difference }) => sum + weight * difference, 0) / weights
  const isReversed = whole * within < 0
  const isEverywhere = groups.every(({ difference }) => whole * difference < 0)
  if (!isReversed || !(isEverywhere || Math.abs(whole - within) >= experiment.smallestEffect / 2)) return null
  const shown = groups.slice(0, SHOWN_GROUPS).map(({ label, difference }) => ({ label, difference }))
  return { code: 'mixed', by: grouping.by, whole, within, groups: shown }
}

function groupsOf(calls: ExperimentCalls, upTo: number, { labels }: Grouping): Group[] {
  const counts = new Map<string, [number, number, number, number]>()
  for (let call = 0; call < upTo; call++) {
    const label = labels[call] ?? ''
    let count = counts.get(label)
    if (!count) {
      count = [0, 0, 0, 0]
      counts.set(label, count)
    }
    const won = calls.successes[call] ?? 0
    if (calls.arms[call] === 0) {
      count[0] += won
      count[1]++
    } else {
      count[2] += won
      count[3]++
    }
  }
  const groups: Group[] = []
  for (const [label, [firstWon, first, secondWon, second]] of counts) {
    if (Math.min(first, second) < GROUP_LEAST) continue
    const difference = secondWon / second - firstWon / first
    groups.push({ label, difference, weight: (first * second) / (first + second) })
  }
  return groups.sort((a, b) => b.weight - a.weight)
}

/** Whether the planned calls cannot find the smallest effect at the rate seen. */
function shortPlan(
  experiment: Experiment,
  calls: ExperimentCalls,
  look: Look | null,
): ExperimentWarning | null {
  const { plannedCalls: planned, smallestEffect: effect } = experiment
  if (look?.verdict !== 'open') return null
  if (calls.arms.length >= planned) return { code: 'over', planned }
  const wanted = wantedCalls(look, experiment)
  return wanted === planned ? null : { code: 'short', planned, effect, wanted }
}
