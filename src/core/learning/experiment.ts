// Reads the Experiments tab, and assigns the arm of the next call before it is made (E1, E2).

import type { Day } from '../calendar/day'
import { type Cell, isBlank, type Zone } from '../cells/cell'
import { readDays, readNumbers, readPercent } from '../cells/columns'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { columnAt, EXPERIMENTS, headerOf, type KeyOf } from '../tabs/schema'
import type { Fault, Problem } from '../words/faults'
import { plannedCalls } from './experiment-plan'
import { followsFromCall, wordKey } from './tried-words'

/** An experiment with two arms. */
export interface Experiment {
  readonly name: string
  readonly variable: string
  /** The first is current practice, the second the alternative; effects are second − first. */
  readonly arms: readonly [string, string]
  /** Outcomes that count as success, as `wordKey` gives them. */
  readonly success: ReadonlySet<string>
  /** The smallest difference worth having, as a share. */
  readonly smallestEffect: number
  /** Planned calls, both arms together. */
  readonly plannedCalls: number
  /** First day whose calls count; NaN when blank: all calls count. */
  readonly started: Day
  /** True unless its Status says that it is over, paused or only planned. */
  readonly isRunning: boolean
}

/** A line of the tab: the experiment, or null if it cannot be used; `problems` say why. */
export interface ExperimentLine {
  readonly name: string
  readonly experiment: Experiment | null
  readonly problems: readonly Problem[]
}

/** Headers required to read an experiment. */
export const EXPERIMENT_HEADERS: readonly string[] = EXPERIMENTS.columns
  .filter(({ key }) => key !== 'variable' && key !== 'started' && key !== 'status')
  .map(({ header }) => header)

/** Beginnings of a Status under which no calls are assigned. */
const IDLE_STATUS = /^(?:done|stop|end|finish|close|cancel|over|abandon|pause|plan|draft|not)/
const SEVERAL_THINGS = /[,;+&]| and /
/**
 * Reads the Experiments tab into a map by `wordKey` of the name. Of repeated names the first counts; the others are
 * reported.
 */
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
      const problem = reader.report('experiment', { code: 'twice', shown: name })
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

/** Reads one line of the tab. */
class LineReader {
  readonly problems: Problem[] = []

  constructor(
    private readonly name: string,
    private readonly tab: string,
    private readonly row: number,
    private readonly cell: (key: ExperimentKey) => Cell,
  ) {}

  report(key: ExperimentKey, fault: Fault): Problem {
    const problem = { tab: this.tab, row: this.row, header: headerOf(EXPERIMENTS, key), ...fault }
    this.problems.push(problem)
    return problem
  }

  /** The experiment; null when a required cell is blank or unreadable. */
  read(numbers: LineNumbers): Experiment | null {
    const arms = this.readArms()
    const success = this.readSuccess()
    const smallestEffect = this.readEffect(numbers.effect)
    const calls = this.readCalls(numbers.calls, smallestEffect)
    const isDated = !Number.isNaN(numbers.started) || isBlank(this.cell('started'))
    if (!isDated) this.report('started', { code: 'day' })
    if (!arms || this.problems.length > 0) return null
    const variable = cleanText(this.cell('variable'))
    if (SEVERAL_THINGS.test(variable)) {
      this.report('variable', { code: 'variable', shown: variable })
    }
    if (followsFromCall(variable)) this.report('variable', { code: 'follows', shown: variable })
    return {
      name: this.name,
      variable,
      arms,
      success,
      smallestEffect,
      plannedCalls: calls,
      started: numbers.started,
      isRunning: !IDLE_STATUS.test(normalise(cleanText(this.cell('status')))),
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
    this.report('arms', { code: 'arms' })
    return null
  }

  private readSuccess(): ReadonlySet<string> {
    const words = this.words('success')
    if (words.length === 0) {
      this.report('success', { code: 'success' })
    }
    return new Set(words.map(wordKey))
  }

  /** The smallest effect as a share; numbers above 1 are taken as percentage points. */
  private readEffect(read: number): number {
    const effect = read > 1 ? read / 100 : read
    if (effect > 0 && effect < 1) return effect
    this.report('smallestEffect', { code: 'smallestEffect' })
    return Number.NaN
  }

  private readCalls(calls: number, effect: number): number {
    if (calls >= 2) return Math.floor(calls)
    this.report('plannedCalls', { code: 'plannedCalls', enough: plannedCalls(Number.NaN, effect), effect })
    return Number.NaN
  }
}

/**
 * The experiment to which calls are assigned: the first on the tab that is running and has started, because one thing
 * is tried at a time (E1); null = none.
 */
export function runningExperiment(lines: ReadonlyMap<string, ExperimentLine>, today: Day): Experiment | null {
  for (const { experiment } of lines.values()) {
    if (experiment?.isRunning && !(experiment.started > today)) return experiment
  }
  return null
}

/**
 * The arm of the next call, decided before it is made: the one with fewer calls; if equal, by a hash of name and id,
 * so that nobody can choose (E1; EXACTLY, E2). Without the name a person would be in the same arm of every
 * experiment.
 * @param calls number of calls of the first and the second arm so far, assigned ones included
 * @returns 0 for the first arm, 1 for the second
 */
export function nextArm(name: string, id: string, calls: readonly [number, number]): 0 | 1 {
  if (calls[0] !== calls[1]) return calls[0] < calls[1] ? 0 : 1
  return (hashOf(`${wordKey(name)}\n${id}`) & 1) as 0 | 1
}

/** A 32-bit hash in which every bit depends on every character (FNV-1a with the finaliser of MurmurHash3). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
