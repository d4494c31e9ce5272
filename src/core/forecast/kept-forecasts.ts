// The tab Forecasts: what was expected on each Monday, and what came of it; the forecast's report card and fan (F2).
import { type Day, mondayOf, serialOf } from '../calendar/day'
import type { Cell, Zone } from '../cells/cell'
import { readDays, readNumbers } from '../cells/columns'
import type { Table } from '../cells/table'
import { columnAt, FORECASTS, headersOf, type KeyOf, lineOf } from '../tabs/schema'
import { type Expected, type Forecast, forecastOf } from './forecast'
import { scoreOf } from './report-card'
import { type Spells, spellsAsOf } from './spells'

/** A line of the tab; NaN where nothing stands. */
export type KeptForecast = Readonly<Record<KeyOf<typeof FORECASTS>, number>>

/** Lines kept: two years of Mondays, three a Monday. */
const MOST_LINES = 312

/** The lines that name a Monday and a number of days. */
export function keptForecasts(table: Table, zone: Zone): KeptForecast[] {
  const at = (key: KeyOf<typeof FORECASTS>): number => columnAt(table, FORECASTS, key)
  const days = readDays(table.rows, at('monday'), zone).moments.map(Math.floor)
  const columns = FORECASTS.columns.map(
    ({ key }) => [key, key === 'monday' ? days : readNumbers(table.rows, at(key)).values] as const,
  )
  return table.rows
    .map(
      (_, line) =>
        Object.fromEntries(columns.map(([key, read]) => [key, read[line] ?? Number.NaN])) as KeptForecast,
    )
    .filter((line) => !Number.isNaN(line.monday + line.days))
}

/**
 * The lines after a night: on a Monday what is expected, by what was known the evening before, so that neither the hour of
 * the night nor a second one changes it; and what came of lines whose days are over.
 * @param spells as they are known today
 * @param least `F1.least`
 */
export function forecastsAfter(
  kept: readonly KeptForecast[],
  spells: Spells,
  today: Day,
  least: number,
): KeptForecast[] {
  const others = kept.filter(({ monday }) => monday !== today)
  const lines = mondayOf(today) === today ? [...others, ...linesOf(spells, today, least)] : kept
  return lines
    .map((line) => (isDue(line, today) ? scored(line, spells, least) : line))
    .sort((a, b) => a.monday - b.monday || a.days - b.days)
    .slice(-MOST_LINES)
}

/** What is expected from the night of a Monday on. */
function linesOf(spells: Spells, monday: Day, least: number): KeptForecast[] {
  const eve = monday - 1
  const { open, expected } = forecastOf(spellsAsOf(spells, eve), eve, least)
  return expected.map(({ days, wins, low, high, lastMonth }) => {
    const unknown = { came: Number.NaN, brier: Number.NaN, lastBrier: Number.NaN }
    return { monday, days, open, wins, low, high, lastMonth, ...unknown }
  })
}

const isDue = ({ monday, days, came }: KeptForecast, today: Day): boolean =>
  Number.isNaN(came) && monday + days <= today

function scored(line: KeptForecast, spells: Spells, least: number): KeptForecast {
  const score = scoreOf(spells, line.monday - 1, line.days, least)
  return score ? { ...line, came: score.came, brier: score.brier, lastBrier: score.lastBrier } : line
}

/** The lines as cells, below the headers. */
export function forecastValues(lines: readonly KeptForecast[]): Cell[][] {
  const cells = ({ monday, ...figures }: KeptForecast): Cell[] => {
    const shown = Object.entries(figures).map(([key, figure]) => [
      key,
      Number.isNaN(figure) ? '' : rounded(figure),
    ])
    return lineOf(FORECASTS, { ...Object.fromEntries(shown), monday: serialOf(monday) })
  }
  return [headersOf(FORECASTS), ...lines.map(cells)]
}

const rounded = (figure: number): number => Math.round(figure * 1e4) / 1e4

/** How the kept forecasts of so many days did. */
export interface ReportCard {
  /** Forecasts whose days are over. */
  readonly scored: number
  /** How many of them had what came in the band. */
  readonly hits: number
  /** Brier scores of the forecasts and of last month's share, over all their rows; NaN before the first. */
  readonly brier: number
  readonly lastBrier: number
  /** After a month of Mondays: whether last month's share missed by less. It is shown instead then. */
  readonly isWorse: boolean
}

/** Fewest scored forecasts that say which of the two is better. */
const FEWEST_SCORED = 4

/** The report card of the forecasts of so many days. */
export function reportCard(kept: readonly KeptForecast[], days: number): ReportCard {
  const over = kept.filter((line) => line.days === days && !Number.isNaN(line.came))
  const isHit = ({ came, low, high }: KeptForecast): boolean => came >= low && came <= high
  const sum = (of: (line: KeptForecast) => number): number => over.reduce((all, line) => all + of(line), 0)
  const rows = sum(({ open }) => open)
  const brier = sum((line) => line.open * line.brier) / rows
  const lastBrier = sum((line) => line.open * line.lastBrier) / rows
  const isWorse = over.length >= FEWEST_SCORED && brier > lastBrier
  return { scored: over.length, hits: over.filter(isHit).length, brier, lastBrier, isWorse }
}

/** What Review shows of the days ahead, with the dots of earlier forecasts. */
export interface Fan {
  /** Where the card is worse than last month's share these are by that share, with a band as wide. */
  readonly ahead: readonly Pick<Expected, 'days' | 'wins' | 'low' | 'high'>[]
  /** Forecasts of 30 days, by the Monday they were made; `came` is NaN before their days are over. */
  readonly earlier: readonly {
    readonly day: Day
    readonly wins: number
    readonly low: number
    readonly high: number
    readonly came: number
  }[]
  readonly card: ReportCard
}

const DOTTED = 30

/** The fan of a forecast; null while it is silent. */
export function fanOf({ isSilent, expected }: Forecast, kept: readonly KeptForecast[]): Fan | null {
  if (isSilent) return null
  const card = reportCard(kept, DOTTED)
  const ahead = card.isWorse ? expected.map(byLastMonth) : expected
  const earlier = kept
    .filter(({ days }) => days === DOTTED)
    .map(({ monday, wins, low, high, came }) => ({ day: monday, wins, low, high, came }))
  return { ahead, earlier, card }
}

const byLastMonth = ({ days, wins, low, high, lastMonth }: Expected): Fan['ahead'][number] => ({
  days,
  wins: lastMonth,
  low: Math.max(0, lastMonth - (wins - low)),
  high: lastMonth + (high - wins),
})
