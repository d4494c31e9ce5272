// The colours that a workbook uses, gathered when the colour picker asks: the stock plugin walks all cells at every change.
import type { CustomColorsInternals } from '../library-internals'
import type { Library } from './library'

/** Replaces the library's plugin of custom colours by one that gathers them on demand. */
export function installLazyColors(library: Library): void {
  const registry = library.registries.coreViewsPluginRegistry
  const Stock = registry.get('custom_colors') as unknown as new (config: unknown) => CustomColorsInternals
  class LazyColorsPlugin extends Stock {
    override finalize(): void {}
    override getCustomColors(): string[] {
      super.finalize()
      return super.getCustomColors()
    }
  }
  registry.replace('custom_colors', LazyColorsPlugin as never)
}
