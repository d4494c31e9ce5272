// Where effort goes: the share of touches on Qualified rows, and minutes a prospect (Q3, Q4).
import type { Day } from '../calendar/day'
import { QUALIFIED } from '../words/facts'
import type { TouchTime } from './touch-time'

/** Touches and the span to look at. */
interface FocusInput {
  readonly touches: Pick<TouchTime, 'count' | 'moments' | 'minutes'>
  /** Pipeline row of each touch; -1 = none. */
  readonly rowOf: Int32Array
  readonly today: Day
  /** Days to look back, including today (`Q4.days`). */
  readonly days: number
}

/** Touches and minutes of the last days, and those on Qualified rows (Q4). */
interface Drift {
  readonly touches: number
  readonly minutes: number
  readonly qualifiedTouches: number
  readonly qualifiedMinutes: number
  /** Touches without a row: they are in none of the other figures. */
  readonly unmatched: number
}

/**
 * Q4: measures the drift.
 * @param fits fit codes by pipeline row
 */
export function driftOf({ touches, rowOf, today, days }: FocusInput, fits: ArrayLike<number>): Drift {
  const drift = { touches: 0, minutes: 0, qualifiedTouches: 0, qualifiedMinutes: 0, unmatched: 0 }
  for (let touch = 0; touch < touches.count; touch++) {
    if (!((touches.moments[touch] ?? Number.NaN) >= today - days + 1)) continue
    const row = rowOf[touch] ?? -1
    if (row < 0) {
      drift.unmatched++
      continue
    }
    const minutes = touches.minutes[touch] || 0
    drift.touches++
    drift.minutes += minutes
    if (fits[row] !== QUALIFIED) continue
    drift.qualifiedTouches++
    drift.qualifiedMinutes += minutes
  }
  return drift
}

/** The open rows that took minutes, and minutes each; null where none did. */
interface EachProspect {
  readonly prospects: number
  readonly minutes: number | null
}

/** Minutes a prospect in the last days and in as many before (Q3). */
export interface MinutesPerProspect {
  readonly days: number
  readonly now: EachProspect
  readonly before: EachProspect
  /** True if whole minutes a prospect rose; null without minutes in both spans. */
  readonly isRising: boolean | null
}

/**
 * Q3: average minutes on the open rows that took any.
 * @param isProspect 1 for open rows, by pipeline row
 */
export function minutesPerProspect(input: FocusInput, isProspect: ArrayLike<number>): MinutesPerProspect {
  const { touches, rowOf, today, days } = input
  const spans = [0, 1].map(() => ({ rows: new Set<number>(), minutes: 0 }))
  for (let touch = 0; touch < touches.count; touch++) {
    const row = rowOf[touch] ?? -1
    const minutes = touches.minutes[touch] ?? Number.NaN
    const back = Math.floor((today - Math.floor(touches.moments[touch] ?? Number.NaN)) / days)
    const span = spans[back]
    if (!span || row < 0 || !isProspect[row] || !(minutes > 0)) continue
    span.rows.add(row)
    span.minutes += minutes
  }
  const nobody: EachProspect = { prospects: 0, minutes: null }
  const [now = nobody, before = nobody] = spans.map(({ rows, minutes }) => ({
    prospects: rows.size,
    minutes: rows.size === 0 ? null : Math.round(minutes / rows.size),
  }))
  const isKnown = now.minutes !== null && before.minutes !== null
  return { days, now, before, isRising: isKnown ? (now.minutes ?? 0) > (before.minutes ?? 0) : null }
}
