// The year's plan: value won against the target and the time left, what can still close this month, and by when somebody new
// must be found to close in this month and quarter (D7).

import { addMonths, civilOf, type Day, dayOf } from '../calendar/day'
import { mainAmounts } from '../pipeline/currencies'
import type { Pipeline } from '../pipeline/pipeline'
import { openRows } from '../purge/open-rows'
import { median } from '../statistics/median'
import { KEEP } from '../words/facts'

/** The figures of the year so far. */
export interface YearPlan {
  /** Value to be won this year; NaN when none is set. */
  readonly target: number
  /** Value won this year, and the number of won rows without a value. */
  readonly won: number
  readonly unvalued: number
  /** Share of the year that is over, including today. */
  readonly elapsed: number
  /** Value won by the end of the year at this pace. */
  readonly projected: number
  /** Value still to be won; 0 when the target is reached, NaN without one. */
  readonly left: number
  /** Rows with the verdict Keep that decide in the rest of this month, the most valuable first. */
  readonly closing: readonly number[]
  readonly closingValue: number
}

/** The last day of the month. */
export function monthEnd(day: Day): Day {
  return addMonths(day - civilOf(day).dayOfMonth + 1, 1) - 1
}

/** The last day of the calendar quarter. */
export function quarterEnd(day: Day): Day {
  const { year, month } = civilOf(day)
  return monthEnd(dayOf(year, Math.ceil(month / 3) * 3, 1))
}

/** The first day of the calendar year after this one. */
export const nextYear = (day: Day): Day => dayOf(civilOf(day).year + 1, 1, 1)

/**
 * Measures the calendar year (D7).
 * @param won won days by row, NaN = unknown
 * @param verdicts verdict codes by row; only Keep rows count as closing
 * @param target value to be won this year, NaN = none set
 */
export function yearPlan(
  pipeline: Pipeline,
  won: Float64Array,
  verdicts: Uint8Array,
  target: number,
  today: Day,
): YearPlan {
  const [first, next] = [dayOf(civilOf(today).year, 1, 1), nextYear(today)]
  const { values } = mainAmounts(pipeline)
  const decisions = pipeline.moments('decision')
  const open = openRows(pipeline)
  const end = monthEnd(today)
  const closing: number[] = []
  let [sum, unvalued] = [0, 0]
  for (let row = 0; row < pipeline.rows; row++) {
    const value = values[row] ?? Number.NaN
    const day = won[row] ?? Number.NaN
    if (day >= first && day <= today) {
      if (Number.isNaN(value)) unvalued++
      else sum += value
    }
    const decision = Math.floor(decisions[row] ?? Number.NaN)
    if (open[row] && verdicts[row] === KEEP && decision >= today && decision <= end) closing.push(row)
  }
  const elapsed = (today - first + 1) / (next - first)
  const left = Math.max(0, target - sum)
  const worth = (row: number): number => values[row] || 0
  closing.sort((a, b) => worth(b) - worth(a) || a - b)
  const closingValue = closing.reduce((all, row) => all + worth(row), 0)
  return { target, won: sum, unvalued, elapsed, projected: sum / elapsed, left, closing, closingValue }
}

/** Fewest sales that make a usual cycle. */
const ENOUGH_SALES = 5

/** By when somebody new must be found to close in time at the usual cycle. */
export interface LastDays {
  /** Median days from created to won, and the sales it is taken from. */
  readonly cycle: number
  readonly sales: number
  /** The last days on which somebody who is found can still close in this month and quarter; they may be past. */
  readonly month: Day
  readonly quarter: Day
}

/** By the rows' own created days, and their won days; null while fewer than five sales have both. */
export function lastDays(pipeline: Pipeline, won: Float64Array, today: Day): LastDays | null {
  const created = pipeline.moments('created')
  const cycles = Array.from(won, (day, row) => day - Math.floor(created[row] ?? Number.NaN)).filter(
    (days) => days >= 0,
  )
  if (cycles.length < ENOUGH_SALES) return null
  const cycle = Math.ceil(median(cycles))
  return {
    ...{ cycle, sales: cycles.length },
    month: monthEnd(today) - cycle,
    quarter: quarterEnd(today) - cycle,
  }
}

/**
 * What a key account is worth by a year's target (P2.key): a share of it, or the top fifth of what is open where that is more.
 * @param topFifth the value that set-up takes without a target; null where too few rows have one
 */
export const keyByTarget = (target: number, share: number, topFifth: number | null): number =>
  Math.max(share * target, topFifth ?? 0)
