// Minimum-cost assignment of items to days by successive shortest paths with day prices: each item takes the shortest
// path to a day with room, which may move other items along.

import { lowerBound } from '../cells/order'
import { Heap } from './heap'
import type { Placing } from './placing'

const NO_DAY = -1
const UNREACHED = Number.POSITIVE_INFINITY

/** State of one shortest-path search over positions of open days. */
interface PathSearch {
  /** Cost of the best path to each day; Infinity where none is known. */
  readonly cost: Float64Array
  /** The previous day on that path, and the item that moves from there. */
  readonly previous: Int32Array
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

const newSearch = (days: number): PathSearch => ({
  cost: new Float64Array(days).fill(UNREACHED),
  previous: new Int32Array(days),
  mover: new Int32Array(days),
  reached: [],
  heap: new Heap(),
  sink: NO_DAY,
  bound: UNREACHED,
  goal: NO_DAY,
})

/** Resets the search; paths of `bound` or more are not followed. */
function resetSearch(search: PathSearch, bound: number): void {
  for (const day of search.reached) search.cost[day] = UNREACHED
  search.reached.length = 0
  search.heap.clear()
  search.bound = bound
  search.goal = NO_DAY
}

/**
 * Places the items at the least total cost.
 * @param steps work limit
 * @returns false when the limit was exceeded before all items were placed
 */
export function placeNearest(placing: Placing, items: Int32Array, steps: number): boolean {
  const search = newSearch(placing.problem.days.length)
  for (const item of items) {
    if (placing.steps > steps) return false
    resetSearch(search, UNREACHED)
    const start = searchStart(placing, item)
    walkRight(placing, search, item, { from: NO_DAY, to: start, base: 0 })
    walkLeft(placing, search, item, { from: NO_DAY, to: start - 1, base: 0 })
    findPath(placing, search)
    augment(placing, search)
  }
  return true
}

/** Where the search for an item starts in both directions: the first allowed day on or after its given date. */
function searchStart(placing: Placing, item: number): number {
  const { first, days, given } = placing.problem
  const wanted = Math.max(first[item] as number, lowerBound(days, given[item] as number))
  return Math.min(wanted, placing.farthest(item))
}

/**
 * Breaks ties: among placements of equal total cost, each item in order takes the nearest day, of two equally near
 * the earlier (EXACTLY, Levelling). Exchanges that refill the item's own day from one side while pushing another item
 * out on the other side are not tried; they occur in about one plan in thousands.
 * @param steps work limit, after which the remaining items stay where they are
 * @returns the position of every placed item, 0 for the others
 */
export function breakTies(placing: Placing, steps: number): Int32Array {
  const search = newSearch(placing.problem.days.length)
  const placed = new Int32Array(placing.at.length)
  for (let item = 0; item < placed.length; item++) {
    const own = placing.at[item] as number
    if (own < 0) continue
    placing.take(item)
    const nearer = placing.steps > steps ? NO_DAY : nearestAtSameCost(placing, search, item, own)
    placed[item] = nearer < 0 ? own : nearer
  }
  return placed
}

/**
 * A nearer day (or an equally near earlier one) that the item can take at no cost to the whole; -1 if there is none.
 */
function nearestAtSameCost(placing: Placing, search: PathSearch, item: number, own: number): number {
  const { price, problem } = placing
  const { days, first } = problem
  const given = problem.given[item] as number
  const cost = placing.cost(item, own) + (price[own] as number)
  const distance = (day: number): number => Math.abs((days[day] as number) - given)
  const far = distance(own)
  let right = searchStart(placing, item)
  let left = right - 1
  for (;;) {
    placing.steps++
    const toLeft = left >= (first[item] as number) ? distance(left) : UNREACHED
    const toRight = right <= placing.farthest(item) ? distance(right) : UNREACHED
    const day = toLeft <= toRight ? left-- : right++
    if (Math.min(toLeft, toRight) > far || day === own) return NO_DAY
    if (placing.cost(item, day) + (price[day] as number) !== cost) continue
    if (moveAtNoCost(placing, search, item, own, day)) return day
  }
}

/**
 * Moves an item from `own` to `day` at no total cost, by moving others towards `own` or any day with room. False if
 * that is impossible.
 */
function moveAtNoCost(placing: Placing, search: PathSearch, item: number, own: number, day: number): boolean {
  const { free, price } = placing
  const cost = placing.cost(item, day)
  resetSearch(search, cost + (price[day] as number) + 0.5)
  search.sink = price[own] === 0 ? NO_DAY : own
  free[own] = (free[own] as number) + 1
  offerPath(placing, search, day, cost, NO_DAY, item)
  findPath(placing, search)
  if (search.goal < 0) free[own] = (free[own] as number) - 1
  else {
    augment(placing, search)
    placing.take(item)
  }
  return search.goal >= 0
}

/** Extends the paths, cheapest first, until a day with room is cheaper than every open path (Dijkstra). */
function findPath(placing: Placing, search: PathSearch): void {
  const { cost, heap } = search
  while (heap.least < search.bound) {
    const key = heap.least
    const day = heap.pop()
    if (key > (cost[day] as number)) continue
    const soFar = key - (placing.price[day] as number)
    for (const mover of placing.right.of(day))
      walkRight(placing, search, mover, { from: day, to: day + 1, base: soFar - placing.cost(mover, day) })
    for (const mover of placing.left.of(day))
      walkLeft(placing, search, mover, { from: day, to: day - 1, base: soFar - placing.cost(mover, day) })
  }
}

/**
 * A move of one item: the day it leaves (-1 for a new item), the first day to try, and the path cost before the move.
 */
interface ItemMove {
  readonly from: number
  readonly to: number
  readonly base: number
}

/** Tries later days until they cannot improve the path, or a mover of a full day dominates the item. */
function walkRight(placing: Placing, search: PathSearch, item: number, { from, to, base }: ItemMove): void {
  const { days, given } = placing.problem
  const end = placing.farthest(item)
  const wanted = given[item] as number
  for (let day = to; day <= end; day++) {
    placing.steps++
    const cost = base + placing.cost(item, day)
    if (cost < search.bound) offerPath(placing, search, day, cost, from, item)
    else if ((days[day] as number) >= wanted) break
    if (placing.free[day] === 0 && placing.right.canPass(item, day)) break
  }
}

/** The same towards earlier days. */
function walkLeft(placing: Placing, search: PathSearch, item: number, { from, to, base }: ItemMove): void {
  const { days, given, first } = placing.problem
  const end = first[item] as number
  const wanted = given[item] as number
  for (let day = to; day >= end; day--) {
    placing.steps++
    const cost = base + placing.cost(item, day)
    if (cost < search.bound) offerPath(placing, search, day, cost, from, item)
    else if ((days[day] as number) <= wanted && !placing.isLate(item, day)) break
    if (placing.free[day] === 0 && placing.left.canPass(item, day)) break
  }
}

/** Records a path to a day if it is the cheapest so far. */
function offerPath(
  { free, price }: Placing,
  search: PathSearch,
  day: number,
  cost: number,
  from: number,
  item: number,
): void {
  const total = cost + (price[day] as number)
  const before = search.cost[day] as number
  if (!(total < before && total < search.bound)) return
  if (before === UNREACHED) search.reached.push(day)
  search.cost[day] = total
  search.previous[day] = from
  search.mover[day] = item
  if (search.sink < 0 ? (free[day] as number) > 0 : day === search.sink) {
    search.bound = total
    search.goal = day
  } else search.heap.push(total, day)
}

/** Carries out the moves of the path found and raises the prices of the days it passed. */
function augment(placing: Placing, { cost, previous, mover, reached, bound, goal }: PathSearch): void {
  const { price, free } = placing
  for (const day of reached) {
    const short = bound - (cost[day] as number)
    if (short > 0) price[day] = (price[day] as number) + short
  }
  free[goal] = (free[goal] as number) - 1
  for (let day = goal; day >= 0; day = previous[day] as number) placing.put(mover[day] as number, day)
}
