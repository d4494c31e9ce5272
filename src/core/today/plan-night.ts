// The night's plan: everybody's next touch levelled over each owner's days, what was planned before moved as little as may be.

import { onWorkingDay, type Window } from '../cadence/cadence'
import { windows } from '../cadence/next-touch'
import type { CadenceInput, People } from '../cadence/people'
import type { Held, Plan } from '../cadence/plan'
import type { Day } from '../calendar/day'
import { workingDayOnOrAfter } from '../calendar/working-days'
import { listAt } from '../cells/lists'
import { levelDates } from '../levelling/level-dates'
import type { LateFact } from '../words/facts'
import { higherFirst, inOrder, risksOf } from './queue'

/** One person's planned touch. */
export interface PlannedTouch {
  readonly person: number
  /** The row that shows it. */
  readonly row: number
  readonly day: Day
  /** The days between which the cadence wants it, also where they are past. */
  readonly earliest: Day
  readonly latest: Day
  /** True where the plan had this day already: its line stays as it is. */
  readonly isKept: boolean
  /** True where somebody chose the day: it stays. */
  readonly isChosen: boolean
}

export interface NightPlan {
  readonly touches: readonly PlannedTouch[]
  /** Who could not be placed by the latest day, the most overdue first. */
  readonly late: readonly PlannedTouch[]
}

/** Whose days are filled: owners by row, and touches a working day of each (T5). */
export interface OwnerRoom {
  readonly ownerOf: (row: number) => string
  readonly capacityOf: (owner: string) => number
}

/** A person to plan: the day wanted and the days between which it may be moved. */
interface Candidate {
  readonly person: number
  readonly row: number
  readonly window: Window
  /** The day planned before, NaN without one that holds. */
  readonly held: Day
  readonly isChosen: boolean
}

/** What levelling is told of a candidate. */
interface Wish {
  readonly given: Day
  readonly earliest: Day
  readonly latest: Day
  readonly fixed: number
}

/** Beyond so many dates the very nearest days take longer than a night has; all owners share it. */
const STEPS = 300_000

/**
 * Plans everybody who has a next touch (C9, by LEVEL_DATES' algorithm; EXACTLY, Levelling). Promises stay where they
 * are and use room; overdue people come on the first day with room, from today on. A day that was planned before and
 * still holds is kept, or moves to a later one where somebody would else be late; whom it makes late comes forward to
 * days that others left. Of equal ones the first on Today has the nearer day. Weekends, holidays and days off hold
 * nobody. A day that somebody chose stays like a promise.
 * @param plan the Plan tab as it stands
 */
export function planNight(input: CadenceInput, people: People, plan: Plan, room: OwnerRoom): NightPlan {
  const held = plan.heldFor(input, people)
  const owners = new Map<string, Candidate[]>()
  windows(input, people).forEach((window, person) => {
    const leading = people.leading[person] ?? -1
    const row = leading < 0 ? (people.promiseRow[person] ?? -1) : leading
    if (!window || row < 0) return
    const candidate = { person, row, window, ...heldBy(held, people, person) }
    listAt(owners, room.ownerOf(row)).push(candidate)
  })
  const order = todaysOrder(input)
  const touches = [...owners].flatMap(([owner, list]) =>
    levelled(input, people, list.sort(order), room.capacityOf(owner)),
  )
  touches.sort((a, b) => a.person - b.person)
  const late = touches.filter(
    ({ person, day, latest, isChosen }) => day > latest && !isChosen && !isPromised(people, person),
  )
  return { touches, late: late.sort((a, b) => a.latest - b.latest || a.person - b.person) }
}

/**
 * The day planned before, as the night keeps it: one that a night planned ends with any touch of that day too, for what
 * is written without a time may have been made after it.
 */
function heldBy(held: Held, people: People, person: number): Pick<Candidate, 'held' | 'isChosen'> {
  const isChosen = held.chosen[person] === 1
  const isEnded = !isChosen && (held.madeOn[person] ?? Number.NaN) <= (people.lastTouch[person] ?? Number.NaN)
  return { held: isEnded ? Number.NaN : (held.days[person] ?? Number.NaN), isChosen }
}

