// The charts, merged cells, named ranges and sizes of the workbook in memory. Sizes, borders and links are not kept: they are tested on the workbook itself.
import { isDeepStrictEqual } from 'node:util'
import type { Chart } from '../../workbench/workbook/chart-types'
import type { Area, CellLink, NamedArea } from '../../workbench/workbook/types'
import { MemoryFilters } from './memory-filters'

export abstract class MemoryLayout extends MemoryFilters {
  readonly merged: Area[] = []
  private readonly names = new Map<string, NamedArea>()
  private readonly drawn = new Map<number, Chart>()

  charts(id: number): Chart[] {
    return [...this.drawn.values()].filter(({ sheet }) => sheet === id)
  }

  putChart(chart: Chart): void {
    this.drawn.set(chart.id, chart)
  }

  removeChart(_sheet: number, id: number): void {
    this.drawn.delete(id)
  }

  namedRanges(): NamedArea[] {
    return [...this.names.values()]
  }

  setNamedRange(name: string, area: Area): void {
    this.names.set(name.toLowerCase(), { name, area })
  }

  removeNamedRange(name: string): void {
    this.names.delete(name.toLowerCase())
  }

  links(): CellLink[] {
    return []
  }

  setLinks(): void {}

  setBorder(): void {}

  setColumnWidth(): void {}

  setRowHeight(): void {}

  headerSize(): number {
    return 21
  }

  merges(id: number): Area[] {
    return this.merged.filter((area) => area.sheet === id)
  }

  merge(area: Area): void {
    this.merged.push(area)
  }

  unmerge(area: Area): void {
    this.merged.splice(0, this.merged.length, ...this.merged.filter((one) => !isDeepStrictEqual(one, area)))
  }
}
