// The hidden tab Forecasts: its lines, and where it may be written.
import { tableOf } from '../../core/cells/table'
import { type KeptForecast, keptForecasts } from '../../core/forecast/kept-forecasts'
import { FORECASTS, isBlankTab, isOwnTab } from '../../core/tabs/schema'
import type { Workbook } from './ports'

/** The forecasts that are kept. */
export interface ForecastsTab {
  readonly lines: readonly KeptForecast[]
  /** The tab is not there, or was never finished. */
  readonly isNew: boolean
}

/** Reads the tab; null where the user has one of that name, which is left alone. */
export function readForecasts(workbook: Workbook): ForecastsTab | null {
  const values = workbook.readOwn(FORECASTS)
  if (!values || isBlankTab(values)) return { lines: [], isNew: true }
  if (!isOwnTab(values, FORECASTS)) return null
  return { lines: keptForecasts(tableOf(FORECASTS.name, values), workbook.zone), isNew: false }
}
