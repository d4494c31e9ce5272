// The checklist of one row: the steps of the process as they lie to its stage, which are done, by whom and when (D2).
import { type Day, isoDay } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import type { Pipeline } from '../pipeline/pipeline'
import { columnAt, type KeyOf, STEPS } from '../tabs/schema'
import { type Process, readSteps, stepFinder } from './process'
import { checker, stagePlaces, stageWords } from './process-check'

/** A step of a row's checklist. */
export interface ChecklistStep {
  readonly stage: string
  readonly step: string
  readonly isRequired: boolean
  readonly exitFact: string
  /** Where its stage lies, seen from the row's: before it, the same, or after it. */
  readonly lies: 'behind' | 'here' | 'ahead'
  readonly isDone: boolean
  /** ISO day on which it was done; '' where no line says so. */
  readonly on: string
  readonly owner: string
  /** Rows of the tab Steps, from 1, that say that it was done. */
  readonly lines: readonly number[]
}

/** How far one row has followed the process. */
export interface Checklist {
  /** The row's stage as written, else its status. */
  readonly stage: string
  /** Share of the required steps up to its stage that are done; NaN where none is asked, or the stage is not in the process. */
  readonly share: number
  /** Whether the process has the row's stage; a won row has all of them behind it, a lost one has none. */
  readonly isPlaced: boolean
  /** Index of the first required step that was skipped; -1 = none. */
  readonly skipped: number
  readonly steps: readonly ChecklistStep[]
}

interface ChecklistInput {
  readonly process: Process
  /** The tab Steps, with the row's lines at least; null without one. */
  readonly table: Table | null
  readonly pipeline: Pipeline
  readonly zone: Zone
  readonly today: Day
}

/** The checklist of a row; what it says of share and skipped step is what PROCESS_CHECK gives. */
export function checklistOf(input: ChecklistInput, row: number): Checklist {
  const { process, table, pipeline, zone, today } = input
  const done = readSteps(table, process, pipeline, zone, today)
  const place = stagePlaces(pipeline, process)[row] ?? Number.NaN
  const isPlaced = !Number.isNaN(place)
  const { required, done: met, skipped } = checker(process, done)(row, place)
  const said = table ? linesOf(table, input, pipeline.textAt('id', row)) : () => NOTHING
  return {
    stage: stageWords(pipeline)[row] ?? '',
    share: isPlaced && required > 0 ? met / required : Number.NaN,
    isPlaced,
    skipped: isPlaced ? skipped : -1,
    steps: process.steps.map((step, at) => ({
      ...{ stage: step.stage, step: step.step, isRequired: step.isRequired, exitFact: step.exitFact },
      lies: step.place < place ? 'behind' : step.place === place ? 'here' : 'ahead',
      isDone: done.has(row, at),
      ...said(at),
    })),
  }
}

type Said = Pick<ChecklistStep, 'on' | 'owner' | 'lines'>
const NOTHING: Said = { on: '', owner: '', lines: [] }

/** What the lines of an id say of each step; of several the last one's day and owner. */
function linesOf(table: Table, { process, zone }: ChecklistInput, id: string): (step: number) => Said {
  const column = (key: KeyOf<typeof STEPS>): readonly string[] =>
    readText(table.rows, columnAt(table, STEPS, key))
  const [ids, stages, steps, owners] = [column('id'), column('stage'), column('step'), column('owner')]
  const { moments } = readDays(table.rows, columnAt(table, STEPS, 'doneOn'), zone)
  const stepOf = stepFinder(process)
  const said = new Map<number, Said>()
  ids.forEach((own, line) => {
    if (own !== id || id === '' || !steps[line]) return
    const step = stepOf(stages[line] ?? '', steps[line] ?? '')
    const day = Math.floor(moments[line] ?? Number.NaN)
    said.set(step, {
      on: Number.isNaN(day) ? '' : isoDay(day),
      owner: owners[line] ?? '',
      lines: [...(said.get(step)?.lines ?? []), table.firstRow + line],
    })
  })
  return (step) => said.get(step) ?? NOTHING
}
