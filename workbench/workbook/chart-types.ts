// Charts as the emulated services see them.
import type { Area } from './area'

/** The kinds a script can make; 'other' is one that a user chose in the grid. */
export type ChartKind = 'line' | 'column' | 'bar' | 'area' | 'scatter' | 'other'

/** Where a chart's upper left corner lies: within a cell, from 0, and in pixels from that cell's corner. */
export interface ChartAnchor {
  readonly row: number
  readonly column: number
  readonly x: number
  readonly y: number
}

/** A chart without its place in a sheet. */
export interface ChartPlan {
  readonly kind: ChartKind
  /** Of this sheet or others; the first column (of transposed ranges the first row) has the labels, if there are more. */
  readonly ranges: readonly Area[]
  /** As the script set them, such as `title` or `vAxis.title`; `width` and `height` are the size in pixels. */
  readonly options: Readonly<Record<string, unknown>>
  /** Rows (or columns) of headers: 0, 1, or -1 where they are guessed. */
  readonly headers: number
  readonly isTransposed: boolean
  /** Whether several ranges lie one below the other. */
  readonly mergesRows: boolean
  readonly anchor: ChartAnchor
}

export interface Chart extends ChartPlan {
  readonly id: number
  readonly sheet: number
}

/** The workbook's methods for charts. */
export interface ChartMethods {
  charts(sheet: number): Chart[]
  /** Draws a chart, in the place of the one with its id where the sheet has it. */
  putChart(chart: Chart): void
  removeChart(sheet: number, id: number): void
}
