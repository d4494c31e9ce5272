// Weekly sales against the user's own baseline, in weeks that end today (D3).
import type { Day } from '../calendar/day'
import { binomialTest } from '../statistics/exact'

/** Upper limit of the baseline's length. */
const MOST_BASELINE_WEEKS = 52
/** Fewer sales make no baseline: one more or less would change it too much. */
const BASELINE_SALES = 5
const DAYS_A_WEEK = 7

/** Sales of the current weeks and of the baseline. */
export interface Pace {
  /** Length of the current period: `D3.weeks`. */
  readonly weeks: number
  readonly salesNow: number
  /** Weeks before it, back to the first record, at most a year. */
  readonly baselineWeeks: number
  readonly baselineSales: number
  /** Baseline sales a week; NaN without a baseline. */
  readonly baseline: number
  /** Number of weeks up to today, at most `weeks`, in which sales stayed below the baseline; 0 if they did not. */
  readonly lowWeeks: number
  /** Probability of so few sales in the low weeks if nothing had changed; NaN when not low. */
  readonly chance: number
}

/** First and last day of both periods; a period without days has last < first. */
export interface Periods {
  readonly now: { readonly first: Day; readonly last: Day }
  readonly before: { readonly first: Day; readonly last: Day }
}

/**
 * Measures the pace.
 * @param won won days, NaN = unknown
 * @param begin the first day of any record
 * @param weeks length of the current period (`D3.weeks`), a whole number of at least 1
 */
export function paceOf(won: Float64Array, begin: Day, today: Day, weeks: number): Pace {
  const known = Math.ceil((today - begin + 1) / DAYS_A_WEEK)
  const baselineWeeks = Math.max(0, Math.min(MOST_BASELINE_WEEKS, (known || 0) - weeks))
  const sales = new Int32Array(weeks + baselineWeeks)
  for (const day of won) {
    const week = Math.floor((today - day) / DAYS_A_WEEK)
    if (week >= 0 && week < sales.length) sales[week] = (sales[week] ?? 0) + 1
  }
  const sum = (from: number, to: number): number =>
    sales.subarray(from, to).reduce((all, one) => all + one, 0)
  const salesNow = sum(0, weeks)
  const baselineSales = sum(weeks, sales.length)
  const isEnough = baselineWeeks >= weeks && baselineSales >= BASELINE_SALES
  const baseline = isEnough ? baselineSales / baselineWeeks : Number.NaN
  const lowWeeks = lowWeeksOf(sales.subarray(0, weeks), baseline)
  const few = sum(0, lowWeeks)
  const chance =
    lowWeeks === 0
      ? Number.NaN
      : binomialTest(few, few + baselineSales, lowWeeks / (lowWeeks + baselineWeeks)).less
  return { weeks, salesNow, baselineWeeks, baselineSales, baseline, lowWeeks, chance }
}

/** The days of both periods. */
export function periodsOf({ weeks, baselineWeeks }: Pace, today: Day): Periods {
  const first = today - weeks * DAYS_A_WEEK + 1
  return {
    now: { first, last: today },
    before: { first: first - baselineWeeks * DAYS_A_WEEK, last: first - 1 },
  }
}

/** What the baseline lacks: weeks of records before the current ones, or won rows in them. */
export interface MissingBaseline {
  readonly of: 'weeks' | 'sales'
  readonly has: number
  readonly needs: number
}

/** What the baseline lacks; null when there is one. */
export function missingBaseline({
  weeks,
  baselineWeeks,
  baselineSales,
  baseline,
}: Pace): MissingBaseline | null {
  if (!Number.isNaN(baseline)) return null
  return baselineWeeks < weeks
    ? { of: 'weeks', has: baselineWeeks, needs: weeks }
    : { of: 'sales', has: baselineSales, needs: BASELINE_SALES }
}

/**
 * Number of low weeks: the stretch up to today that falls furthest short of the baseline, the shortest if several do.
 * One good week does not end it, and weeks at the baseline do not extend it. 0 when no stretch falls short.
 */
function lowWeeksOf(sales: Int32Array, baseline: number): number {
  let [low, shortest, short] = [0, 1e-9, 0]
  sales.forEach((count, week) => {
    short += baseline - count
    if (short > shortest + 1e-9) [low, shortest] = [week + 1, short]
  })
  return low
}
