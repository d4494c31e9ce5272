// What became of the rows that were parked: how many came back, and how many of them were won (the court's record).
import type { Day } from '../calendar/day'
import type { Ledger } from '../ledger/ledger'
import type { Pipeline } from '../pipeline/pipeline'

/** Counts of rows that were parked, or came back, since a day. */
export interface CourtRecord {
  readonly parked: number
  readonly back: number
  readonly won: number
  /** More of the parked rows were won than F4 takes: rows are parked too soon. */
  readonly isStrict: boolean
}

/** Fewer parked rows say nothing of the court. */
const ENOUGH_PARKED = 20

/**
 * The record since a day, as far as the sheet still tells it: rows whose bench began since then, and rows that a day or a
 * touch of theirs woke since then. A bench that was taken back by a click is none.
 * @param most `F4.record`: the share of parked rows that may be won later
 */
export function courtRecord(pipeline: Pipeline, ledger: Ledger, since: Day, most: number): CourtRecord {
  const kinds = pipeline.stageKinds()
  const counts = { parked: 0, back: 0, won: 0 }
  pipeline.benched().forEach((benched, row) => {
    const isBack = !benched && (ledger.backSince[row] ?? Number.NaN) >= since
    if (!isBack && !(benched && benched.on >= since)) return
    counts.parked++
    if (isBack) counts.back++
    if (kinds[row] === 'won') counts.won++
  })
  const isStrict = counts.parked >= ENOUGH_PARKED && counts.won > most * counts.parked
  return { ...counts, isStrict }
}
