// Reads a column and the bounds it is compared with in the same way: as numbers, else as days.
import type { Cell, Rows, Zone } from '../cells/cell'
import { readDays, readPercent } from '../cells/columns'
import { lazy } from '../cells/lazy'

/** A column of cells, and the zone its days are read in. */
export interface CellColumn {
  readonly rows: Rows
  /** -1 where the pipeline lacks the field: every cell is blank. */
  readonly column: number
  readonly zone: Zone
}

/**
 * The column's values and the bounds in ascending order: as numbers when every bound is one, else as days; null when
 * they are neither. Bounds in words are read as part of the column, which decides what 1.000 or 3/4/2026 means.
 */
export function withBounds(
  parts: readonly Cell[],
  { rows, column, zone }: CellColumn,
): { readonly valueAt: (row: number) => number; readonly bounds: readonly number[] } | null {
  const asNumbers = (all: CellColumn['rows'], at: number): Float64Array => readPercent(all, at).values
  const asDays = (all: CellColumn['rows'], at: number): Float64Array =>
    readDays(all, at, zone).moments.map(Math.floor)
  const known = (values: Float64Array): boolean => values.every((value) => !Number.isNaN(value))
  const apart = parts.map((part) => [part])
  const read = [asNumbers, asDays].find((reader) => known(reader(apart, 0)))
  if (!read) return null
  const sorted = (bounds: Iterable<number>): number[] => [...bounds].sort((a, b) => a - b)
  if (column < 0) return { valueAt: () => Number.NaN, bounds: sorted(read(apart, 0)) }
  if (parts.every((part) => typeof part === 'number')) {
    const values = lazy(() => read(rows, column))
    const valueAt = (row: number): number => {
      const cell = rows[row]?.[column]
      // A number needs no reading; only text is read by the rest of its column.
      if (typeof cell === 'number' && Number.isFinite(cell)) return cell
      return cell === '' || cell === undefined ? Number.NaN : (values()[row] ?? Number.NaN)
    }
    return { valueAt, bounds: sorted(read(apart, 0)) }
  }
  const lines = parts.map((part) => Object.assign([], { [column]: part }) as Cell[])
  const values = read(rows.concat(lines), column)
  const within = values.subarray(rows.length)
  const bounds = known(within) ? within : read(apart, 0)
  return { valueAt: (row) => values[row] ?? Number.NaN, bounds: sorted(bounds) }
}

const BETWEEN = /\s+(?:and|to|-|–)\s+|\s*(?:;|\.\.|–)\s*|^\s*([^-]*\d[^-]*)-(?=[^-]*\d[^-]*$)/i
const LONGEST = 80

/** "10 and 50", "10 to 50", "10 - 50", "10-50", "10; 50", "10..50"; an ISO date stays whole. */
export const splitBounds = (text: string): string[] =>
  (text.length > LONGEST ? [text] : text.split(BETWEEN))
    .map((part: string | undefined) => part?.trim() ?? '')
    .filter((part) => part !== '')

const NEARLY = 1e-9

/**
 * Whether a row's value is that of the part, both read as numbers, else as days; undefined where the cell is neither,
 * null where the part is neither.
 */
export function equalValue(part: Cell, column: CellColumn): ((row: number) => boolean | undefined) | null {
  const read = withBounds([part], column)
  if (!read) return null
  const [wanted = Number.NaN] = read.bounds
  const most = Math.abs(wanted) * NEARLY
  return (row) => {
    const value = read.valueAt(row)
    return Number.isNaN(value) ? undefined : Math.abs(value - wanted) <= most
  }
}

/** The parts of a list, at commas and semicolons; where a semicolon or a blank divides too, 15,000 stays whole. */
export const splitList = (text: string): string[] =>
  text.split(/;|,\s/.test(text) ? /;|,(?!\d{3}(?!\d))/ : ',').map((part) => part.trim())
