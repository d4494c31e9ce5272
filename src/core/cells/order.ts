// Sorts rows by a number each, and searches sorted numbers. Only typed numbers are sorted, which needs no comparison
// function and is faster.

/** The given rows by ascending number, ties in the given order, NaN last. */
export function sortedByNumber(rows: ArrayLike<number>, numberOf: (row: number) => number): Int32Array {
  const numbers = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) numbers[at] = numberOf(rows[at] ?? 0)
  const sorted = numbers.slice().sort()
  const firstNaN = sorted.findIndex(Number.isNaN)
  /** How many rows with the same number have been placed, by the first place of that number. */
  const placed = new Int32Array(rows.length)
  const ordered = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const number = numbers[at] ?? 0
    const first = Number.isNaN(number) ? firstNaN : lowerBound(sorted, number)
    const before = placed[first] ?? 0
    ordered[first + before] = rows[at] ?? 0
    placed[first] = before + 1
  }
  return ordered
}

/** Index of the first of the ascending numbers that is `number` or more; their count if none is (binary search). */
export function lowerBound(sorted: Float64Array, number: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < number) low = middle + 1
    else high = middle
  }
  return low
}
