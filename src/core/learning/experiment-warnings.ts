// Warnings beside an experiment's verdict: unequal arms, calls without outcome, mixed groups (E2).

import { formatCount, plural } from '../cells/text'
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

/** A share as a whole percentage: '32 %'. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** The warnings in words; empty when all is well. */
export function experimentWarnings(
  experiment: Experiment,
  calls: ExperimentCalls,
  look: Look | null,
): string[] {
  return [
    ...leftOut(calls),
    unequalArms(experiment, calls),
    missingOutcomes(experiment, calls),
    ...(look ? calls.groupings.map((grouping) => mixedGroups(experiment, calls, look, grouping)) : []),
    shortPlan(experiment, calls, look),
  ].filter((warning) => warning !== '')
}

function leftOut({ armless, undated, early, unseen, arms }: ExperimentCalls): string[] {
  const left = (count: number, why: string): string =>
    count === 0 ? '' : `${plural(count, 'call')} ${why}: left out`
  return [
    left(armless, 'without one of its two arms'),
    left(undated, 'without a readable When'),
    left(early, 'before it started'),
    arms.length > 0 && unseen.length > 0 ? `no call ended in ${unseen.join(', ')}: check Success` : '',
  ]
}

/**
 * Warns of arm sizes that balanced assignment does not produce: arms were chosen by hand, or calls were not logged.
 */
function unequalArms({ arms }: Experiment, calls: ExperimentCalls): string {
  const [first, second] = talliesOf(calls, calls.arms.length)
  const { trials: a } = first
  const { trials: b } = second
  if (a + b === 0 || binomialTest(a, a + b, 0.5).twoSided >= ALARM) return ''
  const sizes = `${arms[0]} has ${plural(a, 'call')}, ${arms[1]} ${formatCount(b)}`
  return `unequal arms: ${sizes}; chance alone does not do that, so check how calls are assigned before you trust this`
}

/** Warns if calls of one arm lack an outcome more often: what is not logged may be what went badly. */
function missingOutcomes({ arms }: Experiment, calls: ExperimentCalls): string {
  const finished = talliesOf(calls, calls.arms.length)
  const tallies = finished.map(({ trials }, arm): Tally => {
    const lacking = calls.unfinished[arm] ?? 0
    return { successes: lacking, trials: trials + lacking }
  })
  const [a, b] = tallies
  if (!a || !b || Math.min(a.trials, b.trials) < ENOUGH_FOR_Z) return ''
  if (!(twoSampleTest(a, b).p < ALARM)) return ''
  const share = ({ successes, trials }: Tally): string => percent(successes / trials)
  return `outcomes are missing in ${share(a)} of ${arms[0]} and ${share(b)} of ${arms[1]}: log every call`
}

/** One group of calls, such as those by one owner. */
interface Group {
  readonly label: string
  readonly difference: number
  /** Mantel-Haenszel weight of the group. */
  readonly weight: number
}

/**
 * Warns of Simpson's paradox: within groups the difference has the opposite sign of the total, because the groups are
 * distributed unevenly over the arms. Groups with too few calls of either arm are ignored.
 */
function mixedGroups(experiment: Experiment, calls: ExperimentCalls, look: Look, grouping: Grouping): string {
  const groups = groupsOf(calls, look.calls, grouping)
  const whole = look.difference.value
  if (groups.length < 2) return ''
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0)
  const within = groups.reduce((sum, { weight, difference }) => sum + weight * difference, 0) / weights
  const isReversed = whole * within < 0
  const isEverywhere = groups.every(({ difference }) => whole * difference < 0)
  if (!isReversed || !(isEverywhere || Math.abs(whole - within) >= experiment.smallestEffect / 2)) return ''
  const shown = groups.slice(0, SHOWN_GROUPS).map(({ label, difference }) => `${label} ${points(difference)}`)
  const where = `${points(within)} within each ${grouping.by.toLowerCase()} (${shown.join(', ')})`
  return `mixed groups: ${points(whole)} as a whole but ${where}; the arms hold different mixes, so do not trust the whole`
}

const points = (share: number): string => {
  const rounded = Math.round(share * 100)
  return `${rounded > 0 ? '+' : ''}${rounded === 0 ? 0 : rounded} points`
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
    groups.push({ label: label || 'none', difference, weight: (first * second) / (first + second) })
  }
  return groups.sort((a, b) => b.weight - a.weight)
}

/** Warns if the planned calls cannot find the smallest effect at the rate seen. */
function shortPlan(experiment: Experiment, calls: ExperimentCalls, look: Look | null): string {
  const { plannedCalls: planned, smallestEffect } = experiment
  if (look?.verdict !== 'open') return ''
  if (calls.arms.length >= planned) {
    return `all ${formatCount(planned)} planned calls are made: to go on, start a new experiment planned with more`
  }
  const wanted = wantedCalls(look, experiment)
  if (wanted === planned) return ''
  return `${formatCount(planned)} planned calls are few for ${percent(smallestEffect)}: ${formatCount(wanted)} find it four times in five`
}
