// The win curve: how likely a row is won or lost in each week of its age, by discrete competing risks (F1).
import { DAYS_A_WEEK, type Known, MOST_WEEKS } from './known'

/** Taken once: they are asked for in the inmost loop. */
const { floor, min } = Math

/** Hazards by week of age. */
export interface WinCurve {
  /** Chance to be won in week k (days 7k to 7k + 6), for a row that enters it. */
  readonly won: Float64Array
  /** The same for lost. */
  readonly lost: Float64Array
  /** Variance of `won`, from the number of rows it was counted in. */
  readonly spread: Float64Array
}

type Hazards = Pick<WinCurve, 'won' | 'lost'>

const sumOf = (column: Float64Array): number => column.reduce((all, one) => all + one, 0)

/** The hazards of all weeks taken together. */
function pooled({ atRisk, won, lost }: Known): Hazards {
  const entered = Math.max(1, sumOf(atRisk))
  const [winning, losing] = [sumOf(won) / entered, sumOf(lost) / entered]
  return { won: new Float64Array(MOST_WEEKS).fill(winning), lost: new Float64Array(MOST_WEEKS).fill(losing) }
}

/**
 * The curve of what is known: each week shrunk to the hazard of all weeks, or for the rows of one stage to the curve of all.
 * @param weight `F1.least`, above 0: as many rows at that hazard are added to each week
 */
export function winCurve(known: Known, weight: number, towards: Hazards = pooled(known)): WinCurve {
  const { atRisk } = known
  const shrunk = (events: Float64Array, to: Float64Array): Float64Array =>
    events.map((count, week) => (count + weight * (to[week] ?? 0)) / ((atRisk[week] ?? 0) + weight))
  const won = shrunk(known.won, towards.won)
  const lost = shrunk(known.lost, towards.lost)
  const spread = won.map((chance, week) => (chance * (1 - chance)) / ((atRisk[week] ?? 0) + weight))
  return { won, lost, spread }
}

/**
 * The chance to be won within some days from an age on: the cumulative incidence. A part of a week counts as its days ÷ 7.
 * @param take told for each week entered how likely the row is to be at risk in it, as a share of the week
 */
export function winChance(
  { won, lost }: WinCurve,
  age: number,
  days: number,
  take?: (week: number, atRisk: number) => void,
): number {
  const end = age + days
  let [open, chance] = [1, 0]
  for (let day = age; day < end; ) {
    const week = floor(day / DAYS_A_WEEK)
    const next = min(end, (week + 1) * DAYS_A_WEEK)
    const at = min(week, MOST_WEEKS - 1)
    const atRisk = (open * (next - day)) / DAYS_A_WEEK
    take?.(at, atRisk)
    chance += atRisk * (won[at] ?? 0)
    open -= atRisk * ((won[at] ?? 0) + (lost[at] ?? 0))
    day = next
  }
  return chance
}
