// Which row of the pipeline a touch belongs to: by its Touchline ID, without one by a name that only one row has.
import type { Cell } from './cell'
import { lazy } from './lazy'
import { firstRows } from './text-numbers'

/** Lines of a log by whose they are. */
export interface OwnedLines {
  readonly count: number
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** The id's cell as it stands: where it is an id as it is, as nearly all are, nobody need read `ids`. */
  readonly idCell?: (line: number) => Cell
}

/** Finds the pipeline row of each line: by id, without an id the only row of its name; -1 = none. */
export function rowMatcher(
  ids: readonly string[],
  names: () => readonly string[],
): (lines: OwnedLines) => Int32Array {
  const byId = firstRows(ids)
  // Names are read only where a line lacks its id: few do.
  const byName = lazy(() => onlyRows(names()))
  const rowOf = (id: string, name: string): number => {
    if (id !== '') return byId.get(id)
    return name === '' ? -1 : (byName().get(name.toLowerCase()) ?? -1)
  }
  return (lines) => {
    const rows = new Int32Array(lines.count)
    for (let line = 0; line < rows.length; line++) {
      const cell = lines.idCell?.(line)
      const row = typeof cell === 'string' ? byId.get(cell) : -1
      rows[line] = row >= 0 ? row : rowOf(lines.ids[line] ?? '', lines.names[line] ?? '')
    }
    return rows
  }
}

/** The pipeline row of each touch; -1 = none. */
export function rowsOfTouches(
  touches: OwnedLines,
  ids: readonly string[],
  names: readonly string[],
): Int32Array {
  return rowMatcher(ids, () => names)(touches)
}

/** The row of each name, lower-cased, that only one row has; -1 for the others. */
function onlyRows(names: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  names.forEach((name, row) => {
    const key = name.toLowerCase()
    if (key !== '') rows.set(key, rows.has(key) ? -1 : row)
  })
  return rows
}
