// Cells that Undo keeps of tabs whose lines have no id of a row of the pipeline: known by the sheet row, and by what is in it.

/** A line of a tab. */
export interface LinePlace {
  /** Sheet row, from 1. */
  readonly row: number
  /** What the line is known by wherever it moved, such as its Touch ID; '' = by nothing. */
  readonly key: string
}

/** The place as the Id of a line of Undo. */
export const placeId = ({ row, key }: LinePlace): string => `#${row} ${key}`

/** Reads what `placeId` wrote; null for every other id. */
export function placeOf(id: string): LinePlace | null {
  const [, row, key = ''] = /^#(\d+) ?(.*)$/.exec(id) ?? []
  return row === undefined ? null : { row: Number(row), key }
}
