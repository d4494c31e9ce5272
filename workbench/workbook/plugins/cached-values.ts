// Values of formulas as the file has them serve until a cell they depend on changes, as in Sheets and Excel: a workbook
// with 80,000 COUNTIFS on another tab would otherwise take minutes to open.
import type { EvaluatedRange, EvaluationInternals, EvaluatorInternals } from '../library-internals'
import type { Library, Position, StoredCell } from './library'

type Value = string | number | boolean
type FormulaCell = Extract<StoredCell, { isFormula: true }>

interface CachedGetters {
  getCachedValues(): Map<number, Value>
  getSheetIds(): readonly string[]
  getCells(sheetId: string): readonly StoredCell[]
  getCell(position: Position): StoredCell | undefined
  getCellPosition(id: StoredCell['id']): Position
}

interface StoredSheet {
  readonly id: string
  cachedValues?: Record<string, Value>
}

interface Command extends Position {
  readonly type: string
  readonly content?: string
  readonly cellIds?: readonly number[]
  readonly dimension: 'ROW' | 'COL'
  readonly base: number
  readonly position: 'before' | 'after'
  readonly quantity: number
}

/** The category of the user's own functions in the library's registry. */
export const CUSTOM_CATEGORY = 'Touchline'
/** Functions whose value is another one every time, or whose cells are known only once they are computed. */
const FLEETING = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|SUBTOTAL)\s*\(/i
/** After these any value may be another one. */
const UPSETTING = new Set([
  ...['UNDO', 'REDO', 'MOVE_RANGES', 'UPDATE_LOCALE', 'ADD_MERGE', 'REMOVE_MERGE'],
  ...['CREATE_NAMED_RANGE', 'UPDATE_NAMED_RANGE', 'DELETE_NAMED_RANGE'],
])

/** Adds `cachedValues` of a sheet, by the names of its cells, and lets the library's evaluation serve them. */
export function installCachedValues(library: Library): void {
  installStore(library)
  const registry = library.registries.coreViewsPluginRegistry
  const Stock = registry.get('evaluation') as unknown as {
    new (config: object): EvaluationInternals & { readonly getters: CachedGetters }
    getters: readonly string[]
  }
  class CachedEvaluationPlugin extends Stock {
    private edited: Position[] = []
    private isFirst = true

    constructor(config: object) {
      super(config)
      this.serve(this.evaluator)
    }

    override beforeHandle(command: { type: string }): void {
      const { type, sheetId, cellIds } = command as Command
      if (UPSETTING.has(type) || (type === 'EVALUATE_CELLS' && !cellIds)) this.cached.clear()
      if (type === 'REMOVE_COLUMNS_ROWS' || type === 'DELETE_SHEET') this.forgetReaders(sheetId)
      super.beforeHandle(command)
    }

    override handle(command: { type: string }): void {
      super.handle(command)
      const { type, sheetId, row, col, content } = command as Command
      if (!this.cached.size) return
      if (type === 'UPDATE_CELL' && content !== undefined) this.edited.push({ sheetId, row, col })
      if (type === 'ADD_COLUMNS_ROWS') this.shiftEdited(command as Command)
    }

    override finalize(): void {
      super.finalize()
      this.edited = []
    }

    private get cached(): Map<number, Value> {
      return this.getters.getCachedValues()
    }

    private serve(evaluator: EvaluatorInternals): void {
      const { evaluateAllCells, computeFormulaCell, evaluate, invalidatePositionsDependingOnSpread } =
        evaluator
      let isWhole = false
      evaluator.computeFormulaCell = (position, cell) => {
        const value = this.cached.get(cell.id)
        const served = value === undefined ? cell : { ...cell, compiledFormula: constant(value) }
        return computeFormulaCell.call(evaluator, position, served)
      }
      evaluator.evaluateAllCells = () => {
        isWhole = true
        try {
          this.forgetEdited()
          evaluateAllCells.call(evaluator)
        } finally {
          isWhole = false
        }
      }
      evaluator.evaluate = (ranges) => {
        if (!isWhole && this.cached.size) this.forget(ranges)
        evaluate.call(evaluator, ranges)
      }
      evaluator.invalidatePositionsDependingOnSpread = (sheetId, zone) => {
        if (this.cached.size) this.forget(evaluator.getCellsDependingOn([{ sheetId, zone }]))
        invalidatePositionsDependingOnSpread.call(evaluator, sheetId, zone)
      }
    }

    /** Before everything is evaluated: what depends on edited cells, and at first on formulas without a value. */
    private forgetEdited(): void {
      const { cached, getters } = this
      if (!cached.size) return
      const changed = [...this.edited]
      if (this.isFirst)
        for (const cell of formulaCells(getters))
          if (!cached.has(cell.id)) changed.push(getters.getCellPosition(cell.id))
      this.isFirst = false
      if (!changed.length) return
      const ranges = changed.map(({ sheetId, row, col }) => ({
        sheetId,
        zone: { top: row, bottom: row, left: col, right: col },
      }))
      this.forget(ranges)
      this.forget(this.evaluator.getCellsDependingOn(ranges))
    }

    private forget(ranges: Iterable<EvaluatedRange>): void {
      for (const { sheetId, zone } of ranges) {
        for (let row = zone.top; row <= zone.bottom; row++) {
          for (let col = zone.left; col <= zone.right; col++) {
            const cell = this.getters.getCell({ sheetId, row, col })
            if (cell?.isFormula) this.cached.delete(cell.id)
          }
        }
      }
    }

    /** Formulas that read a sheet; which of its cells is not known any more once some are gone. */
    private forgetReaders(sheetId: string): void {
      if (!this.cached.size) return
      for (const cell of formulaCells(this.getters)) {
        if (!this.cached.has(cell.id)) continue
        if (!cell.compiledFormula.rangeDependencies.some((range) => range.sheetId === sheetId)) continue
        this.cached.delete(cell.id)
        const position = this.getters.getCellPosition(cell.id)
        if (position.sheetId !== sheetId) this.edited.push(position)
      }
      this.edited = this.edited.filter((position) => position.sheetId !== sheetId)
    }

    private shiftEdited({ sheetId, dimension, base, position, quantity }: Command): void {
      const key = dimension === 'ROW' ? 'row' : 'col'
      const from = position === 'before' ? base : base + 1
      this.edited = this.edited.map((cell) =>
        cell.sheetId === sheetId && cell[key] >= from ? { ...cell, [key]: cell[key] + quantity } : cell,
      )
    }
  }
  registry.replace('evaluation', CachedEvaluationPlugin as never)
}

/** Keeps the values, by the cells' ids, and saves those that still hold. */
function installStore(library: Library): void {
  class CachedValuesPlugin extends library.CorePlugin {
    static override getters = ['getCachedValues']
    private readonly values = new Map<number, Value>()

    getCachedValues(): Map<number, Value> {
      return this.values
    }

    override import(data: unknown): void {
      for (const { id: sheetId, cachedValues = {} } of (data as { sheets: StoredSheet[] }).sheets) {
        for (const [name, value] of Object.entries(cachedValues)) {
          const { col, row } = library.helpers.toCartesian(name)
          const cell = this.getters.getCell({ sheetId, col, row })
          if (cell?.isFormula && isLasting(library, cell)) this.values.set(cell.id, value)
        }
      }
    }

    override export(data: unknown): void {
      if (!this.values.size) return
      for (const sheet of (data as { sheets: StoredSheet[] }).sheets) {
        const cachedValues: Record<string, Value> = {}
        for (const cell of this.getters.getCells(sheet.id)) {
          const value = this.values.get(cell.id)
          if (value === undefined) continue
          const { col, row } = this.getters.getCellPosition(cell.id)
          cachedValues[library.helpers.toXC(col, row)] = value
        }
        if (Object.keys(cachedValues).length) sheet.cachedValues = cachedValues
      }
    }
  }
  library.registries.corePluginRegistry.add('cached_values', CachedValuesPlugin as never)
}

/** Names of ranges and of the user's own functions are bound only when a formula is computed. */
function isLasting({ registries: { functionRegistry } }: Library, { compiledFormula }: FormulaCell): boolean {
  const { isBadExpression, symbols, normalizedFormula } = compiledFormula
  const isStock = (symbol: string): boolean => {
    const name = symbol.toUpperCase()
    // A range may have the name of a function.
    if (new RegExp(`\\b${name}\\b(?!\\()`, 'i').test(normalizedFormula)) return false
    if (!functionRegistry.contains(name)) return false
    return (functionRegistry.get(name) as { category?: string }).category !== CUSTOM_CATEGORY
  }
  return !isBadExpression && symbols.every(isStock) && !FLEETING.test(normalizedFormula)
}

function formulaCells(getters: CachedGetters): FormulaCell[] {
  return getters
    .getSheetIds()
    .flatMap((sheetId) => getters.getCells(sheetId).filter((cell): cell is FormulaCell => cell.isFormula))
}

/** A formula that is computed already. */
function constant(value: Value): object {
  return { rangeDependencies: [], execute: () => ({ value }) }
}
