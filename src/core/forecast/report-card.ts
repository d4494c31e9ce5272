// The forecast's report card: what came of each kept forecast, beside what last month's share would have said (F2).
import type { Day } from '../calendar/day'
import { lastShare } from './expected-wins'
import { ownPast } from './forecast'
import { type Known, knownOn } from './known'
import type { Spells } from './spells'
import { type WinCurve, winChance, winCurve } from './win-curve'

/** What came of the forecast of a day. */
export interface Score {
  /** Rows that were open on the day. */
  readonly open: number
  /** How many of them were won in time. */
  readonly came: number
  /** Mean square of chance less what came (1 or 0), a row: the less the better (Brier). */
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

type TakeChance = (chance: number, rows: number, came: number) => void

/** Tells of each age on a day its chance, by age alone and by what was known that day, and what came of its rows. */
function eachChance({ ages, wonAhead }: Known, curve: WinCurve, days: number, take: TakeChance): void {
  ages.forEach((rows, age) => {
    if (rows > 0) take(winChance(curve, age, days), rows, wonAhead[age] ?? 0)
  })
}

/**
 * Scores the forecast of a day whose days are over, by age alone and the chances that were known then; null where too little was, or
 * nothing was open.
 * @param spells as they are known today
 * @param least `F1.least`
 */
export function scoreOf(spells: Spells, day: Day, days: number, least: number): Score | null {
  const known = knownOn(spells, day, days)
  const past = ownPast(known, least)
  if (past.isSilent || known.open === 0) return null
  const share = lastShare(spells, day, days)
  let [squares, lastSquares] = [0, 0]
  const missed = (chance: number, rows: number, came: number): number =>
    came * (1 - chance) ** 2 + (rows - came) * chance ** 2
  eachChance(known, winCurve(known, past.least), days, (chance, rows, came) => {
    squares += missed(chance, rows, came)
    lastSquares += missed(share, rows, came)
  })
  const { open, came } = known
  return { open, came, brier: squares / open, lastBrier: lastSquares / open }
}

/** Whether chances come true as often as they are said, over the forecasts of several days; bins of few rows are left out. */
export function calibrationOf(
  spells: Spells,
  daysBefore: readonly Day[],
  days: number,
  least: number,
): Bin[] {
  const bins = Array.from({ length: BINS }, (_, at) => ({ from: at / BINS, rows: 0, said: 0, came: 0 }))
  for (const day of daysBefore) {
    const known = knownOn(spells, day, days)
    eachChance(known, winCurve(known, Math.max(1, least)), days, (chance, rows, came) => {
      const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))]
      if (!bin) return
      bin.rows += rows
      bin.said += rows * chance
      bin.came += came
    })
  }
  return bins.filter(({ rows }) => rows >= FEWEST_BINNED)
}
