// Limits how many tasks run at once; the others wait in order.

/** `google.script.run` runs at most ten calls at once. */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let under = 0
  return async (work) => {
    if (under >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else under++
    try {
      return await work()
    } finally {
      // The slot passes to the next in the queue, so that a later task cannot take it.
      const next = waiting.shift()
      if (next) next()
      else under--
    }
  }
}
