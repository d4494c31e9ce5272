// Validates what the tool Profile sends: whom the user calls good, and a line of the tab Profile.
import type { ExampleMarks, ProfileLine, ProfileRequest } from '../app/panel/profile-page'
import { PROFILE } from '../core/tabs/schema'
import { Refused, type Result } from '../core/words/refusals'
import { bad, isId } from './wire'
import { isCode } from './wire-lines'
import { fieldsOf } from './wire-text'

/** People whom the user marks by hand. */
const MOST_MARKS = 2000

/** Whom the user calls good. */
export function profileRequest(given: unknown): Result<{ marks: ExampleMarks }> {
  const marks = marksIn(given)
  return marks instanceof Refused ? marks : { marks }
}

/** A line to be added, or taken out. */
export function profileLineRequest(given: unknown): Result<ProfileRequest> {
  const { line, isUndone } = fieldsOf(given)
  const [marks, read] = [marksIn(given), lineIn(line)]
  if (marks instanceof Refused) return marks
  return read instanceof Refused ? read : { line: read, isUndone: isUndone === true, marks }
}

function marksIn(given: unknown): Result<ExampleMarks> {
  const { good = [], others = [] } = fieldsOf(fieldsOf(given).marks)
  const isList = (list: unknown): list is string[] =>
    Array.isArray(list) && list.length <= MOST_MARKS && list.every(isId)
  return isList(good) && isList(others)
    ? { good, others }
    : bad('open', `mark at most ${MOST_MARKS} customers by hand.`)
}

function lineIn(given: unknown): Result<ProfileLine> {
  const fields = fieldsOf(given)
  const codes = PROFILE.columns.map(({ key }) => [key, fields[key] ?? ''] as const)
  if (!codes.every(([, code]) => isCode(code))) return bad('fill', 'a criterion holds what no cell can.')
  return codes.some(([key, code]) => key === 'field' && code !== '')
    ? (Object.fromEntries(codes) as ProfileLine)
    : bad('fill', 'say which column the criterion is about.')
}
