// Exact tests of counts: Fisher's test of two-by-two tables and the binomial test.

/** Tolerance for comparing probabilities that differ only in their last digits, as R uses it. */
const AS_LIKELY = 1 + 1e-7
/** Terms below this share of the largest one no longer change a sum. */
const NEGLIGIBLE = 1e-18
/** From here on Stirling's series is exact to all digits. */
const STIRLING_FROM = 16

/** The natural logarithm of n!, for whole n from 0. */
export function logFactorial(n: number): number {
  if (n < STIRLING_FROM) {
    let product = 1
    for (let factor = 2; factor <= n; factor++) product *= factor
    return Math.log(product)
  }
  const x = n + 1
  const inverse = 1 / (x * x)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series
}

/** p values of a count: P(at most it), P(at least it), and P(a count no likelier than it). */
interface Tails {
  readonly less: number
  readonly greater: number
  readonly twoSided: number
}

/** A distribution of counts: its bounds, the logarithm of a count's probability, and the ratio P(k + 1) / P(k). */
interface Distribution {
  readonly lowest: number
  readonly highest: number
  readonly logChance: (count: number) => number
  readonly growth: (count: number) => number
}

/** Sums outwards from the most likely count, so that counts of 100,000 take no longer than counts of hundreds. */
function tailsOf(count: number, mode: number, { lowest, highest, logChance, growth }: Distribution): Tails {
  const peak = Math.min(highest, Math.max(lowest, mode))
  const limit = Math.exp(logChance(count) - logChance(peak)) * AS_LIKELY
  let [all, less, greater, unlikely] = [0, 0, 0, 0]
  const add = (at: number, chance: number): void => {
    all += chance
    if (at <= count) less += chance
    if (at >= count) greater += chance
    if (chance <= limit) unlikely += chance
  }
  const floor = Math.min(NEGLIGIBLE, limit * NEGLIGIBLE)
  for (let at = peak, chance = 1; at <= highest && chance > floor; chance *= growth(at++)) add(at, chance)
  for (let at = peak - 1, chance = 1; at >= lowest; at--) {
    chance /= growth(at)
    if (!(chance > floor)) break
    add(at, chance)
  }
  return { less: less / all, greater: greater / all, twoSided: Math.min(1, unlikely / all) }
}

/**
 * Fisher's exact test of the table [[a, b], [c, d]] of whole counts, by its first cell; two-sided as R computes it,
 * over every table that is no likelier. An empty row or column gives 1.
 */
export function fisherExact(a: number, b: number, c: number, d: number): Tails {
  const [row, column, all] = [a + b, a + c, a + b + c + d]
  const logChance = (x: number): number =>
    -logFactorial(x) - logFactorial(row - x) - logFactorial(column - x) - logFactorial(all - row - column + x)
  const growth = (x: number): number => ((row - x) * (column - x)) / ((x + 1) * (all - row - column + x + 1))
  const mode = Math.floor(((row + 1) * (column + 1)) / (all + 2))
  const [lowest, highest] = [Math.max(0, row + column - all), Math.min(row, column)]
  return tailsOf(a, mode, { lowest, highest, logChance, growth })
}

/** The exact binomial test of `successes` in `trials` against an expected share between 0 and 1, exclusive. */
export function binomialTest(successes: number, trials: number, share: number): Tails {
  const odds = share / (1 - share)
  const logChance = (x: number): number => x * Math.log(odds) - logFactorial(x) - logFactorial(trials - x)
  const growth = (x: number): number => ((trials - x) / (x + 1)) * odds
  const mode = Math.floor((trials + 1) * share)
  return tailsOf(successes, mode, { lowest: 0, highest: trials, logChance, growth })
}
