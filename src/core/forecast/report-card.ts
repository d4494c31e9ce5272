// The forecast's report card: what came of each kept forecast, beside what last month's share would have said (F2).
import type { Day } from '../calendar/day'
import { lastShare, openAges } from './expected-wins'
import { ownPast } from './forecast'
import { type Spells, WON } from './spells'
import { ageOn, winChance, winCurve } from './win-curve'

/** What came of the forecast of a day. */
export interface Score {
  /** Rows that were open on the day. */
  readonly open: number
  /** How many of them were won in time. */
  readonly came: number
  /** Mean square of chance less what came (1 or 0), a row: the less the better (Brier). NaN without open rows. */
  readonly brier: number
  /** The same for the share won in as many days before, said of every row. */
  readonly lastBrier: number
}

/** Rows of about one chance: how many, how many wins were said of them, and how many came. */
export interface Bin {
  readonly from: number
  readonly rows: number
  readonly said: number
  readonly came: number
}

/** Fewest rows of a bin that says something. */
const FEWEST_BINNED = 50
/** Bins are a tenth wide. */
const BINS = 10

/** Rows that were open on a day and won in the days after it, by their age on the day. */
function wonAges({ from, until, end }: Spells, day: Day, days: number, size: number): Int32Array {
  const ages = new Int32Array(size)
  for (let row = 0; row < from.length; row++) {
    const [began, on] = [from[row] ?? Number.NaN, until[row] ?? day]
    if (!(began <= day) || end[row] !== WON || on <= day || on > day + days) continue
    const age = ageOn(began, day)
    ages[age] = (ages[age] ?? 0) + 1
  }
  return ages
}

type TakeChance = (chance: number, rows: number, came: number) => void

/** Tells of each age on a day its chance, by age alone and by what was known that day, and what came of its rows. */
function eachChance(spells: Spells, day: Day, days: number, least: number, take: TakeChance): void {
  const curve = winCurve(spells, day, ownPast(spells, day, least).least)
  const ages = openAges(spells, day)
  const won = wonAges(spells, day, days, ages.length)
  ages.forEach((rows, age) => {
    if (rows > 0) take(winChance(curve, age, days), rows, won[age] ?? 0)
  })
}

/**
 * Scores the forecast of a day whose days are over, by the chances that were known then; null where too little was.
 * @param spells as they are known today
 * @param least `F1.least`
 */
export function scoreOf(spells: Spells, day: Day, days: number, least: number): Score | null {
  if (ownPast(spells, day, least).isSilent) return null
  const share = lastShare(spells, day, days)
  let [open, wins, squares, lastSquares] = [0, 0, 0, 0]
  const missed = (chance: number, rows: number, came: number): number =>
    came * (1 - chance) ** 2 + (rows - came) * chance ** 2
  eachChance(spells, day, days, least, (chance, rows, came) => {
    open += rows
    wins += came
    squares += missed(chance, rows, came)
    lastSquares += missed(share, rows, came)
  })
  return { open, came: wins, brier: squares / open, lastBrier: lastSquares / open }
}

/** Whether chances come true as often as they are said, over the forecasts of several days; bins of few rows are left out. */
export function calibrationOf(
  spells: Spells,
  daysBefore: readonly Day[],
  days: number,
  least: number,
): Bin[] {
  const bins = Array.from({ length: BINS }, (_, at) => ({ from: at / BINS, rows: 0, said: 0, came: 0 }))
  for (const day of daysBefore)
    eachChance(spells, day, days, least, (chance, rows, came) => {
      const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))]
      if (!bin) return
      bin.rows += rows
      bin.said += rows * chance
      bin.came += came
    })
  return bins.filter(({ rows }) => rows >= FEWEST_BINNED)
}
