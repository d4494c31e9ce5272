// The night's plan: all next touches levelled over each owner's days, moving earlier plans as little as possible.

import { onWorkingDay, type Window } from '../cadence/cadence'
import { heldTouches } from '../cadence/held-touches'
import { isLead } from '../cadence/leads'
import { windows } from '../cadence/next-touch'
import { type CadenceInput, isPromised, type People, risksOf } from '../cadence/people'
import type { HeldPlan, Plan } from '../cadence/plan'
import type { Day } from '../calendar/day'
import { workingDayOnOrAfter } from '../calendar/working-days'
import { listAt } from '../cells/lists'
import { levelDates } from '../levelling/level-dates'
import type { LateFact } from '../words/facts'
import { compareTexts, higherFirst } from './queue'

/** One person's planned touch. */
export interface PlannedTouch {
  readonly person: number
  /** The row that shows it. */
  readonly row: number
  readonly day: Day
  /** The window by the cadence, which may be past. */
  readonly earliest: Day
  readonly latest: Day
  /** True if the plan already had this day: its line stays unchanged. */
  readonly isKept: boolean
  /** True if a user chose the day: it does not move. */
  readonly isChosen: boolean
  /** True if the day has no line of its own on Plan: a promise stands in its cell, a lead is due on its day. */
  readonly isUnwritten: boolean
}

/** The plan of a night, by person number. */
export interface NightPlan {
  readonly touches: readonly PlannedTouch[]
  /** Touches after their latest day, the most overdue first. */
  readonly late: readonly PlannedTouch[]
}

/** The owner of each row, and touches a working day of each owner (T5). */
export interface OwnerRoom {
  readonly ownerOf: (row: number) => string
  readonly capacityOf: (owner: string) => number
}

/** A person to plan, with the window of their next touch. */
interface PlanCandidate {
  readonly person: number
  readonly row: number
  readonly window: Window
  /** The earlier planned day that still holds; NaN = none. */
  readonly held: Day
  readonly isChosen: boolean
  /** What sets the day that is not the plan's to move; '' = nothing. */
  readonly setBy: 'promise' | 'lead' | ''
}

/** A candidate as input of levelling; `fixed` is 1 for a day that must not move. */
interface Wish {
  readonly given: Day
  readonly earliest: Day
  readonly latest: Day
  readonly fixed: number
}

/** Limit on levelling steps, shared by all owners: an exact solution for more dates would outlast the night's time. */
const LEVELLING_STEPS = 300_000

/**
 * Plans everybody who has a next touch (C9, by LEVEL_DATES' algorithm; EXACTLY, Levelling). Promises, leads and days that
 * a user chose do not move and use room. Overdue people get the first day with room, from today on. An earlier planned
 * day that still holds is kept, or moved later so that another person is not late; people made late that way are
 * brought forward to days that became free. Between equals, the one first on Today gets the nearer day. Weekends,
 * holidays and days off stay empty.
 * @param plan the Plan tab as it stands
 */
export function planNight(input: CadenceInput, people: People, plan: Plan, room: OwnerRoom): NightPlan {
  const held = plan.heldFor(input, people)
  // What stands beside a cell that cannot be read is not planned anew (S4).
  const standing = heldTouches(input, people)
  const owners = new Map<string, PlanCandidate[]>()
  windows(input, people).forEach((window, person) => {
    const leading = people.leading[person] ?? -1
    const row = leading < 0 ? (people.promiseRow[person] ?? -1) : leading
    if (!window || row < 0 || standing.has(person)) return
    const candidate = { person, row, window, ...heldBy(held, people, person), setBy: setBy(people, person) }
    listAt(owners, room.ownerOf(row)).push(candidate)
  })
  const order = todaysOrder(input)
  const touches = [...owners].flatMap(([owner, list]) =>
    levelled(input, people, list.sort(order), room.capacityOf(owner)),
  )
  touches.sort((a, b) => a.person - b.person)
  return { touches, late: lateTouches(touches) }
}

/** Touches that the plan has after their latest day, the most overdue first. */
export const lateTouches = (touches: readonly PlannedTouch[]): PlannedTouch[] =>
  touches
    .filter(({ day, latest, isChosen, isUnwritten }) => day > latest && !isChosen && !isUnwritten)
    .sort((a, b) => a.latest - b.latest || a.person - b.person)

/**
 * The earlier planned day as the night keeps it. A day planned by a night ends with a touch of the same day too, because
 * a touch written without a time may be later than the plan.
 */
