// The touch log read whole for an act: whether a touch stands in it, and the Ledger it makes.
import { cappedLedger } from '../../core/cadence/ledger-from-log'
import type { Day } from '../../core/calendar/day'
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import type { Ledger } from '../../core/ledger/ledger'
import { columnAt, TOUCHES } from '../../core/tabs/schema'
import { TouchLog } from '../../core/touches/touch-log'
import type { Workbook } from '../sheet/ports'
import type { Known } from './act'

/** The Touches tab; null when it is missing. */
export function readTouchLog(workbook: Workbook): Table | null {
  const values = workbook.read(TOUCHES.name)
  return values && tableOf(TOUCHES.name, values)
}

/** The ids of the touches, a line each. */
export function touchIds(log: Table): string[] {
  const column = columnAt(log, TOUCHES, 'touchId')
  return log.rows.map((cells) => cleanText(cells[column]))
}

/** The Ledger from these lines of the log; what touches do not tell stays as it is. */
export function ledgerFromLog(log: Table, { sheet, method, ledger }: Known, today: Day): Ledger {
  const { pipeline, book } = sheet
  const touches = new TouchLog(log, pipeline.zone, today, book)
  const rowOf = touches.rowOf(pipeline)
  return cappedLedger({ ...sheet, today, cadence: method.cadence, touches, rowOf, before: ledger })
}
