// Validates the requests of the place Purge: what to show, what is decided, what is taken back.
import type { CourtRequest } from '../app/panel/court'
import type { DecidedTouch, DecideRequest, Decision } from '../app/panel/decide'
import type { BatchRequest } from '../app/panel/undo-batch'
import { VERBS } from '../core/ledger/undo-lines'
import { Refused, type Result } from '../core/words/refusals'
import { bad, cellChanges, isId } from './wire'
import { fieldsOf, isText, LONGEST_TEXT } from './wire-text'

/** Rows that are decided on at once. */
const MOST_DECISIONS = 500
/** Nobody who uses the panel sends it. */
const ODD = bad('decide', 'open the place Purge again.')
const TOUCH_FIELDS = [
  'medium',
  'direction',
  'outcome',
  'reason',
  'progress',
  'referralAsked',
  'note',
] as const

/** Which cards to show; what is not said is the court, the small values first. */
export function courtRequest(given: unknown): Result<CourtRequest> {
  const { mode, order, isAnew } = fieldsOf(given)
  return {
    mode: mode === 'sprint' ? mode : 'court',
    order: order === 'big' ? order : 'small',
    isAnew: isAnew === true,
  }
}

/** A batch of decisions. */
export function decideRequest(given: unknown): Result<DecideRequest> {
  const { key, again, decisions, sprint } = fieldsOf(given)
  if (!isId(key)) return ODD
  if (!Array.isArray(decisions) || decisions.length === 0 || decisions.length > MOST_DECISIONS) return ODD
  const read: Decision[] = []
  for (const one of decisions) {
    const decision = decisionIn(one)
    if (decision instanceof Refused) return decision
    read.push(decision)
  }
  if (new Set(read.map(({ id }) => id)).size < read.length) return ODD
  if (read.length > 1 && read.some(({ touch }) => touch)) return ODD
  const begun = sprintIn(sprint)
  return { key, again: again === true, decisions: read, ...(begun ? { sprint: begun } : {}) }
}

function decisionIn(given: unknown): Result<Decision> {
  const { id, verb: said, cells: listed, touch } = fieldsOf(given)
  const verb = VERBS.find((one) => one === said)
  if (!isId(id)) return ODD
  if (!verb) return ODD
  const cells = cellChanges('decide', listed)
  if (cells instanceof Refused) return cells
  if (touch === undefined || touch === null) return { id, verb, cells }
  const logged = touchIn(touch)
  return logged instanceof Refused ? logged : { id, verb, cells, touch: logged }
}

function touchIn(given: unknown): Result<DecidedTouch> {
  const fields = fieldsOf(given)
  const texts: Record<string, string> = {}
  for (const name of TOUCH_FIELDS) {
    const value = fields[name] ?? ''
    if (!isText(value, LONGEST_TEXT)) return ODD
    if (value !== '') texts[name] = value
  }
  return Object.keys(texts).length > 0 ? texts : ODD
}

/** The figures of a sprint; nothing where the request is not of one. */
function sprintIn(given: unknown): DecideRequest['sprint'] {
  const { open, claimed, surviving, survivingRows, isAnew } = fieldsOf(given)
  const figures = [open, claimed, surviving, survivingRows].map((one) =>
    Number.isFinite(one) ? Number(one) : null,
  )
  const [rows, value, left, leftRows] = figures
  if (rows == null || value == null || left == null || leftRows == null) return undefined
  return { open: rows, claimed: value, surviving: left, survivingRows: leftRows, isAnew: isAnew === true }
}

/** The batch to take back. */
export function undoBatchRequest(given: unknown): Result<BatchRequest> {
  const { batch, id } = fieldsOf(given)
  if (!isId(batch)) return bad('undo', 'say which decisions.')
  return isId(id) ? { batch, id } : { batch }
}
