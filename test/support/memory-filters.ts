// The filters and protections of the workbook in memory; they stay where they were put when rows and columns move. Its
// validations refuse nothing and it has no Tables: both are tested on the workbook itself.
import type { Area, FilterCriterion, Protection, SheetTable } from '../../workbench/workbook/types'

export abstract class MemoryFilters {
  private readonly filters = new Map<number, { area: Area; criteria: Map<number, FilterCriterion> }>()
  private readonly protected = new Map<number, readonly Protection[]>()

  abstract displayValues(area: Area): string[][]

  filter(id: number): Area | null {
    return this.filters.get(id)?.area ?? null
  }

  createFilter(area: Area): void {
    this.filters.set(area.sheet, { area, criteria: new Map() })
  }

  removeFilter(id: number): void {
    this.filters.delete(id)
  }

  filterCriterion(id: number, column: number): FilterCriterion | null {
    return this.filters.get(id)?.criteria.get(column) ?? null
  }

  setFilterCriterion(id: number, column: number, criterion: FilterCriterion | null): void {
    const criteria = this.filters.get(id)?.criteria
    if (criterion) criteria?.set(column, criterion)
    else criteria?.delete(column)
  }

  isRowFiltered(id: number, row: number): boolean {
    const { area, criteria = new Map<number, FilterCriterion>() } = this.filters.get(id) ?? {}
    if (!area || row <= area.row || row >= area.row + area.rows) return false
    return [...criteria].some(([column, { hiddenValues }]) => {
      const shown = this.displayValues({ sheet: id, row, column, rows: 1, columns: 1 })
      return hiddenValues.includes(shown[0]?.[0] ?? '')
    })
  }

  protections(id: number): Protection[] {
    return [...(this.protected.get(id) ?? [])]
  }

  setProtections(id: number, protections: readonly Protection[]): void {
    this.protected.set(id, protections)
  }

  hasStrictValidation(): boolean {
    return false
  }

  refusedCell(): null {
    return null
  }

  tables(): SheetTable[] {
    return []
  }

  setTables(): void {}
}
