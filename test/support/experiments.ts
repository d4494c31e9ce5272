// Simulated experiments for tests: calls by a seeded generator, assigned as Touchline does.
import { type Experiment, nextArm } from '../../src/core/learning/experiment'
import { lookSizes } from '../../src/core/learning/experiment-plan'
import { lastLook, type Verdict } from '../../src/core/learning/experiment-verdict'
import { seeded } from '../../src/core/statistics/seeded'

export { seeded }

/** Of two openers, 400 calls long. */
export const OPENER: Experiment = {
  name: 'Opener',
  variable: 'opener',
  arms: ['A', 'B'],
  success: new Set(['reached']),
  smallestEffect: 0.1,
  plannedCalls: 400,
  started: Number.NaN,
  isRunning: true,
}

/** The arms of several calls in order, each counted before the next is assigned. */
export function armsInTurn(
  name: string,
  ids: readonly string[],
  calls: readonly [number, number],
): (0 | 1)[] {
  const made: [number, number] = [...calls]
  return ids.map((id) => {
    const arm = nextArm(name, id, made)
    made[arm]++
    return arm
  })
}

export interface Simulation {
  readonly planned: number
  readonly smallestEffect: number
  /** The true share of successes of each arm. */
  readonly rates: readonly [number, number]
  readonly experiments: number
  readonly seed: number
}

/** Number of different orders of assignment to try. */
const ORDERS = 20

/**
 * How many experiments ever said each verdict up to the planned size. Judged where the verdict can change: that it stands
 * between looks, whatever comes, is a test of its own.
 */
export function everSaid(simulation: Simulation): Record<Verdict, number> {
  const { planned, smallestEffect, rates, experiments, seed } = simulation
  const random = seeded(seed)
  const said = { open: 0, same: 0, first: 0, second: 0 }
  const ids = Array.from({ length: planned }, (_, call) => `k${call}`)
  const orders = Array.from({ length: ORDERS }, (_, at) => Uint8Array.from(armsInTurn(`e${at}`, ids, [0, 0])))
  for (let experiment = 0; experiment < experiments; experiment++) {
    const arms = orders[experiment % ORDERS] ?? new Uint8Array()
    const successes = arms.map((arm) => (random() < (rates[arm] ?? 0) ? 1 : 0))
    const verdicts = new Set<Verdict>()
    for (const calls of lookSizes(planned)) {
      const made = { arms: arms.subarray(0, calls), successes: successes.subarray(0, calls) }
      verdicts.add(lastLook(made, { plannedCalls: planned, smallestEffect })?.verdict ?? 'open')
    }
    for (const verdict of verdicts) said[verdict]++
  }
  return said
}

/** The results of an arm's calls, with the successes spread evenly. */
export const runOf = (successes: number, trials: number): boolean[] =>
  Array.from(
    { length: trials },
    (_, at) => Math.floor(((at + 1) * successes) / trials) > Math.floor((at * successes) / trials),
  )

/** Two arms' calls taken in turn, as balanced assignment makes them; what one has more comes last. */
export function inTurn(first: readonly boolean[], second: readonly boolean[]): readonly [0 | 1, boolean][] {
  const calls: [0 | 1, boolean][] = []
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const [a, b] = [first[at], second[at]]
    if (a !== undefined) calls.push([0, a])
    if (b !== undefined) calls.push([1, b])
  }
  return calls
}
