// What the day of a judged sheet holds: the plan, the list, the figures. Writes nothing, so that the night and a mail that
// comes hours later are made of the same facts.
import type { Day } from '../../core/calendar/day'
import type { Decisions } from '../../core/decide'
import { type Audit, auditOf } from '../../core/purge/audit'
import { stoppedClock } from '../../core/purge/verdict'
import { itemsSaid, matchLibrary } from '../../core/reasons/reasons'
import { cutAtCapacity, type Queue, type QueueEntry, queueOf } from '../../core/today/queue'
import { reasonsToGive } from '../../core/today/reason-to-give'
import { type TodayItem, todayItems } from '../../core/today/today-tab'
import type { ClockFact } from '../../core/words/facts'
import type { Problem } from '../../core/words/faults'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import { ownerCapacity, type Planned, type PlanningRoom, planOf } from './plan-ahead'
import type { JudgedSheet } from './read-and-judge'

/** A sheet judged for a day. */
export interface JudgedDay {
  readonly today: Day
  readonly read: JudgedSheet
  /** null while the sheet is held (S5): the plan stays as it is. */
  readonly plan: Planned | null
  /** With the days as planned. */
  readonly decisions: Decisions
  readonly audit: Audit
  /** Whose row is whose, and what each owner's day holds. */
  readonly room: PlanningRoom
  /** Everybody who is due, and of them those on the list. */
  readonly due: readonly QueueEntry[]
  readonly queue: Queue
  /** The list in words, in the order of `queue.entries`. */
  readonly items: readonly TodayItem[]
  /** A sentence on people who cannot be placed by their latest day; '' when there are none. */
  readonly late: string
  /** Everything that could not be read. */
  readonly problems: readonly Problem[]
}

/** Plans and lists; reads Blocks, Time and Reasons where they matter. */
export function judgedDay(workbook: Workbook, rules: RulesSheet, read: JudgedSheet): JudgedDay {
  const room = ownerCapacity(workbook, read, rules)
  const plan = read.hold.state === 'held' ? null : planOf(read, room, workbook.zone)
  const decisions = plan?.decisions ?? read.decisions
  const due = queueOf(decisions.cadence, decisions.people, decisions.touches)
  const queue = cutAtCapacity(due, room.ownerOf, room.capacityOf)
  const { reasons, problems } = reasonsOf({ ...read, decisions }, queue.entries)
  return {
    today: decisions.cadence.today,
    ...{ read, plan, decisions, room, due, queue },
    audit: auditOf(read.sheet.pipeline, read.decisions.verdicts),
    items: todayItems(queue.entries, read.sheet.pipeline, decisions, reasons),
    late: plan?.late ?? '',
    problems: [...read.problems, ...room.problems, ...problems],
  }
}

/** Reason to give of each entry of the list (V2). */
export function reasonsOf({ log, sheet, touches, decisions }: JudgedSheet, entries: Queue['entries']) {
  if (log.library === null) return { reasons: reasonsToGive(entries, decisions, null), problems: [] }
  const { persons, pipeline } = sheet
  const said = itemsSaid(touches.text('item'), touches.rowOf(pipeline), persons)
  const library = matchLibrary(log.library, { pipeline, persons, today: decisions.cadence.today }, said)
  return { reasons: reasonsToGive(entries, decisions, library), problems: library.problems }
}

/** Why the clock stands still; null while it runs, and while the sheet is held: its share is not known then. */
export const clockOf = ({ read: { sheet, hold, clockStopped, decisions } }: JudgedDay): ClockFact | null =>
  hold.state === 'held' ? null : stoppedClock(sheet.pipeline, decisions.cadence, clockStopped)

/** The same in words. */
export function clockNote(day: JudgedDay, words = day.read.sheet.book.words): string {
  const clock = clockOf(day)
  return clock ? words.clockStopped(clock) : ''
}
