// Allows sorting below header formulas that spill downwards, which Sheets does and the library refuses.
import type { SortInternals, SortZone } from '../workbook/library-internals'
import type { Library } from '../workbook/plugins/library'

/** The library's result for an allowed command. */
const ALLOWED = 'Success'

/** Call before the first Model is made. Spilled values are computed again, so they need no sorting. */
export function sortBelowHeaderFormulas(library: Library): void {
  const registry = library.registries.featurePluginRegistry
  const Stock = registry.get('sort') as unknown as new (config: unknown) => SortInternals
  class HeaderSort extends Stock {
    override checkArrayFormulaInSortZone(sort: SortZone): string {
      const refusal = super.checkArrayFormulaInSortZone(sort)
      if (refusal === ALLOWED) return refusal
      const { sheetId, zone } = sort
      const isHeaded = this.hasHeader(sheetId, this.mainCells(sheetId, zone))
      const first = isHeaded ? zone.top + 1 : zone.top
      for (let row = first; row <= zone.bottom; row++) {
        for (let col = zone.left; col <= zone.right; col++) {
          const origin = this.getters.getArrayFormulaSpreadingOn({ sheetId, col, row })
          if (origin && origin.row >= first) return refusal
        }
      }
      return ALLOWED
    }
  }
  registry.replace('sort', HeaderSort as never)
}
