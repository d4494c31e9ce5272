// Holds ids against who they were (S8): where cells moved without Touchline's columns, an id follows its person.

import { firstRows } from '../cells/text-numbers'
import { idsGivenBack } from './ids-given-back'
import { type Identities, nameOf } from './known-ids'
import { matchRows, type Sought } from './match-rows'
import type { Pipeline } from './pipeline'
import { areSame, keysOfWho, PERSON_KEYS, shareKey } from './who'

/** Where ids and own cells belong. */
export interface Following {
  /** Row → its id; '' = it needs a new one. Rows that keep theirs are left out. */
  readonly ids: ReadonlyMap<number, string>
  /** Row → the row in which its own cells stand; NOWHERE: what stands in the row is somebody else's. */
  readonly cells: ReadonlyMap<number, number>
  /** Row → the line of the Ledger whose id came back to it. */
  readonly returned: ReadonlyMap<number, number>
  /** Rows that are alike in everything while an id left its row: it could be either's. */
  readonly twins: readonly number[]
  /** How many ids stand on rows of which nothing tells whether they are still theirs. */
  readonly unclear: number
  /** How many ids are known by who they are. */
  readonly known: number
}

export const NOWHERE = -1

/** A line of the Ledger whose id does not simply stand where it stood. */
interface Line extends Sought {
  readonly id: string
}

/** What is open once the ids that stand with their persons are settled. */
interface OpenParts {
  readonly lines: readonly Line[]
  readonly rows: readonly number[]
  /** Rows with an id that the Ledger does not know: it was given when they were pasted or typed, before anybody asked whose they are. */
  readonly fresh: readonly number[]
  /** The rows of each id that several rows hold. */
  readonly shared: ReadonlyMap<string, readonly number[]>
  readonly known: number
}

/** Finds where each id belongs; nothing changes where every id stands with its person. */
export function followPersons(given: Identities): Following {
  const { pipeline, whos } = given
  const open = openParts(given)
  const isQuiet = open.rows.length === 0 && open.lines.length === 0
  const order = isQuiet ? undefined : olderFirst(given)
  const { of, twins } = matchRows(open.lines, open.rows, whos, order)
  const found = new Set(of.values())
  const missing = open.lines.filter((line) => !found.has(line))
  const among = matchRows(missing, open.fresh, whos)
  for (const [row, line] of among.of) {
    of.set(row, line)
    found.add(line)
  }
  let unclear = 0
  for (const line of open.lines) {
    if (found.has(line)) continue
    const kept = keptRow(given, line, of)
    if (kept.isUnclear) unclear++
    if (kept.row !== NOWHERE) of.set(kept.row, line)
  }
  const ids = idsOfRows(given, open, of)
  const cells = cellsOfRows(pipeline, open, of, ids)
  const lacking = [...ids.keys()].filter((row) => ids.get(row) === '' && pipeline.filled()[row] === 1)
  const fresh = open.fresh.filter((row) => !of.has(row))
  const returned = idsGivenBack(given, { lacking, fresh }, ids)
  const own = pipeline.text('id')
  for (const [row, id] of ids) if (id === own[row]) ids.delete(row)
  return { ids, cells, returned, twins: [...twins, ...among.twins], unclear, known: open.known }
}

/** What is left after the ids that stand where they stood. */
function openParts({ pipeline, whos, known }: Identities): OpenParts {
  const ids = pipeline.text('id')
  const filled = pipeline.filled()
  const [lineOf, firstOf] = [firstRows(known.ids), firstRows(ids)]
  const shared = new Map<string, number[]>()
  ids.forEach((id, row) => {
    const first = id === '' ? row : firstOf.get(id)
    if (first !== row) shared.set(id, [...(shared.get(id) ?? [first]), row])
  })
  const parts = { lines: [] as Line[], rows: [] as number[], fresh: [] as number[], shared, known: 0 }
  ids.forEach((id, row) => {
    const who = id === '' ? '' : (known.whos[lineOf.get(id)] ?? '')
    const isFirst = id !== '' && firstOf.get(id) === row
    if (who !== '' && isFirst) parts.known++
    const isFilled = filled[row] === 1
    const isSame = who === '' || who === whos.text(row)
    if (id !== '' && isFilled && isSame && !shared.has(id)) {
      if (lineOf.get(id) < 0) parts.fresh.push(row)
      return
    }
    if (isFilled) parts.rows.push(row)
    if (who !== '' && isFirst)
      parts.lines.push({ id, who, keys: keysOfWho(who), holders: shared.get(id) ?? [row] })
  })
  return parts
}

