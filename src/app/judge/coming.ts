// Who comes on the next working day and who has no room: one answer for the evening in the panel and for its mail (T8).
import type { Day } from '../../core/calendar/day'
import { cutAtCapacity, type QueueEntry, queueOf } from '../../core/today/queue'
import type { JudgedDay } from './judged-day'

export interface Coming {
  /** In the order of that day's list, up to what each owner's day holds; promises always. */
  readonly entries: readonly QueueEntry[]
  /** Who is due then too, but has no room. */
  readonly waiting: readonly QueueEntry[]
  /** Touches that the days of all their owners hold together (T5). */
  readonly room: number
}

/** @param isOwnRow by a word of the Owner column */
export function comingOn(
  { decisions, read, room }: JudgedDay,
  next: Day,
  isOwnRow: (owner: string) => boolean,
): Coming {
  const owners = read.sheet.pipeline.text('owner')
  const all = queueOf({ ...decisions.cadence, today: next }, decisions.people, decisions.touches)
  const own = all.filter(({ row }) => isOwnRow(owners[row] ?? ''))
  const { entries } = cutAtCapacity(own, room.ownerOf, room.capacityOf)
  const listed = new Set(entries)
  const whose = new Set(own.map(({ row }) => room.ownerOf(row)))
  return {
    entries,
    waiting: own.filter((entry) => !listed.has(entry) && !entry.isAhead),
    room: [...whose].reduce((sum, owner) => sum + room.capacityOf(owner), 0),
  }
}
