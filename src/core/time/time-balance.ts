// How time is spent: organising against selling, busy work, and results an hour by category (T7, T9).
import type { Day } from '../calendar/day'
import type { RuleBook } from '../rules/rule-book'
import { CATEGORIES } from '../tabs/vocabulary'
import type { Work } from './logged-work'
import { BUSY_WORK, DELIVERING, ORGANISING, SELLING, type TimeLog } from './time-log'

/** Minutes by category code from `from` to `to`, both days included, NaN = unbounded; code 0 = without a category. */
export function minutesByCategory(
  { starts, minutes, categories }: Pick<Work | TimeLog, 'starts' | 'minutes' | 'categories'>,
  from: Day = Number.NaN,
  to: Day = Number.NaN,
): number[] {
  const sums = new Array<number>(CATEGORIES.length + 1).fill(0)
  for (let piece = 0; piece < minutes.length; piece++) {
    const start = starts[piece] ?? Number.NaN
    const length = minutes[piece] ?? Number.NaN
    if (start < from || start >= to + 1 || Number.isNaN(start) || Number.isNaN(length)) continue
    const category = categories[piece] ?? 0
    sums[category] = (sums[category] ?? 0) + length
  }
  return sums
}

const sumOf = (sums: readonly number[], from: number, to: number): number =>
  sums.slice(from, to + 1).reduce((sum, minutes) => sum + minutes, 0)

/** T7: organising and busy work ÷ prospecting, selling and delivering; NaN if the latter took no minutes. */
export function busyRatio(byCategory: readonly number[]): number {
  const working = sumOf(byCategory, 1, DELIVERING)
  return working === 0 ? Number.NaN : sumOf(byCategory, ORGANISING, BUSY_WORK) / working
}

/** The figures of T7. */
export interface Balance {
  /** Minutes. */
  readonly organised: number
  readonly sold: number
  /** Organising ÷ selling; NaN without selling. */
  readonly organising: number
  /** Busy work ÷ all minutes with a category; NaN without any. */
  readonly busyShare: number
  /** Organising took more than `T7.alarm` times the minutes of selling. */
  readonly isAlarm: boolean
}

/** T7: the share of busy work, and an alarm if organising exceeds `T7.alarm` times selling. */
export function balanceOf(byCategory: readonly number[], { numbers }: RuleBook): Balance {
  const [organised, sold] = [byCategory[ORGANISING] ?? 0, byCategory[SELLING] ?? 0]
  const all = sumOf(byCategory, 1, BUSY_WORK)
  return {
    organised,
    sold,
    organising: sold === 0 ? Number.NaN : organised / sold,
    busyShare: all === 0 ? Number.NaN : (byCategory[BUSY_WORK] ?? 0) / all,
    isAlarm: organised > numbers['T7.alarm'] * sold,
  }
}

/** Results of a category. */
export interface HourlyResult {
  readonly category: string
  readonly hours: number
  readonly results: number
  /** Results an hour; NaN without any time. */
  readonly anHour: number
}

/**
 * T9: results an hour of each category that took time or brought results.
 * @param results number of results by category code: progress, a meeting set, a won row
 */
export function resultsAnHour(byCategory: readonly number[], results: readonly number[]): HourlyResult[] {
  return CATEGORIES.map((category, at): HourlyResult => {
    const hours = (byCategory[at + 1] ?? 0) / 60
    const count = results[at + 1] ?? 0
    return { category, hours, results: count, anHour: hours === 0 ? Number.NaN : count / hours }
  }).filter((line) => line.hours > 0 || line.results > 0)
}
