// The workbook for scripts: writes are batched into one revision until a computed value is read, as in Sheets.
import type { OpenWorkbook } from '../workbook/open-workbook'
import { gathering } from '../workbook/reads-and-writes'
import type { Workbook } from '../workbook/types'
import type { Engine } from './engine'

/** The same workbook; the caller commits the engine when the script's turn is over. */
export function batchedWorkbook(workbook: OpenWorkbook, engine: Engine): Workbook {
  return gathering({ ...workbook, valueText: workbook.textOfValues }, engine, {
    // Sorting reads values, then writes.
    writes: ['sortRows'],
    reads: ['defineFunctions', 'recalculate'],
    values: ['valueText'],
  })
}
