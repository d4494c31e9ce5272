// Evaluates only the occupied part of each sheet: the stock evaluator creates an object for every blank cell, too.
// A workbook that computes late is not evaluated at creation, when its custom functions are not defined yet.
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

/** Replaces the library's evaluation: a full evaluation covers only the zone with stored cells. */
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

/** The smallest zone with all stored cells of a sheet; spilled values are set by their formula. */
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
