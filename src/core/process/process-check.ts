// Each row against the process: the share of its steps that are done, and the first one passed over (D2).
import { memo } from '../cells/lazy'
import type { Pipeline } from '../pipeline/pipeline'
import type { Check, Process, StepsDone } from './process'

/** Past every stage: a won row has the whole process behind it. */
const BEYOND = Number.POSITIVE_INFINITY

/** The stage or status each row stands at, as it is written. */
export const stageWords = (pipeline: Pipeline): readonly string[] => {
  const statuses = pipeline.text('status')
  return pipeline.text('stage').map((stage, row) => stage || (statuses[row] ?? ''))
}

/**
 * Where each row stands in the process, as a place among its stages; beyond all for a won row, NaN for a lost one,
 * whose stage is no longer known, and for a stage that the process does not know.
 */
export function stagePlaces(pipeline: Pipeline, process: Process): Float64Array {
  const kinds = pipeline.stageKinds()
  const placeOf = memo((word: string) => (word === '' ? Number.NaN : process.placeOf(word)))
  const places = stageWords(pipeline).map((word, row) => {
    if (kinds[row] !== 'open') return kinds[row] === 'won' ? BEYOND : Number.NaN
    return placeOf(word)
  })
  return new Float64Array(places)
}

/**
 * Makes the check of one row (D2): the required steps of all stages up to its own, that one included, and how many are
 * done. Skipped is the first undone one of an earlier stage, or of its own stage with a later step done: a step of its
 * own stage with nothing done behind it may be the very next one.
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
