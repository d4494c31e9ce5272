// The kernel's operations on how a sheet looks: sizes, merged cells, charts; and on names and links. Rows and columns count from 0.
import type { Chart, ChartPlan } from '../../workbook/chart-types'
import type { Area, BorderLine, BorderSide, Dimension, NamedArea } from '../../workbook/types'

type Rows<T> = readonly (readonly T[])[]

export interface LayoutOperations {
  setHeaderSizes(sheet: number, dimension: Dimension, from: number, count: number, pixels: number): void
  headerSize(sheet: number, dimension: Dimension, at: number): number
  /** Makes columns as wide as the longest text in them. */
  fitColumns(sheet: number, from: number, count: number): void
  /** Lines along the cells of an area; null takes them away. */
  setBorder(area: Area, sides: readonly BorderSide[], line: BorderLine | null): void
  merges(area: Area): Area[]
  /** The areas of one range, side by side, each into one cell. */
  merge(areas: readonly Area[]): void
  unmerge(area: Area): void
  charts(sheet: number): readonly Chart[]
  /** Draws a chart: a new one without an id. */
  putChart(sheet: number, id: number | null, plan: ChartPlan): void
  removeChart(sheet: number, id: number): void
  namedRanges(): readonly NamedArea[]
  setNamedRange(name: string, area: Area): void
  /** Gives a named range another name. */
  renameRange(name: string, now: string): void
  removeNamedRange(name: string): void
  /** The address each cell links to; null for none. */
  links(area: Area): (string | null)[][]
  /** Writes texts with their links. */
  writeLinked(area: Area, cells: Rows<LinkedText>): void
}

/** A text with the address it links to; null for none. */
export interface LinkedText {
  readonly text: string
  readonly url: string | null
}
