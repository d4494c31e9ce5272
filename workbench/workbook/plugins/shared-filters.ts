// Filters that belong to the file, as in Sheets: the stock plugin keeps what a filter hides in the page that set it.
import type { FilterInternals, TableInternals } from '../library-internals'
import type { Library, Position } from './library'
import type { RecordGetters, SetRangedRecords } from './ranged-records'

/** What a column's filter hides, in the library's own form; `visibleValues` come from files and stand for all others. */
export interface FilterValue {
  readonly filterType: 'values' | 'criterion'
  readonly hiddenValues?: readonly string[]
  readonly visibleValues?: readonly string[]
  readonly type?: string
}

/** The command UPDATE_FILTER; `reflected` tells the page's other parts of a change that came as a record. */
interface UpdateFilter extends Position {
  readonly type: string
  readonly value: FilterValue
  readonly reflected?: true
}

/** A table that shows nothing but its filter. */
export const FILTER_LOOK = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
} as const

/** Replaces the library's plugins of filters and tables. A filter does not widen when cells beside it are written. */
export function installSharedFilters(library: Library): void {
  const { corePluginRegistry, statefulUIPluginRegistry } = library.registries
  const Tables = corePluginRegistry.get('tables') as unknown as new (config: unknown) => TableInternals
  class FixedTablesPlugin extends Tables {
    override canUpdateCellCmdExtendTable(): string {
      return 'none'
    }
  }
  corePluginRegistry.replace('tables', FixedTablesPlugin as never)
  const Stock = statefulUIPluginRegistry.get('evaluation_filter') as unknown as new (
    config: unknown,
  ) => FilterInternals & { readonly getters: FilterInternals['getters'] & RecordGetters }
  class SharedFiltersPlugin extends Stock {
    /** A workbook that computes late has no computed values yet when it is made. */
    private isNew: boolean

    constructor(config: { readonly custom: { readonly computesLate?: boolean } }) {
      super(config)
      this.isNew = config.custom.computesLate === true
    }

    override finalize(): void {
      super.finalize()
      if (this.isNew) this.isEvaluationDirty = true
      this.isNew = false
    }

    override handle(command: { type: string }): void {
      const { type, sheetId, reflected } = command as UpdateFilter
      if (type !== 'UPDATE_FILTER') super.handle(command)
      else if (!reflected) this.store(command as UpdateFilter)
      if (type === 'START') this.isEvaluationDirty = true
      if (type !== 'SET_RANGED_RECORDS') return
      this.isEvaluationDirty = true
      this.dispatch('UPDATE_FILTER', { sheetId, reflected: true })
    }

    override updateHiddenRows(sheetId: string): void {
      const values: Record<string, object> = {}
      for (const { range, value } of this.getters.getRangedRecords(sheetId, 'filterValues')) {
        const { left: col, top: row } = range.zone
        const id = this.getters.getFilter({ sheetId, col, row })?.id
        if (id) values[id] = this.hiding({ sheetId, col, row }, value as FilterValue)
      }
      this.filterValues[sheetId] = values
      super.updateHiddenRows(sheetId)
    }

    /** Keeps the value on its column's header cell; one that hides nothing is none. */
    private store({ sheetId, col, row, value }: UpdateFilter): void {
      const header = this.getters.getCoreTable({ sheetId, col, row })?.range.zone.top
      if (header === undefined) return
      const { toXC } = library.helpers
      const others = this.getters
        .getRangedRecords(sheetId, 'filterValues')
        .filter(({ range: { zone } }) => zone.left !== col || zone.top !== header)
        .map((one) => ({ range: toXC(one.range.zone.left, one.range.zone.top), value: one.value }))
      const records = hidesNothing(value) ? others : [...others, { range: toXC(col, header), value }]
      const payload: SetRangedRecords = { sheetId, kind: 'filterValues', records }
      this.dispatch('SET_RANGED_RECORDS', payload)
    }

    private hiding(position: Position, value: FilterValue): FilterValue {
      if (!value.visibleValues) return value
      const shown = new Set(value.visibleValues.map(plain))
      const hidden = new Set<string>()
      const zone = this.getters.getFilter(position)?.filteredRange?.zone
      for (let row = zone?.top ?? 0; zone && row <= zone.bottom; row++) {
        const text = this.getCellValueAsString(position.sheetId, position.col, row)
        if (!shown.has(text)) hidden.add(text)
      }
      return { filterType: 'values', hiddenValues: [...hidden] }
    }
  }
  statefulUIPluginRegistry.replace('evaluation_filter', SharedFiltersPlugin as never)
}

function hidesNothing({ filterType, hiddenValues, visibleValues, type }: FilterValue): boolean {
  return filterType === 'values' ? !hiddenValues?.length && !visibleValues : type === 'none'
}

/** As the library compares: without spaces around it, in lower case. */
function plain(text: string): string {
  return text.trim().toLowerCase()
}
