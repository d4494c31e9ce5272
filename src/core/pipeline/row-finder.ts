// Finds the pipeline row of a typed reference: a Touchline ID, else a name that only one row has.

import type { Cell } from '../cells/cell'
import { lazy } from '../cells/lazy'
import { firstRows } from '../cells/text-numbers'
import type { Pipeline } from './pipeline'

/** No row has this id or name. */
const NOBODY = -1
/** Several rows have this name. */
export const SEVERAL = -2

/** Lines of a log with the ids and names they refer to. */
export interface OwnedLines {
  readonly count: number
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** The raw id cell of a line; nearly all are valid as they are, which avoids reading the whole `ids` column. */
  idCell?(line: number): Cell
}

/** Finds rows with content; a row that holds nothing but an id or name is not found. */
export interface RowFinder {
  /** Row of a Touchline ID (the first that has it), else NOBODY. */
  readonly byId: (id: string) => number
  /** Row of a name, ignoring case, else NOBODY or SEVERAL. */
  readonly byName: (name: string) => number
  /** By id, else by name. */
  readonly find: (reference: string) => number
  /** The row of each line: by its id, or without one the only row of its name, else NOBODY. */
  readonly rowsOf: (lines: OwnedLines) => Int32Array
}

const finders = new WeakMap<Pipeline, RowFinder>()

/** The finder of a pipeline, cached because indexing a hundred thousand ids is slow. */
export function rowFinder(pipeline: Pipeline): RowFinder {
  const finder = finders.get(pipeline) ?? newFinder(pipeline)
  finders.set(pipeline, finder)
  return finder
}

/** Makes a finder; ids and names are each indexed at first use. */
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
  const rowsOf = (lines: OwnedLines): Int32Array => {
    const [rows, { get }] = [new Int32Array(lines.count), ids()]
    for (let line = 0; line < rows.length; line++) {
      const cell = lines.idCell?.(line)
      const row = typeof cell === 'string' ? get(cell) : NOBODY
      if (row >= 0) {
        rows[line] = row
        continue
      }
      const id = lines.ids[line] ?? ''
      rows[line] = Math.max(NOBODY, id === '' ? byName(lines.names[line] ?? '') : get(id))
    }
    return rows
  }
  return { byId, byName, find, rowsOf }
}

function namesOf(pipeline: Pipeline, filled: Uint8Array): Map<string, number> {
  const names = new Map<string, number>()
  pipeline.names().forEach((name, row) => {
    const key = name.toLowerCase()
    if (key !== '' && filled[row]) names.set(key, names.has(key) ? SEVERAL : row)
  })
  return names
}
