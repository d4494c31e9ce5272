// EXPERIMENT_VERDICT on plain values (E2).
import type { Cell } from '../cells/cell'
import { cleanText, formatCount } from '../cells/text'
import { EXPERIMENT_HEADERS, type Experiment, readExperiments, wordKey } from '../learning/experiment'
import { CALL_HEADERS, type ExperimentCalls, experimentCalls } from '../learning/experiment-calls'
import { lookSizes } from '../learning/experiment-plan'
import { callsStillNeeded, type Look, lastLook, verdictWords } from '../learning/experiment-verdict'
import { experimentWarnings, percent } from '../learning/experiment-warnings'
import { toMillionths } from '../statistics/proportion'
import { TouchLog } from '../touches/touch-log'
import {
  type Argument,
  type Context,
  lacking,
  Refusal,
  type Result,
  rowsOf,
  ruleBookOf,
  tableArgument,
} from './frame'

const HEADERS = ['Verdict', 'Effect', 'Low', 'High', 'Calls still needed', 'Note']
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

/**
 * The verdict of an experiment in words, the effect (second arm − first, as a share) with its 98.75 % interval at the
 * last look, about how many calls are still needed, and what should be known beside it (E2). Effect and interval are
 * blank before the first look.
 * @param name an experiment of the Experiments tab
 */
export function experimentVerdict(
  touches: Argument,
  experiments: Argument,
  name: Argument,
  rules: Argument,
  context: Context,
): Result {
  const given = [touches, experiments, name].map((argument) => tableArgument('', argument))
  if (given.every((table) => table === null)) return ''
  const book = ruleBookOf(rules, context.zone)
  if (book instanceof Refusal) return book.text
  const found = experimentArgument(experiments, name, context)
  if (found instanceof Refusal) return found.text
  const { experiment, remarks } = found
  const log = tableArgument('touches', touches)
  const refusal = log && lacking(log, CALL_HEADERS, 'Touches')
  if (refusal) return refusal.text
  const calls = log
    ? experimentCalls(new TouchLog(log, context.zone, book.today ?? context.today, book), experiment)
    : NO_CALLS
  const look = lastLook(calls, experiment)
  const needed = callsStillNeeded(calls.arms.length, look, experiment)
  const words = verdictWords(look?.verdict ?? 'open', experiment, needed)
  const notes = [basis(experiment, calls, look), ...experimentWarnings(experiment, calls, look), ...remarks]
  return [HEADERS.slice(), [words, ...effectOf(look), needed, notes.join(' · ')]]
}

/** The experiment of the name, with what is odd about its line; a refusal names what cannot be used. */
function experimentArgument(
  argument: Argument,
  name: Argument,
  { zone }: Context,
): { readonly experiment: Experiment; readonly remarks: readonly string[] } | Refusal {
  const table = tableArgument('experiments', argument)
  if (!table) return new Refusal('experiments: none are given; pass the Experiments tab with its header row')
  const refusal = lacking(table, EXPERIMENT_HEADERS, 'Experiments')
  if (refusal) return refusal
  const cells = rowsOf(name)
  const wanted = cleanText(cells[0]?.[0], zone)
  if (cells.length !== 1 || cells[0]?.length !== 1 || wanted === '') {
    return new Refusal('name: give the name of one experiment of the Experiments tab')
  }
  const line = readExperiments(table, zone).get(wordKey(wanted))
  if (!line) return new Refusal(`name: "${wanted.slice(0, 60)}" is not on the Experiments tab`)
  const problems = line.problems.map(({ row, header, text }) => ({ place: `row ${row}, ${header}`, text }))
  const [first] = problems
  if (line.experiment) {
    return { experiment: line.experiment, remarks: problems.map(({ place, text }) => `${place}: ${text}`) }
  }
  return new Refusal(`experiments, ${first?.place}: ${first?.text}`)
}

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
