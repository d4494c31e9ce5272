// Plans blocks into weeks: where they stand, and where one goes whose day turned out to be off (T2, T4, T6).

import { type Day, mondayOf, weekdayOf } from '../calendar/day'
import { MINUTES_A_DAY } from '../calendar/moment'
import { type Calendar, isWorkingDay } from '../calendar/working-days'
import type { RuleBook } from '../rules/rule-book'
import type { Blocks } from './blocks'

/** A planned block. Start and end in whole minutes of the sheet's wall clock since 1970-01-01. */
export interface PlannedBlock {
  readonly start: number
  readonly end: number
  readonly isForClients: boolean
}

/** Blocks as they are planned week by week. */
export interface WeekPattern {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[]
  /** Minutes after midnight. */
  readonly from: number
  /** Minutes of each block. */
  readonly length: number
  readonly isForClients: boolean
}

/** A block that cannot stay on its day, and where it goes in the same week; null = that week has no room for it. */
export interface MovedBlock {
  readonly block: PlannedBlock
  readonly to: PlannedBlock | null
}

/** Weekdays over which so many blocks a week are spread: not two days running while that can be helped. */
const SPREAD: readonly (readonly number[])[] = [[], [3], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]]
const MOST_A_WEEK = 5

/** The week's prospecting blocks from an hour on: each at least `T2.block` minutes, `T2.week` in sum (T2). */
export function weekPattern({ numbers }: RuleBook, from: number): WeekPattern {
  const [block, week] = [Math.max(1, numbers['T2.block']), numbers['T2.week']]
  const count = Math.min(MOST_A_WEEK, Math.max(1, Math.ceil(week / block)))
  const length = Math.max(block, Math.ceil(week / count))
  return { weekdays: SPREAD[count] ?? [], from, length: Math.min(length, MINUTES_A_DAY), isForClients: false }
}

/** Day of a minute. */
const dayOf = (minute: number): Day => Math.floor(minute / MINUTES_A_DAY)

/** The same block on another day. */
function onDay({ start, end, isForClients }: PlannedBlock, day: Day): PlannedBlock {
  const by = (day - dayOf(start)) * MINUTES_A_DAY
  return { start: start + by, end: end + by, isForClients }
}

const overlap = (one: PlannedBlock, other: PlannedBlock): boolean =>
  one.start < other.end && other.start < one.end

/**
 * Moves each block whose day is off to the nearest working day of its week on which it meets no other, the later one of two;
 * never to a day before `from`.
 * @param others blocks that stay where they are
 */
function movedWithinWeek(
  blocks: readonly PlannedBlock[],
  others: readonly PlannedBlock[],
  calendar: Calendar,
  from: Day,
): MovedBlock[] {
  const taken = [...others]
  return blocks.map((block) => {
    const day = dayOf(block.start)
    const monday = mondayOf(day)
    const [to = null] = Array.from({ length: 7 }, (_, at) => monday + at)
      .filter((one) => one !== day && one >= from && isWorkingDay(one, calendar))
      .sort((a, b) => Math.abs(a - day) - Math.abs(b - day) || b - a)
      .map((one) => onDay(block, one))
      .filter((one) => !taken.some((other) => overlap(one, other)))
    if (to) taken.push(to)
    return { block, to }
  })
}

/** The blocks of some weeks, with those that had to move, and those that found no room in their week. */
export interface PlannedWeeks {
  readonly blocks: readonly PlannedBlock[]
  readonly moved: readonly MovedBlock[]
}

/**
 * The blocks of a pattern over so many weeks, from the week of `from` on; what already began is left out, and so is what
 * meets a block that stands there.
 * @param now minute of the sheet's wall clock
 */
export function plannedWeeks(
  pattern: WeekPattern,
  { now, weeks, calendar }: { readonly now: number; readonly weeks: number; readonly calendar: Calendar },
  standing: readonly PlannedBlock[],
): PlannedWeeks {
  const today = dayOf(now)
  const all = Array.from({ length: weeks }, (_, week) => mondayOf(today) + 7 * week).flatMap((monday) =>
    pattern.weekdays.map((weekday): PlannedBlock => {
      const start = (monday + weekday - 1) * MINUTES_A_DAY + pattern.from
      return { start, end: start + pattern.length, isForClients: pattern.isForClients }
    }),
  )
  const ahead = all.filter((block) => block.start >= now && !standing.some((other) => overlap(block, other)))
  const stays = ahead.filter(({ start }) => isWorkingDay(dayOf(start), calendar))
  const off = ahead.filter((block) => !stays.includes(block))
  const moved = movedWithinWeek(off, [...standing, ...stays], calendar, today + 1)
  const blocks = [...stays, ...moved.flatMap(({ to }) => to ?? [])].sort((a, b) => a.start - b.start)
  return { blocks, moved }
}

/** The lines of the Blocks tab as planned blocks, with their line; without those that were left out, and those of others. */
export function plannedIn(
  { starts, ends, prospecting, owners }: Blocks,
  isOwn: (owner: string) => boolean,
): (PlannedBlock & { readonly row: number })[] {
  return [...starts.keys()].flatMap((row) => {
    const start = starts[row] ?? Number.NaN
    if (Number.isNaN(start) || !isOwn(owners[row] ?? '')) return []
    const minute = (moment: number | undefined): number => Math.round((moment ?? 0) * MINUTES_A_DAY)
    return [{ row, start: minute(start), end: minute(ends[row]), isForClients: !prospecting[row] }]
  })
}

/** Blocks still to come whose day is off by now, and where each goes in its week (T4). */
export function blocksOnDaysOff<Block extends PlannedBlock>(
  blocks: readonly Block[],
  calendar: Calendar,
  now: number,
): { readonly block: Block; readonly to: PlannedBlock | null }[] {
  const off = blocks.filter(({ start }) => start >= now && !isOffByChoice(start) && !isOn(start, calendar))
  const others = blocks.filter((block) => !off.includes(block))
  return movedWithinWeek(off, others, calendar, dayOf(now) + 1).map(({ to }, at) => ({
    block: off[at] as Block,
    to,
  }))
}

const isOn = (start: number, calendar: Calendar): boolean => isWorkingDay(dayOf(start), calendar)
/** Whoever plans a block for a weekend means it. */
const isOffByChoice = (start: number): boolean => weekdayOf(dayOf(start)) > 5
