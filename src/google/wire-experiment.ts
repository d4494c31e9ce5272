// Validates what the tool Experiments sends: an experiment to start, or one to stop or to take back.
import type { ExperimentChange, NewExperiment } from '../app/panel/change-experiment'
import { followsFromCall, wordKey } from '../core/learning/tried-words'
import { OUTCOMES } from '../core/tabs/vocabulary'
import { Refused, type Result } from '../core/words/refusals'
import { bad } from './wire'
import { fieldsOf, isText } from './wire-text'

const LONGEST_NAME = 100
/** More calls than anybody makes for one question. */
const MOST_CALLS = 100_000

/** A change of the list of experiments. */
export function experimentRequest(given: unknown): Result<ExperimentChange> {
  const { is, name, experiment } = fieldsOf(given)
  if (is === 'started') {
    const read = experimentIn(experiment)
    return read instanceof Refused ? read : { is, experiment: read }
  }
  const isKnown = is === 'gone' || is === 'stopped' || is === 'resumed'
  return isKnown && isName(name) ? { is, name } : bad('fill', 'choose an experiment.')
}

/** The panel says which field is wrong; what it lets through can be used. */
function experimentIn(given: unknown): Result<NewExperiment> {
  const { name, variable, arms, success, smallestEffect: effect, plannedCalls: calls } = fieldsOf(given)
  const [first, second] = Array.isArray(arms) && arms.length === 2 ? arms : []
  const words = Array.isArray(success)
    ? success.filter((word) => OUTCOMES.some((one) => one.word === word))
    : []
  const isTried = isName(name) && isName(variable) && !followsFromCall(variable)
  const isTwo = isArm(first) && isArm(second) && wordKey(first) !== wordKey(second)
  const isPlanned = isBetween(effect, 0.01, 0.99) && isBetween(calls, 2, MOST_CALLS) && words.length > 0
  if (!isTried || !isTwo || !isPlanned)
    return bad('fill', 'look over what you try, its two ways and its numbers.')
  const [a, b] = [first.trim(), second.trim()]
  const texts = { name: name.trim(), variable: variable.trim(), arms: [a, b] as const, success: words }
  return { ...texts, smallestEffect: effect, plannedCalls: Math.floor(calls) }
}

const isBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most
const isName = (value: unknown): value is string => isText(value, LONGEST_NAME) && value.trim() !== ''
/** An arm, as the tab can hold it beside another. */
const isArm = (value: unknown): value is string => isName(value) && !/[,;|\n]/.test(value)
