// Reads the calls of one experiment from the log: touches with its name, an arm and an outcome, by time (E2).

import { memo } from '../cells/lazy'
import { sortedByNumber } from '../cells/order'
import type { Tally } from '../statistics/proportion'
import { headerOf, TOUCHES } from '../tabs/schema'
import { isCall, isInbound } from '../tabs/vocabulary'
import { ownersOf } from '../time/owners'
import type { TouchLog } from '../touches/touch-log'
import type { Experiment } from './experiment'
import { wordKey } from './tried-words'

/** A trait, besides the arm, by which calls may differ: a label for each call, '' = unknown. */
export interface Grouping {
  readonly by: string
  readonly labels: readonly string[]
}

/** The finished calls of an experiment, and counts of those left out. */
export interface ExperimentCalls {
  /** 0 = first arm, 1 = second, in order of When, then of the tab. */
  readonly arms: Uint8Array
  /** 1 where the outcome counts as success. */
  readonly successes: Uint8Array
  readonly groupings: readonly Grouping[]
  /** Number of calls with an arm but without an outcome, by arm. */
  readonly unfinished: readonly [number, number]
  /** Number of calls that name the experiment but none of its arms. */
  readonly armless: number
  /** Numbers of calls without a readable day, and from before the experiment started. */
  readonly undated: number
  readonly early: number
  /** Success words that no outcome of these calls matches. */
  readonly unseen: readonly string[]
}

/** The headers that an experiment needs in the Touches tab. */
export const CALL_HEADERS = (['when', 'experiment', 'arm', 'outcome'] as const).map((key) =>
  headerOf(TOUCHES, key),
)

/**
 * Reads an experiment's calls. A touch after today is ignored; one before `Started`, without a readable When or without
 * one of the two arms is left out and counted.
 */
export function experimentCalls(log: TouchLog, experiment: Experiment): ExperimentCalls {
  const key = memo(wordKey)
  const wanted = key(experiment.name)
  const own: number[] = []
  log.text('experiment').forEach((name, touch) => {
    if (name !== '' && key(name) === wanted && !log.isToCome(touch)) own.push(touch)
  })
  const calls = log.only(own)
  const [arms, outcomes] = [calls.text('arm').map(key), calls.text('outcome').map(key)]
  const [first, second] = experiment.arms.map(key)
  const { moments } = calls
  const unfinished: [number, number] = [0, 0]
  const left = { armless: 0, undated: 0, early: 0 }
  const finished: number[] = []
  moments.forEach((at, call) => {
    const arm = arms[call]
    if (arm !== first && arm !== second) left.armless++
    else if (Number.isNaN(at)) left.undated++
    else if (at < experiment.started) left.early++
    else if (!outcomes[call]) unfinished[arm === first ? 0 : 1]++
    else finished.push(call)
  })
  const order = sortedByNumber(finished, (call) => moments[call] ?? 0)
  return {
    arms: new Uint8Array(order.map((call) => (arms[call] === first ? 0 : 1))),
    successes: new Uint8Array(order.map((call) => (experiment.success.has(outcomes[call] ?? '') ? 1 : 0))),
    groupings: groupingsOf(order, calls),
    unfinished,
    ...left,
    unseen: [...experiment.success].filter((word) => !outcomes.includes(word)),
  }
}

/** Traits by which calls may differ: medium, hour and owner. */
function groupingsOf(order: Int32Array, calls: TouchLog): Grouping[] {
  const [media, owners] = [calls.text('medium'), ownersOf(calls.text('owner'))]
  const hours = Array.from(order, (call) => hourOf(calls.moments[call] ?? Number.NaN))
  return [
    { by: headerOf(TOUCHES, 'medium'), labels: Array.from(order, (call) => media[call] ?? '') },
    { by: 'hour', labels: hours },
    {
      by: headerOf(TOUCHES, 'owner'),
      labels: Array.from(order, (call) => owners.names[owners.of[call] ?? -1] ?? ''),
    },
  ]
}

/** The hour of a moment, such as '9:00'; '' for a day without a time. */
export function hourOf(moment: number): string {
  const hour = Math.floor((moment - Math.floor(moment)) * 24 + 1e-6)
  return moment === Math.floor(moment) || Number.isNaN(moment) ? '' : `${hour}:00`
}

/** Successes and trials of each arm among the first `calls` calls. */
export function talliesOf(
  { arms, successes }: Pick<ExperimentCalls, 'arms' | 'successes'>,
  calls: number,
): readonly [Tally, Tally] {
  let [second, wins, secondWins] = [0, 0, 0]
  for (let call = 0; call < calls; call++) {
    const [arm = 0, won = 0] = [arms[call], successes[call]]
    second += arm
    wins += won
    secondWins += arm & won
  }
  return [
    { successes: wins - secondWins, trials: calls - second },
    { successes: secondWins, trials: second },
  ]
}

/**
 * Calls that somebody made since the experiment began, with an outcome but without an arm: they count for neither arm.
 */
export function callsWithoutArm(log: TouchLog, { started }: Pick<Experiment, 'started'>): number {
  const [arms, outcomes] = [log.text('arm'), log.text('outcome')]
  return outboundCalls(log).filter(
    (touch) => !arms[touch] && outcomes[touch] && (log.moments[touch] ?? Number.NaN) >= started,
  ).length
}

/** The touches that are calls which the user made. */
export function outboundCalls(log: TouchLog): number[] {
  const [media, directions] = [log.text('medium'), log.text('direction')]
  return media.flatMap((medium, touch) =>
    isCall(medium) && !isInbound(directions[touch] ?? '') ? [touch] : [],
  )
}
