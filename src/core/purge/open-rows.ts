// Which rows are open, and how many of them lack a decision date (P4c).
import type { Pipeline } from '../pipeline/pipeline'

/**
 * 1 for rows that are open: with content, not won or lost, not benched (EXACTLY, Words). A stage that cannot be read is
 * open as long as a verdict stands beside it (S4).
 */
export function openRows(pipeline: Pipeline): Uint8Array {
  const kinds = pipeline.stageKinds()
  const benched = pipeline.benched()
  const open = pipeline
    .filled()
    .map((filled, row) => (filled && kinds[row] === 'open' && !benched[row] ? 1 : 0))
  for (const row of pipeline.unreadStages()) if (pipeline.textAt('verdict', row) === '') open[row] = 0
  return open
}

/** 1 for open rows of a known stage: P4c and P2.key count no others (EXACTLY, Order of S). */
export function countedRows(pipeline: Pipeline): Uint8Array {
  const unknown = pipeline.unknownStages()
  return openRows(pipeline).map((open, row) => (unknown[row] === '' ? open : 0))
}

/** P4c: the share of the sheet's open rows whose decision date is blank; 0 without open rows. */
export function undatedShare({ whole: pipeline }: Pipeline): number {
  const open = countedRows(pipeline)
  let rows = 0
  let undated = 0
  for (let row = 0; row < open.length; row++) {
    if (!open[row]) continue
    rows++
    if (!pipeline.isFilled('decision', row)) undated++
  }
  return rows === 0 ? 0 : undated / rows
}
