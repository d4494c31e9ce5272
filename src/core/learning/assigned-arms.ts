// Which arm a call belongs to, decided before it is made (E1): the night gives those on its list an arm on their lines of Plan;
// everybody else has the one that a hash of the id gives, so that nobody can choose. What is being tried stands on Rules.

import type { Cell, Zone } from '../cells/cell'
import { readDays } from '../cells/columns'
import type { Table } from '../cells/table'
import { cleanText } from '../cells/text'
import { columnAt, PLAN } from '../tabs/schema'
import { type Experiment, nextArm } from './experiment'
import { wordKey } from './tried-words'

/** The experiment to which calls are assigned. */
export type RunningExperiment = Pick<Experiment, 'name' | 'arms'>

const BETWEEN = ' | '

/** What is being tried as one text; '' = nothing. No arm holds a bar, since the tab parts arms by it. */
export const runningText = (running: RunningExperiment | null): string =>
  running ? [...running.arms, running.name].join(BETWEEN) : ''

/** Reads it back; null where nothing is being tried. */
export function runningIn(text: string): RunningExperiment | null {
  const [first = '', second = '', ...name] = text.split(BETWEEN)
  return name.length === 0 ? null : { name: name.join(BETWEEN), arms: [first, second] }
}

/** Where a line of Plan says which arm a person's next call belongs to. */
interface PlanColumns {
  readonly id: number
  readonly experiment: number
  readonly arm: number
}

const columnsOf = (table: Table): PlanColumns => ({
  id: columnAt(table, PLAN, 'id'),
  experiment: columnAt(table, PLAN, 'experiment'),
  arm: columnAt(table, PLAN, 'arm'),
})

/** The arm that a line of Plan has in this experiment; -1 = none. */
function armOn(cells: readonly Cell[], { experiment, arm }: PlanColumns, running: RunningExperiment): number {
  if (wordKey(cleanText(cells[experiment])) !== wordKey(running.name)) return -1
  const said = wordKey(cleanText(cells[arm]))
  return running.arms.findIndex((one) => wordKey(one) === said)
}

/** By the id alone, as between two arms with as many calls. */
const byHash = ({ name }: RunningExperiment, id: string): 0 | 1 => nextArm(name, id, [0, 0])

/**
 * Tells the arm of anybody's next call.
 * @param planned Plan, or the lines of some persons
 * @returns by Touchline ID and the person's last touch, a moment: a line that was made before it has been used; NaN = none
 */
export function armsOn(
  planned: Table,
  zone: Zone,
  running: RunningExperiment,
): (id: string, lastTouch: number) => string {
  const columns = columnsOf(planned)
  const made = readDays(planned.rows, columnAt(planned, PLAN, 'madeOn'), zone).moments
  const lines = new Map<string, { readonly arm: number; readonly madeOn: number }>()
  planned.rows.forEach((cells, line) => {
    const arm = armOn(cells, columns, running)
    if (arm >= 0) lines.set(cleanText(cells[columns.id]), { arm, madeOn: made[line] ?? Number.NaN })
  })
  return (id, lastTouch) => {
    const line = lines.get(id)
    const arm = line && !(line.madeOn < lastTouch) ? line.arm : byHash(running, id)
    return running.arms[arm] ?? ''
  }
}

/** Somebody on the list of a day. */
export interface ListedCall {
  readonly id: string
  readonly isCall: boolean
}

/**
 * The lines of Plan with an arm for everybody on the list who is to be called, balanced with the calls that were made and
 * those that are still assigned. Arms of an experiment that is over are taken out.
 * @param calls so far, by arm
 */
export function withArms(
  planned: Table,
  listed: readonly ListedCall[],
  running: RunningExperiment | null,
  calls: readonly [number, number],
): Cell[][] {
  const columns = columnsOf(planned)
  const lines = planned.rows.map((cells) => cells.slice())
  if (columns.experiment < 0 || columns.arm < 0) return lines
  const made: [number, number] = [...calls]
  const open = new Map<string, Cell[]>()
  for (const cells of lines) {
    const arm = running ? armOn(cells, columns, running) : -1
    if (arm >= 0) made[arm as 0 | 1]++
    else {
      cells[columns.experiment] = ''
      cells[columns.arm] = ''
      open.set(cleanText(cells[columns.id]), cells)
    }
  }
  if (!running) return lines
  const known = new Set(lines.map((cells) => cleanText(cells[columns.id])))
  const called = listed.filter(({ isCall }) => isCall)
  for (const { id } of called) if (!known.has(id)) made[byHash(running, id)]++
  for (const { id } of called) {
    const cells = open.get(id)
    if (!cells) continue
    open.delete(id)
    const arm = nextArm(running.name, id, made)
    made[arm]++
    cells[columns.experiment] = running.name
    cells[columns.arm] = running.arms[arm]
  }
  return lines
}
