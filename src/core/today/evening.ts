// The evening's preparation: the next working day's list, what is missing for it, and who moves when it holds too many (T8).
import type { Day } from '../calendar/day'
import { type Calendar, workingDayOnOrAfter } from '../calendar/working-days'

/** One person to prepare for. */
export interface Preparation {
  readonly row: number
  /** They were promised this day: nobody may put them off (C8). */
  readonly isPromised: boolean
  /** The reason to give; '' = still to be found. */
  readonly reason: string
}

/** What to prepare tonight. */
export interface Evening {
  /** The working day it is for. */
  readonly day: Day
  /** Who stays, in the order of that day's list. */
  readonly list: readonly Preparation[]
  /** Who is too many for it, in that order; promises are never among them. */
  readonly over: readonly Preparation[]
  /** Of `list`, those without a reason. */
  readonly wanting: readonly Preparation[]
  /** Minutes for each, so that all fit into `T8.minutes`; NaN with nobody due. */
  readonly minutesEach: number
}

/** The day that is prepared on an evening. */
export const eveningDay = (today: Day, calendar: Calendar): Day => workingDayOnOrAfter(today + 1, calendar)

/**
 * T8: what to prepare tonight for the next working day.
 * @param due everybody who is due that day, in its order
 * @param room touches that the day honestly holds (T5)
 * @param minutes `T8.minutes`
 */
export function eveningOf(
  due: readonly Preparation[],
  { day, room, minutes }: { readonly day: Day; readonly room: number; readonly minutes: number },
): Evening {
  let left = room
  const list: Preparation[] = []
  const over: Preparation[] = []
  for (const one of due) {
    if (left-- > 0 || one.isPromised) list.push(one)
    else over.push(one)
  }
  const minutesEach = list.length === 0 ? Number.NaN : minutes / list.length
  return { day, list, over, wanting: list.filter(({ reason }) => reason === ''), minutesEach }
}
