// Names, links and lines of cells.
import type { Area } from './area'

/** An area with a name in the whole workbook. */
export interface NamedArea {
  readonly name: string
  readonly area: Area
}

/** A link of cells, as long as they show this text; one of a file as long as it is there. */
export interface CellLink {
  readonly area: Area
  readonly url: string
  readonly text?: string
}

/** A side of an area's cells: its outer four, or those between its columns or its rows. */
export type BorderSide = 'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal'

/** A line along cells, or with null none. */
export interface BorderLine {
  readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted'
  /** `#rrggbb`. */
  readonly color: string
}
