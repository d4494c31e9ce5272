// Where the pictures stand on Review: cells to the right of the figures, from the column whose header is `Pictures`. The
// three charts lie over the cells they show, with their titles above; the two heat maps are the cells themselves.
import { HOURS, WEEKS } from './log-weeks'

/** Header of the first column of the pictures, by which they are found wherever they moved. */
export const PICTURES_HEADER = 'Pictures'

/** Rows from the sheet's first one, columns from the one with the header; both from 0. */
export interface Place {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Lines that a chart shows, without its header. */
export const CHART_LINES = 12

const CHART_ROW = 2
const chart = (column: number, series: number): Place => ({
  row: CHART_ROW,
  column,
  rows: CHART_LINES + 1,
  columns: series + 1,
})

/** The cells of the charts: names of the series in the first row, labels in the first column. */
export const CHARTS = { bridge: chart(0, 4), proof: chart(11, 4), fan: chart(23, 5) } as const

/** Steps of the bridge. */
export const BRIDGE_LINES = 8

const EVEN_ROW = 18
const HOURS_ROW = 29

/** The heat maps' numbers, of hours all days together last; their titles and headers stand in the two rows above. */
export const HEAT = {
  even: { row: EVEN_ROW + 1, column: 1, rows: 7, columns: WEEKS },
  hours: { row: HOURS_ROW + 1, column: 1, rows: 8, columns: HOURS.length },
  /** Calls beside the shares reached. */
  calls: { row: HOURS_ROW + 1, column: HOURS.length + 2, rows: 8, columns: HOURS.length },
} as const satisfies Readonly<Record<string, Place>>

/** Titles: above the charts, and above the heat maps. */
export const TITLES = {
  bridge: { row: 1, column: CHARTS.bridge.column },
  proof: { row: 1, column: CHARTS.proof.column },
  fan: { row: 1, column: CHARTS.fan.column },
  even: { row: EVEN_ROW - 1, column: 0 },
  hours: { row: HOURS_ROW - 1, column: 0 },
} as const

export const AREA = { rows: HEAT.hours.row + HEAT.hours.rows, columns: 35 } as const
