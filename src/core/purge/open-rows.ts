// Which rows are open, and how many of them lack a decision date (P4c).
import type { Pipeline } from '../pipeline/pipeline'
import { type DateFrame, isOldEstimate } from './decision-date'

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

/** P4c: how many of the sheet's open rows lack a decision date. */
export interface Undated {
  readonly open: number
  readonly undated: number
  /** Of the undated: those with a date that was left unconfirmed for too long. */
  readonly unconfirmed: number
  /** 0 without open rows. */
  readonly share: number
}

/**
 * Counts the open rows whose decision date is blank, or an estimate left unconfirmed for too long.
 * @param frame left out where nobody knows when rows were first seen: then every date counts
 */
export function undatedRows({ whole: pipeline }: Pipeline, frame?: DateFrame): Undated {
  let [open, blank, unconfirmed] = [0, 0, 0]
  countedRows(pipeline).forEach((isOpen, row) => {
    if (!isOpen) return
    open++
    if (!pipeline.isFilled('decision', row)) blank++
    else if (frame && isOldEstimate(frame, row)) unconfirmed++
  })
  const undated = blank + unconfirmed
  return { open, undated, unconfirmed, share: open === 0 ? 0 : undated / open }
}
