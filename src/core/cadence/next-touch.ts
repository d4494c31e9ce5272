// The next touch of every person over all their rows: who gives cadence, who leads, when it is due (C1–C3, C5–C8).

import type { Day } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import { nextWindow, onWorkingDay, type PersonState, type Segment, type Window } from './cadence'
import { heldTouches } from './held-touches'
import { isLead, leadWindow } from './leads'
import type { CadenceInput, People } from './people'
import type { HeldPlan, Plan } from './plan'

const personStateOf = (people: People, person: number, fallback: Segment): PersonState => ({
  active: people.active[person] === 1,
  segment: people.segments[person] ?? fallback,
  start: people.start[person] ?? Number.NaN,
  lastAttempt: people.lastAttempt[person] ?? Number.NaN,
  decision: people.decision[person] ?? Number.NaN,
})

/**
 * Every person's window; null where no row gives cadence and no promise is open. A promise is all three days (C8), and
 * outranks a lead (C12), which outranks C7 and C1a.
 */
export function windows(input: CadenceInput, people: People): (Window | null)[] {
  return Array.from(people.leading, (leading, person) => {
    const promise = Math.floor(people.promise[person] ?? Number.NaN)
    if (!Number.isNaN(promise)) return { earliest: promise, ideal: promise, latest: promise }
    if (leading < 0) return null
    if (isLead(people, person)) return leadWindow(people.lead[person] ?? Number.NaN, input.book)
    return nextWindow(personStateOf(people, person, input.cadence.client), input.book)
  })
}

/** A person's due day, where it shows, and whether a promise or the plan set it. */
export interface NextTouch {
  /** What NEXT_TOUCH gives: the promise, the plan's day while it holds, else the computed day. */
  readonly day: Day
  /** The promise, else the computed day, also while a plan holds: Today's `Due`. */
  readonly due: Day
  readonly latest: Day
  /** The row that shows the day; the person's other rows say `see row of …`. */
  readonly row: number
  readonly from: 'promise' | 'plan' | 'cadence'
  /** True if a user chose the plan's day: the person is not due before it. */
  readonly isChosen?: boolean
}

/**
 * NEXT_TOUCH for every person, in the order of EXACTLY: the earliest open promise; what stands beside a cell that cannot be
 * read (S4); blank without cadence; the plan's
 * day while it holds; else the computed ideal on a working day.
 */
export function nextTouches(input: CadenceInput, people: People, plan: Plan): (NextTouch | null)[] {
  const planned = plan.heldFor(input, people)
  const held = heldTouches(input, people)
  return windows(input, people).map((window, person): NextTouch | null => {
    const standing = held.get(person)
    if (standing) {
      const { day, row } = standing
      const chosen = input.pipeline.isHeld ? chosenDay(planned, person) : Number.NaN
      const latest = Math.max(day, window?.latest ?? day)
      if (chosen > day) return { day: chosen, due: day, latest, row, from: 'plan', isChosen: true }
      return { day, due: day, latest, row, from: 'cadence' }
    }
    const isAsked = input.pipeline.isHeld && Number.isNaN(people.promise[person] ?? Number.NaN)
    if (!window || isAsked) return null
    const leading = people.leading[person] ?? -1
    const { ideal, latest } = window
    if (!Number.isNaN(people.promise[person])) {
      const row = leading < 0 ? (people.promiseRow[person] ?? -1) : leading
      return { day: ideal, due: ideal, latest, row, from: 'promise' }
    }
    const due = onWorkingDay(window, input.book)
    const plannedDay = planned.days[person] ?? Number.NaN
    const isChosen = planned.chosen[person] === 1
    // Of a lead only the user plans a day (C12).
    if (Number.isNaN(plannedDay) || (isLead(people, person) && !isChosen))
      return { day: due, due, latest, row: leading, from: 'cadence' }
    return { day: plannedDay, due, latest, row: leading, from: 'plan', isChosen }
  })
}

/** The day that a user chose for a person and that still holds; NaN where there is none. */
const chosenDay = ({ days, chosen }: HeldPlan, person: number): Day =>
  chosen[person] === 1 ? (days[person] ?? Number.NaN) : Number.NaN

/** What a person's other rows call the leading row: by name, else company, else id. */
export const leadingName = (pipeline: Pipeline, leading: number): string =>
  pipeline.personName(leading) ||
  pipeline.textAt('company', leading) ||
  pipeline.textAt('id', leading) ||
  pipeline.label(leading)
