// Numbers owners as people type them, and tells whose rows are whose by the owner table on Rules.
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { columnAt, type KeyOf, RULES_TAB } from '../tabs/schema'

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

/** A line of the owner table: a word of the Owner column, whose it is, and whether they lead. */
export interface OwnerRow {
  readonly word: string
  /** An e-mail address, compared without case. */
  readonly address: string
  readonly leads: boolean
}

/** The `owner` rows of the Rules tab; [] without the tab. */
export function ownerRows(rules: Table | null): OwnerRow[] {
  if (!rules) return []
  const at = (key: KeyOf<typeof RULES_TAB>): number => columnAt(rules, RULES_TAB, key)
  const [id, rule, value, unit] = [at('id'), at('rule'), at('value'), at('unit')]
  return rules.rows.flatMap((cells): OwnerRow[] => {
    const [word, address] = [cleanText(cells[rule]), cleanText(cells[value])]
    if (cleanText(cells[id]) !== 'owner' || word === '') return []
    return [{ word, address: address.toLowerCase(), leads: normalise(cleanText(cells[unit])) === 'lead' }]
  })
}

/** Which rows are somebody's own by the owner table: all of them without a table and for who leads. */
export function isOwnRow(table: readonly OwnerRow[], address: string): (owner: string) => boolean {
  const own = table.filter((row) => row.address === address.trim().toLowerCase())
  if (table.length === 0 || own.some(({ leads }) => leads)) return () => true
  const words = new Set(own.map(({ word }) => normalise(word)))
  return (owner) => words.has(normalise(owner))
}

/** Whose time is somebody's own: as of `isOwnRow`, but who leads has no more than their own; '' is whoever works alone. */
export const isOwnTime = (table: readonly OwnerRow[], address: string): ((owner: string) => boolean) => {
  const isOwn = isOwnRow(
    table.map((row) => ({ ...row, leads: false })),
    address,
  )
  return (owner) => owner === '' || isOwn(owner)
}

/** The word that somebody's own lines of Time and Blocks bear; '' where the owner table names nobody of that address. */
export const ownerWord = (table: readonly OwnerRow[], address: string): string =>
  table.find((row) => row.address === address.trim().toLowerCase())?.word ?? ''
