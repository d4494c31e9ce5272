// Values that take long to make and are rarely needed, or needed again: made at the first call, then remembered.

/** Makes its value at the first call only. */
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
