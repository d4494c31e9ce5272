// Reads the sales process and the steps each row has done (D1, D2).
import type { Day } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readDays, readText, readYesNo } from '../cells/columns'
import { memo } from '../cells/lazy'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { rowFinder } from '../pipeline/row-finder'
import { type RuleBook, stageOrder } from '../rules/rule-book'
import { columnAt, type KeyOf, PROCESS, STEPS } from '../tabs/schema'
import { type Fault, type Problem, quoted } from '../words/faults'

/** A step of the process. */
export interface Step {
  readonly stage: string
  readonly step: string
  readonly isRequired: boolean
  /** The fact that proves it was done. */
  readonly exitFact: string
  /** Index of its stage, from 0. */
  readonly place: number
  /** Its row on the tab, from 1. */
  readonly line: number
}

/** The sales process. */
export interface Process {
  /** From first contact to closed sale, in the order of their stages. */
  readonly steps: readonly Step[]
  /** Stage words as written, in order. */
  readonly stages: readonly string[]
  /** Index of a stage by its word; x.5 if Rules puts it between two stages; NaN if it has none. */
  readonly placeOf: (stage: string) => number
  readonly problems: readonly Problem[]
}

/** The steps each row has done. */
export interface StepsDone {
  readonly has: (row: number, step: number) => boolean
  /** Lines with an unknown step or an unreadable day. */
  readonly problems: readonly Problem[]
}

/** The result of checking one row. */
export interface Check {
  /** Required steps up to the row's stage, and how many are done. */
  readonly required: number
  readonly done: number
  /** Index in `steps` of the first required step that was skipped; -1 = none. */
  readonly skipped: number
}

/** What to do if there is no process; '' if there is one (D1). */
export function processBanner(process: Process): string {
  if (process.steps.length > 0) return ''
  return (
    'There is no sales process yet: on the Process tab write one line a step, from first contact to closed sale, ' +
    'each with its stage; go over it at every weekly review (D1)'
  )
}

/**
 * Reads the Process tab. A blank Stage repeats the one above, a blank Required means yes. Stages are in the order of
 * the `stage` rows of Rules if all of them have an order there, else in order of appearance; steps in order of
 * appearance.
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
    // Between two stages: past the one before, not yet at the next.
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
    const report = (header: string, fault: Fault): void => {
      problems.push({ tab: table.tab, row: table.firstRow + line, header, ...fault })
    }
    stage = cleanText(row[at]) || stage
    const step = cleanText(row[name])
    if (step === '') return
    const key = `${normalise(stage)}\n${normalise(step)}`
    if (stage === '') report('Stage', { code: 'stepStage', shown: quoted(step) })
    else if (seen.has(key)) report('Step', { code: 'twice', shown: quoted(step) })
    if (stage === '' || seen.has(key)) return
    seen.add(key)
    const said = readYesNo(row[required])
    if (said === null && cleanText(row[required]) !== '') report('Required', { code: 'stepRequired' })
    lines.push({
      ...{ stage, step, isRequired: said ?? true, exitFact: facts[line] ?? '' },
      line: table.firstRow + line,
    })
  })
  return lines
}

/**
 * Reads the Steps tab, matching rows by id. A line means that the step was done, even without a day; with a day after
 * today it is only planned and ignored. A blank Stage means the first step of that name.
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
  const report = (line: number, header: string, fault: Fault): void => {
    problems.push({ tab: table.tab, row: table.firstRow + line, header, ...fault })
  }
  for (const line of days.unread) report(line, 'Done on', { code: 'stepDay' })
  const finder = rowFinder(pipeline)
  const stepOf = stepFinder(process)
  const [ids, stages] = [readText(table.rows, column('id')), readText(table.rows, column('stage'))]
  const steps = readText(table.rows, column('step'))
  for (let line = 0; line < table.rows.length; line++) {
    const name = steps[line] ?? ''
    if (name === '') continue
    const step = stepOf(stages[line] ?? '', name)
    if (step < 0) report(line, 'Step', { code: 'unknownStep', shown: quoted(name) })
    const row = finder.byId(ids[line] ?? '')
    if (step < 0 || row < 0 || (days.moments[line] ?? Number.NaN) >= today + 1) continue
    done[row * width + step] = 1
  }
  return { has, problems }
}

/** Index of a step by stage and name, -1 = none; each spelling is normalised once. A blank stage is that of the first such step. */
export function stepFinder({ steps }: Pick<Process, 'steps'>): (stage: string, step: string) => number {
  const places = new Map<string, number>()
  steps.forEach(({ stage, step }, place) => {
    const name = normalise(step)
    places.set(`${normalise(stage)}\n${name}`, place)
    if (!places.has(`\n${name}`)) places.set(`\n${name}`, place)
  })
  const ofStage = memo((stage: string) =>
    memo((step: string) => places.get(`${normalise(stage)}\n${normalise(step)}`) ?? -1),
  )
  return (stage, step) => ofStage(stage)(step)
}
