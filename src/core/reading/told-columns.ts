// What all rows of a sheet together say of its columns. The night keeps it, so that an act reads its own rows alone and
// still reads them as the night did.
import type { DayOrder } from '../cells/columns'

/** By column index. */
export interface ToldColumns {
  /** How days in figures are written, where texts of the column leave a choice. */
  readonly days: ReadonlyMap<number, DayOrder | 'ambiguous'>
  /** The same of columns without such texts; undefined = nothing says so. */
  readonly dayOrder: DayOrder | undefined
  /** Columns whose real days were swapped by the locale (S6). */
  readonly swapped: ReadonlySet<number>
  /** Columns of days that hold texts only. */
  readonly dayTexts: ReadonlySet<number>
  /** Columns that hold numbers. */
  readonly numbers: ReadonlySet<number>
  /** Whether a lone dot separates thousands in amounts; undefined = not told. */
  readonly commas: boolean | undefined
  /** The record id only counts the lines. */
  readonly isCounting: boolean
  /** A record id stands twice, so that it tells nobody. */
  readonly repeatsIds: boolean
  /** A row names a segment. */
  readonly hasSegments: boolean
  /** Who owns rows, each as last written; undefined where there are too many to keep. */
  readonly owners: readonly string[] | undefined
  /** Columns of which some cells alone would be compared otherwise than with all others. */
  readonly choices: ReadonlySet<number>
}
