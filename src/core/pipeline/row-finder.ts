// Which row of the pipeline a typed reference means: a Touchline ID, else a name that only one row has.

import type { Cell } from '../cells/cell'
import { lazy } from '../cells/lazy'
import { firstRows } from '../cells/text-numbers'
import type { Pipeline } from './pipeline'

/** No row has this id or name. */
export const NOBODY = -1
/** Several rows have this name. */
export const SEVERAL = -2

/** Lines of a log by whose they are. */
export interface OwnedLines {
  readonly count: number
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** The id's cell as it stands: where it is an id as it is, as nearly all are, nobody need read `ids`. */
  idCell?(line: number): Cell
}

/** Finds rows with content: an id or a name on a row that holds nothing else finds nobody. */
export interface RowFinder {
  /** Row of a Touchline ID (the first that has it), else NOBODY. */
  readonly byId: (id: string) => number
  /** Row of a name, whatever its case, else NOBODY or SEVERAL. */
  readonly byName: (name: string) => number
  /** By id, else by name. */
  readonly find: (reference: string) => number
  /** The row of each line: by its id, without an id the only row of its name, else NOBODY. */
  readonly rowsOf: (lines: OwnedLines) => Int32Array
}

const finders = new WeakMap<Pipeline, RowFinder>()

/** The finder of a pipeline: one for all who ask, since an index of a hundred thousand ids takes long to make. */
export function rowFinder(pipeline: Pipeline): RowFinder {
  const finder = finders.get(pipeline) ?? newFinder(pipeline)
  finders.set(pipeline, finder)
  return finder
}

/** Indexes ids and names each when first asked for. */
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
