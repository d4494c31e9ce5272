// Gives those on the list of a day the arm of their next call on Plan, before it is made (E1).
import type { Cell } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { type ListedCall, runningText, withArms } from '../../core/learning/assigned-arms'
import { readExperiments, runningExperiment } from '../../core/learning/experiment'
import { experimentCalls, talliesOf } from '../../core/learning/experiment-calls'
import { EXPERIMENTS, PLAN } from '../../core/tabs/schema'
import type { TouchLog } from '../../core/touches/touch-log'
import { tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

/** Plan with arms, and what is being tried as Rules keeps it. */
export interface GivenArms {
  readonly values: readonly (readonly Cell[])[]
  readonly running: string
}

/** @param values Plan as it is to be written, its header row first @param listed in the order in which they are called */
export function giveArms(
  workbook: Workbook,
  values: readonly (readonly Cell[])[],
  listed: () => readonly ListedCall[],
  touches: TouchLog,
): GivenArms {
  const experiments = workbook.has(EXPERIMENTS.name) ? tableIn(workbook, EXPERIMENTS) : null
  const lines = experiments && readExperiments(experiments, workbook.zone)
  const running = lines && runningExperiment(lines, touches.today)
  const planned: Table = tableOf(PLAN.name, values)
  const calls = running && experimentCalls(touches, running)
  const made = calls ? talliesOf(calls, calls.arms.length).map(({ trials }) => trials) : []
  const [first = 0, second = 0] = made.map((count, arm) => count + (calls?.unfinished[arm] ?? 0))
  const armed = withArms(planned, running ? listed() : [], running, [first, second])
  return { values: [...values.slice(0, 1), ...armed], running: runningText(running) }
}
