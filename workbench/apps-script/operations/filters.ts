// The kernel's operations on filters: a sheet has one at most.
import type { GoogleState } from '../state'
import { onGrid, sheetOf } from './areas'
import type { Handlers } from './handlers'

export function filterOperations(state: GoogleState) {
  const { workbook } = state
  const existing = (sheet: number): number => sheetOf(state, sheet).id
  return {
    filter: (_, sheet) => workbook.filter(existing(sheet)),
    createFilter: (_, area) => {
      if (workbook.filter(onGrid(state, area).sheet))
        throw new Error("You can't create a filter in a sheet that already has a filter.")
      workbook.createFilter(area)
    },
    removeFilter: (_, sheet) => workbook.removeFilter(existing(sheet)),
    filterCriterion: (_, sheet, column) => workbook.filterCriterion(existing(sheet), column),
    setFilterCriterion: (_, sheet, column, criterion) =>
      workbook.setFilterCriterion(existing(sheet), column, criterion),
    isRowFiltered: (_, sheet, row) => workbook.isRowFiltered(existing(sheet), row),
  } satisfies Partial<Handlers>
}
