// Validates what the tools of the place More send: whom to list, a touch of many people, an entry of the library.
import type { EntryRequest, LibraryEntry } from '../app/panel/campaign-page'
import type { IncentiveRequest } from '../app/panel/keep-incentive'
import type { ManyRequest } from '../app/panel/log-many'
import type { PeopleRequest } from '../app/panel/people-page'
import { parseIsoDay } from '../core/calendar/day'
import { isSpoken, mediumOf } from '../core/tabs/vocabulary'
import { Refused, type Result } from '../core/words/refusals'
import { bad, isId } from './wire'
import { contextIn } from './wire-context'
import { fieldsOf, isText, LONGEST_TEXT } from './wire-text'

/** People who get one touch at once. */
const MOST_PEOPLE = 1000
const LONGEST_TITLE = 200
const LISTS: readonly PeopleRequest['of'][] = ['mailing', 'selected', 'event']

/** Whom to list. */
export function peopleRequest(given: unknown): Result<PeopleRequest> {
  const { of, event = '', from = 0 } = fieldsOf(given)
  const list = LISTS.find((one) => one === of)
  if (!list || !isText(event, LONGEST_TITLE)) return bad('open', 'choose a list.')
  return { of: list, event, from: Number.isInteger(from) && Number(from) >= 0 ? Number(from) : 0 }
}

/** One touch each of many people, by a medium that is sent: a call with everybody at once would be made up. */
export function manyRequest(given: unknown): Result<ManyRequest> {
  const { key, ids, medium, reason = '', item = '' } = fieldsOf(given)
  if (!isId(key)) return bad('log', 'the request has no key of its own.')
  if (!Array.isArray(ids) || ids.length === 0 || !ids.every(isId)) return bad('log', 'choose people first.')
  if (ids.length > MOST_PEOPLE) return bad('log', `choose at most ${MOST_PEOPLE} people at once.`)
  const listed = isText(medium, LONGEST_TITLE) ? mediumOf(medium) : undefined
  if (!listed || isSpoken(listed.word)) return bad('log', 'choose what was sent.')
  if (!isText(reason, LONGEST_TEXT) || !isText(item, LONGEST_TITLE))
    return bad('log', 'the reason or the item is too long.')
  return { key, ids, medium: listed.word, reason: reason.trim(), item: item.trim(), ...contextIn(given) }
}

const isDay = (value: unknown): value is string =>
  value === '' || (typeof value === 'string' && parseIsoDay(value) !== null)

/** An item of the library or an event, to be added or taken out. */
export function entryRequest(given: unknown): Result<EntryRequest> {
  const { entry, isUndone } = fieldsOf(given)
  const read = entryIn(entry)
  return read instanceof Refused ? read : { entry: read, isUndone: isUndone === true }
}

function entryIn(given: unknown): Result<LibraryEntry> {
  const { tab, title, reason = '', segment = '', from = '', until = '' } = fieldsOf(given)
  if (tab !== 'Reasons' && tab !== 'Events') return bad('fill', 'choose what to add.')
  if (!isText(title, LONGEST_TITLE) || title.trim() === '') return bad('fill', 'give it a title.')
  if (!isText(reason, LONGEST_TEXT) || !isText(segment, LONGEST_TITLE))
    return bad('fill', 'a text is too long.')
  if (!isDay(from) || !isDay(until)) return bad('fill', 'write the day as YYYY-MM-DD.')
  if (tab === 'Events' && until === '') return bad('fill', 'say when it is.')
  if (from !== '' && until !== '' && until < from) return bad('fill', 'it ends before it begins.')
  const texts = { title: title.trim(), reason: reason.trim(), segment: segment.trim() }
  return tab === 'Events' ? { tab, ...texts, reason: '', from: '', until } : { tab, ...texts, from, until }
}

const INCENTIVE_STEPS: readonly IncentiveRequest['is'][] = ['promised', 'paid', 'thanked']

/** An incentive that is promised, or marked. */
export function incentiveRequest(given: unknown): Result<IncentiveRequest> {
  const { id, incentive, is, isFirst, before = '', isUndone } = fieldsOf(given)
  const step = INCENTIVE_STEPS.find((one) => one === is)
  if (!isId(id) || !step) return bad('fill', 'choose whose incentive it is.')
  if (!isText(incentive, LONGEST_TITLE) || !isText(before, LONGEST_TITLE))
    return bad('fill', 'a text is too long.')
  if (step === 'promised' && incentive.trim() === '') return bad('fill', 'say what you promise.')
  const promise = { incentive: incentive.trim(), isFirst: isFirst === true }
  return { id, is: step, ...promise, before, isUndone: isUndone === true }
}