/** Of rows that hold one id: whose name the touches bear comes first, then the older, then the upper (PRODUCT, Ids). */
function olderFirst({ pipeline, known }: Identities): (line: Line, one: number, other: number) => number {
  const created = pipeline.moments('created')
  const age = (row: number): number => {
    const day = created[row] ?? Number.NaN
    return Number.isNaN(day) ? Number.POSITIVE_INFINITY : day
  }
  return ({ id }, one, other) => {
    const name = known.names().get(id) ?? ''
    const bears = (row: number): number => (name !== '' && nameOf(pipeline, row) === name ? 0 : 1)
    return bears(one) - bears(other) || Math.sign(age(one) - age(other)) || one - other
  }
}

/** The row in which an id stays although its person stands nowhere: who it was has been edited. NOWHERE: replaced. */
function keptRow(
  { pipeline, whos }: Identities,
  { keys, holders }: Line,
  of: ReadonlyMap<number, Line>,
): { readonly row: number; readonly isUnclear: boolean } {
  const filled = pipeline.filled()
  const left = holders.filter((row) => filled[row] === 1 && !of.has(row))
  const rowKeys = left.map((row) => whos.keys(row))
  const edited = rowKeys.findIndex((own) => shareKey(keys, own))
  const nameless = rowKeys.findIndex((own) => own.slice(0, PERSON_KEYS).every((key) => key === ''))
  const unlike = rowKeys.findIndex((own) => areSame(keys, own) === null)
  const at = [edited, nameless, unlike].find((found) => found >= 0) ?? NOWHERE
  return { row: left[at] ?? NOWHERE, isUnclear: edited < 0 && nameless < 0 && unlike >= 0 }
}

/** The id of every row that is open, '' for those that need one; and of rows without a person that an id left. */
function idsOfRows(
  given: Identities,
  { rows, fresh, lines, shared }: OpenParts,
  of: ReadonlyMap<number, Line>,
): Map<number, string> {
  const own = given.pipeline.text('id')
  const placed = new Set([...of.values()].map(({ id }) => id))
  const sought = new Set(lines.map(({ id }) => id))
  const keepers = namedHolders(given, shared, sought)
  const ids = new Map<number, string>()
  for (const row of rows) {
    const id = own[row] ?? ''
    const keeper = keepers.get(id)
    const isLost = sought.has(id) || (keeper !== undefined && keeper !== row)
    ids.set(row, of.get(row)?.id ?? (isLost ? '' : id))
  }
  for (const row of fresh) {
    const line = of.get(row)
    if (line) ids.set(row, line.id)
  }
  for (const { id, holders } of lines)
    if (placed.has(id)) for (const row of holders) if (!ids.has(row)) ids.set(row, '')
  return ids
}

/** Of ids that several rows hold and nobody has said who they are: the row whose name the touches bear. */
function namedHolders(
  { pipeline, known }: Identities,
  shared: OpenParts['shared'],
  sought: ReadonlySet<string>,
): Map<string, number> {
  const keepers = new Map<string, number>()
  for (const [id, holders] of shared) {
    const name = sought.has(id) ? undefined : known.names().get(id)
    const keeper = holders.find((row) => pipeline.filled()[row] === 1 && nameOf(pipeline, row) === name)
    if (keeper !== undefined) keepers.set(id, keeper)
  }
  return keepers
}

/** Where the own cells of the rows stand whose id changes; a copy of a row keeps the cells that were copied with it. */
function cellsOfRows(
  pipeline: Pipeline,
  { shared }: OpenParts,
  of: ReadonlyMap<number, Line>,
  ids: ReadonlyMap<number, string>,
): Map<number, number> {
  const own = pipeline.text('id')
  const cells = new Map<number, number>()
  for (const [row, id] of ids) {
    const before = own[row] ?? ''
    if (id === before) continue
    const [holder] = of.get(row)?.holders ?? []
    if (holder !== undefined) cells.set(row, holder)
    else if (before !== '' && !shared.has(before)) cells.set(row, NOWHERE)
  }
  return cells
}
