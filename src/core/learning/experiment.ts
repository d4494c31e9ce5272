// The Experiments tab, and which arm the next call belongs to: two arms, assigned before the call (E1, E2).

import type { Day } from '../calendar/day'
import { type Cell, isBlank, type Problem, type Zone } from '../cells/cell'
import { readDays, readNumbers, readPercent } from '../cells/columns'
import type { Table } from '../cells/table'
import { cleanText, formatCount, normalise } from '../cells/text'
import { columnAt, EXPERIMENTS, headerOf, type KeyOf } from '../tabs/schema'
import { plannedCalls } from './experiment-plan'

export interface Experiment {
  readonly name: string
  readonly variable: string
  /** The first is what is done today, the second what is tried; effects are second − first. */
  readonly arms: readonly [string, string]
  /** Outcomes that count as success, by `wordKey`. */
  readonly success: ReadonlySet<string>
  /** The least difference worth having, as a share. */
  readonly smallestEffect: number
  /** Calls of both arms together. */
  readonly plannedCalls: number
  /** NaN when blank: every call counts. */
  readonly started: Day
  /** Its Status does not say that it is over, paused or only planned. */
  readonly isRunning: boolean
}

/** What a line of the tab gives: the experiment, or null where it cannot be used; its problems say why. */
export interface ExperimentLine {
  readonly name: string
  readonly experiment: Experiment | null
  readonly problems: readonly Problem[]
}

/** The headers without which no experiment can be read. */
export const EXPERIMENT_HEADERS: readonly string[] = EXPERIMENTS.columns
  .filter(({ key }) => key !== 'variable' && key !== 'started' && key !== 'status')
  .map(({ header }) => header)

/** Words of a Status under which no calls are assigned. */
const IDLE = /^(?:done|stop|end|finish|close|cancel|over|abandon|pause|plan|draft|not)/
const SEVERAL = /[,;+&]| and /

/** How names, arms and outcomes are compared: as headers are, signs alone ('+') as they stand. */
export const wordKey = (word: string): string => normalise(word) || word.trim()

/** Reads the Experiments tab, by name as `wordKey` gives it. Of equal names the first line counts, and says so. */
export function readExperiments(table: Table, zone: Zone): Map<string, ExperimentLine> {
  const lines = new Map<string, ExperimentLine>()
  const at = new Map(EXPERIMENTS.columns.map(({ key }) => [key, columnAt(table, EXPERIMENTS, key)]))
  const column = (key: ExperimentKey): number => at.get(key) ?? -1
  const started = readDays(table.rows, column('started'), zone)
  const effects = readPercent(table.rows, column('smallestEffect')).values
  const planned = readNumbers(table.rows, column('plannedCalls')).values
  table.rows.forEach((cells, index) => {
    const name = cleanText(cells[column('experiment')], zone)
    if (name === '') return
    const reader = new LineReader(name, table.tab, table.firstRow + index, (key) => cells[column(key)])
    const earlier = lines.get(wordKey(name))
    if (earlier) {
      const problem = reader.report('experiment', `"${name}" is there twice: the first counts`)
      lines.set(wordKey(name), { ...earlier, problems: [...earlier.problems, problem] })
      return
    }
    const numbers = {
      effect: effects[index] ?? Number.NaN,
      calls: planned[index] ?? Number.NaN,
      started: Math.floor(started.moments[index] ?? Number.NaN),
    }
    lines.set(wordKey(name), { name, experiment: reader.read(numbers), problems: reader.problems })
  })
  return lines
}

interface LineNumbers {
  readonly effect: number
  readonly calls: number
  readonly started: Day
}

type ExperimentKey = KeyOf<typeof EXPERIMENTS>

/** One line of the tab. */
class LineReader {
  readonly problems: Problem[] = []

  constructor(
    private readonly name: string,
    private readonly tab: string,
    private readonly row: number,
    private readonly cell: (key: ExperimentKey) => Cell,
  ) {}

  report(key: ExperimentKey, text: string): Problem {
    const problem = { tab: this.tab, row: this.row, header: headerOf(EXPERIMENTS, key), text }
    this.problems.push(problem)
    return problem
  }

