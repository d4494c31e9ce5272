// What mails say of blocks: today's, what the working day before promised and proved, and the weeks kept in a row (T4).

import { type Day, mondayOf } from '../calendar/day'
import { MINUTES_A_DAY } from '../calendar/moment'
import { addWorkingDays } from '../calendar/working-days'
import type { RuleBook } from '../rules/rule-book'
import { type Blocks, provenBlocks } from './blocks'
import type { Work } from './logged-work'
import { type PlannedBlock, plannedIn } from './plan-blocks'
import { minutesBetween, prospectingWeeks, streakOf } from './prospecting'

/** Minutes that blocks promised, and those that were proven. */
export interface PromisedMinutes {
  readonly promised: number
  readonly proven: number
}

/** One reader's blocks. */
export interface BlockFacts {
  /** Today's, by time. */
  readonly today: readonly PlannedBlock[]
  /** Prospecting of the working day before; null where nothing was promised and nothing proven. */
  readonly yesterday: PromisedMinutes | null
  /** Of this week so far and of what is still planned in it. */
  readonly week: PromisedMinutes
  /** Weeks kept in a row. */
  readonly streak: number
}

/** @param isOwn whether an owner, as Blocks and the log spell them, is the reader */
export function blockFacts(
  { work, blocks }: { readonly work: Work; readonly blocks: Blocks | null },
  isOwn: (owner: string) => boolean,
  book: RuleBook,
  today: Day,
): BlockFacts {
  const own = blocks ? plannedIn(blocks, isOwn) : []
  const isMine = work.ownerNames.map((owner) => owner === '' || isOwn(owner))
  const promisedIn = (first: Day, last: Day): number =>
    own
      .filter(({ start, isForClients }) => {
        const day = Math.floor(start / MINUTES_A_DAY)
        return !isForClients && day >= first && day <= last
      })
      .reduce((sum, { start, end }) => sum + end - start, 0)
  const provenIn = (first: Day, last: Day): number =>
    minutesBetween(work, first, last).reduce(
      (sum, one, at) => sum + (isMine[at] ? (one?.counted ?? 0) : 0),
      0,
    )
  const between = (first: Day, last: Day): PromisedMinutes => ({
    promised: promisedIn(first, last),
    proven: provenIn(first, Math.min(last, today)),
  })
  const before = addWorkingDays(today, -1, book.calendar)
  const yesterday = between(before, before)
  const monday = mondayOf(today)
  const weeks = prospectingWeeks(work, blocks, book, today).filter(({ owner }) => isMine[owner])
  return {
    today: own
      .filter(({ start }) => Math.floor(start / MINUTES_A_DAY) === today)
      .map(({ start, end, isForClients }) => ({ start, end, isForClients }))
      .sort((a, b) => a.start - b.start),
    yesterday: yesterday.promised + yesterday.proven > 0 ? yesterday : null,
    week: between(monday, monday + 6),
    streak: streakOf(weeks),
  }
}

/** The minutes that blocks prove, for the column Proven of the tab, by line; blank where a block has not begun. */
export function provenColumn(blocks: Blocks, work: Work, now: number): (number | '')[] {
  const column = new Array<number | ''>(blocks.count).fill('')
  for (const { row, inside, moved } of provenBlocks(blocks, work))
    if ((blocks.starts[row] ?? Number.NaN) <= now) column[row] = Math.round(inside + moved)
  return column
}
