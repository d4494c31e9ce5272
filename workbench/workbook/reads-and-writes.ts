// Which methods of a workbook write, and which see what formulas give: where writes gather, these must know of each other.
import type { Area, Workbook } from './types'

/** Everything written before must be computed. */
export const COMPUTED_READS = [
  'displayValues',
  'numberFormats',
  'sortRows',
] as const satisfies readonly (keyof Workbook)[]

/** The same, but only on a sheet that has formulas: elsewhere these see what is stored. */
export const VALUE_READS = ['values', 'lastRow', 'lastColumn'] as const satisfies readonly (keyof Workbook)[]

/** The sheet that is read. */
export const sheetOf = (read: number | Area): number => (typeof read === 'number' ? read : read.sheet)

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
