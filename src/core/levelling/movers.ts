// Who of each day is worth moving on to one side: everybody else of the day is no better off there.

const NONE = -1

/** Items by day, as chains; and the work done with them so far. */
interface Chains {
  /** The first item of each position, -1 = none. */
  readonly head: Int32Array
  /** The next item of the same position, -1 = the last. */
  readonly next: Int32Array
  steps: number
}

/** Whether `a` can leave the day to this side at no more cost than `b`. */
type IsAsGood = (a: number, b: number, position: number) => boolean

/** Those of each day who can go on to one side as well as any other of the same day, found when first asked for. */
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
      for (let item = head[position] as number; item !== NONE; item = next[item] as number)
        this.keep(movers, item, position)
      this.found[position] = movers
    }
    return movers
  }

  /** Whether one of a day's movers can go on as well as the item could. */
  canPass(item: number, position: number): boolean {
    return this.isPassed(this.of(position), item, position)
  }

  /** An item is on the day now. */
  came(item: number, position: number): void {
    const movers = this.found[position]
    if (movers) this.keep(movers, item, position)
  }

  /** An item has left the day: if it was one of the movers, others take its place. */
  went(item: number, position: number): void {
    if (this.found[position]?.includes(item)) this.found[position] = undefined
  }

  /** Adds an item, unless another is as good, in place of those it is as good as. */
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