function heldBy(held: HeldPlan, people: People, person: number): Pick<PlanCandidate, 'held' | 'isChosen'> {
  const isChosen = held.chosen[person] === 1
  const isEnded = !isChosen && (held.madeOn[person] ?? Number.NaN) <= (people.lastTouch[person] ?? Number.NaN)
  return { held: isEnded ? Number.NaN : (held.days[person] ?? Number.NaN), isChosen }
}

const setBy = (people: People, person: number): PlanCandidate['setBy'] =>
  isPromised(people, person) ? 'promise' : isLead(people, person) ? 'lead' : ''

/** Today's order of people who are equally due: at risk, latest, value, id. */
function todaysOrder(input: CadenceInput): (a: PlanCandidate, b: PlanCandidate) => number {
  const risks = risksOf(input)
  const values = input.pipeline.value()
  const ids = input.pipeline.text('id')
  return (a, b) =>
    Number(risks.has(b.person)) - Number(risks.has(a.person)) ||
    a.window.latest - b.window.latest ||
    higherFirst(values[a.row] ?? Number.NaN, values[b.row] ?? Number.NaN) ||
    compareTexts(ids[a.row] ?? '', ids[b.row] ?? '') ||
    a.person - b.person
}

/** Levels one owner's people over that owner's days. */
function levelled(
  input: CadenceInput,
  people: People,
  candidates: readonly PlanCandidate[],
  room: number,
): PlannedTouch[] {
  const { calendar } = input.book
  const wishes = candidates.map((candidate) => wishOf(input, candidate))
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
    (LEVELLING_STEPS * candidates.length) / Math.max(1, people.leading.length),
  )
  bringForward(input, candidates, { days, wishes, room })
  return candidates.map(({ person, row, window, held, isChosen, setBy: set }, at) => {
    const day = days[at] ?? Number.NaN
    const { earliest, latest } = window
    const isUnwritten = set === 'promise' || (set === 'lead' && !isChosen)
    return { person, row, day, earliest, latest, isKept: day === held, isChosen, isUnwritten }
  })
}

function wishOf({ book, today }: CadenceInput, candidate: PlanCandidate): Wish {
  const { window, held, isChosen, setBy: set } = candidate
  const { earliest, ideal, latest } = window
  if (set === 'promise') return { given: ideal, earliest, latest, fixed: 1 }
  if (set === 'lead' && !isChosen) {
    // Somebody new is touched on the first working day there is, whatever else the day holds (C12).
    return { given: workingDayOnOrAfter(today, book.calendar), earliest, latest, fixed: 1 }
  }
  if (held >= today) {
    // Only the user may change a chosen day, even on a day off or a full day.
    return { given: held, earliest: held, latest: Math.max(latest, held), fixed: isChosen ? 1 : 0 }
  }
  const given = Math.max(onWorkingDay(window, book), today)
  return { given, earliest: Math.max(earliest, today), latest: Math.max(latest, given), fixed: 0 }
}

/** Moves late people to the first day that became free, the last planned first, so that few move. Changes `days`. */
function bringForward(
  { book, today }: CadenceInput,
  candidates: readonly PlanCandidate[],
  {
    days,
    wishes,
    room,
  }: { readonly days: Float64Array; readonly wishes: readonly Wish[]; readonly room: number },
): void {
  const taken = new Map<Day, number>()
  for (const day of days) taken.set(day, (taken.get(day) ?? 0) + 1)
  const dueOf = ({ window }: PlanCandidate): Day => Math.max(window.latest, window.earliest, today)
  const late = candidates
    .map((candidate, at) => ({ at, candidate, day: days[at] ?? 0 }))
    .filter(
      ({ at, candidate, day }) => !candidate.isChosen && wishes[at]?.fixed === 0 && day > dueOf(candidate),
    )
    .sort((a, b) => b.day - a.day || b.at - a.at)
  const next = (day: Day): Day => workingDayOnOrAfter(day, book.calendar)
  // A full day stays full, so the search goes on where it ended for the same first day.
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

/** The first person who could not be placed in time, and how many others (C9); null if everybody could. */
export function firstLate({ late }: NightPlan, labelOf: (row: number) => string): LateFact | null {
  const [first] = late
  if (!first) return null
  const { day, latest } = first
  return { name: labelOf(first.row), day, latest, others: late.length - 1 }
}
