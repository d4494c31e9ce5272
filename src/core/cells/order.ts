// Sorts rows by a number each. Only typed numbers are sorted, which avoids calling a comparison function and is
// faster.

/** The given rows by ascending number, ties in the given order, NaN last. */
export function inOrder(rows: ArrayLike<number>, numberOf: (row: number) => number): Int32Array {
  const numbers = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) numbers[at] = numberOf(rows[at] ?? 0)
  const sorted = numbers.slice().sort()
  /** How many rows with the same number have been placed, by the first place of that number. */
  const placed = new Int32Array(rows.length)
  const ordered = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const first = firstPlace(sorted, numbers[at] ?? 0)
    const before = placed[first] ?? 0
    ordered[first + before] = rows[at] ?? 0
    placed[first] = before + 1
  }
  return ordered
}

/** First index of a number in a sorted array that contains it (binary search). */
function firstPlace(sorted: Float64Array, number: number): number {
  const isNothing = Number.isNaN(number)
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle] ?? Number.NaN
    if (isNothing ? !Number.isNaN(other) : other < number) low = middle + 1
    else high = middle
  }
  return low
}
