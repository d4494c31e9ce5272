// Spreads referral asks over the coming weeks, so that no owner has more than a few in one (R1, C9).
import { type Day, mondayOf } from '../calendar/day'
import type { Persons } from '../pipeline/person'
import type { RuleBook } from '../rules/rule-book'
import type { Ask } from './referral-ask'

/** What a week's room for asks depends on. */
interface AskRoom {
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
  /** The day each person was last asked, NaN = never. */
  readonly lastAsked: Float64Array
  /** The owner of each pipeline row, as a number. */
  readonly owners: Int32Array
}

/**
 * The Monday of the week in which each ask falls, the best asks first: at most `R1.week` a week for each owner, those of this
 * week counted that were asked already. Infinite where `R1.week` is 0.
 * @param asks best first
 */
export function askWeeks(asks: readonly Ask[], room: AskRoom): Day[] {
  const { today, owners } = room
  const most = Math.floor(room.book.numbers['R1.week'])
  const thisWeek = mondayOf(today)
  const taken = askedSince(thisWeek, room)
  return asks.map(({ row }) => {
    const owner = owners[row] ?? 0
    const before = taken.get(owner) ?? 0
    taken.set(owner, before + 1)
    return most > 0 ? thisWeek + 7 * Math.floor(before / most) : Number.POSITIVE_INFINITY
  })
}

/** How many people each owner asked since a day. */
function askedSince(from: Day, { persons, lastAsked, owners }: AskRoom): Map<number, number> {
  const asked = new Map<number, number>()
  const seen = new Uint8Array(persons.count)
  persons.of.forEach((person, row) => {
    if (seen[person] || !((lastAsked[person] ?? Number.NaN) >= from)) return
    seen[person] = 1
    const owner = owners[row] ?? 0
    asked.set(owner, (asked.get(owner) ?? 0) + 1)
  })
  return asked
}
