// The workbook as scripts get it here: writes gather into one revision, as in Sheets, until something computed is read.
import type { OpenWorkbook } from '../workbook/open-workbook'
import type { Workbook } from '../workbook/types'
import type { Engine } from './engine'

/** These see what the formulas give, so that all writes before them must be computed. */
const READS_COMPUTED = [
  'values',
  'valueText',
  'displayValues',
  'numberFormats',
  'lastRow',
  'lastColumn',
  'sortRows',
  'defineFunctions',
  'recalculate',
] as const satisfies readonly (keyof Workbook)[]

const WRITES = [
  'insertSheet',
  'deleteSheet',
  'renameSheet',
  'setHidden',
  'setFrozenRows',
  'write',
  'clearContent',
  'setNumberFormats',
  'setStyle',
  'setNotes',
  'setValidation',
  'setConditionalFormats',
  'insertRows',
  'insertColumns',
  'deleteRows',
  'deleteColumns',
  'sortRows',
  'setColumnHidden',
  'setColumnWidth',
] as const satisfies readonly (keyof Workbook)[]

type Method = (...args: never[]) => unknown

/** The same workbook; the caller commits the engine when the script's turn is over. */
export function batchedWorkbook(workbook: OpenWorkbook, engine: Engine): Workbook {
  const batched: Record<string, unknown> = { ...workbook, valueText: workbook.textOfValues }
  const before = (name: keyof Workbook, step: () => void): void => {
    const method = batched[name] as Method
    batched[name] = (...args: never[]) => {
      step()
      return method(...args)
    }
  }
  for (const name of WRITES) before(name, () => engine.begin())
  for (const name of READS_COMPUTED) before(name, () => engine.commit())
  return batched as unknown as Workbook
}
