// The Log tab: a row for each run, so that nothing happens or fails in silence.

import { serialOf } from '../../core/calendar/day'
import { readDays } from '../../core/cells/columns'
import { tableOf } from '../../core/cells/table'
import { columnAt, LOG, lineOf } from '../../core/tabs/schema'
import type { Workbook } from './ports'

/** What a row of the Log says; blanks where a run has no such figure. */
export interface RunNote {
  /** When it ran, on the sheet's wall clock. */
  readonly moment: number
  readonly job: string
  readonly result: 'done' | 'failed'
  readonly seconds?: number
  readonly rows?: number
  readonly mails?: number
  readonly message: string
}

/** Adds a row to the Log, which appears with the first one. */
export function noteRun(workbook: Workbook, note: RunNote): void {
  if (!workbook.has(LOG.name)) workbook.addTab(LOG)
  workbook.append(LOG.name, [lineOf(LOG, { ...note, when: serialOf(note.moment) })])
}

/** The same for a failure that comes back every hour: once a day is enough. */
export function noteFailure(workbook: Workbook, note: Omit<RunNote, 'result'>): void {
  const table = tableOf(LOG.name, workbook.read(LOG.name) ?? [[]])
  const last = table.rows.slice(-1)
  const day = Math.floor(readDays(last, columnAt(table, LOG, 'when'), workbook.zone).moments[0] ?? Number.NaN)
  const isKnown =
    last[0]?.[columnAt(table, LOG, 'message')] === note.message && day === Math.floor(note.moment)
  if (!isKnown) noteRun(workbook, { ...note, result: 'failed' })
}
