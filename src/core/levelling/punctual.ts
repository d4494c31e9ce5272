// A schedule with the fewest late items and the fewest days late, each item as early as possible, in three sweeps
// over the open days.

import { lowerBound } from '../cells/order'
import { Heap } from './heap'
import { groupByPosition, type ItemsByPosition, type LevellingProblem } from './open-days'

/** Position of every item's day, and 1 for items after their latest day. */
export interface Schedule {
  readonly at: Int32Array
  readonly late: Uint8Array
}

/**
 * A schedule with the fewest late items and, among those, the fewest days late (EXACTLY, Levelling). If no item may
 * come before its own date the distance is minimal too, because all such schedules without idle room share it.
 *
 * Serving the earliest latest day first keeps the most items on time, and among equal choices makes those late whose
 * latest days come last. Late items then use each place that the items on time can spare, as soon as there is one.
 */
export function punctualSchedule(problem: LevellingProblem): Schedule {
  const late = lateItems(problem)
  const spare = latestPositions(problem, late)
  const { days, room, first } = problem
  const at = new Int32Array(first.length)
  const arriving = groupByPosition(first.length, (item) => firstAllowed(problem, late, item), days.length)
  const waiting = new Heap()
  const overdue = new Heap()
  const needed = new Heap()
  for (let day = 0; day < days.length; day++) {
    for (const item of itemsAt(arriving, day)) {
      const queue = late[item] ? overdue : waiting
      queue.push(item, item)
      if (!late[item]) needed.push(spare[item] as number, item)
    }
    let free = room[day] as number
    let required = 0
    for (; needed.least === day; required++) needed.pop()
    for (let turn = 0; turn < required; turn++) at[waiting.pop()] = day
    free -= required
    for (; free > 0 && overdue.size > 0; free--) at[overdue.pop()] = day
    for (; free > 0 && waiting.size > 0; free--) {
      // An item placed early frees the first of the days reserved for those still waiting.
      at[waiting.pop()] = day
      needed.pop()
    }
  }
  return { at, late }
}

const itemsAt = ({ start, items }: ItemsByPosition, day: number): Int32Array =>
  items.subarray(start[day] as number, start[day + 1] as number)

/** First position an item may take; late items only come after their latest day. */
const firstAllowed = ({ first, last }: LevellingProblem, late: Uint8Array, item: number): number =>
  late[item] ? Math.max(first[item] as number, (last[item] as number) + 1) : (first[item] as number)

/** 1 for items that come late when each day serves the earliest latest day among the items allowed. */
function lateItems({ days, room, first, last }: LevellingProblem): Uint8Array {
  const late = new Uint8Array(first.length)
  const arriving = groupByPosition(first.length, (item) => first[item] as number, days.length)
  const waiting = new Heap()
  for (let day = 0; day < days.length; day++) {
    for (const item of itemsAt(arriving, day)) waiting.push(item, item)
    for (let free = room[day] as number; free > 0 && waiting.size > 0; ) {
      const item = waiting.pop()
      if ((last[item] as number) < day) late[item] = 1
      else free--
    }
  }
  return late
}

/**
 * The last position for each item at which all items on time still fit together; -1 for late items. Items with the
 * latest first day get the last places.
 */
function latestPositions({ days, room, first, last }: LevellingProblem, late: Uint8Array): Int32Array {
  const spare = new Int32Array(first.length).fill(-1)
  const closing = groupByPosition(
    first.length,
    (item) => (late[item] ? -1 : (last[item] as number)),
    days.length,
  )
  const waiting = new Heap()
  for (let day = days.length - 1; day >= 0; day--) {
    for (const item of itemsAt(closing, day)) waiting.push(-(first[item] as number), item)
    for (let free = room[day] as number; free > 0 && waiting.size > 0; free--) spare[waiting.pop()] = day
  }
  return spare
}

/**
 * A cheaper approximation for problems too large for the exact search: late items keep their days, the others, last
 * first, move as close to their own dates as free room allows.
 */
export function nearSchedule(
  { days, room, given, last }: LevellingProblem,
  { at, late }: Schedule,
): Schedule {
  const free = room.slice()
  for (const day of at) free[day] = (free[day] as number) - 1
  const moved = at.slice()
  const byDay = groupByPosition(given.length, (item) => (late[item] ? -1 : (at[item] as number)), days.length)
  for (let place = byDay.items.length - 1; place >= 0; place--) {
    const item = byDay.items[place] as number
    const own = at[item] as number
    let day = Math.min(last[item] as number, lowerBound(days, (given[item] as number) + 1) - 1)
    while (day > own && free[day] === 0) day--
    if (day <= own) continue
    free[own] = (free[own] as number) + 1
    free[day] = (free[day] as number) - 1
    moved[item] = day
  }
  return { at: moved, late }
}
