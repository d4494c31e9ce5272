// Validates requests from the panel before anything uses them: types, lengths, days. Unknown fields are dropped; an invalid
// request is refused with a sentence on what is wrong, and nothing is done.
import type { HeaderAnswer } from '../app/panel/answer-header'
import type { FillRequest } from '../app/panel/fill-cell'
import type { LogRequest } from '../app/panel/log-touch'
import type { AddRequest } from '../app/panel/quick-add'
import type { CellPlace } from '../app/panel/show-cell'
import type { SnoozeRequest } from '../app/panel/snooze'
import type { UndoRequest } from '../app/panel/undo-touch'
import { type CellChange, type CellField, isDayField, momentOf } from '../app/row/cell-change'
import type { Whereabouts } from '../app/sheet/copy-or-moved'
import { parseIsoDay } from '../core/calendar/day'
import { FIELDS } from '../core/reading/fields'
import { isBenchWord } from '../core/reading/own-cells'
import { FACT_KEYS, type PipelineKey } from '../core/reading/pipeline-columns'
import { TOUCHES } from '../core/tabs/schema'
import { saidOf } from '../core/touches/log-entry'
import { Refused, type RequestUndone, type Result, refused } from '../core/words/refusals'
import { contextIn } from './wire-context'
import { fieldsOf, isText, LONGEST_TEXT } from './wire-text'

const LONGEST_ID = 100
const LONGEST_FIELD = 200
const MOST_CELLS = 4
export const MOST_MINUTES = 1440

/** Columns of Touches that a request cannot set as text. */
const NO_TEXT = new Set(['touchId', 'when', 'id', 'minutes'])
const TEXT_FIELDS = TOUCHES.columns.flatMap(({ key }) => (NO_TEXT.has(key) ? [] : [key]))

export const isId = (value: unknown): value is string => isText(value, LONGEST_ID) && value !== ''
const isMissing = (value: unknown): boolean => value === undefined || value === null || value === ''
/** A request that cannot be used. */
export const bad = (undone: RequestUndone, what: string): Refused => refused('bad request', undone, what)

/** The row to show: an id, or nothing for the selected one. */
export function rowRequest(given: unknown): Result<string | undefined> {
  const { id } = fieldsOf(given)
  if (isMissing(id)) return undefined
  return isId(id) ? id : bad('open', 'choose a row first.')
}

/** A touch to log, with cells to fill and the panel's context. */
export function logRequest(given: unknown): Result<LogRequest> {
  const fields = fieldsOf(given)
  const { id, key, minutes } = fields
  if (Object.keys(fields).length === 0) return bad('log', 'the request is empty.')
  if (!isId(id)) return bad('log', 'choose a row first.')
  if (!isId(key)) return bad('log', 'the request has no key of its own.')
  const texts: Record<string, string> = {}
  for (const name of TEXT_FIELDS) {
    const value = fields[name]
    if (isMissing(value)) continue
    if (typeof value !== 'string') return bad('log', `${name} is not a text.`)
    if (value.length > LONGEST_TEXT) return bad('log', `${name} is longer than ${LONGEST_TEXT} characters.`)
    texts[name] = value
  }
  if (texts.medium === undefined) return bad('log', 'choose a medium.')
  const isTime = typeof minutes === 'number' && minutes >= 0 && minutes <= MOST_MINUTES
  if (!isMissing(minutes) && !isTime) return bad('log', `minutes must be a number from 0 to ${MOST_MINUTES}.`)
  const cells = cellChanges('log', fields.cells)
  if (cells instanceof Refused) return cells
  const time = isTime ? { minutes } : {}
  return { ...texts, ...time, id, key, cells, again: fields.again === true, ...contextIn(given) }
}

/** A logged touch to undo. */
export function undoRequest(given: unknown): Result<UndoRequest> {
  const { touchId, id, cells: listed } = fieldsOf(given)
  if (!isId(touchId) || !isId(id)) return bad('undo', 'say which touch.')
  const cells = cellChanges('undo', listed)
  if (cells instanceof Refused) return cells
  return { touchId, id, cells, ...saidIn(given), ...gutIn(given), ...dateIn(given), ...contextIn(given) }
}

/** What was said of the touch; nothing where the request does not say it. */
function saidIn(given: unknown): Pick<UndoRequest, 'said'> {
  const { said } = fieldsOf(given)
  if (said === undefined || said === null) return {}
  const texts = Object.entries(fieldsOf(said)).filter(([, text]) => isText(text, LONGEST_TEXT))
  return { said: saidOf(Object.fromEntries(texts)) }
}

/** What the Ledger knew of the gut before the log; nothing where the request does not say it. */
function gutIn(given: unknown): Pick<UndoRequest, 'gut'> {
  const { word, confirmed } = fieldsOf(fieldsOf(given).gut)
  if (!isText(word, LONGEST_ID) || !isText(confirmed, LONGEST_ID)) return {}
  return { gut: { word, confirmed } }
}

