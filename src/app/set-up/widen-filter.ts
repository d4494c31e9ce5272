// A filter that covers the user's columns only sorts them without Touchline's: set-up offers to widen it (S8).

import { OWN_COLUMNS } from '../../core/tabs/schema'
import { columnOf, type PipelineSheet } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'

/** What is to become of the filter: widened, left although it ends before Touchline's columns, or nothing. */
export type FilterAnswer = 'widen' | 'leave' | 'none'

/**
 * Asks about a filter that would end before Touchline's columns; writes nothing.
 * @param isAsking whether somebody is there to answer; if not, the filter is left
 */
export function askFilter(
  { workbook, dialog }: Ports,
  sheet: PipelineSheet,
  isAsking: boolean,
): FilterAnswer {
  const [, last = 0] = workbook.filterColumns(sheet.tab) ?? []
  const isMissing = OWN_COLUMNS.some(({ key }) => !sheet.pipeline.has(key))
  if (last === 0 || (!isMissing && last >= lastOwnColumn(sheet))) return 'none'
  if (!isAsking) return 'leave'
  const isWanted = dialog.confirm(
    'Widen the filter',
    `The filter on "${sheet.tab}" covers your columns only: sorting with it would leave Touchline's columns behind. Widen it over them? What it hides stays hidden.`,
  )
  return isWanted ? 'widen' : 'leave'
}

/** Widens the filter over all of Touchline's columns. */
export const widenFilter = (workbook: Workbook, sheet: PipelineSheet): void =>
  workbook.widenFilter(sheet.tab, lastOwnColumn(sheet))

const lastOwnColumn = (sheet: PipelineSheet): number =>
  Math.max(...OWN_COLUMNS.map(({ key }) => columnOf(sheet, key)))

/** Said where the filter was left as it was. */
export const NARROW_FILTER =
  'The filter covers your columns only: take it away and make it again over all columns before you sort with it, so that Touchline’s columns move along.'
