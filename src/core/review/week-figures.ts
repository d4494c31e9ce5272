// A week's figures from the lines of Review, beside the weeks before it: what the mail of the week says.
import type { Day } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readNumbers } from '../cells/columns'
import type { Table } from '../cells/table'
import type { Bridge } from '../purge/bridge'
import { columnAt, REVIEW } from '../tabs/schema'
import { type ReviewCells, weeksOf } from './week-line'

/** Six figures of a week; NaN where there is none. */
export interface WeekFigures {
  /** Engaging minutes (T3). */
  readonly proven: number
  readonly touches: number
  /** Share of calls that reached somebody. */
  readonly reached: number
  /** Share of working days within a quarter of the mean (C9). */
  readonly evenness: number
  /** Value won. */
  readonly sales: number
  readonly surviving: number
}

export interface ReviewedWeek {
  readonly week: WeekFigures
  /** The same of the weeks before it that stand on Review, at most four, the oldest first. */
  readonly before: readonly WeekFigures[]
  /** NaN where none stands there. */
  readonly claimed: number
  /** Weeks kept in a row. */
  readonly streak: number
  /** undefined where no bridge was noted. */
  readonly bridge: Omit<Bridge, 'parkedBefore'> | undefined
}

const COMPARED = 4

/** @param monday of the week @returns null where the week has no line */
export function weekFigures(review: Table, monday: Day, zone: Zone): ReviewedWeek | null {
  const weeks = weeksOf(review, zone)
  const line = weeks.indexOf(monday)
  if (line < 0) return null
  const numbers = (key: keyof ReviewCells): Float64Array =>
    readNumbers(review.rows, columnAt(review, REVIEW, key)).values
  const read = (key: keyof ReviewCells) => {
    const column = numbers(key)
    return (at: number): number => column[at] ?? Number.NaN
  }
  const [proven, touches, calls, reached] = [read('proven'), read('touches'), read('calls'), read('reached')]
  const [evenness, sales, surviving] = [read('evenness'), read('sales'), read('surviving')]
  const figuresOf = (at: number): WeekFigures => ({
    proven: proven(at),
    touches: touches(at),
    reached: calls(at) > 0 ? reached(at) / calls(at) : Number.NaN,
    evenness: evenness(at),
    sales: sales(at),
    surviving: surviving(at),
  })
  const before = Array.from({ length: COMPARED }, (_, at) => weeks.indexOf(monday - 7 * (COMPARED - at)))
  return {
    week: figuresOf(line),
    before: before.filter((at) => at >= 0).map(figuresOf),
    claimed: read('claimed')(line),
    streak: read('streak')(line),
    bridge: Number.isNaN(read('bridgeSince')(line)) ? undefined : bridgeOn(line, read),
  }
}

const bridgeOn = (
  line: number,
  read: (key: keyof ReviewCells) => (at: number) => number,
): Omit<Bridge, 'parkedBefore'> => ({
  claimed: read('bridgeClaimed')(line),
  new: read('bridgeNew')(line),
  learnt: read('bridgeLearnt')(line),
  moved: read('bridgeMoved')(line),
  parked: read('bridgeParked')(line),
  lost: read('bridgeLost')(line),
  won: read('bridgeWon')(line),
  surviving: read('bridgeSurviving')(line),
})
