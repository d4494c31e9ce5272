// Validates what the tool Year sends: a target, or an answer of the review.
import type { YearRequest } from '../app/panel/change-year'
import { YEAR_KEYS } from '../core/process/year-entries'
import type { Result } from '../core/words/refusals'
import { bad } from './wire'
import { fieldsOf, isText } from './wire-text'

const LONGEST_QUESTION = 200
const LONGEST_ANSWER = 2000
/** Nobody sells for more in a year. */
const HIGHEST = 1e12

/** A target above 0, or an answer; neither takes back what stands there. */
export function yearRequest(given: unknown): Result<YearRequest> {
  const { key: said, what, amount, answer } = fieldsOf(given)
  const key = YEAR_KEYS.find((one) => one === said)
  if (!key || !isText(what, LONGEST_QUESTION) || what.trim() === '') return bad('fill', 'choose a question.')
  if (!isText(answer, LONGEST_ANSWER))
    return bad('fill', `an answer has at most ${LONGEST_ANSWER} characters.`)
  if (amount === null) return { key, what: what.trim(), amount, answer: answer.trim() }
  const isTarget = key === 'target' && typeof amount === 'number' && amount > 0 && amount <= HIGHEST
  return isTarget
    ? { key, what: what.trim(), amount, answer: '' }
    : bad('fill', 'a target is an amount above 0.')
}
