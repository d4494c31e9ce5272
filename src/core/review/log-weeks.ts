// What the log tells of the last weeks: touches a day, and calls by hour and weekday.
import { type Day, mondayOf, weekdayOf } from '../calendar/day'
import { type Calendar, isWorkingDay } from '../calendar/working-days'
import { memo } from '../cells/lazy'
import { isCall, talked } from '../tabs/vocabulary'
import { IS_CONTACT, IS_INBOUND } from '../touches/classify'
import type { TouchLog } from '../touches/touch-log'

/** Weeks that the pictures show. */
export const WEEKS = 26
const DAYS = 7
/** Hours of the day that are looked at: calls at others are left out. */
export const HOURS: readonly number[] = Array.from({ length: 13 }, (_, at) => 8 + at)

/** Calls, and those in which somebody was spoken to. */
export interface Calls {
  calls: number
  reached: number
}

/** One week of the log. */
export interface LogWeek extends Calls {
  readonly monday: Day
  /** Contacts by weekday, Monday first. */
  readonly touches: readonly number[]
}

export interface LogWeeks {
  /** The oldest first; the last one is today's. */
  readonly weeks: readonly LogWeek[]
  /**
   * Calls of these weeks by weekday, and of each by its hour among `HOURS`; last all weekdays together. Calls without a time
   * of day are left out.
   */
  readonly byHour: readonly (readonly Calls[])[]
}

const none = (): Calls => ({ calls: 0, reached: 0 })

/** Counts the last 26 weeks, the current one included. */
export function logWeeks(log: TouchLog, today: Day): LogWeeks {
  const first = mondayOf(today) - DAYS * (WEEKS - 1)
  const weeks = Array.from({ length: WEEKS }, (_, at) => ({
    ...none(),
    monday: first + DAYS * at,
    touches: new Array<number>(DAYS).fill(0),
  }))
  const byHour = Array.from({ length: DAYS + 1 }, () => HOURS.map(none))
  const [media, outcomes, { flags }] = [log.text('medium'), log.text('outcome'), log]
  const [isCallWord, isTalk] = [memo(isCall), memo(talked)]
  log.moments.forEach((moment, touch) => {
    const week = weeks[Math.floor((moment - first) / DAYS)]
    const flag = flags[touch] ?? 0
    if (!week || !(flag & IS_CONTACT)) return
    const weekday = weekdayOf(moment) - 1
    week.touches[weekday] = (week.touches[weekday] ?? 0) + 1
    if (flag & IS_INBOUND || !isCallWord(media[touch] ?? '')) return
    const isReached = isTalk(outcomes[touch] ?? '')
    // To the second above: a moment is a fraction of a day.
    const hour = Math.floor((moment - Math.floor(moment)) * 24 + 1e-6) - (HOURS[0] ?? 0)
    const hours = moment > Math.floor(moment) ? [byHour[weekday]?.[hour], byHour[DAYS]?.[hour]] : []
    for (const sum of [week, ...hours]) {
      if (!sum) continue
      sum.calls++
      if (isReached) sum.reached++
    }
  })
  return { weeks, byHour }
}

/** C9: the share of working days with touches within a quarter of the mean; NaN without touches on working days. */
export function evennessOf(
  { monday, touches }: Pick<LogWeek, 'monday' | 'touches'>,
  today: Day,
  calendar: Calendar,
): number {
  const counts = touches.filter((_, at) => monday + at < today && isWorkingDay(monday + at, calendar))
  const mean = counts.reduce((all, count) => all + count, 0) / counts.length
  if (!(mean > 0)) return Number.NaN
  return counts.filter((count) => Math.abs(count - mean) <= mean / 4).length / counts.length
}
