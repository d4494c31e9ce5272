// Runs of neighbours, so that one call can serve them all.

/** Neighbouring places of one value. */
export interface Run<T> {
  readonly value: T
  /** The first place, from 1. */
  readonly from: number
  readonly count: number
}

/** The runs of equal values in a list; places without one are left out. */
export function runsOf<T>(values: readonly (T | undefined)[]): Run<T>[] {
  const runs: { value: T; from: number; count: number }[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (value === undefined) continue
    const last = runs[runs.length - 1]
    if (last?.value === value && last.from + last.count === at + 1) last.count++
    else runs.push({ value, from: at + 1, count: 1 })
  }
  return runs
}

/** First and last of places that lie close together. @param places ascending @param gap the furthest that two may be apart */
export function closeRuns(places: Iterable<number>, gap: number): [first: number, last: number][] {
  const runs: [first: number, last: number][] = []
  for (const at of places) {
    const last = runs[runs.length - 1]
    if (last && at - last[1] <= gap) last[1] = at
    else runs.push([at, at])
  }
  return runs
}