  /** The experiment; null when a cell it cannot do without is blank or cannot be read. */
  read(numbers: LineNumbers): Experiment | null {
    const arms = this.readArms()
    const success = this.readSuccess()
    const smallestEffect = this.readEffect(numbers.effect)
    const calls = this.readCalls(numbers.calls, smallestEffect)
    const isDated = !Number.isNaN(numbers.started) || isBlank(this.cell('started'))
    if (!isDated) this.report('started', 'this is not a date: write it as YYYY-MM-DD')
    if (!arms || this.problems.length > 0) return null
    const variable = cleanText(this.cell('variable'))
    if (SEVERAL.test(variable)) {
      this.report('variable', `"${variable}" is more than one thing: test one at a time (E1)`)
    }
    return {
      name: this.name,
      variable,
      arms,
      success,
      smallestEffect,
      plannedCalls: calls,
      started: numbers.started,
      isRunning: !IDLE.test(normalise(cleanText(this.cell('status')))),
    }
  }

  private words(key: ExperimentKey): string[] {
    const cell = this.cell(key)
    const parts = typeof cell === 'string' ? cell.split(/[,;|\n]/) : [cell]
    return parts.map((part) => cleanText(part)).filter((word) => word !== '')
  }

  private readArms(): readonly [string, string] | null {
    const [first, second, ...more] = this.words('arms')
    if (first !== undefined && second !== undefined && more.length === 0) {
      if (wordKey(first) !== wordKey(second)) return [first, second]
    }
    this.report('arms', 'name two different arms with a comma between, such as A, B')
    return null
  }

  private readSuccess(): ReadonlySet<string> {
    const words = this.words('success')
    if (words.length === 0) {
      this.report('success', 'say which outcomes count as success, such as Reached, Meeting set')
    }
    return new Set(words.map(wordKey))
  }

  /** A share; from 1 to 100 it can only be meant as points, but for 1 itself. */
  private readEffect(read: number): number {
    const effect = read > 1 ? read / 100 : read
    if (effect > 0 && effect < 1) return effect
    this.report('smallestEffect', 'say which difference is the least worth having, such as 10 %')
    return Number.NaN
  }

  private readCalls(calls: number, effect: number): number {
    if (calls >= 2) return Math.floor(calls)
    const enough = plannedCalls(Number.NaN, effect)
    const advice = Number.isNaN(enough)
      ? ''
      : `; ${formatCount(enough)} find a difference of ${formatCount(Math.round(effect * 100))} % whatever the usual rate`
    this.report('plannedCalls', `say how many calls are planned, as a whole number of 2 or more${advice}`)
    return Number.NaN
  }
}

/**
 * The experiment calls are assigned to: the first of the tab that runs and has started, for one thing is tried at a time
 * (E1); null = none.
 */
export function runningExperiment(lines: ReadonlyMap<string, ExperimentLine>, today: Day): Experiment | null {
  for (const { experiment } of lines.values()) {
    if (experiment?.isRunning && !(experiment.started > today)) return experiment
  }
  return null
}

/**
 * The arm of the next call to somebody, decided before the call: the one with fewest calls, of equally many one by a
 * hash of the id, so that nobody can choose (E1; EXACTLY, E2). The name goes into the hash too, or a person would be in
 * the same arm of every experiment.
 * @param calls of the first and the second arm so far, assigned ones included
 * @returns 0 for the first arm, 1 for the second
 */
export function nextArm(name: string, id: string, calls: readonly [number, number]): 0 | 1 {
  if (calls[0] !== calls[1]) return calls[0] < calls[1] ? 0 : 1
  return (hashOf(`${wordKey(name)}\n${id}`) & 1) as 0 | 1
}

/** The arms of several calls in their order, each counted for the next (E1). */
export function nextArms(name: string, ids: readonly string[], calls: readonly [number, number]): (0 | 1)[] {
  const made: [number, number] = [...calls]
  return ids.map((id) => {
    const arm = nextArm(name, id, made)
    made[arm]++
    return arm
  })
}

/** A whole number in which every bit depends on every character (FNV-1a, mixed as MurmurHash3 ends). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
