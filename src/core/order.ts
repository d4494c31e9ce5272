// Rows in the order of a number each has: the numbers alone are sorted, which needs no function called per comparison.

/** The given rows by ascending numbers, ties in the order given; NaN comes last. */
export function inOrder(rows: ArrayLike<number>, numberOf: (row: number) => number): Int32Array {
  const numbers = Float64Array.from(rows, numberOf)
  const sorted = numbers.slice().sort()
  /** Where the next row with a number goes. */
  const places = new Map<number, number>()
  for (let at = sorted.length - 1; at >= 0; at--) places.set(sorted[at] ?? 0, at)
  const ordered = new Int32Array(rows.length)
  numbers.forEach((number, at) => {
    const place = places.get(number) ?? 0
    places.set(number, place + 1)
    ordered[place] = rows[at] ?? 0
  })
  return ordered
}
