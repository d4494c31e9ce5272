// Gives ids back to persons who return, or whose id cells were lost (S8): by who the Ledger says they were, else by the
// names that touches bear.

import { firstRows } from '../cells/text-numbers'
import { type Identities, nameOf } from './known-ids'
import { matchRows } from './match-rows'
import { keysOfWho } from './who'

/** The place of a record id among the keys of a person. */
const RECORD = 0

/** Rows to which an id may come back. */
interface Open {
  /** Rows that need an id. */
  readonly lacking: readonly number[]
  /** Rows with an id that the Ledger does not know yet. It gives way only to that of their record: others may be typed in anew. */
  readonly fresh: readonly number[]
}

/**
 * Fills in the ids that come back.
 * @param ids row → id, changed in place
 * @returns row → line of the Ledger that came back
 */
export function idsGivenBack(
  given: Identities,
  { lacking, fresh }: Open,
  ids: Map<number, string>,
): Map<number, number> {
  const returned = new Map<number, number>()
  if (lacking.length === 0 && fresh.length === 0) return returned
  const { pipeline, whos, known } = given
  const standing = firstRows(pipeline.text('id'))
  const departed = known.ids.flatMap((id, at) => {
    const who = known.whos[at] ?? ''
    return id === '' || who === '' || standing.get(id) >= 0
      ? []
      : [{ at, id, who, keys: keysOfWho(who), holders: [] }]
  })
  const rows = [...lacking, ...fresh.filter((row) => whos.keys(row)[RECORD] !== '')]
  for (const [row, { at, id }] of matchRows(departed, rows, whos).of) {
    ids.set(row, id)
    returned.set(row, at)
  }
  const nameless = lacking.filter((row) => ids.get(row) === '')
  for (const [row, id] of idsByName(given, nameless, (id) => standing.get(id) >= 0)) ids.set(row, id)
  return returned
}

/** Ids of which only the touches tell whose they were: each for the only row of its name. */
function idsByName(
  { pipeline, known }: Identities,
  rows: readonly number[],
  isStanding: (id: string) => boolean,
): Map<number, string> {
  const found = new Map<number, string>()
  if (rows.length === 0) return found
  const lineOf = firstRows(known.ids)
  const idOf = new Map<string, string>()
  for (const [id, name] of known.names()) {
    const isTold = (known.whos[lineOf.get(id)] ?? '') !== ''
    // A name that several ids bear tells nothing.
    if (!isStanding(id) && !isTold) idOf.set(name, idOf.has(name) ? '' : id)
  }
  if (idOf.size === 0) return found
  const rowsOf = new Map<string, number>()
  pipeline.filled().forEach((filled, row) => {
    if (filled) rowsOf.set(nameOf(pipeline, row), (rowsOf.get(nameOf(pipeline, row)) ?? 0) + 1)
  })
  for (const row of rows) {
    const name = nameOf(pipeline, row)
    const id = idOf.get(name) ?? ''
    if (id !== '' && rowsOf.get(name) === 1) found.set(row, id)
  }
  return found
}
