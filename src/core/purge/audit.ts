// What the pipeline claims and what survives an honest look (P9).

import { formatCount, formatMoney, plural } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { openRows } from './open-rows'
import { KEEP, NEW, NOTICE, PURGE, type Verdicts } from './verdict'

export interface Audit {
  /** Rows with content. */
  readonly rows: number
  readonly open: number
  readonly verdicts: {
    readonly New: number
    readonly Keep: number
    readonly Notice: number
    readonly Purge: number
  }
  /** Sum of the values of all open rows. */
  readonly claimed: number
  /** Sum of the values of the open rows that are New or Keep. */
  readonly surviving: number
  readonly survivingRows: number
  /** Open rows without a readable value: they claim nothing that can be added up. */
  readonly unvalued: number
}

/** Adds the audit up; every figure is of rows as they stand. */
export function auditOf(pipeline: Pipeline, verdicts: Verdicts): Audit {
  const filled = pipeline.filled()
  const open = openRows(pipeline)
  const values = pipeline.value()
  const counts = [0, 0, 0, 0, 0]
  let [rows, openCount, claimed, surviving, unvalued] = [0, 0, 0, 0, 0]
  for (let row = 0; row < pipeline.rows; row++) {
    if (filled[row]) rows++
    if (!open[row]) continue
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
    unvalued,
  }
}

/** The audit in one line: "Your pipeline claims … in … rows; … survives in … rows." */
export function auditLine(audit: Audit): string {
  const { open, claimed, surviving, survivingRows, unvalued } = audit
  if (open === 0) return 'Your pipeline has no open rows.'
  const blank =
    unvalued === 0
      ? ''
      : ` ${plural(unvalued, 'open row')} without a value ${unvalued === 1 ? 'is' : 'are'} not in the sums.`
  return (
    `Your pipeline claims ${formatMoney(claimed)} in ${plural(open, 'open row')}; ` +
    `${formatMoney(surviving)} survives in ${formatCount(survivingRows)}.${blank}`
  )
}
