// The workbook as scripts get it here: writes gather into one revision, as in Sheets, until something computed is read.
import type { OpenWorkbook } from '../workbook/open-workbook'
import { gathering } from '../workbook/reads-and-writes'
import type { Workbook } from '../workbook/types'
import type { Engine } from './engine'

/** The same workbook; the caller commits the engine when the script's turn is over. */
export function batchedWorkbook(workbook: OpenWorkbook, engine: Engine): Workbook {
  return gathering({ ...workbook, valueText: workbook.textOfValues }, engine, {
    // Sorting looks at values and then writes.
    writes: ['sortRows'],
    reads: ['defineFunctions', 'recalculate'],
    values: ['valueText'],
  })
}
