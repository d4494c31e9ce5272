// The forecast of a day: each open row's chance to be won, and what is expected in all, with its band (F1).
import type { Day } from '../calendar/day'
import { halfBand, lastShare, type Misses, NO_MISSES, pastMisses, type Sum, sumOver } from './expected-wins'
import { ageOn, type Known, knownOn } from './known'
import { OPEN, type Spells } from './spells'
import { type WinCurve, winChance, winCurve } from './win-curve'

/** The days ahead that are looked at. */
export const HORIZONS = [30, 60, 90] as const

/** What is expected within some days, with an 80 % band. */
export interface Expected {
  readonly days: number
  readonly wins: number
  readonly low: number
  readonly high: number
  /** In the sheet's money; rows without a value count 0. */
  readonly value: number
  readonly valueLow: number
  readonly valueHigh: number
  /** The wins that last month's share gives (F2): the share of rows open so many days ago that was won since. */
  readonly lastMonth: number
}

/** How much of the own past there is to go by. */
export interface OwnPast {
  /** Rows won, lost or benched, of which it is known when they began and ended. */
  readonly closed: number
  /** `F1.least`. */
  readonly least: number
  /** Fewer rows than that are closed: then nothing is foretold. */
  readonly isSilent: boolean
}

/** A forecast, or how far the own past is from enough for one. */
export interface Forecast extends OwnPast {
  /** Rows that are open. */
  readonly open: number
  /** One for each of `HORIZONS`; none while silent. */
  readonly expected: readonly Expected[]
  /** The chance that a row is won within so many days; NaN while silent, and for a row that is not open. */
  chance(row: number, days: number): number
}

/** How much of the own past is known. @param least `F1.least`; one row at least, whatever stands on Rules */
export function ownPast({ closed }: Pick<Known, 'closed'>, least: number): OwnPast {
  const needed = Math.max(1, least)
  return { closed, least: needed, isSilent: closed < needed }
}

/**
 * The forecast of a day. By age alone, and by stage for stages in which `F1.least` rows were closed.
 * @param spells as they are known on that day
 * @param least `F1.least`
 */
export function forecastOf(spells: Spells, today: Day, least: number): Forecast {
  const known = knownOn(spells, today)
  const { open } = known
  const past = ownPast(known, least)
  if (past.isSilent) return { ...past, open, expected: [], chance: () => Number.NaN }
  const curves = curvesOf(spells, today, known, past.least)
  const all = curves.get('')
  const chance = (row: number, days: number): number => {
    const from = spells.from[row] ?? Number.NaN
    const own = curves.get(spells.stage[row] ?? '') ?? all
    if (!own || spells.end[row] !== OPEN || !(from <= today)) return Number.NaN
    return winChance(own.curve, ageOn(from, today), days)
  }
  let misses = NO_MISSES
  const expected = HORIZONS.map((days): Expected => {
    misses = pastMisses(spells, today, days, past.least) ?? misses
    const sum = addSums([...curves.values()].map(({ curve, ages }) => sumOver(curve, ages, days)))
    const money = moneyOf(spells, (row) => chance(row, days), sum)
    const value = bandOf(money, misses, money.most)
    return {
      days,
      ...bandOf(sum, misses, open),
      value: value.wins,
      valueLow: value.low,
      valueHigh: value.high,
      lastMonth: open * lastShare(spells, today, days),
    }
  })
  return { ...past, open, expected, chance }
}

/** A curve, and the ages of the open rows it is for. */
interface Curved {
  readonly curve: WinCurve
  readonly ages: Int32Array
}

/** A curve for each stage in which enough rows were closed, and under '' one for all others. */
function curvesOf(spells: Spells, today: Day, known: Known, weight: number): ReadonlyMap<string, Curved> {
  const all = winCurve(known, weight)
  const curves = new Map<string, Curved>()
  const others = known.ages.slice()
  for (const stage of ownStages(spells, weight)) {
    const own = knownOn(spells, today, 0, stage)
    own.ages.forEach((rows, age) => {
      others[age] = (others[age] ?? 0) - rows
    })
    curves.set(stage, { curve: winCurve(own, weight, all), ages: own.ages })
  }
  return curves.set('', { curve: all, ages: others })
}

/** The stages of open rows in which enough rows were closed, in the order of their names. */
function ownStages({ stage, end, from }: Spells, weight: number): string[] {
  const closed = new Map<string, number>()
  const inUse = new Set<string>()
  for (let row = 0; row < end.length; row++) {
    const word = stage[row] ?? ''
    if (word === '' || Number.isNaN(from[row])) continue
    if (end[row] === OPEN) inUse.add(word)
    else closed.set(word, (closed.get(word) ?? 0) + 1)
  }
  return [...inUse].filter((word) => (closed.get(word) ?? 0) >= weight).sort()
}

const addSums = (sums: readonly Sum[]): Sum =>
  sums.reduce((a, b) => ({
    wins: a.wins + b.wins,
    byChance: a.byChance + b.byChance,
    byCurve: a.byCurve + b.byCurve,
  }))

/** The same sum in money. The terms are added by size, so that the order of rows cannot change a digit. */
function moneyOf(
  { value, end }: Spells,
  chanceOf: (row: number) => number,
  sum: Sum,
): Sum & { readonly most: number } {
  const terms = Array.from({ length: 3 }, () => new Float64Array(value.length))
  const [wins, byChance, most] = terms as [Float64Array, Float64Array, Float64Array]
  for (let row = 0; row < value.length; row++) {
    const chance = end[row] === OPEN ? chanceOf(row) : Number.NaN
    const worth = value[row] ?? 0
    if (Number.isNaN(chance) || worth === 0) continue
    wins[row] = chance * worth
    byChance[row] = chance * (1 - chance) * worth * worth
    most[row] = worth
  }
  const money = inOrder(wins)
  const each = sum.wins > 0 ? money / sum.wins : 0
  return {
    wins: money,
    byChance: inOrder(byChance),
    byCurve: sum.byCurve * each * each,
    most: inOrder(most),
  }
}

const inOrder = (terms: Float64Array): number => terms.sort().reduce((all, one) => all + one, 0)

interface Band {
  readonly wins: number
  readonly low: number
  readonly high: number
}

/** A sum with its band, which ends at nothing and at all. */
function bandOf(sum: Sum, misses: Misses, most: number): Band {
  const half = halfBand(sum, misses)
  const { wins } = sum
  return {
    wins,
    low: Math.max(Math.min(0, wins), wins - half),
    high: Math.min(Math.max(most, wins), wins + half),
  }
}
