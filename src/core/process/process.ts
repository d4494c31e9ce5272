// The sales process: its stages and steps, which of them each row has done, and the first it skipped (D1, D2).

import type { Day } from '../calendar/day'
import type { Problem, Zone } from '../cells/cell'
import { readDays, readText, readYesNo } from '../cells/columns'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { rowFinder } from '../pipeline/row-finder'
import { type RuleBook, stageOrder } from '../rules/rule-book'
import { columnAt, type KeyOf, PROCESS, STEPS } from '../tabs/schema'

export interface Step {
  readonly stage: string
  readonly step: string
  readonly isRequired: boolean
  /** The fact that shows it was done. */
  readonly exitFact: string
  /** Place of its stage in the process, from 0. */
  readonly place: number
}

export interface Process {
  /** From the first contact to the closed sale, in the order of their stages. */
  readonly steps: readonly Step[]
  /** Stage words as the tab writes them, in order. */
  readonly stages: readonly string[]
  /** Place of a stage by its word, a half between two stages that Rules puts it between; NaN = it has none. */
  readonly placeOf: (stage: string) => number
  readonly problems: readonly Problem[]
}

/** Which steps each row has done. */
export interface StepsDone {
  readonly has: (row: number, step: number) => boolean
  /** Lines that name an unknown step or a day that cannot be read. */
  readonly problems: readonly Problem[]
}

/** One row against the process. */
export interface Check {
  /** Required steps up to the row's stage, and how many of them are done. */
  readonly required: number
  readonly done: number
  /** Place in `steps` of the first required step that was passed over; -1 = none. */
  readonly skipped: number
}

/** What to do while there is no process; '' once there are steps (D1). */
export function processBanner(process: Process): string {
  if (process.steps.length > 0) return ''
  return (
    'There is no sales process yet: on the Process tab write one line a step, from first contact to closed sale, ' +
    'each with its stage; go over it at every weekly review (D1)'
  )
}

/**
 * Reads the Process tab. A blank Stage is that of the line above, a blank Required is yes. Stages stand in the order of
 * the `stage` rows of Rules if all of them have one there, else as they first appear; steps as they appear.
 */
export function readProcess(table: Table | null, book: RuleBook): Process {
  const problems: Problem[] = []
  const lines = table ? stepLines(table, problems) : []
  const words = [...new Map(lines.map(({ stage }) => [normalise(stage), stage] as const)).values()]
  const orders = words.map((stage) => stageOrder(book, stage))
  const byRules = words.length > 0 && orders.every((order) => !Number.isNaN(order))
  const stages = byRules ? [...words].sort((a, b) => stageOrder(book, a) - stageOrder(book, b)) : words
  const places = new Map(stages.map((stage, at) => [normalise(stage), at]))
  const placeOf = (stage: string): number => {
    const place = places.get(normalise(stage))
    if (place !== undefined || !byRules) return place ?? Number.NaN
    const order = stageOrder(book, stage)
    if (Number.isNaN(order)) return Number.NaN
    // Between two stages: it has passed the one before and is not yet at the next.
    return stages.filter((other) => stageOrder(book, other) <= order).length - 0.5
  }
  const steps = lines
    .map((line): Step => ({ ...line, place: places.get(normalise(line.stage)) ?? 0 }))
    .sort((a, b) => a.place - b.place)
  return { steps, stages, placeOf, problems }
}

type StepLine = Omit<Step, 'place'>

function stepLines(table: Table, problems: Problem[]): StepLine[] {
  const column = (key: KeyOf<typeof PROCESS>): number => columnAt(table, PROCESS, key)
  const [at, name, required] = [column('stage'), column('step'), column('required')]
  const facts = readText(table.rows, column('exitFact'))
  const seen = new Set<string>()
  const lines: StepLine[] = []
  let stage = ''
  table.rows.forEach((row, line) => {
    const report = (header: string, text: string): void => {
      problems.push({ tab: table.tab, row: table.firstRow + line, header, text })
    }
    stage = cleanText(row[at]) || stage
    const step = cleanText(row[name])
    if (step === '') return
    const key = `${normalise(stage)}\n${normalise(step)}`
    if (stage === '') report('Stage', `"${step.slice(0, 40)}" has no stage: the step is left out`)
    else if (seen.has(key)) report('Step', `"${step.slice(0, 40)}" is there twice: the first counts`)
    if (stage === '' || seen.has(key)) return
    seen.add(key)
    const said = readYesNo(row[required])
    if (said === null && cleanText(row[required]) !== '') report('Required', 'say yes or no: yes is taken')
    lines.push({ stage, step, isRequired: said ?? true, exitFact: facts[line] ?? '' })
  })
  return lines
}

/**
 * Reads the Steps tab onto rows by id. A line says that a step was done, also without a day; a day after today is only
 * intended. A blank Stage means the first step of that name.
 */
export function readSteps(
  table: Table | null,
  process: Process,
  pipeline: Pipeline,
  zone: Zone,
  today: Day,
): StepsDone {
  const width = process.steps.length
  const done = new Uint8Array(pipeline.rows * width)
  const problems: Problem[] = []
  const has = (row: number, step: number): boolean => done[row * width + step] === 1
  if (!table) return { has, problems }
  const column = (key: KeyOf<typeof STEPS>): number => columnAt(table, STEPS, key)
  const days = readDays(table.rows, column('doneOn'), zone)
  const report = (line: number, header: string, text: string): void => {
    problems.push({ tab: table.tab, row: table.firstRow + line, header, text })
  }
  for (const line of days.unread) report(line, 'Done on', 'this is not a date: the step is taken as done')
  const finder = rowFinder(pipeline)
  const stepOf = stepFinder(process)
  const [ids, stages] = [readText(table.rows, column('id')), readText(table.rows, column('stage'))]
  const steps = readText(table.rows, column('step'))
  for (let line = 0; line < table.rows.length; line++) {
    const name = steps[line] ?? ''
    if (name === '') continue
    const step = stepOf(stages[line] ?? '', name)
    if (step < 0) report(line, 'Step', `"${name.slice(0, 40)}" is no step of the Process tab`)
    const row = finder.byId(ids[line] ?? '')
    if (step < 0 || row < 0 || (days.moments[line] ?? Number.NaN) >= today + 1) continue
    done[row * width + step] = 1
  }
  return { has, problems }
}

/** Place of a step by stage and name; words are compared once each. -1 = no such step. */
function stepFinder({ steps }: Process): (stage: string, step: string) => number {
  const places = new Map<string, number>()
  steps.forEach(({ stage, step }, place) => {
    const name = normalise(step)
    places.set(`${normalise(stage)}\n${name}`, place)
    if (!places.has(`\n${name}`)) places.set(`\n${name}`, place)
  })
  const known = new Map<string, Map<string, number>>()
  return (stage, step) => {
    let ofStage = known.get(stage)
    if (!ofStage) {
      ofStage = new Map()
      known.set(stage, ofStage)
    }
    let place = ofStage.get(step)
    if (place === undefined) {
      place = places.get(`${normalise(stage)}\n${normalise(step)}`) ?? -1
      ofStage.set(step, place)
    }
    return place
  }
}
