// The win curve: how likely a row is won or lost in each week of its age, by discrete competing risks (F1).
import type { Day } from '../calendar/day'
import { LOST, type Spells, WON } from './spells'

const DAYS_A_WEEK = 7
/** Whoever is older than ten years is taken as ten years old. */
const MOST_WEEKS = 520
/** The latest day of age that is told apart. */
export const MOST_AGE = MOST_WEEKS * DAYS_A_WEEK - 1

/** Hazards by week of age; beyond the last week the pooled ones count. */
export interface WinCurve {
  /** Chance to be won in week k (days 7k to 7k + 6), for a row that enters it. */
  readonly won: Float64Array
  /** The same for lost. */
  readonly lost: Float64Array
  /** Variance of `won`, from the number of rows it was counted in. */
  readonly spread: Float64Array
}

/** Counts by week of age. */
interface Counts {
  readonly atRisk: Float64Array
  readonly won: Float64Array
  readonly lost: Float64Array
}

/** Which spells are counted: those known on a day, of one stage or of all. */
interface Counted {
  readonly today: Day
  readonly stage?: string
}

/** The age of a row on a day, in days, as far as ages are told apart. */
export const ageOn = (from: Day, day: Day): number => Math.min(day - from, MOST_AGE)

/** A row is at risk in each week it enters, the last one included. */
function countsOf({ from, until, end, stage }: Spells, counted: Counted): Counts {
  const column = (): Float64Array => new Float64Array(MOST_WEEKS)
  const [atRisk, won, lost] = [column(), column(), column()]
  const { today } = counted
  for (let row = 0; row < from.length; row++) {
    const began = from[row] ?? Number.NaN
    if (!(began <= today)) continue
    if (counted.stage !== undefined && stage[row] !== counted.stage) continue
    const on = until[row] ?? today
    const week = Math.floor(ageOn(began, Math.min(on, today)) / DAYS_A_WEEK)
    atRisk[week] = (atRisk[week] ?? 0) + 1
    if (on > today) continue
    if (end[row] === WON) won[week] = (won[week] ?? 0) + 1
    if (end[row] === LOST) lost[week] = (lost[week] ?? 0) + 1
  }
  for (let week = MOST_WEEKS - 2; week >= 0; week--)
    atRisk[week] = (atRisk[week] ?? 0) + (atRisk[week + 1] ?? 0)
  return { atRisk, won, lost }
}

const sumOf = (column: Float64Array): number => column.reduce((all, one) => all + one, 0)

/** Hazards counted, shrunk to those of `towards` as if `weight` rows of it had entered each week. */
function shrunk(
  { atRisk, won, lost }: Counts,
  towards: Pick<WinCurve, 'won' | 'lost'>,
  weight: number,
): WinCurve {
  const hazard = (events: Float64Array, to: Float64Array): Float64Array =>
    events.map((count, week) => (count + weight * (to[week] ?? 0)) / ((atRisk[week] ?? 0) + weight))
  const curve = { won: hazard(won, towards.won), lost: hazard(lost, towards.lost) }
  const spread = curve.won.map((chance, week) => (chance * (1 - chance)) / ((atRisk[week] ?? 0) + weight))
  return { ...curve, spread }
}

/**
 * The curve of all spells as they were known on a day, each week shrunk to the hazard of all weeks.
 * @param weight `F1.least`, above 0: as many rows at the pooled hazard are added to each week
 */
export function winCurve(spells: Spells, today: Day, weight: number): WinCurve {
  const counts = countsOf(spells, { today })
  const entered = Math.max(1, sumOf(counts.atRisk))
  const pooled = (events: Float64Array): Float64Array =>
    new Float64Array(MOST_WEEKS).fill(sumOf(events) / entered)
  return shrunk(counts, { won: pooled(counts.won), lost: pooled(counts.lost) }, weight)
}

/** The curve of the rows of one stage, each week shrunk to that of all rows. */
export function stageCurve(
  spells: Spells,
  today: Day,
  stage: string,
  all: WinCurve,
  weight: number,
): WinCurve {
  return shrunk(countsOf(spells, { today, stage }), all, weight)
}

/**
 * The chance to be won within some days from an age on: the cumulative incidence. A part of a week counts as its days ÷ 7.
 * @param take told for each week entered how likely the row is to be at risk in it, as a share of the week
 */
export function winChance(
  curve: WinCurve,
  age: number,
  days: number,
  take?: (week: number, atRisk: number) => void,
): number {
  const end = age + days
  let [open, won] = [1, 0]
  for (let day = age; day < end; ) {
    const week = Math.floor(day / DAYS_A_WEEK)
    const next = Math.min(end, (week + 1) * DAYS_A_WEEK)
    const at = Math.min(week, MOST_WEEKS - 1)
    const atRisk = (open * (next - day)) / DAYS_A_WEEK
    take?.(at, atRisk)
    won += atRisk * (curve.won[at] ?? 0)
    open -= atRisk * ((curve.won[at] ?? 0) + (curve.lost[at] ?? 0))
    day = next
  }
  return won
}
