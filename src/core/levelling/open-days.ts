// The levelling problem in arrays: open days in order, and what each date asks of them. Items refer to days by
// position.
import { type Day, weekdayOf } from '../calendar/day'
import { lowerBound, sortedByNumber } from '../cells/order'

/** Capacity in touches per day. */
export interface Capacity {
  /** Touches per weekday, Monday first; 0 closes the day. */
  readonly week: readonly number[]
  /** Days without capacity on any weekday, such as holidays. */
  readonly closed: ReadonlySet<Day>
}

/**
 * Columns of dates to level, in days since 1970-01-01. NaN in `earliest` means the given date, in `latest` unbounded.
 */
export interface Wishes {
  readonly given: Float64Array
  readonly earliest: Float64Array
  readonly latest: Float64Array
  /** 1 for dates that must not move. */
  readonly fixed: Uint8Array
}

/** The movable dates and the open days. Arrays by item are sorted by latest day, date and row, for locality. */
export interface LevellingProblem {
  /** The open days, ascending. */
  readonly days: Float64Array
  /** Capacity left by fixed dates on each open day, at least 1. */
  readonly room: Int32Array
  /** The row of each item. */
  readonly rows: Int32Array
  readonly given: Float64Array
  readonly latest: Float64Array
  /**
   * Positions of the first day an item may take and of the last day that is not late; `last < first` if there is
   * none.
   */
  readonly first: Int32Array
  readonly last: Int32Array
}

/**
 * Builds the problem, with enough open days for all items. Null when no weekday has capacity or nothing is movable.
 */
export function levellingProblem(wishes: Wishes, capacity: Capacity): LevellingProblem | null {
  const { given, earliest, latest } = wishes
  const rows = movableRows(wishes)
  if (rows.length === 0 || !capacity.week.some((room) => room >= 1)) return null
  const column = (read: (row: number) => number): Float64Array => new Float64Array(rows).map(read)
  const dates = column((row) => Math.floor(given[row] as number))
  const begin = column((row) => {
    const day = earliest[row] as number
    return Math.floor(Number.isNaN(day) ? (given[row] as number) : day)
  })
  const end = column((row) => latestDay(latest, row))
  const { days, room } = openDays(begin, dates, fixedPerDay(wishes), capacity)
  return {
    days,
    room,
    rows,
    given: dates,
    latest: end,
    first: new Int32Array(begin.map((day) => lowerBound(days, day))),
    last: new Int32Array(end.map((day) => lowerBound(days, day + 1) - 1)),
  }
}

const latestDay = (latest: Float64Array, row: number): Day => {
  const day = Math.floor(latest[row] as number)
  return Number.isNaN(day) ? Number.POSITIVE_INFINITY : day
}

/** Larger than any day number in use. */
const BEYOND_DAYS = 2 ** 20

/** Rows of the movable dates, sorted by latest day, date and row. */
function movableRows({ given, latest, fixed }: Wishes): Int32Array {
  const rows = given.map((_, row) => row).filter((row) => !fixed[row] && !Number.isNaN(given[row]))
  return sortedByNumber(
    rows,
    (row) => Math.min(latestDay(latest, row), BEYOND_DAYS) * BEYOND_DAYS + Math.floor(given[row] as number),
  )
}

/** Number of fixed dates on each day. */
function fixedPerDay({ given, fixed }: Wishes): Map<Day, number> {
  const used = new Map<Day, number>()
  given.forEach((moment, row) => {
    const day = Math.floor(moment)
    if (fixed[row]) used.set(day, (used.get(day) ?? 0) + 1)
  })
  return used
}

/** Open days from the earliest allowed one until all items fit after the last earliest day and the last date. */
function openDays(
  begin: Float64Array,
  dates: Float64Array,
  used: ReadonlyMap<Day, number>,
  { week, closed }: Capacity,
): Pick<LevellingProblem, 'days' | 'room'> {
  const days: number[] = []
  const room: number[] = []
  const lastWish = dates.reduce(
    (a, b) => Math.max(a, b),
    begin.reduce((a, b) => Math.max(a, b)),
  )
  let left = begin.length
  for (let day = begin.reduce((a, b) => Math.min(a, b)); left > 0; day++) {
    if (closed.has(day)) continue
    const free = Math.min(Math.floor(week[weekdayOf(day) - 1] ?? 0) - (used.get(day) ?? 0), begin.length)
    if (free < 1) continue
    days.push(day)
    room.push(free)
    if (day >= lastWish) left -= free
  }
  return { days: Float64Array.from(days), room: Int32Array.from(room) }
}

/**
 * Items grouped by position: those of position p are `items[start[p]]` up to, not including, `items[start[p + 1]]`.
 */
export interface ItemsByPosition {
  readonly start: Int32Array
  readonly items: Int32Array
}

/** Groups items 0 to count - 1 by position, keeping their order; items with a negative position are left out. */
export function groupByPosition(
  count: number,
  positionOfItem: (item: number) => number,
  positions: number,
): ItemsByPosition {
  const start = new Int32Array(positions + 1)
  for (let item = 0; item < count; item++) {
    const at = positionOfItem(item)
    if (at >= 0) start[at + 1] = (start[at + 1] as number) + 1
  }
  for (let at = 0; at < positions; at++) start[at + 1] = (start[at + 1] as number) + (start[at] as number)
  const next = start.slice()
  const items = new Int32Array(start[positions] as number)
  for (let item = 0; item < count; item++) {
    const at = positionOfItem(item)
    if (at < 0) continue
    items[next[at] as number] = item
    next[at] = (next[at] as number) + 1
  }
  return { start, items }
}
