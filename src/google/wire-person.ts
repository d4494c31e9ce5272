// Validates what the panel sends about one person: whose history, a touch as it shall be.
import { CORRECTED, type CorrectRequest, type TouchTexts } from '../app/panel/correct-touch'
import type { ForgetRequest } from '../app/panel/forget'
import type { HistoryRequest } from '../app/panel/history-page'
import type { MergeRequest } from '../app/panel/merge-rows'
import { momentOf } from '../app/row/cell-change'
import { DIRECTIONS } from '../core/tabs/vocabulary'
import { Refused, type Result } from '../core/words/refusals'
import { bad, isId, MOST_MINUTES } from './wire'
import { fieldsOf, isText, LONGEST_TEXT } from './wire-text'

/** Whose history, and above which row of the log. */
export function historyRequest(given: unknown): Result<HistoryRequest> {
  const { id, above = 0 } = fieldsOf(given)
  if (!isId(id)) return bad('open', 'choose a row first.')
  return { id, above: Number.isInteger(above) && Number(above) > 0 ? Number(above) : 0 }
}

/** A touch to correct, or to take out. */
export function correctRequest(given: unknown): Result<CorrectRequest> {
  const { key, id, touchId, seen: shown, wanted: said } = fieldsOf(given)
  if (!isId(key) || !isId(id) || !isId(touchId)) return bad('answer', 'say which touch.')
  const seen = textsIn(shown)
  if (seen instanceof Refused) return seen
  if (said === null) return { key, id, touchId, seen, wanted: null }
  const wanted = textsIn(said)
  if (wanted instanceof Refused) return wanted
  return checked(seen, wanted) ?? { key, id, touchId, seen, wanted }
}

/** What is wrong with what is wanted; what stays as it was is not asked about. */
function checked(seen: TouchTexts, wanted: TouchTexts): Refused | null {
  const { when, medium, direction, minutes } = wanted
  const isNew = (field: keyof TouchTexts): boolean => wanted[field] !== seen[field]
  const isTime = minutes === '' || (/^\d+(\.\d+)?$/.test(minutes) && Number(minutes) <= MOST_MINUTES)
  if (isNew('when') && momentOf(when) === null)
    return bad('answer', 'write the day as YYYY-MM-DD, with a time as YYYY-MM-DD hh:mm.')
  if (isNew('medium') && medium === '') return bad('answer', 'choose a medium.')
  if (isNew('direction') && !DIRECTIONS.some((one) => one === direction))
    return bad('answer', 'say who began.')
  if (isNew('minutes') && !isTime) return bad('answer', `minutes must be a number from 0 to ${MOST_MINUTES}.`)
  return null
}

function textsIn(given: unknown): Result<TouchTexts> {
  const fields = fieldsOf(given)
  const texts: Partial<Record<keyof TouchTexts, string>> = {}
  for (const key of CORRECTED) {
    const value = fields[key]
    // What stands in the sheet may be longer than what is logged.
    if (!isText(value, LONGEST_TEXT * 10)) return bad('answer', `${key} is not a text.`)
    texts[key] = value.trim()
  }
  return texts as TouchTexts
}

/** Who is to be forgotten; with the name, at once. */
export function forgetRequest(given: unknown): Result<ForgetRequest> {
  const { id, name = '' } = fieldsOf(given)
  if (!isId(id)) return bad('answer', 'choose a row first.')
  return isText(name, LONGEST_TEXT) ? { id, name } : bad('answer', 'type the name.')
}

const MOST_COLUMNS = 500

/** Two rows to make one of. */
export function mergeRequest(given: unknown): Result<MergeRequest> {
  const { key, stay, go, take, sign } = fieldsOf(given)
  if (!isId(key) || !isId(stay) || !isId(go) || !isId(sign) || stay === go)
    return bad('answer', 'say which two rows.')
  if (!Array.isArray(take) || take.length > MOST_COLUMNS) return bad('answer', 'say which cells stay.')
  if (!take.every((header): header is string => isText(header, LONGEST_TEXT)))
    return bad('answer', 'say which cells stay.')
  return { key, stay, go, take, sign }
}
