// Validates what the page How I read your sheet sends: which tab, and the answers to what was asked.
import type { SetUpAnswers } from '../app/set-up/answers'
import type { AuditRequest } from '../app/set-up/audit'
import type { ReadingRequest } from '../app/set-up/reading-page'
import type { SetUpOptions } from '../app/set-up/set-up'
import { STAGE_KINDS, type StageKind } from '../core/rules/stages'
import { Refused, type Result, refused } from '../core/words/refusals'
import { fieldsOf, isText, LONGEST_TEXT } from './wire-text'

/** More answers than a sheet has columns, words or shared addresses that anybody answers. */
const MOST_ANSWERS = 2000

const bad = (what: string): Refused => refused('bad request', 'setUp', what)

/** The tab to read; '' or nothing for the likeliest. */
export function readingRequest(given: unknown): Result<ReadingRequest> {
  const { tab = '' } = fieldsOf(given)
  return isText(tab, LONGEST_TEXT) ? { tab } : bad('say which tab is meant.')
}

/** The tab to audit, with what was said of how it is read. */
export function auditRequest(given: unknown): Result<AuditRequest> {
  const { tab = '', answers, accepts } = fieldsOf(given)
  if (!isText(tab, LONGEST_TEXT)) return bad('say which tab is meant.')
  const read = answersIn(answers)
  return read instanceof Refused ? read : { tab, answers: read, accepts: accepts === true }
}

/** The tab to set up, with the answers. */
export function setUpRequest(given: unknown): Result<SetUpOptions> {
  const { tab = '', answers, place = 'end' } = fieldsOf(given)
  if (!isText(tab, LONGEST_TEXT)) return bad('say which tab is meant.')
  if (place !== 'end' && place !== 'name')
    return bad('say whether the columns stand at the right end or beside the name.')
  const read = answersIn(answers)
  return read instanceof Refused ? read : { ...(tab === '' ? {} : { tab }), answers: read, place }
}

function answersIn(given: unknown): Result<SetUpAnswers> {
  const { columns, stages, order, joined, widen } = fieldsOf(given)
  const headers = textsIn(columns)
  if (headers === null) return bad('a column that was chosen is not a text.')
  const kinds = textsIn(stages)
  const isKind = (kind: string): kind is StageKind => STAGE_KINDS.some((known) => known === kind)
  if (kinds === null || !Object.values(kinds).every(isKind))
    return bad('a stage word is open, won or lost, and nothing else.')
  const keys = joined ?? []
  const isKey = (key: unknown): key is string => isText(key, LONGEST_TEXT)
  if (!Array.isArray(keys) || keys.length > MOST_ANSWERS || !keys.every(isKey))
    return bad('the people who are one are not a list of texts.')
  const { days, amounts } = fieldsOf(order)
  return {
    columns: headers,
    stages: kinds as Record<string, StageKind>,
    joined: keys,
    widen: widen === true,
    order: {
      ...(days === 'day-first' || days === 'month-first' ? { days } : {}),
      ...(amounts === 'comma' || amounts === 'dot' ? { amounts } : {}),
    },
  }
}

/** Texts by name; null when something in it is none, or they are too many. */
function textsIn(given: unknown): Record<string, string> | null {
  const entries = Object.entries(fieldsOf(given))
  if (entries.length > MOST_ANSWERS) return null
  const isGood = entries.every(([name, text]) => isText(name, LONGEST_TEXT) && isText(text, LONGEST_TEXT))
  return isGood ? (Object.fromEntries(entries) as Record<string, string>) : null
}
