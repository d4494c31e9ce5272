// Ranges in A1 notation as files write them: clipped to the sheet, since files reach down to row 1,048,576.
import { library } from './library'

const RANGE = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i

interface Size {
  readonly rows: number
  readonly columns: number
}

/** The parts of ranges that lie in a sheet of this size; what lies outside or cannot be read is left out. */
export function clippedRanges(ranges: readonly string[], size: Size): string[] {
  return ranges.flatMap((range) => {
    const [, left, top, right, bottom] = RANGE.exec(range) ?? []
    if (!left && !top) return []
    const isOne = right === undefined
    const first = { column: columnOf(left, 0), row: top ? Number(top) - 1 : 0 }
    const last = isOne
      ? first
      : { column: columnOf(right, size.columns - 1), row: bottom ? Number(bottom) - 1 : size.rows - 1 }
    if (first.column >= size.columns || first.row >= size.rows || first.row < 0) return []
    const { toXC } = library.helpers
    const start = toXC(first.column, first.row)
    const end = toXC(Math.min(last.column, size.columns - 1), Math.min(last.row, size.rows - 1))
    return [start === end ? start : `${start}:${end}`]
  })
}

function columnOf(letters: string | undefined, otherwise: number): number {
  return letters ? library.helpers.lettersToNumber(letters.toUpperCase()) : otherwise
}
