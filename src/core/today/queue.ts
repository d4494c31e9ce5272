// Today's list: who is touched first and why (Today; C8, D6, C1, C12, C7, C11).
import type { Window } from '../cadence/cadence'
import { isLead } from '../cadence/leads'
import type { NextTouch } from '../cadence/next-touch'
import { type CadenceInput, type People, risksOf } from '../cadence/people'
import type { Day } from '../calendar/day'
import type { DueFact } from '../words/facts'

/** A line of Today's list: a person, and why they are on it. */
export interface QueueEntry {
  readonly row: number
  readonly person: number
  readonly why: DueFact
  /** The promise or the computed day, whatever the plan says. */
  readonly due: Day
  readonly latest: Day
  /** True if only the plan, not the computed day, puts this person on today's list. */
  readonly isAhead?: boolean
}

/** Today's list after the cut at capacity. */
export interface Queue {
  readonly entries: readonly QueueEntry[]
  /** People due today who were cut for capacity; promises are never cut. */
  readonly left: number
}

/**
 * Everybody due today or before by the computed day, unless a promise or somebody's own choice gives them a later day. A
 * person with several reasons gets the first: promised, at risk, new lead, overdue by days past the latest, near decision,
 * due. The list goes by promised, at risk, latest, value and id (EXACTLY, Capacity); people brought forward by the plan
 * come last.
 */
export function queueOf(
  input: CadenceInput,
  people: People,
  touches: readonly (NextTouch | null)[],
): QueueEntry[] {
  const risks = risksOf(input)
  const entries: QueueEntry[] = []
  touches.forEach((touch, person) => {
    if (!touch) return
    const isSet = touch.from === 'promise' || touch.isChosen === true
    const isDue = (isSet ? touch.day : touch.due) <= input.today
    if (!isDue && touch.day > input.today) return
    const why = whyDue(input, people, { person, touch, risk: risks.get(person) ?? '' })
    const { row, due, latest } = touch
    entries.push({ row, person, why, due, latest, ...(isDue ? {} : { isAhead: true }) })
  })
  return inQueueOrder(entries, input)
}

interface QueueCandidate {
  readonly person: number
  readonly touch: NextTouch
  readonly risk: string
}

function whyDue(
  { today, book }: CadenceInput,
  people: People,
  { person, touch, risk }: QueueCandidate,
): DueFact {
  const late = today - touch.latest
  if (touch.from === 'promise') {
    const minutes = minutesOf(people.promise[person] ?? Number.NaN)
    return { reason: 'promised', day: touch.due, minutes, late }
  }
  if (risk !== '') return { reason: 'at risk', risk }
  if (isLead(people, person)) return { reason: 'new lead' }
  const rule = people.active[person] ? 'C1a' : 'C1'
  if (late > 0) return { reason: 'overdue', day: touch.due, late, rule }
  const ahead = (people.decision[person] ?? Number.NaN) - today
  if (ahead <= book.numbers['P2.amber']) return { reason: 'near decision', ahead }
  return { reason: 'due', quiet: today - (people.lastCounted[person] ?? Number.NaN), rule }
}

/** Minutes after midnight of a moment with a time of day, else NaN. */
function minutesOf(moment: number): number {
  const minutes = Math.round((moment - Math.floor(moment)) * 1440)
  return minutes > 0 && minutes < 1440 ? minutes : Number.NaN
}

function inQueueOrder(entries: QueueEntry[], input: CadenceInput): QueueEntry[] {
  const values = input.pipeline.value()
  const ids = input.pipeline.text('id')
  const rankOf = ({ why: { reason } }: QueueEntry): number =>
    reason === 'promised' ? 0 : reason === 'at risk' ? 1 : 2
  return entries.sort(
    (a, b) =>
      Number(a.isAhead ?? false) - Number(b.isAhead ?? false) ||
      rankOf(a) - rankOf(b) ||
      a.latest - b.latest ||
      higherFirst(values[a.row] ?? Number.NaN, values[b.row] ?? Number.NaN) ||
      compareTexts(ids[a.row] ?? '', ids[b.row] ?? '') ||
      a.row - b.row,
  )
}

/** Values in falling order, those without one last. */
export function higherFirst(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return b - a
}

/** Compares texts by code units, for `sort`. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Cuts the list at each owner's capacity (C11). Promises always stay; `left` only counts people due today. */
export function cutAtCapacity(
  entries: readonly QueueEntry[],
  ownerOf: (row: number) => string,
  capacityOf: (owner: string) => number,
): Queue {
  const taken = new Map<string, number>()
  const kept = entries.filter((entry) => {
    const owner = ownerOf(entry.row)
    const before = taken.get(owner) ?? 0
    if (entry.why.reason !== 'promised' && before >= capacityOf(owner)) return false
    taken.set(owner, before + 1)
    return true
  })
  return { entries: kept, left: dueToday(entries) - dueToday(kept) }
}

/** Number of entries due by the computed day, without those only the plan brings today. */
export const dueToday = (entries: readonly QueueEntry[]): number =>
  entries.filter(({ isAhead }) => !isAhead).length

/** Now, next, and on deck (C10; the method's figure). */
const IN_SIGHT = 3

/**
 * C10: the rows in sight. Today's list comes first; if it is too short, people follow whose window is already open, by
 * due day.
 * @param entries Today's list without what is done
 * @param touches each person's next touch; null = none
 * @param windows each person's window; null = none
 * @param done persons touched today, or not to be touched today
 */
export function inSight(
  entries: readonly QueueEntry[],
  touches: readonly (NextTouch | null)[],
  windows: readonly (Window | null)[],
  today: Day,
  done: ReadonlySet<number> = new Set(),
): number[] {
  const rows = entries.filter(({ person }) => !done.has(person)).map(({ row }) => row)
  if (rows.length >= IN_SIGHT) return rows.slice(0, IN_SIGHT)
  const listed = new Set(entries.map(({ person }) => person))
  const early: NextTouch[] = []
  touches.forEach((touch, person) => {
    const window = windows[person]
    if (!touch || !window || touch.row < 0 || listed.has(person) || done.has(person)) return
    // A promise is a window of one day, so it never comes early (C8).
    if (window.earliest <= today) early.push(touch)
  })
  early.sort((a, b) => a.due - b.due || a.latest - b.latest || a.row - b.row)
  return [...rows, ...early.map(({ row }) => row)].slice(0, IN_SIGHT)
}
