// The kernel's operations on filters: a sheet has one at most.
import type { GoogleState } from '../state'
import { onGrid, sheetOf } from './areas'
import type { Handlers } from './handlers'
import { writableSheet } from './protections'

export function filterOperations(state: GoogleState) {
  const { workbook } = state
  const existing = (sheet: number): number => sheetOf(state, sheet).id
  return {
    filter: (_, sheet) => workbook.filter(existing(sheet)),
    createFilter: (execution, area) => {
      if (workbook.filter(writableSheet(state, execution, onGrid(state, area).sheet)))
        throw new Error("You can't create a filter in a sheet that already has a filter.")
      workbook.createFilter(area)
    },
    removeFilter: (execution, sheet) => workbook.removeFilter(writableSheet(state, execution, sheet)),
    filterCriterion: (_, sheet, column) => workbook.filterCriterion(existing(sheet), column),
    setFilterCriterion: (execution, sheet, column, criterion) =>
      workbook.setFilterCriterion(writableSheet(state, execution, sheet), column, criterion),
    isRowFiltered: (_, sheet, row) => workbook.isRowFiltered(existing(sheet), row),
  } satisfies Partial<Handlers>
}
