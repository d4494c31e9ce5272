// What the Ledger keeps of a row's own cells, for somebody whose row goes and comes back (S8).
import type { Day } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import type { Ledger } from './ledger'

/** The own cells that come back with their person, where nobody filled them anew. */
export const KEPT_CELLS = ['gut', 'decision', 'promised', 'benched', 'wakeOn', 'noticeSince'] as const

/**
 * Notes the own cells of all rows as this night leaves them. A held night says nothing (S5), and a column that is gone says
 * nothing of its cells.
 * @param noticeDay the notice day that the night writes for a row, NaN for none
 */
export function keepOwnCells(pipeline: Pipeline, ledger: Ledger, noticeDay: (row: number) => Day): void {
  if (pipeline.isHeld) return
  for (let row = 0; row < pipeline.rows; row++) {
    if (pipeline.has('benched')) ledger.benched[row] = pipeline.textAt('benched', row)
    ledger.noticeSince[row] = noticeDay(row)
  }
  for (const key of ['promised', 'wakeOn'] as const)
    if (pipeline.has(key)) ledger[key].set(pipeline.moments(key))
}
