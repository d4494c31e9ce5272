// The Log tab: one row for each run, so that nothing happens or fails silently.

import { serialOf } from '../../core/calendar/day'
import { readDays } from '../../core/cells/columns'
import { tableOf } from '../../core/cells/table'
import { columnAt, LOG, lineOf } from '../../core/tabs/schema'
import type { Workbook } from './ports'

/** A row of the Log; missing figures are left blank. */
export interface RunNote {
  /** Serial of the sheet's wall clock. */
  readonly moment: number
  readonly job: string
  readonly result: 'done' | 'failed'
  /** Duration in seconds. */
  readonly seconds?: number
  readonly rows?: number
  readonly mails?: number
  readonly message: string
}

/** Adds a row to the Log; the tab is created with the first row. */
export function noteRun(workbook: Workbook, note: RunNote): void {
  if (!workbook.has(LOG.name)) workbook.addTab(LOG)
  workbook.append(LOG.name, [lineOf(LOG, { ...note, when: serialOf(note.moment) })])
}

/**
 * Notes a failure; the same failure as in the last row is noted once a day, because the trigger retries every hour.
 * @returns whether it was noted now
 */
export function noteFailure(workbook: Workbook, note: Omit<RunNote, 'result'>): boolean {
  const table = tableOf(LOG.name, workbook.read(LOG.name) ?? [[]])
  const last = table.rows.slice(-1)
  const day = Math.floor(readDays(last, columnAt(table, LOG, 'when'), workbook.zone).moments[0] ?? Number.NaN)
  const isKnown =
    last[0]?.[columnAt(table, LOG, 'message')] === note.message && day === Math.floor(note.moment)
  if (!isKnown) noteRun(workbook, { ...note, result: 'failed' })
  return !isKnown
}
