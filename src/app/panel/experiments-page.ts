// Experiments in the panel: what each shows so far, and what was only observed (E1–E3). Facts, which the panel words.
import { isoDay } from '../../core/calendar/day'
import { type Table, tableOf } from '../../core/cells/table'
import {
  type Experiment,
  type ExperimentLine,
  readExperiments,
  runningExperiment,
} from '../../core/learning/experiment'
import { callsWithoutArm, experimentCalls, outboundCalls } from '../../core/learning/experiment-calls'
import { lookSizes } from '../../core/learning/experiment-plan'
import { callsStillNeeded, type Look, lastLook, type Verdict } from '../../core/learning/experiment-verdict'
import { type ExperimentWarning, experimentWarnings } from '../../core/learning/experiment-warnings'
import { type Observations, observationsOf } from '../../core/learning/observations'
import { EXPERIMENTS, TOUCHES } from '../../core/tabs/schema'
import { OUTCOMES, talked } from '../../core/tabs/vocabulary'
import { TouchLog } from '../../core/touches/touch-log'
import { saidProblems } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { todayOf } from '../sheet/clock'
import { isElsewhere } from '../sheet/copy-or-moved'
import { type RulesSheet, readRules, tableIn } from '../sheet/open-pipeline'
import { ownTable } from '../sheet/own-table'
import type { Ports, Workbook } from '../sheet/ports'
import { numberOrNull } from './whole-sheet'

/** What an experiment shows. Shares are of 1; what cannot be told yet is null. */
export interface ShownVerdict {
  readonly verdict: Verdict
  readonly made: number
  /** About how many calls it still takes. */
  readonly needed: number
  /** After how many calls it is looked at next; null when there is nothing more to look at. */
  readonly next: number | null
  readonly look: {
    readonly calls: number
    readonly tallies: Look['tallies']
    readonly effect: number | null
    readonly low: number | null
    readonly high: number | null
  } | null
  readonly warnings: readonly ExperimentWarning[]
}

/** A line of the tab Experiments. */
export interface ShownExperiment {
  readonly name: string
  /** null where the line cannot be used: `problems` say why. */
  readonly is:
    | (Pick<Experiment, 'variable' | 'arms' | 'smallestEffect' | 'plannedCalls' | 'isRunning'> & {
        readonly success: readonly string[]
        /** ISO day; '' = all calls count. */
        readonly started: string
      } & ShownVerdict)
    | null
  readonly problems: readonly string[]
}

export interface ExperimentsPage {
  /** In the order of the tab. */
  readonly experiments: readonly ShownExperiment[]
  /** The one that calls belong to; '' = none. Of several that run the first. */
  readonly running: string
  /** Calls since it began that have no arm. */
  readonly armless: number
  /** Own calls of the last year by outcome, from which the usual share of successes is known. */
  readonly outcomes: readonly { readonly word: string; readonly calls: number }[]
  /** What else went with reaching somebody, among all that was looked at. */
  readonly observed: Observations
}

const YEAR = 365

/** Reads the tab and the log; writes nothing. */
export function experimentsPage(ports: Ports): Result<ExperimentsPage> {
  const rules = readRules(ports.workbook)
  const { book } = rules
  if ((book.texts.get('pipeline') ?? '') === '') return refused('not set up')
  return isElsewhere(ports.workbook, book) ? refused('copy or moved') : pageOf(ports, rules)
}

/** The page of a sheet whose Rules were read. */
export function pageOf(ports: Ports, { book }: RulesSheet): Result<ExperimentsPage> {
  const { workbook } = ports
  const table = experimentsIn(workbook)
  if (table instanceof Refused) return table
  const log = new TouchLog(tableIn(workbook, TOUCHES), workbook.zone, todayOf(ports), book)
  const lines = readExperiments(table, workbook.zone)
  const running = runningExperiment(lines, log.today)
  const lately = outboundCalls(log).filter((touch) => (log.moments[touch] ?? Number.NaN) > log.today - YEAR)
  const calls = log.only(lately)
  return {
    experiments: [...lines.values()].map((line) => shownExperiment(line, log)),
    running: running?.name ?? '',
    armless: running ? callsWithoutArm(log, running) : 0,
    outcomes: countOutcomes(calls),
    observed: observationsOf(calls, OUTCOMES.map(({ word }) => word).filter(talked)),
  }
}

/** The tab Experiments; blank where it was never needed. */
function experimentsIn(workbook: Workbook): Result<Table> {
  const values = workbook.read(EXPERIMENTS.name)
  return values ? ownTable(EXPERIMENTS, values) : tableOf(EXPERIMENTS.name, [[]])
}

function shownExperiment({ name, experiment, problems }: ExperimentLine, log: TouchLog): ShownExperiment {
  const said = saidProblems(log.book.words.faults, problems).map(({ header, text }) => `${header}: ${text}`)
  if (!experiment) return { name, is: null, problems: said }
  const { variable, arms, success, smallestEffect, plannedCalls, started, isRunning } = experiment
  const is = {
    ...{ variable, arms, smallestEffect, plannedCalls, isRunning, success: [...success] },
    started: Number.isNaN(started) ? '' : isoDay(started),
    ...verdictOf(experiment, log),
  }
  return { name, is, problems: said }
}

function verdictOf(experiment: Experiment, log: TouchLog): ShownVerdict {
  const calls = experimentCalls(log, experiment)
  const made = calls.arms.length
  const look = lastLook(calls, experiment)
  return {
    verdict: look?.verdict ?? 'open',
    made,
    needed: callsStillNeeded(made, look, experiment),
    next: lookSizes(experiment.plannedCalls).find((size) => size > made) ?? null,
    look: look && shownLook(look),
    warnings: experimentWarnings(experiment, calls, look),
  }
}

const shownLook = ({ calls, tallies, difference }: Look): ShownVerdict['look'] => ({
  ...{ calls, tallies },
  effect: numberOrNull(difference.value),
  low: numberOrNull(difference.low),
  high: numberOrNull(difference.high),
})

function countOutcomes(calls: TouchLog): ExperimentsPage['outcomes'] {
  const counts = new Map<string, number>()
  for (const word of calls.text('outcome')) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => ({ word, calls: count }))
}
