// What the panel's other calls send is checked here: ids, texts, days, cells to fill, and the briefing it hands back.
import type { Briefing, PlainCell } from '../app/panel/cached-context'
import type { PanelLogRequest } from '../app/panel/logged-touch'
import type { FillRequest } from '../app/panel/panel-fill'
import type { UndoRequest } from '../app/panel/panel-undo'
import type { AddRequest } from '../app/panel/quick-add'
import type { SnoozeRequest } from '../app/panel/snooze'
import { type CellChange, type CellField, momentOf } from '../app/row/cell-change'
import { parseIsoDay } from '../core/calendar/day'
import { touchRequest } from './wire'
import { zoneOf } from './zone'

type Fields = Readonly<Record<string, unknown>>
type Checked<T> =
  | { readonly problem: null; readonly request: T }
  | { readonly problem: string; readonly request: null }

const LONGEST_ID = 100
const LONGEST_TEXT = 5000
const LONGEST_FIELD = 200
const MOST_CELLS = 4
/** Rules, profiles and segments of a sheet are some hundred cells; more is no briefing. */
const MOST_BRIEFED = 40_000

const refuse = (problem: string): { readonly problem: string; readonly request: null } => ({
  problem,
  request: null,
})
const accept = <T>(request: T): { readonly problem: null; readonly request: T } => ({
  problem: null,
  request,
})

const fieldsOf = (given: unknown): Fields =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Fields) : {}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest

const isId = (value: unknown): value is string => isText(value, LONGEST_ID) && value !== ''

/** The row to show: an id, or nothing for the selected one. */
export function rowRequest(given: unknown): Checked<string | undefined> {
  const { id } = fieldsOf(given)
  if (id === undefined || id === null || id === '') return accept(undefined)
  return isId(id) ? accept(id) : refuse('Choose a row first.')
}

/** A touch to log, with cells to fill and what the panel was handed with the row. */
export function logRequest(given: unknown): Checked<PanelLogRequest> {
  const { promised: _, ...fields } = fieldsOf(given)
  const checked = touchRequest(fields)
  if (checked.problem !== null) return checked
  const { key, ...touch } = checked.request
  if (key === undefined) return refuse('Nothing was logged: the request has no key of its own.')
  if (touch.medium === undefined) return refuse('Nothing was logged: choose a medium.')
  const cells = cellChanges(fields.cells)
  if (typeof cells === 'string') return refuse(`Nothing was logged: ${cells}`)
  const briefing = briefingOf(fields.briefing)
  return accept({ ...touch, key, cells, again: fields.again === true, ...(briefing ? { briefing } : {}) })
}

/** A log to take back. */
export function undoRequest(given: unknown): Checked<UndoRequest> {
  const { touchId, id, cells: listed } = fieldsOf(given)
  if (!isId(touchId) || !isId(id)) return refuse('Nothing was taken back: say which touch.')
  const cells = cellChanges(listed)
  return typeof cells === 'string'
    ? refuse(`Nothing was taken back: ${cells}`)
    : accept({ touchId, id, cells })
}

/** A cell to fill without a touch. */
export function fillRequest(given: unknown): Checked<FillRequest> {
  const { id, cell } = fieldsOf(given)
  if (!isId(id)) return refuse('Nothing was saved: choose a row first.')
  const cells = cellChanges([cell])
  if (typeof cells === 'string') return refuse(`Nothing was saved: ${cells}`)
  const [change] = cells
  return change ? accept({ id, cell: change }) : refuse('Nothing was saved: say what to fill in.')
}

/** A row to put off, to a day or, without one, back to its own. */
export function snoozeRequest(given: unknown): Checked<SnoozeRequest> {
  const { id, day } = fieldsOf(given)
  if (!isId(id)) return refuse('Nothing was changed: choose a row first.')
  if (day === undefined || day === null || day === '') return accept({ id, day: null })
  const read = typeof day === 'string' ? parseIsoDay(day) : null
  return read === null
    ? refuse('Nothing was changed: write the day as YYYY-MM-DD.')
    : accept({ id, day: read })
}