/** Today's order of people who are equally due: at risk, latest, value, id. */
function todaysOrder(input: CadenceInput): (a: Candidate, b: Candidate) => number {
  const risks = risksOf(input)
  const values = input.pipeline.value()
  const ids = input.pipeline.text('id')
  return (a, b) =>
    Number(risks.has(b.person)) - Number(risks.has(a.person)) ||
    a.window.latest - b.window.latest ||
    higherFirst(values[a.row] ?? Number.NaN, values[b.row] ?? Number.NaN) ||
    inOrder(ids[a.row] ?? '', ids[b.row] ?? '') ||
    a.person - b.person
}

export const isPromised = (people: People, person: number): boolean =>
  !Number.isNaN(people.promise[person] ?? Number.NaN)

/** One owner's people over the owner's days. */
function levelled(
  input: CadenceInput,
  people: People,
  candidates: readonly Candidate[],
  room: number,
): PlannedTouch[] {
  const { calendar } = input.book
  const wishes = candidates.map((candidate) => wishOf(input, isPromised(people, candidate.person), candidate))
  const { days } = levelDates(
    {
      given: Float64Array.from(wishes, ({ given }) => given),
      earliest: Float64Array.from(wishes, ({ earliest }) => earliest),
      latest: Float64Array.from(wishes, ({ latest }) => latest),
      fixed: Uint8Array.from(wishes, ({ fixed }) => fixed),
    },
    {
      week: [room, room, room, room, room, 0, 0],
      closed: new Set([...calendar.holidays, ...calendar.daysOff]),
    },
    (STEPS * candidates.length) / Math.max(1, people.leading.length),
  )
  bringForward(input, candidates, { days, wishes, room })
  return candidates.map(({ person, row, window, held, isChosen }, at) => {
    const day = days[at] ?? Number.NaN
    const { earliest, latest } = window
    return { person, row, day, earliest, latest, isKept: day === held, isChosen }
  })
}

function wishOf({ book, today }: CadenceInput, promised: boolean, candidate: Candidate): Wish {
  const { window, held, isChosen } = candidate
  const { earliest, ideal, latest } = window
  if (promised) return { given: ideal, earliest, latest, fixed: 1 }
  if (held >= today) {
    // What somebody chose is theirs to change, also where nobody works that day or it is full.
    return { given: held, earliest: held, latest: Math.max(latest, held), fixed: isChosen ? 1 : 0 }
  }
  const given = Math.max(onWorkingDay(window, book), today)
  return { given, earliest: Math.max(earliest, today), latest: Math.max(latest, given), fixed: 0 }
}

/** Late ones take the first day with room that others left, those planned last first, so that few move. Changes `days`. */
function bringForward(
  { book, today }: CadenceInput,
  candidates: readonly Candidate[],
  {
    days,
    wishes,
    room,
  }: { readonly days: Float64Array; readonly wishes: readonly Wish[]; readonly room: number },
): void {
  const taken = new Map<Day, number>()
  for (const day of days) taken.set(day, (taken.get(day) ?? 0) + 1)
  const dueOf = ({ window }: Candidate): Day => Math.max(window.latest, window.earliest, today)
  const late = candidates
    .map((candidate, at) => ({ at, candidate, day: days[at] ?? 0 }))
    .filter(
      ({ at, candidate, day }) => !candidate.isChosen && wishes[at]?.fixed === 0 && day > dueOf(candidate),
    )
    .sort((a, b) => b.day - a.day || b.at - a.at)
  const next = (day: Day): Day => workingDayOnOrAfter(day, book.calendar)
  // A day that is full stays so: it is looked at once for all who may come from the same day on.
  const reached = new Map<Day, Day>()
  for (const { at, candidate, day } of late) {
    const from = next(dueOf(candidate))
    let free = reached.get(from) ?? from
    while (free < day && (taken.get(free) ?? 0) >= room) free = next(free + 1)
    reached.set(from, free)
    if (free >= day) continue
    taken.set(day, (taken.get(day) ?? 0) - 1)
    taken.set(free, (taken.get(free) ?? 0) + 1)
    days[at] = free
  }
}

/** Who could not be placed in time (C9); null when everybody could. */
export function firstLate({ late }: NightPlan, labelOf: (row: number) => string): LateFact | null {
  const [first] = late
  if (!first) return null
  const { day, latest } = first
  return { name: labelOf(first.row), day, latest, others: late.length - 1 }
}
