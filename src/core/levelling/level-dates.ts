// Levelling: dates spread over the days with room, so that nobody is late without need and all stay near (C9, C10).

import { placeNearest, settleTies } from './nearest'
import { type Capacity, type Problem, problemOf, type Wishes } from './open-days'
import { type Costs, Placing } from './placing'
import { punctual, type Schedule, unhurried } from './punctual'

export type { Capacity, Wishes } from './open-days'

// Taken once: where the script runs in a sandbox, every look at a global costs more than the arithmetic.
const { floor } = Math

/** Levelled dates, row by row as they were given. */
export interface Levelled {
  /** The day of each row; NaN where none was given. */
  readonly days: Float64Array
  /** Calendar days after `latest`, 0 for whoever is on time; fixed dates are never late here. */
  readonly daysLate: Float64Array
  /** Rows that could not be placed by their latest, in the order given. */
  readonly late: readonly number[]
}

/** So much work is done for the very nearest days before what is near and on time has to do: some tenths of a second. */
const STEPS = 3_000_000
/** Ties are settled while less than this part of it is done: of many thousand dates some stay as they came. */
const TIES = 0.25
/** What the search for one late date takes of them for every day, about. */
const STEPS_A_DAY = 10
/** Sums of costs up to here are exact. */
const EXACT = 2 ** 52

/**
 * Levels dates (C9; EXACTLY, Levelling). Fixed dates stay, use room and may exceed it. For all others, in this order:
 * no day over capacity, nobody before their earliest, fewest late, fewest calendar days late, least total distance from
 * the given dates; of equal ones, by latest, date and position, each the nearest day, of two the earlier.
 *
 * Late ones and days late are always the fewest. The distance is the least where nobody may come before their own
 * date, and otherwise up to some thousand crowded dates; beyond, it is near it. A week without any room changes nothing.
 * @param steps how much work the very nearest days are worth
 */
export function levelDates(wishes: Wishes, capacity: Capacity, steps = STEPS): Levelled {
  const days = wishes.given.map(floor)
  const daysLate = new Float64Array(days.length)
  const late: number[] = []
  const problem = problemOf(wishes, capacity)
  if (!problem) return { days, daysLate, late }
  positionsOf(problem, steps).forEach((position, item) => {
    const row = problem.rows[item] as number
    const day = problem.days[position] as number
    days[row] = day
    const over = day - (problem.latest[item] as number)
    if (over <= 0) return
    daysLate[row] = over
    late.push(row)
  })
  return { days, daysLate, late: late.sort((a, b) => a - b) }
}

/** The position of each item's day. */
function positionsOf(problem: Problem, steps: number): Int32Array {
  const schedule = punctual(problem)
  if (
    problem.first.every((first, item) => (problem.days[first] as number) >= (problem.given[item] as number))
  )
    return schedule.at
  const late = schedule.late.reduce((sum, is) => sum + is, 0)
  const isHopeless = late * problem.days.length * STEPS_A_DAY > steps
  const together = late === 0 || isHopeless ? null : placedTogether(problem, costsOf(problem), steps)
  return together ?? placedBesideLate(problem, schedule, steps) ?? unhurried(problem, schedule).at
}

const allItems = ({ first }: Problem): Int32Array => first.map((_, item) => item)

/** What a late one and a day late cost, so that no distance saved can outweigh them. */
function costsOf({ days, first }: Problem): Costs {
  const span = (days[days.length - 1] as number) - (days[0] as number) + 1
  const lateDay = span * (Math.min(days.length, first.length) + 1)
  return { late: lateDay * lateDay, lateDay }
}

/** The best of all schedules, late ones chosen along; null when that takes too long. */
function placedTogether(problem: Problem, costs: Costs, steps: number): Int32Array | null {
  if (costs.late * (Math.min(problem.days.length, problem.first.length) + 1) > EXACT) return null
  const placing = new Placing(problem, costs)
  return placeNearest(placing, allItems(problem), steps) ? settleTies(placing, steps * TIES) : null
}

/** The best schedule of those on time, the late ones staying on the days they have; null when that takes too long. */
function placedBesideLate(problem: Problem, { at, late }: Schedule, steps: number): Int32Array | null {
  const placing = new Placing(problem, { late: Number.POSITIVE_INFINITY, lateDay: 0 })
  const items = allItems(problem)
  const onTime = items.filter((item) => !late[item])
  for (const item of items) if (late[item]) placing.occupy(at[item] as number)
  if (!placeNearest(placing, onTime, steps)) return null
  const settled = settleTies(placing, steps * TIES)
  return settled.map((position, item) => (late[item] ? (at[item] as number) : position))
}
