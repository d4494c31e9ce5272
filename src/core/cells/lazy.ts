// Caches: a value that is expensive and rarely needed, and the answers of a function.

/** Returns a function that computes its value at the first call and returns the same value afterwards. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * The function with its answers cached by argument, for columns and lists that repeat few values; a run of equal
 * arguments needs no look-up. An answer of undefined is not cached.
 */
export function memo<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  let last: Key | undefined
  let answer: Value | undefined
  return (key) => {
    if (key === last && answer !== undefined) return answer
    const before = known.get(key)
    const found = before === undefined ? work(key) : before
    if (before === undefined) known.set(key, found)
    last = key
    answer = found
    return found
  }
}
