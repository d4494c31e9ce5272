// The pace of winning against the user's own baseline, in weeks that end today (D3).
import type { Day } from '../calendar/day'
import { plural } from '../cells/text'

/** A baseline looks back at most a year before the weeks that are judged. */
const MOST_BASELINE_WEEKS = 52
/** So few sales make no baseline: one more or less would change it too much. */
const ENOUGH_SALES = 5
const WEEK = 7

export interface Pace {
  /** Weeks judged as now: `D3.weeks`. */
  readonly weeks: number
  readonly salesNow: number
  /** Weeks before them, back to the one in which the records begin, at most a year. */
  readonly baselineWeeks: number
  readonly baselineSales: number
  /** Sales a week in the baseline; NaN when there is none. */
  readonly baseline: number
  /** For so many weeks back from today, `weeks` at most, sales have stayed below the baseline; 0 = they have not. */
  readonly lowWeeks: number
  /** How likely so few sales in the low weeks are if nothing has changed; NaN when not low. */
  readonly chance: number
}

/** The first and last day of now and of the baseline; a period without days has last < first. */
export interface Periods {
  readonly now: { readonly first: Day; readonly last: Day }
  readonly before: { readonly first: Day; readonly last: Day }
}

/**
 * Measures the pace.
 * @param won days on which something was won, NaN = not known
 * @param begin the first day of any record; before it nothing could be known
 * @param weeks how many weeks count as now (`D3.weeks`), a whole number of at least 1
 */
export function paceOf(won: Float64Array, begin: Day, today: Day, weeks: number): Pace {
  const known = Math.ceil((today - begin + 1) / WEEK)
  const baselineWeeks = Math.max(0, Math.min(MOST_BASELINE_WEEKS, (known || 0) - weeks))
  const sales = new Int32Array(weeks + baselineWeeks)
  for (const day of won) {
    const week = Math.floor((today - day) / WEEK)
    if (week >= 0 && week < sales.length) sales[week] = (sales[week] ?? 0) + 1
  }
  const sum = (from: number, to: number): number =>
    sales.subarray(from, to).reduce((all, one) => all + one, 0)
  const salesNow = sum(0, weeks)
  const baselineSales = sum(weeks, sales.length)
  const isEnough = baselineWeeks >= weeks && baselineSales >= ENOUGH_SALES
  const baseline = isEnough ? baselineSales / baselineWeeks : Number.NaN
  const lowWeeks = weeksBelow(sales.subarray(0, weeks), baseline)
  const few = sum(0, lowWeeks)
  const chance =
    lowWeeks === 0
      ? Number.NaN
      : binomialTail(few, few + baselineSales, lowWeeks / (lowWeeks + baselineWeeks))
  return { weeks, salesNow, baselineWeeks, baselineSales, baseline, lowWeeks, chance }
}

/** The days of now and of the baseline. */
export function periodsOf({ weeks, baselineWeeks }: Pace, today: Day): Periods {
  const first = today - weeks * WEEK + 1
  return { now: { first, last: today }, before: { first: first - baselineWeeks * WEEK, last: first - 1 } }
}

/** What a baseline lacks, in words; '' when there is one. */
export function missingBaseline({ weeks, baselineWeeks, baselineSales, baseline }: Pace): string {
  if (!Number.isNaN(baseline)) return ''
  const now = `before the last ${plural(weeks, 'week')}`
  if (baselineWeeks < weeks) {
    return `records ${now} reach back ${plural(baselineWeeks, 'week')}, ${weeks} are needed`
  }
  return `${plural(baselineSales, 'won row')} with a day lie ${now}, ${ENOUGH_SALES} are needed`
}

/**
 * Since when it has been low: the weeks up to today that fall furthest short of the baseline, of equal ones the fewest;
 * so neither one good week ends it nor do weeks at the baseline prolong it. 0 when no stretch falls short.
 */
function weeksBelow(sales: Int32Array, baseline: number): number {
  let [low, shortest, short] = [0, 1e-9, 0]
  sales.forEach((count, week) => {
    short += baseline - count
    if (short > shortest + 1e-9) [low, shortest] = [week + 1, short]
  })
  return low
}

/** P(X ≤ k) of n trials with chance p each. */
export function binomialTail(k: number, n: number, p: number): number {
  let logTerm = n * Math.log1p(-p)
  let sum = 0
  for (let at = 0; at <= k; at++) {
    sum += Math.exp(logTerm)
    logTerm += Math.log((n - at) / (at + 1)) + Math.log(p / (1 - p))
  }
  return Math.min(1, sum)
}
