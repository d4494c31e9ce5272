// The simulated year: from the own curve and arrivals the chance to reach a target, and what would make it likely (F3).
import type { Day } from '../calendar/day'
import { seeded } from '../statistics/seeded'
import { halfBand, NO_MISSES, pastMisses, sumOver, Z } from './expected-wins'
import { ownPast } from './forecast'
import { DAYS_A_WEEK, knownOn } from './known'
import { type Spells, WON } from './spells'
import { winChance, winCurve } from './win-curve'

/** What a year is simulated from. */
export interface YearInput {
  /** Weeks to come. */
  readonly weeks: number
  /** New rows a week. */
  readonly names: number
  /** By weeks: the chance that a new row is won within them; `wonWithin[0]` is 0, one entry more than `weeks`. */
  readonly wonWithin: readonly number[]
  /** What own won rows were worth, from the least on. */
  readonly values: readonly number[]
  /** What the rows that are open now are expected to bring, and its standard deviation. */
  readonly open: { readonly money: number; readonly spread: number }
  /** Money still wanted. */
  readonly wanted: number
}

/** What the simulated years brought, in money, and the share of them in which it was enough. */
export interface SimulatedYear {
  readonly chance: number
  /** The tenth, the middle and the ninetieth year of a hundred. */
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** Years simulated, and the seed with which they are always the same. */
const YEARS = 10_000
const SEED = 20
/** New rows are counted over the last half year. */
const COUNTED_WEEKS = 26

/**
 * The year to come by the own past; null while too few rows are closed, or none that was won has a value.
 * @param least `F1.least`
 */
export function yearInput(
  spells: Spells,
  today: Day,
  least: number,
  { weeks, wanted }: Pick<YearInput, 'weeks' | 'wanted'>,
): YearInput | null {
  const known = knownOn(spells, today)
  const past = ownPast(known, least)
  const isWon = (row: number): boolean => spells.end[row] === WON && (spells.value[row] ?? 0) > 0
  const values = [...spells.value].filter((_, row) => isWon(row)).sort((a, b) => a - b)
  if (past.isSilent || values.length === 0) return null
  const curve = winCurve(known, past.least)
  const days = weeks * DAYS_A_WEEK
  const sum = sumOver(curve, known.ages, days)
  const each = values.reduce((all, one) => all + one, 0) / values.length
  const spread = halfBand(sum, pastMisses(spells, today, 30, past.least) ?? NO_MISSES) / Z
  const since = today - COUNTED_WEEKS * DAYS_A_WEEK
  return {
    weeks,
    names:
      spells.from.reduce((all, from) => (from > since && from <= today ? all + 1 : all), 0) / COUNTED_WEEKS,
    wonWithin: Array.from({ length: weeks + 1 }, (_, week) => winChance(curve, 0, week * DAYS_A_WEEK)),
    values,
    open: { money: sum.wins * each, spread: spread * each },
    wanted,
  }
}

/** Simulates the year many times. The same input gives the same years, whatever was simulated before. */
export function simulateYear(input: YearInput, years = YEARS): SimulatedYear {
  const random = seeded(SEED)
  const sales = salesOf(input)
  const totals = new Float64Array(years)
  for (let year = 0; year < years; year++) totals[year] = oneYear(input, sales, random)
  totals.sort()
  const at = (share: number): number => totals[Math.min(years - 1, Math.floor(share * years))] ?? 0
  const enough = totals.reduce((all, total) => (total >= input.wanted ? all + 1 : all), 0)
  return { chance: enough / years, low: at(0.1), middle: at(0.5), high: at(0.9) }
}

/** Sales of new rows in a mean year, and what one brings in the mean, with its standard deviation. */
interface Sales {
  readonly count: number
  readonly each: number
  readonly spread: number
}

/** New rows come evenly, each won or not in the weeks that are left to it. */
function salesOf({ names, wonWithin, values }: YearInput): Sales {
  const each = values.reduce((all, one) => all + one, 0) / values.length
  const squares = values.reduce((all, one) => all + (one - each) ** 2, 0)
  return {
    count: names * wonWithin.reduce((all, chance) => all + chance, 0),
    each,
    spread: Math.sqrt(squares / values.length),
  }
}

/** Of so many sales and more the sum is drawn at once: it is as good as normal. */
const MANY = 200

/** The money of one year: what is open, and what new rows bring. */
function oneYear({ values, open }: YearInput, { count, each, spread }: Sales, random: () => number): number {
  let money = Math.max(0, open.money + open.spread * normal(random))
  const won = poisson(count, random)
  if (won >= MANY) return money + Math.max(0, won * each + Math.sqrt(won) * spread * normal(random))
  for (let sale = 0; sale < won; sale++) money += values[(random() * values.length) | 0] ?? 0
  return money
}

/** A draw of how many come of what comes by chance (Knuth; of many the normal one is as good). */
function poisson(mean: number, random: () => number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  const least = Math.exp(-mean)
  let [count, product] = [0, random()]
  while (product > least) {
    count++
    product *= random()
  }
  return count
}

/** A draw of the standard normal distribution (Box and Muller). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** What a week must bring to reach the target with some likelihood. */
export interface YearNeeds {
  readonly names: number
  readonly calls: number
  /** Fits decided, decision dates learnt. */
  readonly verdicts: number
}

/** What a year brings in the mean. */
function meanYear(input: YearInput): number {
  const { count, each } = salesOf(input)
  return input.open.money + count * each
}

/** More new rows than these a week are not looked for. */
const MOST_NAMES = 512
/** Years of a look; the last one is as exact as all others. */
const LOOK_YEARS = 2000
/** Halvings of what is looked for. */
const LOOKS = 8

/**
 * The fewest names, calls and verdicts a week with which the target is reached in this share of the years, more than half
 * of them; null where no number of names does. All but the names stays as it is.
 * @param own calls and verdicts that a name took so far
 */
export function yearNeeds(
  input: YearInput,
  share: number,
  own: { readonly callsAName: number; readonly verdictsAName: number },
): YearNeeds | null {
  if (meanYear({ ...input, names: MOST_NAMES }) < input.wanted) return null
  const isEnough = (names: number): boolean => simulateYear({ ...input, names }, LOOK_YEARS).chance >= share
  let [low, high] = [0, 1]
  while (high <= MOST_NAMES && !isEnough(high)) [low, high] = [high, high * 2]
  if (high > MOST_NAMES) return null
  for (let look = 0; look < LOOKS; look++) {
    const middle = (low + high) / 2
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return { names: high, calls: high * own.callsAName, verdicts: high * own.verdictsAName }
}

/** A lever: one input as it would be *if*, with the chance it gives. */
export interface Lever {
  readonly input: 'names' | 'won' | 'value'
  /** What the input is multiplied by. */
  readonly times: number
  readonly chance: number
}

/** What each lever gives by itself: more names, more of them won, or more money a sale. */
export function leversOf(input: YearInput, times: number): Lever[] {
  const { names, wonWithin, values } = input
  const ifs: Readonly<Record<Lever['input'], Partial<YearInput>>> = {
    names: { names: names * times },
    won: { wonWithin: wonWithin.map((chance) => Math.min(1, chance * times)) },
    value: { values: values.map((value) => value * times) },
  }
  return (Object.keys(ifs) as Lever['input'][]).map((of) => ({
    input: of,
    times,
    chance: simulateYear({ ...input, ...ifs[of] }).chance,
  }))
}
