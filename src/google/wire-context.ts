// Validates the context that the panel returns with an act; an invalid one is ignored, and the tabs are read instead.
import type { CachedContext, PlainCell } from '../app/judge/cached-context'
import { fieldsOf, isText, LONGEST_TEXT } from './wire-text'
import { zoneOf } from './zone'

/** Cells in one tab of a context; Rules, Profile and Cadence usually have some hundred. */
const MOST_CONTEXT_CELLS = 40_000
/** What a cell of theirs may hold. */
const LONGEST_CELL = 10 * LONGEST_TEXT
const LONGEST_ZONE = 100

/** `{ context }` of a request; {} if it has none or an invalid one. */
export function contextIn(request: unknown): { readonly context?: CachedContext } {
  const given = fieldsOf(fieldsOf(request).context)
  const { zone, touches, ledger, isPlanned, today, todayOn } = given
  const [profile, cadence] = [given.profile, given.cadence].map(contextRows)
  if (!profile || !cadence || !isZone(zone) || typeof isPlanned !== 'boolean') return {}
  if (!Array.isArray(touches) || !touches.every((header) => isText(header, LONGEST_TEXT))) return {}
  if (!isWholeNumbers(ledger) || !isWholeNumbers(today) || !Number.isFinite(todayOn)) return {}
  return {
    context: { zone, today, todayOn: Number(todayOn), profile, cadence, touches, ledger, isPlanned },
  }
}

const isWholeNumbers = (given: unknown): given is number[] =>
  Array.isArray(given) && given.every((one) => Number.isInteger(one))

/** The time zone in a request's context; undefined if there is none or it is unknown. */
export const contextZone = (request: unknown): string | undefined => {
  const { zone } = fieldsOf(fieldsOf(request).context)
  return isZone(zone) ? zone : undefined
}

function isZone(zone: unknown): zone is string {
  if (!isText(zone, LONGEST_ZONE) || zone === '') return false
  try {
    zoneOf(zone)(0)
    return true
  } catch {
    return false
  }
}

function contextRows(given: unknown): PlainCell[][] | null {
  if (!Array.isArray(given)) return null
  let cells = 0
  for (const row of given) {
    if (!Array.isArray(row)) return null
    cells += row.length
    if (cells > MOST_CONTEXT_CELLS || !row.every(isPlainCell)) return null
  }
  return given as PlainCell[][]
}

const isPlainCell = (cell: unknown): boolean =>
  isText(cell, LONGEST_CELL) || typeof cell === 'boolean' || Number.isFinite(cell)
