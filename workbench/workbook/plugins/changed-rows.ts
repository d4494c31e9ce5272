// Tracks which rows changed since the last call, and where formulas are, for readers of large sheets.
import type { Library, Position, StoredCell } from './library'

export interface SheetChanges {
  /** The rows changed since the last call; undefined where any may have, as at the first call. Only for sheets without formulas. */
  takeChangedRows(sheetId: string): ReadonlySet<number> | undefined
  /** A number that differs after any cell of the sheet may have been written. */
  getChangeCount(sheetId: string): number
  /** The positions of formulas. */
  getFormulaPositions(sheetId: string): readonly Position[]
  hasFormulas(sheetId: string): boolean
}

/** Whether a sheet has formulas, so that its values depend on computing. */
export const hasFormulas = (getters: object, sheetId: string): boolean =>
  (getters as SheetChanges).hasFormulas(sheetId)

interface Command extends Position {
  readonly type: string
}

/** Commands that change no cell. SET_CELLS dispatches others for its cells; EVALUATE_CELLS matters only with formulas, which are not tracked. */
const HARMLESS = new Set([
  'SET_CELLS',
  'SET_NOTES',
  'SET_RANGED_RECORDS',
  'UPDATE_FILTER',
  'EVALUATE_CELLS',
  'RESIZE_COLUMNS_ROWS',
  'HIDE_COLUMNS_ROWS',
  'UNHIDE_COLUMNS_ROWS',
  'FREEZE_ROWS',
  'ADD_CONDITIONAL_FORMAT',
  'REMOVE_CONDITIONAL_FORMAT',
  'CREATE_SHEET',
  'RENAME_SHEET',
  'MOVE_SHEET',
  'HIDE_SHEET',
  'SHOW_SHEET',
])
const OF_ONE_CELL = new Set(['UPDATE_CELL', 'UPDATE_CELL_POSITION'])
const OF_ONE_SHEET = new Set(['SET_FORMATTING', 'DELETE_CONTENT', 'ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS'])

/** Adds the getters of SheetChanges. For Node, where scripts read the same large sheet again and again. */
export function installChangedRows(library: Library): void {
  class ChangedRowsPlugin extends library.CoreViewPlugin {
    static override getters = [
      'takeChangedRows',
      'getChangeCount',
      'getFormulaPositions',
      'hasFormulas',
    ] as never
    private readonly changed = new Map<string, Set<number>>()
    private readonly counts = new Map<string, number>()
    private ofAll = 0
    private readonly formulas = new Map<string, Map<string, Position>>()

    override handle(command: { type: string }): void {
      const { type, sheetId, row, col } = command as Command
      if (OF_ONE_CELL.has(type)) this.cellChanged({ sheetId, row, col })
      else if (OF_ONE_SHEET.has(type)) {
        this.count(sheetId)
        this.changed.delete(sheetId)
        this.formulas.delete(sheetId)
      } else if (!HARMLESS.has(type)) {
        this.ofAll++
        this.changed.clear()
        this.formulas.clear()
      }
    }

    takeChangedRows(sheetId: string): ReadonlySet<number> | undefined {
      const rows = this.changed.get(sheetId)
      this.changed.set(sheetId, new Set())
      return rows
    }

    getChangeCount(sheetId: string): number {
      return this.ofAll + (this.counts.get(sheetId) ?? 0)
    }

    getFormulaPositions(sheetId: string): readonly Position[] {
      return [...this.formulasOf(sheetId).values()]
    }

    hasFormulas(sheetId: string): boolean {
      return this.formulasOf(sheetId).size > 0
    }

    private formulasOf(sheetId: string): ReadonlyMap<string, Position> {
      let found = this.formulas.get(sheetId)
      if (!found) {
        found = new Map()
        for (const cell of this.getters.getCells(sheetId) as StoredCell[]) {
          const position = cell.isFormula ? this.getters.getCellPosition(cell.id) : undefined
          if (position) found.set(`${position.col},${position.row}`, position)
        }
        this.formulas.set(sheetId, found)
      }
      return found
    }

    private count(sheetId: string): void {
      this.counts.set(sheetId, (this.counts.get(sheetId) ?? 0) + 1)
    }

    private cellChanged(position: Position): void {
      const { sheetId, row, col } = position
      this.count(sheetId)
      this.changed.get(sheetId)?.add(row)
      const found = this.formulas.get(sheetId)
      if (!found) return
      if (this.getters.getCell(position)?.isFormula) found.set(`${col},${row}`, position)
      else found.delete(`${col},${row}`)
    }
  }
  const registry = library.registries.coreViewsPluginRegistry
  if (!registry.contains('changed_rows')) registry.add('changed_rows', ChangedRowsPlugin as never)
}
