// How many touches a working day honestly holds, per owner (T5, C11).
import type { RuleBook } from './rule-book'

/** Until this many touches carry minutes, the default of `T5.minutes` stands (T5). */
const ENOUGH_TOUCHES = 20

/** The middle of the values; NaN of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * Touches a working day: the planned prospecting minutes of a day by the own median minutes of a touch, at least 1.
 * @param minutes what the touches of one owner took; blanks left out
 */
export function touchesADay(minutes: readonly number[], book: RuleBook): number {
  const taken = minutes.filter((value) => value > 0)
  const each = taken.length >= ENOUGH_TOUCHES ? median(taken) : book.numbers['T5.minutes']
  return Math.max(1, Math.floor(book.numbers['T2.week'] / 5 / (each > 0 ? each : 1)))
}
