// A filter that covers the user's columns only sorts them without Touchline's: set-up widens it where the user agrees (S8).

import { OWN_COLUMNS } from '../../core/tabs/schema'
import { columnOf, type PipelineSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

/** Whether a filter would end before Touchline's columns, those that set-up adds included. */
export function hasNarrowFilter(workbook: Workbook, sheet: PipelineSheet): boolean {
  const [, last = 0] = workbook.filterColumns(sheet.tab) ?? []
  const isMissing = OWN_COLUMNS.some(({ key }) => !sheet.pipeline.has(key))
  return last > 0 && (isMissing || last < lastOwnColumn(sheet))
}

/** Widens the filter over all of Touchline's columns. */
export const widenFilter = (workbook: Workbook, sheet: PipelineSheet): void =>
  workbook.widenFilter(sheet.tab, lastOwnColumn(sheet))

const lastOwnColumn = (sheet: PipelineSheet): number =>
  Math.max(...OWN_COLUMNS.map(({ key }) => columnOf(sheet, key)))
