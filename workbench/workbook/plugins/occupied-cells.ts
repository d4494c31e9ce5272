// Evaluating everything, without the blank rest of each sheet: the stock evaluator makes and drops an object for each cell of it.
// A workbook that computes late is not evaluated when it is made either: its custom functions are not known yet.
import type { EvaluationInternals, Zone } from '../library-internals'
import type { Library, Position, StoredCell } from './library'

interface StockPlugin extends EvaluationInternals {
  readonly getters: {
    getSheetIds(): readonly string[]
    getCells(sheetId: string): readonly StoredCell[]
    getCellPosition(id: StoredCell['id']): Position
  }
}

interface Config {
  readonly custom: { readonly computesLate?: boolean }
}

/** Replaces the library's evaluation by one that, where all is evaluated, looks only where a sheet has cells. */
export function installOccupiedCells(library: Library): void {
  const registry = library.registries.coreViewsPluginRegistry
  const Stock = registry.get('evaluation') as unknown as {
    new (config: Config): StockPlugin
    getters: readonly string[]
  }
  class OccupiedCellsPlugin extends Stock {
    private isNew: boolean

    constructor(config: Config) {
      super(config)
      this.isNew = config.custom.computesLate === true
      const { evaluator, getters } = this
      const PositionMap = evaluator.evaluatedCells.constructor as new () => object
      evaluator.evaluateAllCells = () => {
        evaluator.evaluatedCells = new PositionMap()
        evaluator.evaluate(
          getters.getSheetIds().flatMap((sheetId) => {
            const zone = occupied(getters, sheetId)
            return zone ? [{ sheetId, zone }] : []
          }),
        )
      }
    }

    override finalize(): void {
      if (!this.isNew) super.finalize()
      this.isNew = false
    }
  }
  registry.replace('evaluation', OccupiedCellsPlugin as never)
}

/** The smallest zone with all stored cells of a sheet; what formulas spill, they set themselves. */
function occupied({ getCells, getCellPosition }: StockPlugin['getters'], sheetId: string): Zone | undefined {
  let zone: Zone | undefined
  for (const { id } of getCells(sheetId)) {
    const { col, row } = getCellPosition(id)
    zone ??= { left: col, right: col, top: row, bottom: row }
    if (col < zone.left) zone.left = col
    else if (col > zone.right) zone.right = col
    if (row < zone.top) zone.top = row
    else if (row > zone.bottom) zone.bottom = row
  }
  return zone
}
