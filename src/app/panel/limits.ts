// How near a sheet is to what it can hold: its rows, its cells, its log, and Google's minutes of triggers a day.
import type { Day } from '../../core/calendar/day'
import { readDays, readNumbers } from '../../core/cells/columns'
import { tableOf } from '../../core/cells/table'
import { columnAt, LOG, TOUCHES } from '../../core/tabs/schema'
import type { TabSize, Workbook } from '../sheet/ports'

/**
 * Where each begins to be felt, and where it ends: cells and minutes are Google's for every account. Rows and touches are
 * estimates of what a night does within the six minutes that Google gives a run; nobody measured them on Google.
 */
const LIMITS = {
  rows: { near: 20_000, most: 50_000 },
  touches: { near: 50_000, most: 400_000 },
  cells: { near: 6_000_000, most: 10_000_000 },
  minutes: { near: 45, most: 90 },
} as const
export type LimitName = keyof typeof LIMITS

/** A figure and what it may be. */
export interface Limit {
  readonly name: LimitName
  readonly now: number
  readonly most: number
  readonly isNear: boolean
  /** The tab that takes most of it; '' where that says nothing. */
  readonly tab: string
}

/** Runs of a day that the Log holds: one an hour, and some by hand. */
const RUNS = 60
/** Seconds of an hour's run that finds nothing due, which the Log does not note. */
const IDLE_SECONDS = 2
const HOURS = 24

/** @param now serial of the sheet's wall clock @param pipeline the pipeline's tab */
export function limitsOf(workbook: Workbook, sizes: readonly TabSize[], pipeline: string, now: Day): Limit[] {
  const lastRowOf = (name: string): number =>
    Math.max(0, (sizes.find(({ tab }) => tab === name)?.lastRow ?? 0) - 1)
  const cellsOf = ({ rows, columns }: TabSize): number => rows * columns
  const largest = [...sizes].sort((a, b) => cellsOf(b) - cellsOf(a))[0]
  const limit = (name: LimitName, figure: number, tab = ''): Limit => {
    const { near, most } = LIMITS[name]
    return { name, now: figure, most, isNear: figure >= near, tab }
  }
  return [
    limit('rows', lastRowOf(pipeline), pipeline),
    limit('touches', lastRowOf(TOUCHES.name), TOUCHES.name),
    limit(
      'cells',
      sizes.reduce((sum, size) => sum + cellsOf(size), 0),
      largest?.tab,
    ),
    limit('minutes', Math.round((secondsOfDay(workbook, now) + HOURS * IDLE_SECONDS) / 60)),
  ]
}

/** Seconds that the runs of the last 24 hours took, by the Log. */
function secondsOfDay(workbook: Workbook, now: number): number {
  const tail = workbook.has(LOG.name) ? workbook.readTail(LOG.name, RUNS) : null
  if (!tail) return 0
  const table = tableOf(LOG.name, [tail.header, ...tail.rows])
  const { moments } = readDays(table.rows, columnAt(table, LOG, 'when'), workbook.zone)
  const { values } = readNumbers(table.rows, columnAt(table, LOG, 'seconds'))
  return values.reduce(
    (sum, seconds, at) => (seconds > 0 && (moments[at] ?? 0) > now - 1 ? sum + seconds : sum),
    0,
  )
}
