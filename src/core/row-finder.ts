// Which row of the pipeline a typed reference means: a Touchline ID, else a name that only one row has.
import { lazy } from './lazy'
import type { Pipeline } from './pipeline'
import { firstRows } from './text-numbers'

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
