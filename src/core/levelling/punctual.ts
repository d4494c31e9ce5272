// The fewest late and the fewest days late, everybody as early as may be: three sweeps over the open days.

import { Heap } from './heap'
import { type Listing, listed, type Problem, positionOf } from './open-days'

// Taken once: where the script runs in a sandbox, every look at a global costs more than the arithmetic.
const { max, min } = Math

/** Who is where: the position of every item's day, and 1 for whoever comes after their latest. */
export interface Schedule {
  readonly at: Int32Array
  readonly late: Uint8Array
}

/**
 * A schedule with the fewest late and, among those, the fewest days late (EXACTLY, Levelling); where nobody may come
 * before their own date it has the least distance too, since all such schedules that leave no room idle share it.
 *
 * Taking the earliest latest first keeps the most on time, and of all such choices makes those late whose latest lie
 * last. Late ones then take every room that those on time can spare, as soon as there is one.
 */
export function punctual(problem: Problem): Schedule {
  const late = lateOnes(problem)
  const spare = latestPositions(problem, late)
  const { days, room, first } = problem
  const at = new Int32Array(first.length)
  const arriving = listed(first.length, (item) => startOf(problem, late, item), days.length)
  const waiting = new Heap()
  const overdue = new Heap()
  const needed = new Heap()
  for (let day = 0; day < days.length; day++) {
    for (const item of slice(arriving, day)) {
      const queue = late[item] ? overdue : waiting
      queue.push(item, item)
      if (!late[item]) needed.push(spare[item] as number, item)
    }
    let free = room[day] as number
    let must = 0
    for (; needed.least === day; must++) needed.pop()
    for (let turn = 0; turn < must; turn++) at[waiting.pop()] = day
    free -= must
    for (; free > 0 && overdue.size > 0; free--) at[overdue.pop()] = day
    for (; free > 0 && waiting.size > 0; free--) {
      // Whoever leaves early sets free the first of the days that those waiting would need.
      at[waiting.pop()] = day
      needed.pop()
    }
  }
  return { at, late }
}

const slice = ({ start, items }: Listing, day: number): Int32Array =>
  items.subarray(start[day] as number, start[day + 1] as number)

/** From where on an item may be taken: whoever is late only after their latest. */
const startOf = ({ first, last }: Problem, late: Uint8Array, item: number): number =>
  late[item] ? max(first[item] as number, (last[item] as number) + 1) : (first[item] as number)

/** Who comes late when each day takes the earliest latest of those that may come. */
function lateOnes({ days, room, first, last }: Problem): Uint8Array {
  const late = new Uint8Array(first.length)
  const arriving = listed(first.length, (item) => first[item] as number, days.length)
  const waiting = new Heap()
  for (let day = 0; day < days.length; day++) {
    for (const item of slice(arriving, day)) waiting.push(item, item)
    for (let free = room[day] as number; free > 0 && waiting.size > 0; ) {
      const item = waiting.pop()
      if ((last[item] as number) < day) late[item] = 1
      else free--
    }
  }
  return late
}

/** The last days on which those on time still fit all together, the latest comer taking the last. */
function latestPositions({ days, room, first, last }: Problem, late: Uint8Array): Int32Array {
  const spare = new Int32Array(first.length).fill(-1)
  const closing = listed(first.length, (item) => (late[item] ? -1 : (last[item] as number)), days.length)
  const waiting = new Heap()
  for (let day = days.length - 1; day >= 0; day--) {
    for (const item of slice(closing, day)) waiting.push(-(first[item] as number), item)
    for (let free = room[day] as number; free > 0 && waiting.size > 0; free--) spare[waiting.pop()] = day
  }
  return spare
}

/**
 * The same late ones on the same days; all others, the last first, as near to their own dates as room is left: near,
 * though not the nearest that could be found.
 */
export function unhurried({ days, room, given, last }: Problem, { at, late }: Schedule): Schedule {
  const free = room.slice()
  for (const day of at) free[day] = (free[day] as number) - 1
  const moved = at.slice()
  const byDay = listed(given.length, (item) => (late[item] ? -1 : (at[item] as number)), days.length)
  for (let place = byDay.items.length - 1; place >= 0; place--) {
    const item = byDay.items[place] as number
    const own = at[item] as number
    let day = min(last[item] as number, positionOf(days, (given[item] as number) + 1) - 1)
    while (day > own && free[day] === 0) day--
    if (day <= own) continue
    free[own] = (free[own] as number) + 1
    free[day] = (free[day] as number) - 1
    moved[item] = day
  }
  return { at: moved, late }
}
