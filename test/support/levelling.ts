// Levelling in tests: dates to level made up by seed, what a result costs, and what the best one costs by other means.
import { type Day, weekdayOf } from '../../src/core/calendar/day'
import type { Capacity, Wishes } from '../../src/core/levelling/level-dates'

/** One date to level; no `earliest` = own date, no `latest` = unbounded. */
export interface Wish {
  readonly date: Day
  readonly earliest?: Day
  readonly latest?: Day
  readonly fixed?: boolean
}

export const wishesOf = (wishes: readonly Wish[]): Wishes => ({
  given: Float64Array.from(wishes, ({ date }) => date),
  earliest: Float64Array.from(wishes, ({ earliest }) => earliest ?? Number.NaN),
  latest: Float64Array.from(wishes, ({ latest }) => latest ?? Number.NaN),
  fixed: Uint8Array.from(wishes, ({ fixed }) => (fixed ? 1 : 0)),
})

/** The same room from Monday to Friday. */
export const workdays = (room: number, closed: readonly Day[] = []): Capacity => ({
  week: [room, room, room, room, room, 0, 0],
  closed: new Set(closed),
})

/** Whole numbers below n, the same for the same seed. */
export function chances(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor(state / 65536) % n
  }
}

/** What levelling minimises, in order of importance. */
export interface Score {
  readonly late: number
  readonly daysLate: number
  readonly distance: number
}

/** What movable dates cost on these days. */
export function scoreOf(wishes: readonly Wish[], days: ArrayLike<Day>): Score {
  let [late, daysLate, distance] = [0, 0, 0]
  wishes.forEach(({ date, latest = Number.POSITIVE_INFINITY, fixed }, at) => {
    if (fixed) return
    const day = days[at] ?? Number.NaN
    if (day > latest) {
      late++
      daysLate += day - latest
    }
    distance += Math.abs(day - date)
  })
  return { late, daysLate, distance }
}

export const roomOn = ({ week, closed }: Capacity, day: Day): number =>
  closed.has(day) ? 0 : (week[weekdayOf(day) - 1] ?? 0)

/** What a result breaks: days over capacity by dates that could move, dates before their earliest, fixed ones moved. */
export function broken(wishes: readonly Wish[], capacity: Capacity, days: ArrayLike<Day>): string[] {
  const wrong: string[] = []
  const taken = new Map<Day, { all: number; movable: number }>()
  wishes.forEach(({ date, earliest = date, fixed }, at) => {
    const day = days[at] ?? Number.NaN
    if (fixed && day !== date) wrong.push(`date ${at} is fixed`)
    if (!fixed && !(day >= earliest)) wrong.push(`date ${at} comes before its earliest`)
    const { all, movable } = taken.get(day) ?? { all: 0, movable: 0 }
    taken.set(day, { all: all + 1, movable: movable + (fixed ? 0 : 1) })
  })
  for (const [day, { all, movable }] of taken)
    if (movable > 0 && all > roomOn(capacity, day)) wrong.push(`day ${day} holds ${all}`)
  return wrong
}

/** Days with room from the first anybody may take, enough for all, with what fixed dates leave of them. */
export function openDays(wishes: readonly Wish[], capacity: Capacity): { day: Day; room: number }[] {
  const wanted = wishes.flatMap(({ date, earliest = date }) => [date, earliest])
  const open: { day: Day; room: number }[] = []
  let behind = 0
  for (let day = Math.min(...wanted); behind < wishes.length; day++) {
    const used = wishes.filter(({ date, fixed }) => fixed && date === day).length
    const room = roomOn(capacity, day) - used
    if (room > 0) open.push({ day, room })
    if (room > 0 && day >= Math.max(...wanted)) behind += room
  }
  return open
}

/** The wishes of a made-up plan: crowded or not, with windows on one side, both or none. */
export function madeUp(seed: number): { wishes: Wish[]; capacity: Capacity } {
  const chance = chances(seed)
  const from = 20_000 + chance(7)
  const [span, before, after] = [1 + chance(15), chance(6), chance(3) === 0 ? -1 : chance(8)]
  const wishes = Array.from({ length: 12 + chance(19) }, (): Wish => {
    const date = from + chance(span)
    const earliest = chance(8) === 0 ? date + chance(4) : date - chance(before + 1)
    return {
      date,
      ...(chance(4) === 0 ? {} : { earliest }),
      ...(after < 0 || chance(6) === 0 ? {} : { latest: date + chance(after + 1) }),
      ...(chance(9) === 0 ? { fixed: true } : {}),
    }
  })
  const closed = [from + chance(12), from + chance(12)]
  if (chance(3) > 0) return { wishes, capacity: workdays(1 + chance(3), closed) }
  const week = [2, chance(3), chance(4), chance(3), chance(3), chance(2), 0]
  return { wishes, capacity: { week, closed: new Set(closed) } }
}
