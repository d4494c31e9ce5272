// Which methods of a workbook write, and which see what formulas give: where writes gather, these must know of each other.
import type { Workbook } from './types'

/** Everything written before must be computed. */
export const COMPUTED_READS = [
  'values',
  'displayValues',
  'numberFormats',
  'lastRow',
  'lastColumn',
  'sortRows',
] as const satisfies readonly (keyof Workbook)[]

export const WRITES = [
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
  'setColumnHidden',
  'setColumnWidth',
] as const satisfies readonly (keyof Workbook)[]
