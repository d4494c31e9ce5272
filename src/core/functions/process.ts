// PROCESS_CHECK on plain values (D1, D2).
import type { Cell } from '../cells/cell'
import { type Process, processBanner, readProcess, readSteps, type StepsDone } from '../process/process'
import { checker, stagePlaces, stageWords } from '../process/process-check'
import { PROCESS, STEPS } from '../tabs/schema'
import { requireHeaders } from './arguments'
import { customFunction, type Kind, TEXTS, tabKind } from './custom-function'
import { HEADERS_KIND, overRows, ROWS_KIND, RULES_KIND, requireIds } from './frame'

/** The Process tab; blank = a process without steps. */
export const PROCESS_KIND: Kind<'process', Process> = tabKind('process', PROCESS, (table, call) => {
  if (table) requireHeaders(table, ['Stage', 'Step'], PROCESS.name)
  return readProcess(table, call.of(RULES_KIND).book)
})

/** The Steps tab: the steps done; blank = none. */
export const STEPS_KIND: Kind<'steps', StepsDone> = tabKind('steps', STEPS, (table, call) => {
  const process = call.of(PROCESS_KIND)
  const frame = call.of(ROWS_KIND)
  if (table) {
    requireHeaders(table, ['Touchline ID', 'Step'], STEPS.name)
    requireIds(frame, 'steps')
  }
  return readSteps(table, process, frame.pipeline, call.zone, frame.today)
})

export const PROCESS_FUNCTIONS = [
  /**
   * The share of the required steps up to each row's stage that are done (0.75 is 75 %) and the first one skipped, under
   * the headers `Done` and `First skipped` (D2). A won row has every stage behind it; a lost one is blank. Words instead
   * of a step where the stage is not in the process; without any process, what to do (D1).
   */
  customFunction({
    name: 'PROCESS_CHECK',
    topic: 'The way to a sale',
    text: "Gives the share of the required steps up to each row's stage that are done, and the first step skipped.",
    parameters: [ROWS_KIND, PROCESS_KIND, STEPS_KIND, RULES_KIND, HEADERS_KIND],
    gives: [TEXTS, 'Share done, a number to be formatted as percent, and the step.'],
    decide({ rows, process, steps }) {
      const { pipeline } = rows
      const banner = processBanner(process)
      if (banner !== '' && pipeline.filled().includes(1)) return `process: ${banner}`
      const places = stagePlaces(pipeline, process)
      const kinds = pipeline.stageKinds()
      const words = stageWords(pipeline)
      const check = checker(process, steps)
      return overRows(rows, ['Done', 'First skipped'], (row): Cell[] => {
        const place = places[row] ?? Number.NaN
        if (Number.isNaN(place)) {
          const word = kinds[row] === 'lost' ? '' : (words[row] ?? '')
          return ['', word === '' ? '' : `"${word.slice(0, 40)}" is not among the stages of the Process tab`]
        }
        const { required, done, skipped } = check(row, place)
        return [required === 0 ? '' : done / required, process.steps[skipped]?.step ?? '']
      })
    },
  }),
]
