// The year's plan: what is won against the target and the time left, and what can still close this month (D7).
import { civilOf, type Day, dayOf } from '../calendar/day'
import { formatMoney, plural, readableDay } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { openRows } from '../purge/open-rows'
import { KEEP } from '../words/facts'

export interface YearPlan {
  /** NaN when none is set. */
  readonly target: number
  /** Value won this year, and won rows whose value is not known. */
  readonly won: number
  readonly unvalued: number
  /** Share of the year that is over, today included. */
  readonly elapsed: number
  /** What the year ends at if it goes on as so far. */
  readonly projected: number
  /** Still to be won; 0 when the target is reached, NaN without one. */
  readonly left: number
  /** Kept rows that decide in what is left of this month, and their value. */
  readonly closable: number
  readonly closableValue: number
}

/** The last day of the month of a day. */
export function monthEnd(day: Day): Day {
  const { year, month } = civilOf(day)
  return (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - 1
}

/**
 * Measures the year by calendar days (D7).
 * @param won days on which rows were won, NaN = not known
 * @param verdicts verdict codes by row: only what is kept can honestly close
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

/** The plan in lines to read. */
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
