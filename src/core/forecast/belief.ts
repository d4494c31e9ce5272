// What one would have to believe to keep a row: how rows like it ended, and how rows end in general (F4).
import type { Day } from '../calendar/day'
import { memo } from '../cells/lazy'
import { ownPast } from './forecast'
import { OPEN, type Spells, WON } from './spells'

/** Fewest rows that are called like another one. */
const FEWEST_ALIKE = 10

/** What keeping a row asks one to believe. */
export interface Belief {
  /** Closed rows that were open as long as this one is already; of its stage, where enough of that were closed. */
  readonly alike: number
  /** How many of them were won. */
  readonly won: number
  /** The share of all closed rows that was won: what a fresh row brings, to which the time could go instead. */
  readonly needed: number
}

/** What became of rows of which somebody said *I do*: those that are closed since, and of them the won ones. */
export interface BeliefRecord {
  readonly said: number
  readonly closed: number
  readonly won: number
}

/**
 * Scores what was believed by what came, as far as the sheet still tells it; a row that is benched counts as lost as long as it is.
 * @param believed moments by id
 * @param ids by row
 */
export function beliefRecord(
  believed: ReadonlyMap<string, number>,
  ids: readonly string[],
  { end, until }: Spells,
): BeliefRecord {
  const record = { said: believed.size, closed: 0, won: 0 }
  ids.forEach((id, row) => {
    const when = believed.get(id)
    if (when === undefined || end[row] === OPEN || !((until[row] ?? 0) >= Math.floor(when))) return
    record.closed++
    if (end[row] === WON) record.won++
  })
  return record
}

/** Ages at which rows were closed, the oldest first, and how many of the first of them were won. */
interface Closed {
  readonly ages: Float64Array
  readonly wonUpTo: Int32Array
}

/** Whether rows like it are won less often than what keeping it asks one to believe. */
export const isBeyondBelief = ({ alike, won, needed }: Belief): boolean => won < needed * alike

/**
 * The belief that each open row asks for. Where few were ever as old, the oldest ones stand in.
 * @param least `F1.least`: null for all rows while fewer are closed
 * @returns of a row; null for one that is not open
 */
export function beliefsOf(spells: Spells, today: Day, least: number): (row: number) => Belief | null {
  const all = closedOf(spells, () => true)
  const past = ownPast({ closed: all.ages.length }, least)
  const ofStage = memo((word: string) => closedOf(spells, (row) => spells.stage[row] === word))
  const needed = wonAmong(all, all.ages.length) / Math.max(1, all.ages.length)
  return (row) => {
    const from = spells.from[row] ?? Number.NaN
    if (past.isSilent || spells.end[row] !== OPEN || !(from <= today)) return null
    const own = ofStage(spells.stage[row] ?? '')
    const among = own.ages.length >= past.least ? own : all
    const alike = Math.min(among.ages.length, Math.max(FEWEST_ALIKE, atLeast(among.ages, today - from)))
    return { alike, won: wonAmong(among, alike), needed }
  }
}

function closedOf({ from, until, end }: Spells, isIn: (row: number) => boolean): Closed {
  const rows: number[] = []
  for (let row = 0; row < end.length; row++)
    if (end[row] !== OPEN && !Number.isNaN(from[row]) && isIn(row)) rows.push(row)
  const ageOf = (row: number): number => (until[row] ?? 0) - (from[row] ?? 0)
  const isWon = (row: number): number => (end[row] === WON ? 1 : 0)
  // Of equal ages the lost ones first, so that the order of rows tells nothing.
  rows.sort((a, b) => ageOf(b) - ageOf(a) || isWon(a) - isWon(b))
  let won = 0
  const wonUpTo = Int32Array.from(rows, (row) => {
    won += isWon(row)
    return won
  })
  return { ages: Float64Array.from(rows, ageOf), wonUpTo }
}

const wonAmong = ({ wonUpTo }: Closed, first: number): number => wonUpTo[first - 1] ?? 0

/** How many of some ages, the oldest first, are at least this one. */
function atLeast(ages: Float64Array, age: number): number {
  let [low, high] = [0, ages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ages[middle] ?? 0) >= age) low = middle + 1
    else high = middle
  }
  return low
}
