// The least distance from the given dates: items are placed one by one, each on the shortest way to a day with room, which
// may move others along (successive shortest paths over day prices, as in an assignment problem).

import { Heap } from './heap'
import { positionOf } from './open-days'
import type { Placing } from './placing'

// Taken once: where the script runs in a sandbox, every look at a global costs more than the arithmetic.
const { abs, max, min } = Math
const NONE = -1
const INFINITE = Number.POSITIVE_INFINITY

/** The search for a day with room: how far each day is, and who moves there from where. */
interface Search {
  readonly way: Float64Array
  readonly from: Int32Array
  readonly mover: Int32Array
  readonly reached: number[]
  readonly heap: Heap
  /** The only day that ends it; below 0 any day with room does. */
  sink: number
  /** The way to the nearest such day so far, and that day. */
  bound: number
  goal: number
}

const searchOver = (days: number): Search => ({
  way: new Float64Array(days).fill(INFINITE),
  from: new Int32Array(days),
  mover: new Int32Array(days),
  reached: [],
  heap: new Heap(),
  sink: NONE,
  bound: INFINITE,
  goal: NONE,
})

/** Forgets the last search. */
function begin(search: Search, bound: number): void {
  for (const day of search.reached) search.way[day] = INFINITE
  search.reached.length = 0
  search.heap.clear()
  search.bound = bound
  search.goal = NONE
}

/**
 * Places the items at the least total cost of all of them.
 * @param steps gives up after so many
 * @returns false when it gave up
 */
export function placeNearest(placing: Placing, items: Int32Array, steps: number): boolean {
  const search = searchOver(placing.problem.days.length)
  for (const item of items) {
    if (placing.steps > steps) return false
    begin(search, INFINITE)
    const start = startOf(placing, item)
    walkRight(placing, search, item, { from: NONE, to: start, base: 0 })
    walkLeft(placing, search, item, { from: NONE, to: start - 1, base: 0 })
    find(placing, search)
    follow(placing, search)
  }
  return true
}

/** The day from which an item looks both ways: the first one not before the given date, of those it may take. */
function startOf(placing: Placing, item: number): number {
  const { first, days, given } = placing.problem
  const wanted = max(first[item] as number, positionOf(days, given[item] as number))
  return min(wanted, placing.farthest(item))
}

/**
 * Of all placements at the same total cost the one in which, in order, each item takes the nearest day, of two the
 * earlier (EXACTLY, Levelling). Left out are exchanges in which others fill its own day from one side while it pushes
 * somebody out on the other: one plan in thousands has any.
 * @param steps leaves the rest as they are after so many
 * @returns the position of every item that was placed
 */
export function settleTies(placing: Placing, steps: number): Int32Array {
  const search = searchOver(placing.problem.days.length)
  const settled = new Int32Array(placing.at.length)
  for (let item = 0; item < settled.length; item++) {
    const own = placing.at[item] as number
    if (own < 0) continue
    placing.take(item)
    const nearer = placing.steps > steps ? NONE : nearestAlike(placing, search, item, own)
    settled[item] = nearer < 0 ? own : nearer
  }
  return settled
}

/** The nearest day before its own that an item can take while the others make up for it; -1 where there is none. */
function nearestAlike(placing: Placing, search: Search, item: number, own: number): number {
  const { price, problem } = placing
  const { days, first } = problem
  const given = problem.given[item] as number
  const cost = placing.cost(item, own) + (price[own] as number)
  const distance = (day: number): number => abs((days[day] as number) - given)
  const far = distance(own)
  let right = startOf(placing, item)
  let left = right - 1
  for (;;) {
    placing.steps++
    const toLeft = left >= (first[item] as number) ? distance(left) : INFINITE
    const toRight = right <= placing.farthest(item) ? distance(right) : INFINITE
    const day = toLeft <= toRight ? left-- : right++
    if (min(toLeft, toRight) > far || day === own) return NONE
    if (placing.cost(item, day) + (price[day] as number) !== cost) continue
    if (swap(placing, search, item, own, day)) return day
  }
}

/** Puts an item on a day at no cost to the whole, moving others towards its own day or any with room. */
function swap(placing: Placing, search: Search, item: number, own: number, day: number): boolean {
  const { free, price } = placing
  const cost = placing.cost(item, day)
  begin(search, cost + (price[day] as number) + 0.5)
  search.sink = price[own] === 0 ? NONE : own
  free[own] = (free[own] as number) + 1
  offer(placing, search, day, cost, NONE, item)
  find(placing, search)
  if (search.goal < 0) free[own] = (free[own] as number) - 1
  else {
    follow(placing, search)
    placing.take(item)
  }
  return search.goal >= 0
}

/** Goes on from the days reached, the nearest first, until one with room is nearer than all others. */
function find(placing: Placing, search: Search): void {
  const { way, heap } = search
  while (heap.least < search.bound) {
    const key = heap.least
    const day = heap.pop()
    if (key > (way[day] as number)) continue
    const sofar = key - (placing.price[day] as number)
    for (const mover of placing.right.of(day))
      walkRight(placing, search, mover, { from: day, to: day + 1, base: sofar - placing.cost(mover, day) })
    for (const mover of placing.left.of(day))
      walkLeft(placing, search, mover, { from: day, to: day - 1, base: sofar - placing.cost(mover, day) })
  }
}

/** One item's move: from where, the first day in question, and the way so far less what it costs where it is. */
interface Move {
  readonly from: number
  readonly to: number
  readonly base: number
}

/** Offers later and later days, until they can be no good or somebody there can go on as well. */
function walkRight(placing: Placing, search: Search, item: number, { from, to, base }: Move): void {
  const { days, given } = placing.problem
  const end = placing.farthest(item)
  const wanted = given[item] as number
  for (let day = to; day <= end; day++) {
    placing.steps++
    const cost = base + placing.cost(item, day)
    if (cost < search.bound) offer(placing, search, day, cost, from, item)
    else if ((days[day] as number) >= wanted) break
    if (placing.free[day] === 0 && placing.right.canPass(item, day)) break
  }
}

/** The same for earlier days. */
function walkLeft(placing: Placing, search: Search, item: number, { from, to, base }: Move): void {
  const { days, given, first } = placing.problem
  const end = first[item] as number
  const wanted = given[item] as number
  for (let day = to; day >= end; day--) {
    placing.steps++
    const cost = base + placing.cost(item, day)
    if (cost < search.bound) offer(placing, search, day, cost, from, item)
    else if ((days[day] as number) <= wanted && !placing.isLate(item, day)) break
    if (placing.free[day] === 0 && placing.left.canPass(item, day)) break
  }
}

function offer(
  { free, price }: Placing,
  search: Search,
  day: number,
  cost: number,
  from: number,
  item: number,
): void {
  const way = cost + (price[day] as number)
  const before = search.way[day] as number
  if (!(way < before && way < search.bound)) return
  if (before === INFINITE) search.reached.push(day)
  search.way[day] = way
  search.from[day] = from
  search.mover[day] = item
  if (search.sink < 0 ? (free[day] as number) > 0 : day === search.sink) {
    search.bound = way
    search.goal = day
  } else search.heap.push(way, day)
}

/** Moves everybody on the way found, and lets the prices tell what it cost. */
function follow(placing: Placing, { way, from, mover, reached, bound, goal }: Search): void {
  const { price, free } = placing
  for (const day of reached) {
    const short = bound - (way[day] as number)
    if (short > 0) price[day] = (price[day] as number) + short
  }
  free[goal] = (free[goal] as number) - 1
  for (let day = goal; day >= 0; day = from[day] as number) placing.put(mover[day] as number, day)
}
