// Who did it: owners as people type them, by number.

/** Owners by number, in the order they first appear, and how each is spelt there. */
export interface Owners {
  readonly of: Int32Array
  readonly names: readonly string[]
}

/**
 * Numbers the owners of lists laid end to end, whatever their case. Where only one is named, who is not named is that
 * one: somebody who works alone seldom fills the column in everywhere.
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

/** Which of the owners a name is; who is not named is the only one there is; -1 = none of them. */
export function ownerAmong(names: readonly string[], name: string): number {
  const key = name.trim().toLowerCase()
  if (names.length === 1 && (key === '' || names[0] === '')) return 0
  return names.findIndex((own) => own.trim().toLowerCase() === key)
}
