// Lets only so many pieces of work go on at once; the others wait in their order.

/** `google.script.run` has ten calls under way at most. */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let under = 0
  return async (work) => {
    if (under >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else under++
    try {
      return await work()
    } finally {
      // The place goes to the next in line, so that nobody who comes later can slip in between.
      const next = waiting.shift()
      if (next) next()
      else under--
    }
  }
}
