// The charts of a sheet.
import { EmbeddedChart, id, plan } from './embedded-chart'
import { exception } from './exception'
import { host } from './host'

/** The charts of a sheet. */
export function chartsOf(sheet: number): EmbeddedChart[] {
  return host('charts', sheet).map((chart) => new EmbeddedChart(chart, chart.id))
}

/** Inserts a chart anew. */
export function insertChart(sheet: number, chart: EmbeddedChart): void {
  host('putChart', sheet, null, chart[plan])
}

/** @throws for a chart that the sheet does not have. */
export function updateChart(sheet: number, chart: EmbeddedChart): void {
  host('putChart', sheet, idOf(chart), chart[plan])
}

/** @throws for a chart that the sheet does not have. */
export function removeChart(sheet: number, chart: EmbeddedChart): void {
  host('removeChart', sheet, idOf(chart))
}

function idOf(chart: EmbeddedChart): number {
  const known = chart[id]
  if (known === null) throw exception('The chart does not exist on this sheet.')
  return known
}
