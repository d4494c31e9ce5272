// Correction of p values for multiple tests, to limit false findings (E3).

/**
 * p values adjusted by Benjamini and Hochberg, in the order given: of those at most 0.05, about 5 % are false
 * findings. NaN counts as a test that found nothing (p = 1).
 */
export function benjaminiHochberg(raw: readonly number[]): number[] {
  const order = raw.map((_, at) => at)
  const p = raw.map((value) => (Number.isNaN(value) ? 1 : value))
  order.sort((a, b) => (p[b] ?? 1) - (p[a] ?? 1))
  const corrected = new Array<number>(raw.length).fill(1)
  let least = 1
  order.forEach((at, fromLast) => {
    least = Math.min(least, ((p[at] ?? 1) * raw.length) / (raw.length - fromLast))
    corrected[at] = least
  })
  return corrected
}
