// Where cells are: rows and columns count from 0, a sheet is its id.

/** A rectangle of cells. */
export interface Area {
  readonly sheet: number
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}
