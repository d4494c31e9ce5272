// The blocks of the place Time: this week's and those to come, where one must move, and what is proposed (T2, T4, T6).
import { mondayOf, weekdayOf } from '../../core/calendar/day'
import { MINUTES_A_DAY, stampText } from '../../core/calendar/moment'
import { type HoursFact, proposedHours } from '../../core/time/best-hours'
import { provenBlocks } from '../../core/time/blocks'
import { doneAt, type LoggedTouches, timedCalls } from '../../core/time/log-figures'
import { type Objectives, objectivesOf } from '../../core/time/objectives'
import {
  blocksOnDaysOff,
  type MovedBlock,
  type PlannedBlock,
  plannedIn,
  plannedWeeks,
  weekPattern,
} from '../../core/time/plan-blocks'
import type { TimeWork } from './time-work'

/** A block as the panel has it: wall-clock minutes of the sheet, `2026-03-04 09:00`. */
export interface ShownBlock {
  readonly start: string
  readonly end: string
  readonly isForClients: boolean
}

/** A block whose day is off, and where it goes; null = its week has no room for it. */
export interface ShownMove {
  readonly block: ShownBlock
  readonly to: ShownBlock | null
}

export interface BlocksPage {
  /** The user's own, from this week's Monday on. `proven`: minutes; null for what has not begun, and for clients. */
  readonly own: readonly (ShownBlock & { readonly minutes: number; readonly proven: number | null })[]
  /** Minutes of prospecting planned this week. */
  readonly planned: number
  /** Those whose day has become a day off. */
  readonly moves: readonly ShownMove[]
  /** What one click would plan: the hours that stand out, or this week's blocks again. */
  readonly proposed: {
    readonly from: 'hours' | 'again'
    readonly blocks: readonly ShownBlock[]
    readonly moved: readonly ShownMove[]
  } | null
}

/** Weeks that are planned at once, this one among them. */
const WEEKS_AHEAD = 4

const shown = ({ start, end, isForClients }: PlannedBlock): ShownBlock => ({
  start: stampText(start),
  end: stampText(end),
  isForClients,
})

const shownMove = ({ block, to }: MovedBlock): ShownMove => ({ block: shown(block), to: to && shown(to) })

/** @param touches the user's own; null without a log */
export function blocksPage(read: TimeWork, touches: LoggedTouches | null): BlocksPage {
  const { blocks, work, isOwn, now, today, rules } = read
  const { calendar } = rules.book
  const all = blocks ? plannedIn(blocks, isOwn) : []
  const monday = mondayOf(today) * MINUTES_A_DAY
  const proven = new Map(
    blocks ? provenBlocks(blocks, work).map((block) => [block.row, block.inside + block.moved]) : [],
  )
  const own = all.filter(({ start }) => start >= monday).sort((a, b) => a.start - b.start)
  const thisWeek = own.filter(
    ({ start, isForClients }) => start < monday + 7 * MINUTES_A_DAY && !isForClients,
  )
  return {
    own: own.map((block) => ({
      ...shown(block),
      minutes: block.end - block.start,
      proven: block.start <= now && !block.isForClients ? Math.round(proven.get(block.row) ?? 0) : null,
    })),
    planned: thisWeek.reduce((sum, { start, end }) => sum + end - start, 0),
    moves: blocksOnDaysOff(own, calendar, now).map(shownMove),
    proposed: proposedBlocks(read, own, touches),
  }
}

/** What one click would plan; null where nothing stands out, or where the coming weeks are planned. */
function proposedBlocks(
  read: TimeWork,
  own: readonly PlannedBlock[],
  touches: LoggedTouches | null,
): BlocksPage['proposed'] {
  const { now, today, rules } = read
  const { calendar } = rules.book
  const nextMonday = (mondayOf(today) + 7) * MINUTES_A_DAY
  if (own.some(({ start, isForClients }) => start >= nextMonday && !isForClients)) return null
  const span = { now, weeks: WEEKS_AHEAD, calendar }
  if (own.length > 0) {
    const blocks: PlannedBlock[] = []
    const moved: MovedBlock[] = []
    for (const block of own) {
      const pattern = {
        weekdays: [weekdayOf(Math.floor(block.start / MINUTES_A_DAY))],
        from: block.start % MINUTES_A_DAY,
        length: block.end - block.start,
        isForClients: block.isForClients,
      }
      const again = plannedWeeks(pattern, span, [...own, ...blocks])
      blocks.push(...again.blocks.filter(({ start }) => start >= nextMonday))
      moved.push(...again.moved.filter((one) => one.block.start >= nextMonday))
    }
    return blocks.length === 0
      ? null
      : { from: 'again', blocks: blocks.map(shown), moved: moved.map(shownMove) }
  }
  const hours = workingHours(read, touches)
  if (hours.found !== 'hours') return null
  const { blocks, moved } = plannedWeeks(weekPattern(rules.book, hours.from * 60), span, own)
  return { from: 'hours', blocks: blocks.map(shown), moved: moved.map(shownMove) }
}

/** The hours that worked, by the user's own calls (T6). */
export function workingHours(read: TimeWork, touches: LoggedTouches | null): HoursFact {
  const { rules, today, since, isCut } = read
  const first = firstDay(read)
  const begun = isCut ? since : first
  const weeks = Number.isNaN(begun) ? 0 : Math.max(0, Math.floor((mondayOf(today) - mondayOf(begun)) / 7))
  return proposedHours(touches ? timedCalls(touches) : [], weeks, rules.book)
}

/** The first day of the user's own log, as far as it is read; NaN where it is blank. Copied meetings are no log (T6). */
function firstDay({ work, isOwn }: TimeWork): number {
  const first = Math.min(...work.begun.filter((_, owner) => isOwn(work.ownerNames[owner] ?? '')))
  return Number.isFinite(first) ? first : Number.NaN
}

/** What this week asks of each kind of prospecting, and what is done. */
export interface WeekObjectives extends Objectives {
  /** Whether it is known when names were found: the sheet has a created date, and all of its rows were read. */
  readonly hasNames: boolean
}

/** T1a by the user's own log. */
export function weekObjectives(read: TimeWork, touches: LoggedTouches | null): WeekObjectives {
  const { sheet, rules, today, isOwn, since, isCut } = read
  const owners = sheet.pipeline.text('owner')
  const done = touches
    ? doneAt(touches, sheet.pipeline, (row) => isOwn(owners[row] ?? ''))
    : { names: [], calls: [], verdicts: [] }
  const hasNames = sheet.isPart !== true && sheet.pipeline.has('created')
  return { ...objectivesOf(done, rules.book, today, isCut ? since : firstDay(read)), hasNames }
}
