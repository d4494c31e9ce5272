// Memoises a value that is expensive and rarely needed.

/** Returns a function that computes its value at the first call and returns the same value afterwards. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The function with its answers remembered by argument; for few different arguments, which are kept. */
export function memo<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as Value
    const made = work(key)
    known.set(key, made)
    return made
  }
}