/** What to look for. */
export function findRequest(given: unknown): Checked<string> {
  return isText(given, LONGEST_FIELD) ? accept(given) : refuse('Type a shorter name, company or e-mail.')
}

/** A person to add: a name or a company at least, each on one line. */
export function addRequest(given: unknown): Checked<AddRequest> {
  const fields = fieldsOf(given)
  const read: Record<string, string> = {}
  for (const key of ['name', 'company', 'email', 'phone']) {
    const value = fields[key] ?? ''
    if (!isText(value, LONGEST_FIELD))
      return refuse(`Nobody was added: ${key} is no text of at most ${LONGEST_FIELD} characters.`)
    read[key] = value.replace(/\s+/g, ' ').trim()
  }
  const { name = '', company = '', email = '', phone = '' } = read
  if (name === '' && company === '') return refuse('Nobody was added: type a name or a company.')
  return accept({ name, company, email, phone, anyway: fields.anyway === true })
}

/** The cells to fill; else what is wrong with them, in words. */
function cellChanges(given: unknown): CellChange[] | string {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given) || given.length > MOST_CELLS) return 'the cells to fill are not a short list.'
  const changes: CellChange[] = []
  for (const one of given) {
    const { field, header, value, seen } = fieldsOf(one)
    if (!isText(value, LONGEST_TEXT) || !isText(seen, LONGEST_TEXT * 10))
      return 'a cell to fill is not a text.'
    if (!isField(field)) return 'a cell to fill is none of those the panel may write.'
    const isDay = field === 'decision' || field === 'promised'
    if (isDay && value !== '' && momentOf(value) === null && value !== seen) {
      return 'write the day as YYYY-MM-DD, with a time as YYYY-MM-DD hh:mm.'
    }
    if (field === 'fit' && !isText(header, LONGEST_TEXT)) return 'say in which column the answer belongs.'
    changes.push({ field, value: value.trim(), seen, ...(field === 'fit' ? { header: String(header) } : {}) })
  }
  return changes
}

const isField = (field: unknown): field is CellField =>
  field === 'decision' || field === 'promised' || field === 'gut' || field === 'fit'

/** The briefing as it was handed out; null when it is not one: then everything is read again. */
function briefingOf(given: unknown): Briefing | null {
  const { zone, rules, profile, cadence, touches, ledger, isPlanned } = fieldsOf(given)
  const [first, second, third] = [rowsOf(rules), rowsOf(profile), rowsOf(cadence)]
  if (!first || !second || !third || !isZone(zone) || typeof isPlanned !== 'boolean') return null
  if (!Array.isArray(touches) || !touches.every((header) => isText(header, LONGEST_TEXT))) return null
  if (!Array.isArray(ledger) || !ledger.every((line) => Number.isInteger(line))) return null
  return { zone, rules: first, profile: second, cadence: third, touches, ledger, isPlanned }
}

/** The zone a briefing names; undefined where it names none that exists. */
export const briefedZone = (given: unknown): string | undefined => {
  const { zone } = fieldsOf(fieldsOf(given).briefing)
  return isZone(zone) ? zone : undefined
}

function isZone(zone: unknown): zone is string {
  if (!isText(zone, LONGEST_ID) || zone === '') return false
  try {
    zoneOf(zone)(0)
    return true
  } catch {
    return false
  }
}

function rowsOf(given: unknown): PlainCell[][] | null {
  if (!Array.isArray(given)) return null
  let cells = 0
  for (const row of given) {
    if (!Array.isArray(row)) return null
    cells += row.length
    if (cells > MOST_BRIEFED || !row.every(isPlain)) return null
  }
  return given as PlainCell[][]
}

const isPlain = (cell: unknown): boolean =>
  isText(cell, LONGEST_TEXT * 10) || typeof cell === 'boolean' || Number.isFinite(cell)
