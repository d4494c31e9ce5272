// Levelling: moves dates to days with free capacity, with as few late as possible and each close to its wish (C9,
// C10).

import { breakTies, placeNearest } from './nearest'
import { type Capacity, type LevellingProblem, levellingProblem, type Wishes } from './open-days'
import { type Costs, Placing } from './placing'
import { nearSchedule, punctualSchedule, type Schedule } from './punctual'

export type { Capacity, Wishes } from './open-days'

/** The result of levelling, by row as given. */
interface Levelled {
  /** Days since 1970-01-01; NaN where no date was given. */
  readonly days: Float64Array
  /** Calendar days after `latest`, 0 when on time. Fixed dates are never counted as late. */
  readonly daysLate: Float64Array
  /** Rows placed after their latest day, ascending. */
  readonly late: readonly number[]
}

/** Work limit of the exact search, in steps; a few tenths of a second. Beyond it a near optimum is returned. */
const MAX_STEPS = 3_000_000
/** Share of that limit up to which ties are broken; with many thousand dates some ties stay as they are. */
const TIES_SHARE = 0.25
/** Approximate steps that placing one late date takes for every open day. */
const STEPS_PER_LATE_DAY = 10
/** Sums of costs stay exact integers up to here. */
const LARGEST_EXACT_COST = 2 ** 52

/**
 * Levels dates (C9; EXACTLY, Levelling). Fixed dates stay; they use capacity and may exceed it. For the others these
 * goals apply in order: no day above capacity, no date before its earliest day, fewest late dates, fewest calendar
 * days late, least total distance from the given dates. Ties are broken in order of latest day, date and row: each
 * takes the nearest day, of two equally near the earlier.
 *
 * The number of late dates and of days late is always minimal. The distance is minimal if no date may move before
 * itself, and otherwise for up to some thousand crowded dates; beyond that it is close to minimal. If no weekday has
 * capacity, nothing moves.
 * @param wishes columns of equal length, in days since 1970-01-01
 * @param steps work limit of the exact search
 */
export function levelDates(wishes: Wishes, capacity: Capacity, steps = MAX_STEPS): Levelled {
  const days = wishes.given.map(Math.floor)
  const daysLate = new Float64Array(days.length)
  const late: number[] = []
  const problem = levellingProblem(wishes, capacity)
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

/** Index into `problem.days` for each item. */
function positionsOf(problem: LevellingProblem, steps: number): Int32Array {
  const schedule = punctualSchedule(problem)
  if (
    problem.first.every((first, item) => (problem.days[first] as number) >= (problem.given[item] as number))
  )
    return schedule.at
  const late = schedule.late.reduce((sum, is) => sum + is, 0)
  const isHopeless = late * problem.days.length * STEPS_PER_LATE_DAY > steps
  const together = late === 0 || isHopeless ? null : placedTogether(problem, costsOf(problem), steps)
  return together ?? placedBesideLate(problem, schedule, steps) ?? nearSchedule(problem, schedule).at
}

const allItems = ({ first }: LevellingProblem): Int32Array => first.map((_, item) => item)

/** Costs of being late and of each day late, high enough that no saved distance outweighs them. */
function costsOf({ days, first }: LevellingProblem): Costs {
  const span = (days[days.length - 1] as number) - (days[0] as number) + 1
  const lateDay = span * (Math.min(days.length, first.length) + 1)
  return { late: lateDay * lateDay, lateDay }
}

/**
 * The optimal schedule, which also chooses who is late; null when that exceeds the work limit or exact arithmetic.
 */
function placedTogether(problem: LevellingProblem, costs: Costs, steps: number): Int32Array | null {
  if (costs.late * (Math.min(problem.days.length, problem.first.length) + 1) > LARGEST_EXACT_COST) return null
  const placing = new Placing(problem, costs)
  return placeNearest(placing, allItems(problem), steps) ? breakTies(placing, steps * TIES_SHARE) : null
}

/** The optimal schedule of the items on time, with late items kept on their days; null when it exceeds the limit. */
function placedBesideLate(
  problem: LevellingProblem,
  { at, late }: Schedule,
  steps: number,
): Int32Array | null {
  const placing = new Placing(problem, { late: Number.POSITIVE_INFINITY, lateDay: 0 })
  const items = allItems(problem)
  const onTime = items.filter((item) => !late[item])
  for (const item of items) if (late[item]) placing.occupy(at[item] as number)
  if (!placeNearest(placing, onTime, steps)) return null
  const placed = breakTies(placing, steps * TIES_SHARE)
  return placed.map((position, item) => (late[item] ? (at[item] as number) : position))
}
