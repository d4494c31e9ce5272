// Checks each row against the process: the share of steps done, and the first one skipped (D2).
import { memo } from '../cells/lazy'
import type { Pipeline } from '../pipeline/pipeline'
import type { Check, Process, StepsDone } from './process'

/** Place of a won row: after every stage. */
const PLACE_OF_WON = Number.POSITIVE_INFINITY

/** The stage of each row as written, else its status. */
export const stageWords = (pipeline: Pipeline): readonly string[] => {
  const statuses = pipeline.text('status')
  return pipeline.text('stage').map((stage, row) => stage || (statuses[row] ?? ''))
}

/**
 * Place of each row among the stages of the process; Infinity for won rows, NaN for lost rows (their stage is no
 * longer known) and for stages that the process does not have.
 */
export function stagePlaces(pipeline: Pipeline, process: Process): Float64Array {
  const kinds = pipeline.stageKinds()
  const placeOf = memo((word: string) => (word === '' ? Number.NaN : process.placeOf(word)))
  const places = stageWords(pipeline).map((word, row) => {
    if (kinds[row] !== 'open') return kinds[row] === 'won' ? PLACE_OF_WON : Number.NaN
    return placeOf(word)
  })
  return new Float64Array(places)
}

/**
 * Returns a check of one row (D2): the required steps of all stages up to and including its own, and how many are
 * done. Skipped is the first undone step of an earlier stage, or of its own stage if a later step is done; otherwise
 * an undone step of its own stage may simply be the next one.
 */
export function checker(process: Process, done: StepsDone): (row: number, place: number) => Check {
  const { steps } = process
  return (row, place) => {
    let [required, met, undone, skipped] = [0, 0, -1, -1]
    for (let at = 0; at < steps.length; at++) {
      const step = steps[at]
      if (!step || !(step.place <= place)) break
      const isDone = done.has(row, at)
      if (isDone && skipped < 0) skipped = undone
      if (!step.isRequired) continue
      required++
      if (isDone) met++
      else if (undone < 0) undone = at
      if (!isDone && step.place < place && skipped < 0) skipped = undone
    }
    return { required, done: met, skipped }
  }
}
