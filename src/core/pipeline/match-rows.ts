// Finds the row of each person by likeness (S8): the surest pairs first, and told where it could be one row or another.

import { areSame, type Keys, likeness, PERSON_KEYS, type Whos } from './who'

/** Somebody to find among the rows. */
export interface Sought {
  readonly keys: Keys
  /** The keys as the Ledger writes them. */
  readonly who: string
  /** Rows that hold the id already. */
  readonly holders: readonly number[]
}

/** The rows found. */
export interface Matches<S> {
  /** Row → whose it is. */
  readonly of: Map<number, S>
  /** Rows of which any could be somebody's. */
  readonly twins: readonly number[]
}

interface Pair<S> {
  readonly sought: S
  readonly row: number
  readonly score: number
  readonly isHolder: boolean
}

/** Rows with a key in common beyond which only the holders and rows with equal keys are compared. */
const MOST_ALIKE = 60

/** What the id on a row adds to its likeness: less than any key. */
const HOLDS = 0.5

/**
 * Finds a row for each that has one, and no row twice.
 * @param order which of several rows that hold one id comes first, in the manner of `sort`
 */
export function matchRows<S extends Sought>(
  all: readonly S[],
  rows: readonly number[],
  whos: Whos,
  order: (sought: S, one: number, other: number) => number = (_, one, other) => one - other,
): Matches<S> {
  const pairs = all.length === 0 ? [] : pairsOf(all, rows, whos)
  pairs.sort((a, b) => b.score - a.score || (a.sought === b.sought ? order(a.sought, a.row, b.row) : 0))
  const of = new Map<number, S>()
  const found = new Map<S, Pair<S>>()
  const twins: number[] = []
  for (let from = 0; from < pairs.length; ) {
    const to = endOfLevel(pairs, from)
    const level = pairs.slice(from, to).filter(({ sought, row }) => !found.has(sought) && !of.has(row))
    const rowsFor = counted(level, ({ sought }) => sought)
    const rivals = counted(level, ({ row }) => row)
    for (const pair of level) {
      const { sought, row, isHolder } = pair
      if (found.has(sought) || of.has(row)) continue
      // An id that is still on a row of its person stays there, also where a copy of the row has it too.
      const isSure = isHolder || (rowsFor.get(sought) === 1 && rivals.get(row) === 1)
      if (!isSure) twins.push(row)
      of.set(row, sought)
      found.set(sought, pair)
    }
    from = to
  }
  return { of, twins: [...twins, ...doubted(pairs, found, of)] }
}

/**
 * Rows that are as like somebody as the row that holds the id, and nobody's: once cells have moved, that the id is there
 * proves nothing.
 */
function doubted<S extends Sought>(
  pairs: readonly Pair<S>[],
  found: ReadonlyMap<S, Pair<S>>,
  of: ReadonlyMap<number, S>,
): number[] {
  const haveMoved = [...found.values()].some(({ sought, isHolder }) => !isHolder && sought.holders.length > 0)
  if (!haveMoved) return []
  return pairs.flatMap(({ sought, row, isHolder, score }) => {
    const own = found.get(sought)
    const isAlike = own?.isHolder && !isHolder && !of.has(row) && score === own.score - HOLDS
    return isAlike ? [own.row, row] : []
  })
}

function endOfLevel(pairs: readonly { readonly score: number }[], from: number): number {
  let to = from
  while (pairs[to]?.score === pairs[from]?.score && to < pairs.length) to++
  return to
}

function counted<T, Key>(list: readonly T[], keyOf: (one: T) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}

/** All pairs of one person; a row that holds the id already comes before its like. */
function pairsOf<S extends Sought>(all: readonly S[], rows: readonly number[], whos: Whos): Pair<S>[] {
  const keysOf = new Map(rows.map((row) => [row, whos.keys(row)]))
  const byKey = listed(rows, (row) => indexed(keysOf.get(row) ?? []))
  const byText = listed(rows, (row) => [whos.text(row)])
  return all.flatMap((sought) => {
    const near = new Set<number>()
    for (const key of indexed(sought.keys)) {
      const alike = byKey.get(key) ?? []
      const few = alike.length <= MOST_ALIKE ? alike : (byText.get(sought.who) ?? []).slice(0, MOST_ALIKE)
      for (const row of [...few, ...sought.holders]) if (keysOf.has(row)) near.add(row)
    }
    return [...near].flatMap((row): Pair<S>[] => {
      const keys = keysOf.get(row) ?? []
      if (areSame(sought.keys, keys) !== true) return []
      const isHolder = sought.holders.includes(row)
      return [{ sought, row, isHolder, score: likeness(sought.keys, keys) + (isHolder ? HOLDS : 0) }]
    })
  })
}

/** The keys of a person with their kinds. */
const indexed = (keys: Keys): string[] =>
  keys.slice(0, PERSON_KEYS).flatMap((key, kind) => (key === '' ? [] : [`${kind}${key}`]))

function listed(rows: readonly number[], keysOf: (row: number) => readonly string[]): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const list = lists.get(key)
      if (list) list.push(row)
      else lists.set(key, [row])
    }
  }
  return lists
}
