// Groups values into lists by key.

/** The list of a key, to be added to; a new empty one at the first call for that key. */
export function listAt<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const known = lists.get(key)
  if (known) return known
  const list: Value[] = []
  lists.set(key, list)
  return list
}
