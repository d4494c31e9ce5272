// How the open rows follow the process: what is done of what is asked, and which step they skip (D1, D2).
import type { Pipeline } from '../pipeline/pipeline'
import { openRows } from '../purge/open-rows'
import type { Process, StepsDone } from './process'
import { checker, stagePlaces } from './process-check'

/** The open rows against the process. */
export interface Followed {
  /** Open rows whose stage is in the process. */
  readonly rows: number
  /** Open rows whose stage is not. */
  readonly strayed: number
  /** Required steps up to their stages, and how many are done. */
  readonly required: number
  readonly done: number
  /** By index among the steps: rows of which it is the first skipped. */
  readonly skipped: readonly number[]
}

/** Checks every open row. */
export function followedBy(pipeline: Pipeline, process: Process, steps: StepsDone): Followed {
  const open = openRows(pipeline)
  const places = stagePlaces(pipeline, process)
  const check = checker(process, steps)
  const skipped = process.steps.map(() => 0)
  let [rows, strayed, required, done] = [0, 0, 0, 0]
  places.forEach((place, row) => {
    if (!open[row]) return
    if (Number.isNaN(place)) {
      strayed++
      return
    }
    const found = check(row, place)
    rows++
    required += found.required
    done += found.done
    const at = found.skipped
    if (at >= 0) skipped[at] = (skipped[at] ?? 0) + 1
  })
  return { rows, strayed, required, done, skipped }
}
