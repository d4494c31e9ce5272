// Which row of the pipeline a typed reference means: a Touchline ID, else a name that only one row has.

import type { Cell } from '../cells/cell'
import { lazy } from '../cells/lazy'
import { firstRows } from '../cells/text-numbers'
import type { Pipeline } from './pipeline'

/** No row has this id or name. */
export const NOBODY = -1
/** Several rows have this name. */
export const SEVERAL = -2

export interface RowFinder {
  /** Row of a Touchline ID (the first that has it), else NOBODY. */
  readonly byId: (id: string) => number
  /** Row of a name, whatever its case, else NOBODY or SEVERAL. */
  readonly byName: (name: string) => number
  /** By id, else by name. */
  readonly find: (reference: string) => number
}

const finders = new WeakMap<Pipeline, RowFinder>()

/** The finder of a pipeline: one for all who ask, since an index of a hundred thousand ids is dear. */
export function rowFinder(pipeline: Pipeline): RowFinder {
  const finder = finders.get(pipeline) ?? newFinder(pipeline)
  finders.set(pipeline, finder)
  return finder
}

/** Indexes the rows with content, ids and names each when first asked for. */
function newFinder(pipeline: Pipeline): RowFinder {
  const filled = pipeline.filled()
  const ids = lazy(() => firstRows(pipeline.text('id'), (row) => filled[row] === 1))
  const names = lazy(() => namesOf(pipeline, filled))
  const byId = (id: string): number => ids().get(id)
  const byName = (name: string): number => names().get(name.toLowerCase()) ?? NOBODY
  const find = (reference: string): number => {
    const row = byId(reference)
    return row === NOBODY ? byName(reference) : row
  }
  return { byId, byName, find }
}

function namesOf(pipeline: Pipeline, filled: Uint8Array): Map<string, number> {
  const names = new Map<string, number>()
  pipeline.names().forEach((name, row) => {
    const key = name.toLowerCase()
    if (key !== '' && filled[row]) names.set(key, names.has(key) ? SEVERAL : row)
  })
  return names
}

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
