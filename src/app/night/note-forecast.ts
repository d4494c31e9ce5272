// Keeps each Monday's forecast on the hidden tab Forecasts, and writes beside it what came (F2).
import { type Day, mondayOf } from '../../core/calendar/day'
import { forecastsAfter, forecastValues } from '../../core/forecast/kept-forecasts'
import { spellsOf } from '../../core/forecast/spells'
import { FORECASTS } from '../../core/tabs/schema'
import type { JudgedSheet } from '../judge/read-and-judge'
import { readForecasts } from '../sheet/forecasts-tab'
import type { Workbook } from '../sheet/ports'

/**
 * In a Monday's night adds what is expected, and scores the lines whose days are over; does nothing in other nights, on a
 * held sheet, and where the user has a tab of that name. The tab is made with its first line. A night that comes again
 * writes the same.
 */
export function noteForecast(
  workbook: Workbook,
  { sheet: { pipeline, book }, ledger, hold }: Pick<JudgedSheet, 'sheet' | 'ledger' | 'hold'>,
  today: Day,
): void {
  if (mondayOf(today) !== today || hold.state === 'held') return
  const tab = readForecasts(workbook)
  if (!tab) return
  const spells = spellsOf(pipeline, ledger, today)
  const lines = forecastsAfter(tab.lines, spells, today, book.numbers['F1.least'])
  if (lines.length === 0) return
  if (tab.isNew) workbook.addTab(FORECASTS)
  workbook.writeOwn(FORECASTS, forecastValues(lines))
}
