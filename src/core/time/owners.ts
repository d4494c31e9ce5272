// Numbers owners as people type them.

/** The number of each entry's owner, and the names by number as first spelt. */
interface Owners {
  readonly of: Int32Array
  readonly names: readonly string[]
}

/**
 * Numbers the owners of the lists one after the other, ignoring case. If there is only one name, blanks are that owner,
 * because people who work alone seldom fill in the column.
 */
export function ownersOf(...lists: readonly (readonly string[])[]): Owners {
  const of = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0))
  const spelt = new Map<string, number>()
  const known = new Map<string, number>()
  const names: string[] = []
  let at = 0
  for (const list of lists) {
    for (const text of list) {
      let owner = spelt.get(text)
      if (owner === undefined) {
        const key = text.trim().toLowerCase()
        owner = known.get(key) ?? names.push(text) - 1
        known.set(key, owner)
        spelt.set(text, owner)
      }
      of[at++] = owner
    }
  }
  const blank = known.get('')
  return blank === undefined || names.length !== 2
    ? { of, names }
    : { of: of.fill(0), names: [names[1 - blank] ?? ''] }
}

/** The number of an owner by name; a blank is the only owner if there is just one; -1 = unknown. */
export function ownerAmong(names: readonly string[], name: string): number {
  const key = name.trim().toLowerCase()
  if (names.length === 1 && (key === '' || names[0] === '')) return 0
  return names.findIndex((own) => own.trim().toLowerCase() === key)
}
