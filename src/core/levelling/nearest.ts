// Minimum-cost assignment of items to days by successive shortest paths with day prices: each item takes the shortest
// path to a day with room, which may move other items along.

import { Heap } from './heap'
import { positionOf } from './open-days'
import type { Placing } from './placing'

const NONE = -1
const INFINITE = Number.POSITIVE_INFINITY

/** State of one shortest-path search over positions of open days. */
interface Search {
  /** Cost of the best path to each day; Infinity where none is known. */
  readonly way: Float64Array
  /** The previous day on that path, and the item that moves from there. */
  readonly from: Int32Array
  readonly mover: Int32Array
  /** Days with a finite cost, to be reset before the next search. */
  readonly reached: number[]
  readonly heap: Heap
  /** The only day that ends the search; below 0 any day with room does. */
  sink: number
  /** Cost of the cheapest path to such a day so far, and that day. */
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

/** Resets the search; paths of `bound` or more are not followed. */
function begin(search: Search, bound: number): void {
  for (const day of search.reached) search.way[day] = INFINITE
  search.reached.length = 0
  search.heap.clear()
  search.bound = bound
  search.goal = NONE
}

/**
 * Places the items at the least total cost.
 * @param steps work limit
 * @returns false when the limit was exceeded before all items were placed
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

/** Where the search for an item starts in both directions: the first allowed day on or after its given date. */
function startOf(placing: Placing, item: number): number {
  const { first, days, given } = placing.problem
  const wanted = Math.max(first[item] as number, positionOf(days, given[item] as number))
  return Math.min(wanted, placing.farthest(item))
}

/**
 * Breaks ties: among placements of equal total cost, each item in order takes the nearest day, of two equally near
 * the earlier (EXACTLY, Levelling). Exchanges that refill the item's own day from one side while pushing another item
 * out on the other side are not tried; they occur in about one plan in thousands.
 * @param steps work limit, after which the remaining items stay where they are
 * @returns the position of every placed item, 0 for the others
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

/**
 * A nearer day (or an equally near earlier one) that the item can take at no cost to the whole; -1 if there is none.
 */
function nearestAlike(placing: Placing, search: Search, item: number, own: number): number {
  const { price, problem } = placing
  const { days, first } = problem
  const given = problem.given[item] as number
  const cost = placing.cost(item, own) + (price[own] as number)
  const distance = (day: number): number => Math.abs((days[day] as number) - given)
  const far = distance(own)
  let right = startOf(placing, item)
  let left = right - 1
  for (;;) {
    placing.steps++
    const toLeft = left >= (first[item] as number) ? distance(left) : INFINITE
    const toRight = right <= placing.farthest(item) ? distance(right) : INFINITE
    const day = toLeft <= toRight ? left-- : right++
    if (Math.min(toLeft, toRight) > far || day === own) return NONE
    if (placing.cost(item, day) + (price[day] as number) !== cost) continue
    if (swap(placing, search, item, own, day)) return day
  }
}

/**
 * Moves an item from `own` to `day` at no total cost, by moving others towards `own` or any day with room. False if
 * that is impossible.
 */
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

/** Extends the paths, cheapest first, until a day with room is cheaper than every open path (Dijkstra). */
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

/**
 * A move of one item: the day it leaves (-1 for a new item), the first day to try, and the path cost before the move.
 */
interface Move {
  readonly from: number
  readonly to: number
  readonly base: number
}

/** Tries later days until they cannot improve the path, or a mover of a full day dominates the item. */
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

/** The same towards earlier days. */
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

/** Records a path to a day if it is the cheapest so far. */
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

/** Carries out the moves of the path found and raises the prices of the days it passed. */
function follow(placing: Placing, { way, from, mover, reached, bound, goal }: Search): void {
  const { price, free } = placing
  for (const day of reached) {
    const short = bound - (way[day] as number)
    if (short > 0) price[day] = (price[day] as number) + short
  }
  free[goal] = (free[goal] as number) - 1
  for (let day = goal; day >= 0; day = from[day] as number) placing.put(mover[day] as number, day)
}
