// Validates the requests of the place Time: stretches, blocks, what was stopped, and what is prepared for tomorrow.
import type { Stretch, TimeRequest } from '../app/panel/keep-time'
import type { BlocksRequest } from '../app/panel/plan-blocks'
import type { PrepareRequest } from '../app/panel/prepare'
import { STOPPED, type StopRequest } from '../app/panel/stop-doing'
import { momentOf } from '../app/row/cell-change'
import { parseIsoDay } from '../core/calendar/day'
import { MILLISECONDS_A_DAY, MINUTES_A_DAY } from '../core/calendar/moment'
import { CATEGORIES } from '../core/tabs/vocabulary'
import type { PlannedBlock } from '../core/time/plan-blocks'
import type { Result } from '../core/words/refusals'
import { bad, isId } from './wire'
import { fieldsOf, isText } from './wire-text'

/** More than weeks of a full calendar hold. */
const MOST_LINES = 500
const LONGEST_NOTE = 200
/** Epoch milliseconds of 2000-01-01: nobody sends what is older. */
const OLDEST = 946_684_800_000

/** Stretches to write and to take back. */
export function timeRequest(given: unknown): Result<TimeRequest> {
  const { add, remove } = fieldsOf(given)
  const [added, removed] = [linesIn(add, stretchIn), linesIn(remove, stretchIn)]
  return added && removed && added.length + removed.length > 0
    ? { add: added, remove: removed }
    : bad('time', 'the time is not told as it should be. Open the place Time again.')
}

function stretchIn(given: unknown): Stretch | null {
  const { from, to, category, note } = fieldsOf(given)
  const known = CATEGORIES.find((one) => one === category)
  if (typeof from !== 'number' || typeof to !== 'number' || !known) return null
  if (!(from >= OLDEST && to > from && to - from <= MILLISECONDS_A_DAY)) return null
  return isText(note, LONGEST_NOTE)
    ? { from, to, category: known, note: note.replace(/\s+/g, ' ').trim() }
    : null
}

/** Blocks to write and to take back. */
export function blocksRequest(given: unknown): Result<BlocksRequest> {
  const { add, remove } = fieldsOf(given)
  const [added, removed] = [linesIn(add, blockIn), linesIn(remove, blockIn)]
  return added && removed && added.length + removed.length > 0
    ? { add: added, remove: removed }
    : bad('time', 'a block needs a day, a beginning and an end on the same day.')
}

function blockIn(given: unknown): PlannedBlock | null {
  const { start, end, isForClients } = fieldsOf(given)
  const [from, to] = [minuteIn(start), minuteIn(end)]
  if (from === null || to === null || !(to > from && to - from <= MINUTES_A_DAY)) return null
  return { start: from, end: to, isForClients: isForClients === true }
}

/** Minutes since 1970-01-01 of a wall clock. */
function minuteIn(given: unknown): number | null {
  const moment = isText(given, 16) ? momentOf(given) : null
  return moment === null ? null : Math.round(moment * MINUTES_A_DAY)
}

/** Something that was stopped, or the answer about it. */
export function stopRequest(given: unknown): Result<StopRequest> {
  const { what, is } = fieldsOf(given)
  const known = STOPPED.find((one) => one === is)
  const text = isText(what, LONGEST_NOTE) ? what.replace(/\s+/g, ' ').trim() : ''
  return known && text !== ''
    ? { what: text, is: known }
    : bad('time', 'say in a few words what you stopped.')
}

/** Reasons found for the day that is prepared, and who is put off. */
export function prepareRequest(given: unknown): Result<PrepareRequest> {
  const { day, reasons, putOff } = fieldsOf(given)
  const { ids, to } = fieldsOf(putOff)
  const found = linesIn(reasons, reasonIn)
  const moved = linesIn(ids, (one) => (isId(one) ? one : null))
  if (!found || !moved || found.length + moved.length === 0 || !isDay(day) || !(to === '' || isDay(to)))
    return bad('time', 'the evening is not told as it should be. Open it again.')
  return { day, reasons: found, putOff: { ids: moved, to } }
}

const isDay = (value: unknown): value is string => isText(value, 10) && parseIsoDay(value) !== null

function reasonIn(given: unknown): PrepareRequest['reasons'][number] | null {
  const { id, reason } = fieldsOf(given)
  if (!isId(id) || !isText(reason, LONGEST_NOTE)) return null
  return { id, reason: reason.replace(/\s+/g, ' ').trim() }
}

/** The lines of a list; null where it is none, or where one cannot be used. */
function linesIn<Line>(given: unknown, lineIn: (one: unknown) => Line | null): Line[] | null {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given) || given.length > MOST_LINES) return null
  const lines = given.flatMap((one) => lineIn(one) ?? [])
  return lines.length === given.length ? lines : null
}
