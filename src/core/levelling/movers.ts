// For each day, the items that are cheapest to move earlier or later; the search ignores all others.

/** Items by day, as linked lists, with a counter of the work done on them. */
interface Chains {
  /** First item of each position; -1 for an empty day. */
  readonly head: Int32Array
  /** Next item of the same position; -1 at the end. */
  readonly next: Int32Array
  steps: number
}

/** True if moving `a` off the day in this direction never costs more than moving `b`. */
type IsAsGood = (a: number, b: number, position: number) => boolean

/** The undominated items of each day for one direction, computed when first needed. */
export class Movers {
  private readonly found: (number[] | undefined)[]

  constructor(
    private readonly chains: Chains,
    private readonly isAsGood: IsAsGood,
  ) {
    this.found = new Array<number[] | undefined>(chains.head.length)
  }

  of(position: number): readonly number[] {
    const { head, next } = this.chains
    let movers = this.found[position]
    if (!movers) {
      movers = []
      for (let item = head[position] as number; item >= 0; item = next[item] as number)
        this.keep(movers, item, position)
      this.found[position] = movers
    }
    return movers
  }

  /** True if one of the day's movers is at least as cheap to move on as this item would be. */
  canPass(item: number, position: number): boolean {
    return this.isPassed(this.of(position), item, position)
  }

  /** Call after an item was put on the day. */
  added(item: number, position: number): void {
    const movers = this.found[position]
    if (movers) this.keep(movers, item, position)
  }

  /** Call after an item left the day; if it was a mover, the day's movers are computed again. */
  removed(item: number, position: number): void {
    if (this.found[position]?.includes(item)) this.found[position] = undefined
  }

  /** Adds an item unless a mover dominates it, and drops the movers that it dominates. */
  private keep(movers: number[], item: number, position: number): void {
    this.chains.steps++
    if (this.isPassed(movers, item, position)) return
    let kept = 0
    for (const other of movers) if (!this.isAsGood(item, other, position)) movers[kept++] = other
    movers.length = kept
    movers.push(item)
  }

  private isPassed(movers: readonly number[], item: number, position: number): boolean {
    for (const other of movers) if (this.isAsGood(other, item, position)) return true
    return false
  }
}
