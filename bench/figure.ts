// Measures figures: time, ratio to a peer on the same work in the same run, growth, and the bar to meet.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** A measured figure as it is printed. */
export interface Figure {
  readonly what: string
  readonly milliseconds: number
  /** Times faster than the peer. */
  readonly ratio?: number
  /** What does the same work with equal answers. */
  readonly peer?: string
  /** Growth: milliseconds are proportional to rows to this power. */
  readonly exponent?: number
  /** The bar in words, and whether it is met. */
  readonly must?: string
  readonly holds?: boolean
}

/** A result and the time it took. */
export interface Timed<T> {
  readonly value: T
  readonly milliseconds: number
}

/** Collects garbage, so that no figure is slowed by another's. */
export const collect = ((): (() => void) => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
})()

/** Runs the work once. */
export function timed<T>(work: () => T): Timed<T> {
  const start = performance.now()
  const value = work()
  return { value, milliseconds: performance.now() - start }
}

/** The quickest of several runs: what the work takes when nothing else disturbs it. */
export function quickest<T>(runs: number, work: () => T): Timed<T> {
  let best = timed(work)
  for (let run = 1; run < runs; run++) best = quicker(best, timed(work))
  return best
}

/** The quicker of two runs of the same work. */
export const quicker = <T>(one: Timed<T>, other: Timed<T>): Timed<T> =>
  other.milliseconds < one.milliseconds ? other : one

/** The sizes at which growth is measured. */
export const SIZES: readonly number[] = [1_000, 10_000, 100_000]
/** The size whose time is reported. */
export const LARGEST = Math.max(...SIZES)
/** Timings of each size in a turn; short work gets more, because a pause weighs more there. */
const RUNS_BY_SIZE = [2, 1, 1]
const TURNS = 6

/** Work measured at all sizes. */
export interface Grown<T> {
  /** The work's results at each size. */
  readonly values: readonly T[]
  /** The quickest time of the largest size. */
  readonly milliseconds: number
  /** The time grows with the size to this power. */
  readonly exponent: number
}

/** Times the work at all sizes in turns, so that a machine that slows down affects all sizes alike. */
export function grown<T>(workAt: (size: number) => () => T): Grown<T> {
  const works = SIZES.map(workAt)
  const values: T[] = []
  const best = works.map(() => Number.POSITIVE_INFINITY)
  for (let turn = 0; turn < TURNS; turn++) {
    works.forEach((work, at) => {
      const { value, milliseconds } = quickest(RUNS_BY_SIZE[at] ?? 1, work)
      values[at] = value
      best[at] = Math.min(best[at] ?? milliseconds, milliseconds)
    })
  }
  return { values, milliseconds: best[best.length - 1] ?? Number.NaN, exponent: exponentOf(best) }
}

/** By least squares on the logarithms of sizes and times. */
function exponentOf(milliseconds: readonly number[]): number {
  const logs = milliseconds.map((time, at) => [Math.log(SIZES[at] ?? Number.NaN), Math.log(time)] as const)
  const middle = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [middle(0), middle(1)]
  const rise = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return rise / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
