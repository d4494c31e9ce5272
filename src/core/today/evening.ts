// The evening's preparation: the next working day's list with the minutes for each person (T8).
import type { Day } from '../calendar/day'
import { type Calendar, workingDayOnOrAfter } from '../calendar/working-days'
import { plural, readableDay } from '../cells/text'

/** One thing to prepare. */
interface Preparation {
  readonly row: number
  readonly name: string
  readonly why: string
  /** The reason to give; '' = still to be found. */
  readonly reason: string
}

interface Evening {
  /** The working day it is for. */
  readonly day: Day
  readonly list: readonly Preparation[]
  /** Minutes for each, so that all fit into `T8.minutes`; NaN with nobody due. */
  readonly minutesEach: number
  readonly line: string
}

/**
 * T8: what to prepare tonight for the next working day, in the order of tomorrow's list.
 * @param due tomorrow's list, already in its order and cut at capacity
 * @param minutes `T8.minutes`
 */
export function eveningOf(
  due: readonly Preparation[],
  minutes: number,
  today: Day,
  calendar: Calendar,
): Evening {
  const day = workingDayOnOrAfter(today + 1, calendar)
  const wanting = due.filter(({ reason }) => reason === '').length
  const find = wanting === 0 ? '' : `; find a reason for ${plural(wanting, 'person')}`
  const line =
    due.length === 0
      ? `Nobody is due on ${readableDay(day)}.`
      : `${minutes} min for ${plural(due.length, 'person')} on ${readableDay(day)}${find} (T8)`
  return { day, list: due, minutesEach: due.length === 0 ? Number.NaN : minutes / due.length, line }
}
