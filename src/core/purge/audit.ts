// The audit: what the pipeline claims, and what of it survives the verdicts (P9).

import type { Pipeline } from '../pipeline/pipeline'
import { type AuditFigures, KEEP, NEW, NOTICE, PURGE } from '../words/facts'
import { openRows } from './open-rows'
import type { Verdicts } from './verdict'

/**
 * `claimed` is the value of all open rows, `surviving` that of the rows that are New or Keep; `unvalued` is the number
 * of open rows without a readable value.
 */
export interface Audit extends AuditFigures {
  /** Rows with content. */
  readonly rows: number
  readonly verdicts: {
    readonly New: number
    readonly Keep: number
    readonly Notice: number
    readonly Purge: number
  }
}

/** Counts and adds up the rows as they stand. @param isOwn leaves the rows of others out */
export function auditOf(
  pipeline: Pipeline,
  verdicts: Pick<Verdicts, 'codes'>,
  isOwn: (row: number) => boolean = () => true,
): Audit {
  const filled = pipeline.filled()
  const open = openRows(pipeline)
  const values = pipeline.value()
  const counts = [0, 0, 0, 0, 0]
  let [rows, openCount, claimed, surviving, unvalued] = [0, 0, 0, 0, 0]
  for (let row = 0; row < pipeline.rows; row++) {
    if (filled[row]) rows++
    if (!open[row] || !isOwn(row)) continue
    const code = verdicts.codes[row] ?? 0
    const value = values[row] ?? Number.NaN
    openCount++
    counts[code] = (counts[code] ?? 0) + 1
    if (Number.isNaN(value)) unvalued++
    else claimed += value
    if ((code === NEW || code === KEEP) && !Number.isNaN(value)) surviving += value
  }
  const count = (code: number): number => counts[code] ?? 0
  return {
    rows,
    open: openCount,
    verdicts: { New: count(NEW), Keep: count(KEEP), Notice: count(NOTICE), Purge: count(PURGE) },
    claimed,
    surviving,
    survivingRows: count(NEW) + count(KEEP),
    newRows: count(NEW),
    unvalued,
  }
}
