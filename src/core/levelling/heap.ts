// A binary min-heap of integers under numeric keys.

const NO_KEY = Number.POSITIVE_INFINITY

/** The order of equal keys is undefined: callers that need an order make their keys differ. */
export class Heap {
  private readonly keys: number[] = []
  private readonly items: number[] = []

  get size(): number {
    return this.keys.length
  }

  /** The smallest key; Infinity when the heap is empty. */
  get least(): number {
    return this.keys.length === 0 ? NO_KEY : (this.keys[0] as number)
  }

  push(key: number, item: number): void {
    const { keys, items } = this
    let at = keys.length
    while (at > 0) {
      const up = (at - 1) >> 1
      const above = keys[up] as number
      if (above <= key) break
      keys[at] = above
      items[at] = items[up] as number
      at = up
    }
    keys[at] = key
    items[at] = item
  }

  /** Removes and returns the item with the smallest key; -1 when the heap is empty. */
  pop(): number {
    const { keys, items } = this
    if (keys.length === 0) return -1
    const top = items[0] as number
    const key = keys.pop() as number
    const item = items.pop() as number
    const { length } = keys
    if (length === 0) return top
    let at = 0
    for (let down = 1; down < length; down = 2 * at + 1) {
      if (down + 1 < length && (keys[down + 1] as number) < (keys[down] as number)) down++
      if ((keys[down] as number) >= key) break
      keys[at] = keys[down] as number
      items[at] = items[down] as number
      at = down
    }
    keys[at] = key
    items[at] = item
    return top
  }

  clear(): void {
    this.keys.length = 0
    this.items.length = 0
  }
}