/** The same of the decision date. */
function dateIn(given: unknown): Pick<UndoRequest, 'date'> {
  const { day, confirmed, moves } = fieldsOf(fieldsOf(given).date)
  if (!isText(day, LONGEST_ID) || !isText(confirmed, LONGEST_ID)) return {}
  return Number.isInteger(moves) ? { date: { day, confirmed, moves: Number(moves) } } : {}
}

/** A cell to fill without a touch. */
export function fillRequest(given: unknown): Result<FillRequest> {
  const { id, cell } = fieldsOf(given)
  if (!isId(id)) return bad('fill', 'choose a row first.')
  const cells = cellChanges('fill', [cell])
  if (cells instanceof Refused) return cells
  const [change] = cells
  return change ? { id, cell: change, ...contextIn(given) } : bad('fill', 'say what to fill in.')
}

/** A row to put off to a day; without a day, the snooze is undone. */
export function snoozeRequest(given: unknown): Result<SnoozeRequest> {
  const { id, day } = fieldsOf(given)
  if (!isId(id)) return bad('snooze', 'choose a row first.')
  if (isMissing(day)) return { id, day: null, ...contextIn(given) }
  const read = typeof day === 'string' ? parseIsoDay(day) : null
  return read === null
    ? bad('snooze', 'write the day as YYYY-MM-DD.')
    : { id, day: read, ...contextIn(given) }
}

/** The text to search for. */
export const findRequest = (given: unknown): Result<string> =>
  isText(given, LONGEST_FIELD) ? given : bad('find', 'type a shorter name, company or e-mail.')

/** A person to add, of whom one thing is known; line breaks become spaces. */
export function addRequest(given: unknown): Result<AddRequest> {
  const fields = fieldsOf(given)
  const read = { name: '', company: '', email: '', phone: '' }
  for (const name of ['name', 'company', 'email', 'phone'] as const) {
    const value = fields[name] ?? ''
    if (!isText(value, LONGEST_FIELD))
      return bad('add', `${name} is no text of at most ${LONGEST_FIELD} characters.`)
    read[name] = value.replace(/\s+/g, ' ').trim()
  }
  if (Object.values(read).every((value) => value === ''))
    return bad('add', 'type a name, a company, an e-mail address or a phone number.')
  const { key } = fields
  if (!isId(key)) return bad('add', 'the request has no key of its own.')
  return { ...read, key, anyway: fields.anyway === true }
}

const PINNED_FIELDS: readonly PipelineKey[] = [...FIELDS.map(({ key }) => key), ...FACT_KEYS]

/** Which header holds a field now; '' = none does any more. */
export function headerRequest(given: unknown): Result<HeaderAnswer> {
  const { field, header } = fieldsOf(given)
  const known = PINNED_FIELDS.find((key) => key === field)
  if (!known) return bad('answer', 'say which column is meant.')
  return isText(header, LONGEST_TEXT) ? { field: known, header } : bad('answer', 'choose a column.')
}

const CELL_FIELDS: readonly CellField[] = [
  'decision',
  'promised',
  'gut',
  'benched',
  'wakeOn',
  'phone',
  'satisfied',
  'fit',
]

/** The cells to fill. */
export function cellChanges(undone: RequestUndone, given: unknown): Result<CellChange[]> {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given) || given.length > MOST_CELLS)
    return bad(undone, 'the cells to fill are not a short list.')
  const changes: CellChange[] = []
  for (const one of given) {
    const { field, header, value, seen, isNumber } = fieldsOf(one)
    if (!isText(value, LONGEST_TEXT) || !isText(seen, LONGEST_TEXT * 10))
      return bad(undone, 'a cell to fill is not a text.')
    const known = CELL_FIELDS.find((name) => name === field)
    if (!known) return bad(undone, 'a cell to fill is none of those the panel may write.')
    if (isDayField(known) && value !== '' && momentOf(value) === null && value !== seen)
      return bad(undone, 'write the day as YYYY-MM-DD, with a time as YYYY-MM-DD hh:mm.')
    // What is taken back may be whatever stood there.
    if (known === 'benched' && undone !== 'undo' && !isBenchWord(value))
      return bad(undone, 'a bench is written as “bench” with its day.')
    if (known === 'fit' && !isText(header, LONGEST_TEXT))
      return bad(undone, 'say in which column the answer belongs.')
    const place = known === 'fit' ? { field: known, header: String(header) } : { field: known }
    changes.push({ ...place, value: value.trim(), seen, ...(isNumber === true ? { isNumber } : {}) })
  }
  return changes
}

/** The answer to "copy or moved?". */
export const whereaboutsRequest = (given: unknown): Result<Whereabouts> =>
  given === 'copy' || given === 'moved' ? given : bad('open', 'say copy or moved.')

/** The cell of a problem, to be selected. */
export function placeRequest(given: unknown): Result<CellPlace> {
  const { tab, row, header } = fieldsOf(given)
  const isPlace = isText(tab, LONGEST_FIELD) && isText(header, LONGEST_TEXT) && Number.isInteger(row)
  return isPlace && Number(row) >= 0 ? { tab, row: Number(row), header } : bad('open', 'choose a line first.')
}
