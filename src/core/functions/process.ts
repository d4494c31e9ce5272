// PROCESS_CHECK on plain values (D1, D2).
import type { Cell } from '../cells/cell'
import { type Process, processBanner, readProcess, readSteps, type StepsDone } from '../process/process'
import { checker, stagePlaces, stageWords } from '../process/process-check'
import {
  type Argument,
  answered,
  type Context,
  type Frame,
  frameOf,
  lacking,
  overRows,
  Refusal,
  type Result,
  tableArgument,
} from './frame'

interface Known {
  readonly process: Process
  readonly done: StepsDone
}

/** The process and steps arguments; a blank process has no steps, blank steps mean that none is done. */
export function processArguments(process: Argument, steps: Argument, frame: Frame): Known | Refusal {
  const [stages, lines] = [tableArgument('process', process), tableArgument('steps', steps)]
  const refusal =
    (stages && lacking(stages, ['Stage', 'Step'], 'Process')) ??
    (lines && lacking(lines, ['Touchline ID', 'Step'], 'Steps'))
  if (refusal) return refusal
  const { pipeline, book, today } = frame
  if (lines && !pipeline.has('id')) {
    return new Refusal(
      'rows: the header "Touchline ID" is missing, so the steps cannot be matched; include that column',
    )
  }
  const read = readProcess(stages, book)
  return { process: read, done: readSteps(lines, read, pipeline, pipeline.zone, today) }
}

/**
 * The share of the required steps up to each row's stage that are done (0.75 is 75 %) and the first one skipped, under
 * the headers `Done` and `First skipped` (D2). A won row has every stage behind it; a lost one is blank. Words instead
 * of a step where the stage is not in the process; without any process, what to do (D1).
 */
export function processCheck(
  rows: Argument,
  process: Argument,
  steps: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return answered(frameOf(rows, rules, headers, context), (frame) => {
    const known = processArguments(process, steps, frame)
    if (known instanceof Refusal) return known
    const { pipeline } = frame
    const banner = processBanner(known.process)
    if (banner !== '' && pipeline.filled().includes(1)) return `process: ${banner}`
    const places = stagePlaces(pipeline, known.process)
    const kinds = pipeline.stageKinds()
    const words = stageWords(pipeline)
    const check = checker(known.process, known.done)
    return overRows(frame, ['Done', 'First skipped'], (row): Cell[] => {
      const place = places[row] ?? Number.NaN
      if (Number.isNaN(place)) {
        const word = kinds[row] === 'lost' ? '' : (words[row] ?? '')
        return ['', word === '' ? '' : `"${word.slice(0, 40)}" is not among the stages of the Process tab`]
      }
      const { required, done, skipped } = check(row, place)
      return [required === 0 ? '' : done / required, known.process.steps[skipped]?.step ?? '']
    })
  })
}
