// Proposes hours for blocks: those at which calls got through more often than at others, where that is no chance (T6, E3).

import type { RuleBook } from '../rules/rule-book'
import { fisherExact } from '../statistics/exact'
import { benjaminiHochberg } from '../statistics/false-discovery'

/** A call and whether it got through. */
export interface TimedCall {
  /** Moment of the call; calls without a time of day are ignored. */
  readonly moment: number
  readonly gotThrough: boolean
}

/**
 * Hours of the day (0 to 24) that are proposed for blocks, with the calls in them and those that got through; else why none
 * are: weeks are still measured, no stretch holds `needed` calls yet, or none stands out.
 */
export type HoursFact =
  | {
      readonly found: 'hours'
      readonly from: number
      readonly to: number
      readonly calls: number
      readonly through: number
    }
  | { readonly found: 'measuring'; readonly weeks: number; readonly of: number }
  | { readonly found: 'few'; readonly needed: number }
  | { readonly found: 'none' }

/** Calls needed within the hours; fewer would be chance. */
export const ENOUGH_CALLS = 20
/** Largest corrected p value of hours that are proposed. */
const SIGNIFICANT = 0.05

/** Hours of the day as long as a block, with their calls and those that got through. */
interface Hours {
  readonly from: number
  readonly calls: number
  readonly through: number
}

/**
 * T6: the hours of a block as long as `T2.block` with the highest share of calls that got through, among those with
 * at least 20 calls; the earliest of equals. Proposed only where the share is higher than at all other hours beyond chance,
 * corrected for the hours looked at (E3); nothing before `T6.weeks` of logging.
 */
export function proposedHours(calls: readonly TimedCall[], weeksLogged: number, book: RuleBook): HoursFact {
  const weeks = book.numbers['T6.weeks']
  if (weeksLogged < weeks) return { found: 'measuring', weeks: weeksLogged, of: weeks }
  const length = Math.min(24, Math.max(1, Math.ceil(book.numbers['T2.block'] / 60)))
  const looked = hoursOf(calls, length).filter((hours) => hours.calls >= ENOUGH_CALLS)
  if (looked.length === 0) return { found: 'few', needed: ENOUGH_CALLS }
  const best = standingOut(looked, calls).reduce<Hours | null>(
    (before, hours) => (before && shareOf(before) >= shareOf(hours) ? before : hours),
    null,
  )
  if (!best) return { found: 'none' }
  const { from, calls: made, through } = best
  return { found: 'hours', from, to: from + length, calls: made, through }
}

const shareOf = ({ calls, through }: Hours): number => through / calls

/** The hours whose share is higher than that of all other calls, corrected for how many were looked at (E3). */
function standingOut(looked: readonly Hours[], calls: readonly TimedCall[]): Hours[] {
  const [made, through] = byHour(calls)
  const [allMade, allThrough] = [sum(made, 0, made.length), sum(through, 0, through.length)]
  const corrected = benjaminiHochberg(
    looked.map((hours) => {
      const others = allMade - hours.calls
      const missed = hours.calls - hours.through
      const elsewhere = allThrough - hours.through
      return fisherExact(hours.through, missed, elsewhere, others - elsewhere).greater
    }),
  )
  return looked.filter((_, at) => (corrected[at] ?? 1) <= SIGNIFICANT)
}

/** All stretches of so many whole hours within a day, the earliest first. */
function hoursOf(calls: readonly TimedCall[], length: number): Hours[] {
  const [made, through] = byHour(calls)
  return Array.from({ length: 25 - length }, (_, from) => ({
    from,
    calls: sum(made, from, length),
    through: sum(through, from, length),
  }))
}

function byHour(calls: readonly TimedCall[]): readonly [number[], number[]] {
  const [made, through] = [new Array<number>(24).fill(0), new Array<number>(24).fill(0)]
  for (const { moment, gotThrough } of calls) {
    const time = moment - Math.floor(moment)
    if (!(time > 0)) continue
    const hour = Math.min(23, Math.floor(time * 24 + 1e-6))
    made[hour] = (made[hour] ?? 0) + 1
    if (gotThrough) through[hour] = (through[hour] ?? 0) + 1
  }
  return [made, through]
}

const sum = (values: readonly number[], from: number, length: number): number =>
  values.slice(from, from + length).reduce((total, value) => total + value, 0)
