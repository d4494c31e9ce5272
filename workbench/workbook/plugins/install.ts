// Puts the plugins in place of the library's own, through its public registries, once for each copy of the library.
import { installCachedValues } from './cached-values'
import { installCellTexts } from './cell-texts'
import { installGridImport } from './grid-import'
import { installLazyColors } from './lazy-colors'
import { installLazyConditionalFormats } from './lazy-conditional-formats'
import type { Library } from './library'
import { installOccupiedCells } from './occupied-cells'
import { installOrigins } from './origins'
import { installRangedRecords } from './ranged-records'
import { installRowHeights } from './row-heights'
import { installSetCells } from './set-cells'
import { installSharedFilters } from './shared-filters'
import { installSheetRows } from './sheet-rows'
import { installTypedCells } from './typed-cells'

/** Call before the first Model is made; further calls do nothing. */
export function installPlugins(library: Library): void {
  if (library.registries.corePluginRegistry.contains('set_cells')) return
  installRowHeights(library)
  installSheetRows(library)
  installGridImport(library)
  installTypedCells(library)
  installLazyConditionalFormats(library)
  installLazyColors(library)
  installOccupiedCells(library)
  installCachedValues(library)
  installSetCells(library)
  installCellTexts(library)
  installOrigins(library)
  installRangedRecords(library)
  installSharedFilters(library)
}
