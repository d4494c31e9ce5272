// Forecasts of Mondays: kept, scored when their days are over, and what their report card says (F2).
import { mondayOf } from '../../../src/core/calendar/day'
import { tableOf } from '../../../src/core/cells/table'
import { forecastOf } from '../../../src/core/forecast/forecast'
import {
  fanOf,
  forecastsAfter,
  forecastValues,
  type KeptForecast,
  keptForecasts,
  reportCard,
} from '../../../src/core/forecast/kept-forecasts'
import { scoreOf } from '../../../src/core/forecast/report-card'
import { on, UTC } from '../../support/pipeline'
import { type Sale, simulated, spellsOn } from '../../support/spells'

const FIRST = on('2025-01-01')
const MONDAY = mondayOf(FIRST + 300)
const LEAST = 20
const salesOf = (rows: number): Sale[] =>
  simulated(5, rows).map((sale) => ({ ...sale, from: FIRST + sale.from, until: FIRST + sale.until }))
const SALES = salesOf(400)
const linesAfter = (
  kept: readonly KeptForecast[],
  day: number,
  sales: readonly Sale[] = SALES,
): KeptForecast[] => forecastsAfter(kept, spellsOn(day, sales), day, LEAST)
/** The lines as they come back from the tab. */
const readAgain = (lines: readonly KeptForecast[]): KeptForecast[] =>
  keptForecasts(tableOf('Forecasts', forecastValues(lines)), UTC)

describe('a Monday’s night', () => {
  it('keeps what was expected the evening before for 30, 60 and 90 days', () => {
    const eve = forecastOf(spellsOn(MONDAY - 1, SALES), MONDAY - 1, LEAST)
    const lines = linesAfter([], MONDAY)
    expect(lines.map(({ monday, days, wins }) => [monday, days, wins])).toEqual(
      eve.expected.map(({ days, wins }) => [MONDAY, days, wins]),
    )
    expect(lines[0]).toMatchObject({ open: eve.open, came: Number.NaN, brier: Number.NaN })
  })

  it('that comes again keeps the same, also after a sale was won that morning', () => {
    const first = linesAfter([], MONDAY)
    expect(linesAfter(first, MONDAY)).toEqual(first)
    const won = SALES.map((sale) =>
      sale.until > MONDAY && sale.from < MONDAY ? { ...sale, until: MONDAY } : sale,
    )
    expect(linesAfter(first, MONDAY, won).map(({ wins }) => wins)).toEqual(first.map(({ wins }) => wins))
  })

  it('keeps nothing while too few rows are closed', () => {
    expect(linesAfter([], MONDAY, salesOf(10))).toEqual([])
  })

  it('writes what came once the days are over, with the misses of both', () => {
    const kept = linesAfter([], MONDAY)
    expect(linesAfter(kept, MONDAY + 29)).toEqual(kept)
    const [line] = linesAfter(kept, MONDAY + 35)
    const score = scoreOf(spellsOn(MONDAY + 35, SALES), MONDAY - 1, 30, LEAST)
    expect(line).toMatchObject({ came: score?.came, brier: score?.brier, lastBrier: score?.lastBrier })
    expect(score?.came).toBe(
      SALES.filter(
        ({ from, until, isWon }) => isWon && from < MONDAY && until >= MONDAY && until < MONDAY + 30,
      ).length,
    )
  })

  it('leaves a score as it was written, whatever changes later', () => {
    const scored = linesAfter(linesAfter([], MONDAY), MONDAY + 98)
    const none = SALES.map((sale) => ({ ...sale, isWon: false }))
    expect(linesAfter(scored, MONDAY + 105, none).filter(({ monday }) => monday === MONDAY)).toEqual(
      scored.slice(0, 3),
    )
  })

  it('keeps the Mondays of two years', () => {
    const old = Array.from(
      { length: 400 },
      (_, at): KeptForecast => ({ ...lineOf({}), monday: MONDAY - 7 * (at + 1), came: 1 }),
    )
    const lines = linesAfter(old, MONDAY)
    expect(lines).toHaveLength(312)
    expect(lines[311]?.monday).toBe(MONDAY)
  })
})

it('comes back from the tab as it was written, to four places; a line without a Monday is none', () => {
  const lines = linesAfter(linesAfter([], MONDAY), MONDAY + 63)
  for (const [at, line] of readAgain(lines).entries())
    for (const [key, figure] of Object.entries(line)) {
      const written = lines[at]?.[key as keyof KeptForecast] ?? Number.NaN
      if (Number.isNaN(written)) expect(figure).toBeNaN()
      else expect(figure).toBeCloseTo(written, 3)
    }
  const values = forecastValues(lines)
  expect(keptForecasts(tableOf('Forecasts', [...values, ['soon', 30], ['', '']]), UTC)).toHaveLength(
    lines.length,
  )
})

const lineOf = (more: Partial<KeptForecast>): KeptForecast => ({
  monday: MONDAY,
  days: 30,
  open: 100,
  wins: 10,
  low: 6,
  high: 14,
  lastMonth: 20,
  came: Number.NaN,
  brier: 0.1,
  lastBrier: 0.12,
  ...more,
})

describe('the report card', () => {
  it('counts the forecasts whose days are over, and hits on the edges of the band too', () => {
    const kept = [6, 14, 15, Number.NaN].map((came) => lineOf({ came }))
    expect(reportCard([...kept, lineOf({ came: 10, days: 60 })], 30)).toMatchObject({ scored: 3, hits: 2 })
  })

  it('weighs misses by rows', () => {
    const { brier } = reportCard(
      [lineOf({ came: 1, brier: 0.2 }), lineOf({ came: 1, open: 300, brier: 0.1 })],
      30,
    )
    expect(brier).toBeCloseTo(0.125)
  })

  it('says that last month’s share does better, after a month of Mondays', () => {
    const worse = lineOf({ came: 1, brier: 0.2 })
    expect(reportCard([worse, worse, worse], 30).isWorse).toBe(false)
    expect(reportCard([worse, worse, worse, worse], 30).isWorse).toBe(true)
    expect(reportCard([], 30)).toMatchObject({ scored: 0, brier: Number.NaN, isWorse: false })
  })
})

describe('the fan', () => {
  const spells = spellsOn(MONDAY, SALES)
  const forecast = forecastOf(spells, MONDAY, LEAST)
  const { expected } = forecast

  it('shows what is expected, and a dot for each Monday', () => {
    const fan = fanOf(forecast, [lineOf({ came: 7 }), lineOf({ days: 60 })])
    expect(fan?.ahead).toEqual(expected)
    expect(fan?.earlier).toEqual([{ day: MONDAY, wins: 10, low: 6, high: 14, came: 7 }])
  })

  it('shows last month’s share instead where that does better, with a band as wide', () => {
    const worse = lineOf({ came: 1, brier: 0.2 })
    const fan = fanOf(forecast, [worse, worse, worse, worse])
    expect(fan?.card.isWorse).toBe(true)
    expect(fan?.ahead.map(({ wins }) => wins)).toEqual(expected.map(({ lastMonth }) => lastMonth))
    for (const { wins, low, high } of fan?.ahead ?? []) expect(low <= wins && wins <= high).toBe(true)
  })

  it('is none while too few rows are closed', () => {
    expect(fanOf(forecastOf(spellsOn(MONDAY, SALES.slice(0, 10)), MONDAY, LEAST), [])).toBeNull()
  })
})
