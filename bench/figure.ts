// One measured figure: how long, how much faster than a peer on the same work in the same run, how it grows, and the bar.

export interface Figure {
  readonly what: string
  readonly milliseconds: number
  /** Times faster than the peer. */
  readonly ratio?: number
  /** What it is compared with, on the same work with equal answers. */
  readonly peer?: string
  /** Growth: milliseconds are proportional to rows to this power. */
  readonly exponent?: number
  /** What the figure must be, in words, and whether it is. */
  readonly must?: string
  readonly holds?: boolean
}

/** Runs the work once. */
export function timed<T>(work: () => T): { readonly value: T; readonly milliseconds: number } {
  const start = performance.now()
  const value = work()
  return { value, milliseconds: performance.now() - start }
}

/** The quickest of several runs: what the work takes when nothing else disturbs it. */
export function quickest<T>(
  runs: number,
  work: () => T,
): { readonly value: T; readonly milliseconds: number } {
  let best = timed(work)
  for (let run = 1; run < runs; run++) {
    const next = timed(work)
    if (next.milliseconds < best.milliseconds) best = next
  }
  return best
}

/** The exponent of growth over sizes and their times, by least squares on their logarithms. */
export function growth(points: readonly (readonly [size: number, milliseconds: number])[]): number {
  const logs = points.map(([size, milliseconds]) => [Math.log(size), Math.log(milliseconds)] as const)
  const middle = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [middle(0), middle(1)]
  const rise = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return rise / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
