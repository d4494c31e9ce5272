// Row heights without measuring text: the stock plugin measures every cell at load and at every change.
import type { RowSizeInternals } from '../library-internals'
import type { Library } from './library'

const DEFAULT_ROW_PIXELS = 23

/** Replaces the library's row size plugin: a row has the height the user set, or else 23 pixels. */
export function installRowHeights(library: Library): void {
  const registry = library.registries.coreViewsPluginRegistry
  const Stock = registry.get('row_size') as unknown as new (config: unknown) => RowSizeInternals
  class RowHeightsPlugin extends Stock {
    override beforeHandle(): void {}
    override handle(): void {}
    override getRowSize(sheetId: string, row: number): number {
      return this.getters.getUserRowSize(sheetId, row) ?? DEFAULT_ROW_PIXELS
    }
  }
  registry.replace('row_size', RowHeightsPlugin as never)
}
