// Rows in the order of a number each has: the numbers alone are sorted, which needs no function called per comparison.

/** The given rows by ascending numbers, ties in the order given; NaN comes last. */
export function inOrder(rows: ArrayLike<number>, numberOf: (row: number) => number): Int32Array {
  const numbers = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) numbers[at] = numberOf(rows[at] ?? 0)
  const sorted = numbers.slice().sort()
  /** How many rows have found their place from each place on: those with the same number. */
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

/** Where a number first stands in a sorted list that has it. */
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
