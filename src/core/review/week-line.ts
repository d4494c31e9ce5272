// The Review tab: one row a week, brought up to date by every night of it, and by the first night after it.

import { type Day, mondayOf, serialOf } from '../calendar/day'
import type { Cell, Zone } from '../cells/cell'
import { readDays } from '../cells/columns'
import type { Table } from '../cells/table'
import type { Audit } from '../purge/audit'
import type { Bridge } from '../purge/bridge'
import { type CellsOf, columnAt, REVIEW } from '../tabs/schema'
import { CALLING, FOLLOW_UP, RESEARCH } from '../time/time-log'

/** What stands on a line of Review, by key. */
export type ReviewCells = CellsOf<typeof REVIEW>

/** How the pipeline stands. */
export interface Standing {
  readonly audit: Audit
  readonly due: number
  /** Open rows that lack a decision date (P4c). */
  readonly undated: number
  /** Clients whose `Satisfied?` says yes, and those who answered (D8); NaN where nobody is asked. */
  readonly satisfied: number
  readonly answered: number
}

/** What was done in a week. Minutes as they are, shares of 1; NaN = nothing to tell. */
export interface Doing {
  readonly touches: number
  readonly calls: number
  readonly reached: number
  readonly evenness: number
  /** Value won in the week. */
  readonly sales: number
  /** By category code; [0] without one. */
  readonly byCategory: readonly number[]
  /** Calling and follow-up with rows that are not won (T3), and of it calling. */
  readonly counted: number
  readonly calling: number
  /** Weeks kept in a row up to it. */
  readonly streak: number
}

const known = (value: number): Cell => (Number.isFinite(value) ? Math.round(value * 100) / 100 : '')

export function standingCells(today: Day, { audit, satisfied, answered, ...others }: Standing): ReviewCells {
  const { verdicts } = audit
  return {
    week: serialOf(mondayOf(today)),
    asOf: serialOf(today),
    rows: audit.rows,
    open: audit.open,
    new: verdicts.New,
    keep: verdicts.Keep,
    notice: verdicts.Notice,
    purge: verdicts.Purge,
    claimed: audit.claimed,
    surviving: audit.surviving,
    ...others,
    satisfied: known(satisfied),
    answered: known(answered),
  }
}

export function doingCells(doing: Doing): ReviewCells {
  const { byCategory, counted, calling } = doing
  const minutes = (code: number): number => byCategory[code] ?? 0
  const all = byCategory.reduce((sum, one) => sum + one, 0)
  const named = minutes(RESEARCH) + minutes(CALLING) + minutes(FOLLOW_UP)
  return {
    touches: doing.touches,
    calls: doing.calls,
    reached: doing.reached,
    evenness: known(doing.evenness),
    sales: known(doing.sales),
    streak: doing.streak,
    proven: known(counted),
    research: known(minutes(RESEARCH)),
    calling: known(minutes(CALLING)),
    followUp: known(minutes(FOLLOW_UP)),
    other: known(all - named),
    callingShare: counted > 0 ? known(calling / counted) : '',
  }
}

/** @param since the day from which the bridge leads */
export const bridgeCells = (bridge: Bridge, since: Day): ReviewCells => ({
  bridgeSince: serialOf(since),
  bridgeClaimed: bridge.claimed,
  bridgeNew: bridge.new,
  bridgeLearnt: bridge.learnt,
  bridgeMoved: bridge.moved,
  bridgeParked: bridge.parked,
  bridgeLost: bridge.lost,
  bridgeWon: bridge.won,
  bridgeSurviving: bridge.surviving,
})

/** The Mondays of the lines on Review, NaN for a line without one; what stands below the last week is left out. */
export function weeksOf(table: Table, zone: Zone): readonly Day[] {
  const days = [...readDays(table.rows, columnAt(table, REVIEW, 'week'), zone).moments].map(Math.floor)
  while (days.length > 0 && Number.isNaN(days[days.length - 1])) days.pop()
  return days
}

/** Which line of the tab is a Monday's; the number of lines when it is not there yet. */
export function lineOfWeek(weeks: readonly Day[], monday: Day): number {
  const at = weeks.indexOf(monday)
  return at < 0 ? weeks.length : at
}
