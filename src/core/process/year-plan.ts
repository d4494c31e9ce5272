// The year's plan: value won against the target and the time left, and what can still close this month (D7).
import { addMonths, civilOf, type Day, dayOf } from '../calendar/day'
import { formatMoney, plural, readableDay } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { openRows } from '../purge/open-rows'
import { KEEP } from '../words/facts'

/** The figures of the year so far. */
interface YearPlan {
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
  /** Rows with the verdict Keep that decide in the rest of this month, and their value. */
  readonly closable: number
  readonly closableValue: number
}

/** The last day of the month. */
export function monthEnd(day: Day): Day {
  return addMonths(day - civilOf(day).dayOfMonth + 1, 1) - 1
}

/**
 * Measures the calendar year (D7).
 * @param won won days by row, NaN = unknown
 * @param verdicts verdict codes by row; only Keep rows count as closable
 * @param target value to be won this year, NaN = none set
 */
export function yearPlan(
  pipeline: Pipeline,
  won: Float64Array,
  verdicts: Uint8Array,
  target: number,
  today: Day,
): YearPlan {
  const { year } = civilOf(today)
  const [first, next] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)]
  const values = pipeline.value()
  const decisions = pipeline.moments('decision')
  const open = openRows(pipeline)
  const end = monthEnd(today)
  let [sum, unvalued, closable, closableValue] = [0, 0, 0, 0]
  for (let row = 0; row < pipeline.rows; row++) {
    const value = values[row] ?? Number.NaN
    const day = won[row] ?? Number.NaN
    if (day >= first && day <= today) {
      if (Number.isNaN(value)) unvalued++
      else sum += value
    }
    const decision = Math.floor(decisions[row] ?? Number.NaN)
    if (!open[row] || verdicts[row] !== KEEP || !(decision >= today && decision <= end)) continue
    closable++
    closableValue += value || 0
  }
  const elapsed = (today - first + 1) / (next - first)
  const left = Math.max(0, target - sum)
  return { target, won: sum, unvalued, elapsed, projected: sum / elapsed, left, closable, closableValue }
}

/** The plan as lines of text. */
export function yearPlanLines(plan: YearPlan, today: Day): string[] {
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const lines = [`Won this year: ${formatMoney(plan.won)}, with ${percent(plan.elapsed)} of the year over`]
  if (plan.unvalued > 0) lines.push(`${plural(plan.unvalued, 'won row')} without a value: not in the sum`)
  if (Number.isNaN(plan.target)) lines.push('No target is set: without one there is no pace to keep')
  else if (plan.left === 0) lines.push(`The target of ${formatMoney(plan.target)} is reached`)
  else {
    lines.push(
      `${formatMoney(plan.left)} of ${formatMoney(plan.target)} are left (${percent(plan.won / plan.target)} won); ` +
        `at this pace the year ends at ${formatMoney(plan.projected)}`,
    )
  }
  const until = readableDay(monthEnd(today))
  lines.push(
    `Can still close by ${until}: ${plural(plan.closable, 'kept row')}, ${formatMoney(plan.closableValue)}`,
  )
  return lines
}
