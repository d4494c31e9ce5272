// What the Ledger keeps of a row's own cells, for somebody whose row goes and comes back (S8).
import type { Day } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import type { Ledger } from './ledger'

/** The own cells that come back with their person, where nobody filled them anew. */
export const KEPT_CELLS = ['gut', 'decision', 'promised', 'benched', 'wakeOn', 'noticeSince'] as const

/**
 * Notes the own cells of all rows as this night leaves them.
 * @param noticeDay the notice day that the night writes for a row, NaN for none
 */
export function keepOwnCells(pipeline: Pipeline, ledger: Ledger, noticeDay: (row: number) => Day): void {
  const benched = pipeline.text('benched')
  for (let row = 0; row < pipeline.rows; row++) {
    ledger.benched[row] = benched[row] ?? ''
    ledger.noticeSince[row] = noticeDay(row)
  }
  ledger.promised.set(pipeline.moments('promised'))
  ledger.wakeOn.set(pipeline.moments('wakeOn'))
}
