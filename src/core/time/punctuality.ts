// The share of touches that were made by their latest day (T4), told from the log: each follows the touch before it.

import { readCadence, segmentInterval } from '../cadence/cadence'
import type { Day } from '../calendar/day'
import { addDaysCounted } from '../calendar/working-days'
import { listAt } from '../cells/lists'
import { sortedByNumber } from '../cells/order'
import type { RuleBook } from '../rules/rule-book'

/** A touch of somebody, in or out. */
export interface DatedTouch {
  readonly person: number
  readonly moment: number
  /** It was made by the user: not an answer, and not something that came in. */
  readonly isOut: boolean
  /** It counts as contact (C2), so that the next one is due from it. */
  readonly isCounted: boolean
}

/** Touches that had a latest day, and those of them that kept it. */
export interface Punctuality {
  readonly due: number
  readonly inTime: number
}

/**
 * How many touches from a day on were made by the latest day that C1a or C1 gave after the counted touch before them. Somebody's
 * first touch has no such day, and neither has one of which the touch before is not among those given.
 * @param isActive whether the person has a row that is still open and worth touching; else they are touched as clients are
 */
export function punctuality(
  touches: readonly DatedTouch[],
  isActive: (person: number) => boolean,
  book: RuleBook,
  since: Day,
): Punctuality {
  const client = segmentInterval(readCadence(null, book).client).latest
  const byPerson = new Map<number, number[]>()
  touches.forEach(({ person, moment }, at) => {
    if (person >= 0 && !Number.isNaN(moment)) listAt(byPerson, person).push(at)
  })
  let [due, inTime] = [0, 0]
  for (const [person, list] of byPerson) {
    const most = isActive(person) ? book.numbers['C1a.latest'] : client
    let last = Number.NaN
    for (const at of sortedByNumber(list, (one) => touches[one]?.moment ?? 0)) {
      const { moment = 0, isOut = false, isCounted = false } = touches[at] ?? {}
      const day = Math.floor(moment)
      // A second touch of the same day is not one that was due.
      if (isOut && day >= since && last < day) {
        due++
        if (day <= addDaysCounted(last, most, book.calendar)) inTime++
      }
      if (isCounted) last = day
    }
  }
  return { due, inTime }
}
