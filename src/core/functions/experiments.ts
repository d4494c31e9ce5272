// EXPERIMENT_VERDICT on plain values (E2).

import type { Cell } from '../cells/cell'
import { cleanText, formatCount } from '../cells/text'
import { EXPERIMENT_HEADERS, type Experiment, readExperiments } from '../learning/experiment'
import { CALL_HEADERS, type ExperimentCalls, experimentCalls } from '../learning/experiment-calls'
import { lookSizes } from '../learning/experiment-plan'
import { callsStillNeeded, type Look, lastLook } from '../learning/experiment-verdict'
import { experimentWarnings } from '../learning/experiment-warnings'
import { wordKey } from '../learning/tried-words'
import { toMillionths } from '../statistics/proportion'
import { EXPERIMENTS, TOUCHES } from '../tabs/schema'
import { TouchLog } from '../touches/touch-log'
import { ENGLISH } from '../words/english'
import { saidProblems } from '../words/faults'
import { Refusal, requireHeaders, rowsOfArgument, tableArgument } from './arguments'
import { customFunction, type Kind, TEXTS, tabKind } from './custom-function'
import { percent, verdictWords, warningWords } from './experiment-words'
import { RULES_KIND } from './frame'
import { sayArchived, touchesKind } from './history'

const VERDICT_HEADERS = ['Verdict', 'Effect', 'Low', 'High', 'Calls still needed', 'Note']
const NO_CALLS: ExperimentCalls = {
  arms: new Uint8Array(),
  successes: new Uint8Array(),
  groupings: [],
  unfinished: [0, 0],
  armless: 0,
  undated: 0,
  early: 0,
  unseen: [],
}

/** The Touches tab as a table; null if blank. */
const CALLS_KIND = touchesKind((table, call) => {
  if (!table) return null
  requireHeaders(table, CALL_HEADERS, TOUCHES.name)
  sayArchived(table, call)
  return table
})

/** The Experiments tab by the key of each name. */
const EXPERIMENTS_KIND = tabKind('experiments', EXPERIMENTS, (table, { zone }) => {
  if (!table) throw new Refusal('experiments: none are given; pass the Experiments tab with its header row')
  requireHeaders(table, EXPERIMENT_HEADERS, EXPERIMENTS.name)
  return readExperiments(table, zone)
})

interface NamedExperiment {
  readonly experiment: Experiment
  /** Warnings about its line. */
  readonly remarks: readonly string[]
}

/** The name of an experiment, looked up in the Experiments tab. */
const NAME_KIND: Kind<'name', NamedExperiment> = {
  name: 'name',
  type: 'string',
  text: 'the name of the experiment.',
  optional: false,
  read(argument, call) {
    const experiments = call.of(EXPERIMENTS_KIND)
    const cells = rowsOfArgument(argument)
    const wanted = cleanText(cells[0]?.[0], call.zone)
    if (cells.length !== 1 || cells[0]?.length !== 1 || wanted === '') {
      throw new Refusal('name: give the name of one experiment of the Experiments tab')
    }
    const line = experiments.get(wordKey(wanted))
    if (!line) throw new Refusal(`name: "${wanted.slice(0, 60)}" is not on the Experiments tab`)
    // Without a Rules argument there is no other language to word them in.
    const problems = saidProblems(ENGLISH.faults, line.problems).map(
      ({ row, header, text }) => `row ${row}, ${header}: ${text}`,
    )
    if (!line.experiment) throw new Refusal(`experiments, ${problems[0]}`)
    return { experiment: line.experiment, remarks: problems }
  },
}

export const EXPERIMENT_FUNCTIONS = [
  /**
   * The verdict of an experiment in words, the effect (second arm − first, as a share) with its 98.75 % interval at the
   * last look, about how many calls are still needed, and what should be known beside it (E2). Effect and interval are
   * blank before the first look.
   */
  customFunction({
    name: 'EXPERIMENT_VERDICT',
    topic: 'What works',
    text: 'Says what an experiment shows so far: which arm is better, no difference worth having, or how many calls are still needed.',
    parameters: [CALLS_KIND, EXPERIMENTS_KIND, NAME_KIND, RULES_KIND],
    gives: [TEXTS, 'Verdict, effect with its interval, calls still needed and a note.'],
    decide(given, call) {
      const all = ['touches', 'experiments', 'name'].map((name) => tableArgument('', call.argument(name)))
      if (all.every((table) => table === null)) return ''
      const { rules, name, touches } = given
      const { experiment, remarks } = name
      const calls = touches
        ? experimentCalls(new TouchLog(touches, call.zone, rules.today, rules.book), experiment)
        : NO_CALLS
      const look = lastLook(calls, experiment)
      const needed = callsStillNeeded(calls.arms.length, look, experiment)
      const words = verdictWords(look?.verdict ?? 'open', experiment, needed)
      const notes = [
        basis(experiment, calls, look),
        ...experimentWarnings(experiment, calls, look).map((warning) => warningWords(warning, experiment)),
        ...remarks,
      ]
      return [VERDICT_HEADERS.slice(), [words, ...effectOf(look), needed, notes.join(' · ')]]
    },
  }),
]

function effectOf(look: Look | null): Cell[] {
  const { value, low, high } = look?.difference ?? { value: Number.NaN, low: Number.NaN, high: Number.NaN }
  return [value, low, high].map((share) => (Number.isNaN(share) ? '' : toMillionths(share)))
}

/** What the verdict rests on: the calls of the last look, arm by arm. */
function basis(experiment: Experiment, calls: ExperimentCalls, look: Look | null): string {
  const planned = `${formatCount(experiment.plannedCalls)} planned calls`
  const made = `${formatCount(calls.arms.length)} made`
  if (!look)
    return `first look after ${formatCount(lookSizes(experiment.plannedCalls)[0] ?? 0)} of ${planned}, ${made}`
  const arms = look.tallies.map(({ successes, trials }, arm) => {
    const share = trials === 0 ? '' : ` ${percent(successes / trials)} of`
    return `${experiment.arms[arm]}${share} ${formatCount(trials)}`
  })
  return `looked at after ${formatCount(look.calls)} of ${planned}, ${made}: ${arms.join(', ')}`
}
