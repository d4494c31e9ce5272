// Memoises a value that is expensive and rarely needed.

/** Returns a function that computes its value at the first call and returns the same value afterwards. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
