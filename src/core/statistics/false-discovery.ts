// Many things looked at: p values corrected for how many, so that few findings are false (E3).

/**
 * The p values as Benjamini and Hochberg correct them, in the order given: those at most 0.05 hold at most 5 % false
 * ones. NaN counts as looked at and found nothing (1).
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
