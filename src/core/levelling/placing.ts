// The mutable placement of items on days: costs, free room, prices, and the items worth moving.

import { Movers } from './movers'
import type { LevellingProblem } from './open-days'

/** Extra cost of being late, once and for each day late; `late` is Infinity where being late is forbidden. */
export interface Costs {
  readonly late: number
  readonly lateDay: number
}

const NONE = -1

/** A placement in progress. Days are positions in `problem.days`; items are indexes of the problem's arrays. */
export class Placing {
  /** Position of each item; -1 while it is not placed. */
  readonly at: Int32Array
  /** Free capacity of each day. */
  readonly free: Int32Array
  /** Price of room on each day: what one more item there would cost the others. */
  readonly price: Float64Array
  /** Work done so far, compared with the callers' limits. */
  steps = 0
  readonly head: Int32Array
  readonly next: Int32Array
  /** Items of each day worth moving to later days (`right`) and to earlier days (`left`). */
  readonly right: Movers
  readonly left: Movers
  private readonly before: Int32Array
  private readonly mayBeLate: boolean
  private readonly days: Float64Array
  private readonly given: Float64Array
  private readonly latest: Float64Array
  private readonly last: Int32Array
  private readonly first: Int32Array

  constructor(
    readonly problem: LevellingProblem,
    readonly costs: Costs,
  ) {
    const { days, room, first, last, given, latest } = problem
    this.mayBeLate = Number.isFinite(costs.late)
    this.days = days
    this.given = given
    this.latest = latest
    this.first = first
    this.last = last
    this.at = new Int32Array(first.length).fill(NONE)
    this.next = new Int32Array(first.length).fill(NONE)
    this.before = new Int32Array(first.length).fill(NONE)
    this.head = new Int32Array(days.length).fill(NONE)
    this.free = room.slice()
    this.price = new Float64Array(days.length)
    this.right = new Movers(this, (a, b, position) => this.isAsGoodRight(a, b, position))
    this.left = new Movers(this, (a, b, position) => this.isAsGoodLeft(a, b, position))
  }

  /** Cost of an item on an allowed day: distance from its date in calendar days, plus the cost of being late. */
  cost(item: number, position: number): number {
    const { days, given, last, latest } = this
    const day = days[position] as number
    const after = day - (given[item] as number)
    const distance = after < 0 ? -after : after
    if (position <= (last[item] as number)) return distance
    return distance + this.costs.late + this.costs.lateDay * (day - (latest[item] as number))
  }

  /** The last position an item may take. */
  farthest(item: number): number {
    const { days, last } = this
    return this.mayBeLate ? days.length - 1 : (last[item] as number)
  }

  isLate(item: number, position: number): boolean {
    return position > (this.last[item] as number)
  }

  /** Uses one place of a day for an item that takes no part in the search. */
  occupy(position: number): void {
    this.free[position] = (this.free[position] as number) - 1
  }

  /** Puts an item on a day, taking it off its old one. `free` is left to the caller. */
  put(item: number, position: number): void {
    if ((this.at[item] as number) >= 0) this.take(item)
    const behind = this.head[position] as number
    this.next[item] = behind
    this.before[item] = NONE
    if (behind >= 0) this.before[behind] = item
    this.head[position] = item
    this.at[item] = position
    this.right.added(item, position)
    this.left.added(item, position)
  }

  /** Takes an item off its day. */
  take(item: number): void {
    const { next, before, at } = this
    const position = at[item] as number
    const behind = next[item] as number
    const ahead = before[item] as number
    if (ahead < 0) this.head[position] = behind
    else next[ahead] = behind
    if (behind >= 0) before[behind] = ahead
    at[item] = NONE
    this.right.removed(item, position)
    this.left.removed(item, position)
  }

  /**
   * True if moving `a` to any later day costs at most what moving `b` would. Items that are late already cost the
   * same for every further day; of items on time the one with the later latest day is cheaper.
   */
  private isAsGoodRight(a: number, b: number, position: number): boolean {
    const { given, latest, last, days } = this
    const isLate = position > (last[b] as number)
    if (position > (last[a] as number) !== isLate) return false
    if (!isLate && (latest[a] as number) < (latest[b] as number)) return false
    const wanted = given[b] as number
    return wanted <= (days[position] as number) || (given[a] as number) >= wanted
  }

  /**
   * The same towards earlier days, for items on time. Late items are never compared: each has its own days to return
   * to.
   */
  private isAsGoodLeft(a: number, b: number, position: number): boolean {
    const { given, first, last, days } = this
    if (position > (last[a] as number) || position > (last[b] as number)) return false
    if ((first[a] as number) > (first[b] as number)) return false
    const wanted = given[b] as number
    return wanted >= (days[position] as number) || (given[a] as number) <= wanted
  }
}
