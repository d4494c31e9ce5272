// Items on days while they are placed: what each costs where, and who of a day is worth moving.

import { Movers } from './movers'
import type { Problem } from './open-days'

/** What being late adds to the distance; infinite where nobody may be late. */
export interface Costs {
  readonly late: number
  readonly lateDay: number
}

const NONE = -1

/** A placement under way, by position of the open days and by item. */
export class Placing {
  /** Position of each item; -1 while it has none. */
  readonly at: Int32Array
  /** Room left on each day. */
  readonly free: Int32Array
  /** What room on a day is worth: what one item more there would cost the others. */
  readonly price: Float64Array
  /** Steps taken so far: the measure of work. */
  steps = 0
  readonly head: Int32Array
  readonly next: Int32Array
  /** Those of each day worth moving to later days, and to earlier ones. */
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
    readonly problem: Problem,
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

  /** What an item costs on a day it may take: its distance, and what being late adds. */
  cost(item: number, position: number): number {
    const { days, given, last, latest } = this
    const day = days[position] as number
    const after = day - (given[item] as number)
    const distance = after < 0 ? -after : after
    if (position <= (last[item] as number)) return distance
    return distance + this.costs.late + this.costs.lateDay * (day - (latest[item] as number))
  }

  /** The last position an item may take at all. */
  farthest(item: number): number {
    const { days, last } = this
    return this.mayBeLate ? days.length - 1 : (last[item] as number)
  }

  isLate(item: number, position: number): boolean {
    return position > (this.last[item] as number)
  }

  /** Takes room for somebody who stays out of this. */
  occupy(position: number): void {
    this.free[position] = (this.free[position] as number) - 1
  }

  /** Puts an item on a day; it leaves where it was. The room is the caller's to count. */
  put(item: number, position: number): void {
    if ((this.at[item] as number) >= 0) this.take(item)
    const behind = this.head[position] as number
    this.next[item] = behind
    this.before[item] = NONE
    if (behind >= 0) this.before[behind] = item
    this.head[position] = item
    this.at[item] = position
    this.right.came(item, position)
    this.left.came(item, position)
  }

  /** Takes an item out. */
  take(item: number): void {
    const { next, before, at } = this
    const position = at[item] as number
    const behind = next[item] as number
    const ahead = before[item] as number
    if (ahead < 0) this.head[position] = behind
    else next[ahead] = behind
    if (behind >= 0) before[behind] = ahead
    at[item] = NONE
    this.right.went(item, position)
    this.left.went(item, position)
  }

  /**
   * Whether `a` can go from the day to any later one at no more cost than `b`. Somebody late already costs the same
   * every day on; whoever is on time does best with the later latest.
   */
  private isAsGoodRight(a: number, b: number, position: number): boolean {
    const { given, latest, last, days } = this
    const isLate = position > (last[b] as number)
    if (position > (last[a] as number) !== isLate) return false
    if (!isLate && (latest[a] as number) < (latest[b] as number)) return false
    const wanted = given[b] as number
    return wanted <= (days[position] as number) || (given[a] as number) >= wanted
  }

  /** The same to any earlier day, for those on time; of the late everybody has days of their own to return to. */
  private isAsGoodLeft(a: number, b: number, position: number): boolean {
    const { given, first, last, days } = this
    if (position > (last[a] as number) || position > (last[b] as number)) return false
    if ((first[a] as number) > (first[b] as number)) return false
    const wanted = given[b] as number
    return wanted >= (days[position] as number) || (given[a] as number) <= wanted
  }
}
