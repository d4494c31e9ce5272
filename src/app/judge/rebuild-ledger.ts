// The ledger of an act's persons, rebuilt from their lines of the log.
import { cappedLedger } from '../../core/cadence/ledger-from-log'
import type { Day } from '../../core/calendar/day'
import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import type { Ledger } from '../../core/ledger/ledger'
import { columnAt, TOUCHES } from '../../core/tabs/schema'
import { TouchLog } from '../../core/touches/touch-log'
import type { PersonsBefore } from './act'

/** The touch ids, one for each row of the log. */
export function touchIds(log: Table): string[] {
  const column = columnAt(log, TOUCHES, 'touchId')
  return log.rows.map((cells) => cleanText(cells[column]))
}

/** Rebuilds the ledger of an act's persons from the log; facts that touches do not tell are kept. */
export function rebuildLedger(log: Table, { sheet, method, ledger }: PersonsBefore, today: Day): Ledger {
  const { pipeline, book } = sheet
  const touches = new TouchLog(log, pipeline.zone, today, book)
  const rowOf = touches.rowOf(pipeline)
  return cappedLedger({ ...sheet, today, cadence: method.cadence, touches, rowOf, before: ledger })
}
