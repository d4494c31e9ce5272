// The forecast as the panel shows it: what is expected, what earlier forecasts said and what came, and whether chances come true
// as often as they are said (F1, F2).
import { isoDay } from '../../core/calendar/day'
import { forecastOf, HORIZONS, type OwnPast } from '../../core/forecast/forecast'
import {
  type Fan,
  fanOf,
  keptForecasts,
  type ReportCard,
  reportCard,
} from '../../core/forecast/kept-forecasts'
import { type Bin, calibrationOf } from '../../core/forecast/report-card'
import { spellsOf } from '../../core/forecast/spells'
import { FORECASTS } from '../../core/tabs/schema'
import { numberOrNull, tabIfThere, type WholeSheet } from './whole-sheet'

/** What is expected within some days; money is null where last month's share is shown, which knows none. */
export type ShownAhead = Fan['ahead'][number] & {
  readonly money: { readonly value: number; readonly low: number; readonly high: number } | null
}

/** A forecast of 30 days; `came` is null before its days are over. Days as ISO text. */
export type ShownEarlier = Omit<Fan['earlier'][number], 'day' | 'came'> & {
  readonly day: string
  readonly came: number | null
}

/** How the forecasts of so many days did; misses are null before the first. */
export type ShownCard = Omit<ReportCard, 'brier' | 'lastBrier'> & {
  readonly days: number
  readonly brier: number | null
  readonly lastBrier: number | null
}

export interface ForecastReport extends Pick<OwnPast, 'closed' | 'least' | 'isSilent'> {
  readonly open: number
  /** One for each number of days; none while silent. */
  readonly ahead: readonly ShownAhead[]
  /** It is last month's share that is shown, because the forecasts did worse. */
  readonly isByLastMonth: boolean
  readonly earlier: readonly ShownEarlier[]
  /** Of each number of days, once one of its forecasts is over. */
  readonly cards: readonly ShownCard[]
  readonly bins: readonly Bin[]
}

/** Mondays shown. */
const MOST_EARLIER = 26
/** Chances are held against what came over this many days. */
const CALIBRATED_DAYS = 30

/** The forecast of today; of all rows, whoever owns them. */
export function forecastReport({ workbook, sheet, ledger, today }: WholeSheet): ForecastReport {
  const { pipeline, book } = sheet
  const least = book.numbers['F1.least']
  const spells = spellsOf(pipeline, ledger, today)
  const forecast = forecastOf(spells, today, least)
  const table = tabIfThere(workbook, FORECASTS)
  const kept = table ? keptForecasts(table, workbook.zone) : []
  const fan = fanOf(forecast, kept)
  const isByLastMonth = fan?.card.isWorse === true
  const cards = HORIZONS.map((days): ShownCard => {
    const { brier, lastBrier, ...card } = reportCard(kept, days)
    return { ...card, days, brier: numberOrNull(brier), lastBrier: numberOrNull(lastBrier) }
  })
  // By what was known the evening before, as the kept ones were made.
  const eves = kept.flatMap(({ monday, days, came }) =>
    days === CALIBRATED_DAYS && !Number.isNaN(came) ? [monday - 1] : [],
  )
  return {
    ...{ closed: forecast.closed, least: forecast.least, isSilent: forecast.isSilent, open: forecast.open },
    ahead: (fan?.ahead ?? []).map(({ days, wins, low, high }, at) => ({
      ...{ days, wins, low, high },
      money: isByLastMonth ? null : moneyOf(forecast.expected[at]),
    })),
    isByLastMonth,
    earlier: (fan?.earlier ?? []).slice(-MOST_EARLIER).map(({ day, wins, low, high, came }) => ({
      day: isoDay(day),
      wins,
      low,
      high,
      came: numberOrNull(came),
    })),
    cards: cards.filter(({ scored }) => scored > 0),
    bins: calibrationOf(spells, eves, CALIBRATED_DAYS, least),
  }
}

/** What is expected in money; null where no open row has a value. */
const moneyOf = (
  expected: { readonly value: number; readonly valueLow: number; readonly valueHigh: number } | undefined,
): ShownAhead['money'] =>
  expected && expected.valueHigh > 0
    ? { value: expected.value, low: expected.valueLow, high: expected.valueHigh }
    : null
