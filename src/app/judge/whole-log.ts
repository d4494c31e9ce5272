// The touch log read whole for an act: whether a touch stands in it, and the Ledger it makes.
import { judgedLedger } from '../../core/cadence/ledger-from-log'
import type { Day } from '../../core/calendar/day'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import type { Ledger } from '../../core/ledger/ledger'
import { rowsOfTouches } from '../../core/pipeline/row-finder'
import { TOUCHES } from '../../core/tabs/schema'
import { readTouches } from '../../core/touches/touches'
import type { Workbook } from '../sheet/ports'
import type { Known } from './act'

/** The Touches tab; null when it is missing. */
export function readTouchLog(workbook: Workbook): Table | null {
  const values = workbook.read(TOUCHES.name)
  return values && tableOf(TOUCHES.name, values)
}

/** The ids of the touches, a line each. */
export function touchIds(log: Table): string[] {
  const column = columnIndex(log, 'Touch ID')
  return log.rows.map((cells) => cleanText(cells[column]))
}

/** The Ledger from these lines of the log; what touches do not tell stays as it is. */
export function ledgerFromLog(log: Table, { sheet, method, ledger }: Known, today: Day): Ledger {
  const { pipeline, book } = sheet
  const touches = readTouches(log, book, pipeline.zone, today)
  const names = Array.from({ length: pipeline.rows }, (_, row) => pipeline.personName(row))
  const rowOf = rowsOfTouches(touches, pipeline.text('id'), names)
  return judgedLedger({ ...sheet, today, cadence: method.cadence, touches, rowOf, before: ledger })
}
