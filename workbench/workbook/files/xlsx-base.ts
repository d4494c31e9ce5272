// A sheet as the file had it when it was opened, to tell which of its cells are still the same.
import { sheetsFormula } from '../formula-text'
import { library } from '../library'
import type { GridValue } from '../plugins/grid-import'
import type { StoredCell } from '../plugins/library'
import { gridOf, type SheetContent } from '../sheet-content'
import type { Looks } from './xlsx-style-table'

export interface BaseCells {
  readonly hiddenRows: ReadonlySet<number>
  /** Pixels by row. */
  readonly heights: Readonly<Record<number, number>>
  /** How a cell looked, from 0. */
  looks(row: number, column: number): Looks
  /** Whether a cell holds what the file's cell held; its computed value may differ. */
  isSame(
    row: number,
    column: number,
    now: StoredCell | undefined,
    kept: string | undefined,
    getters: object,
  ): boolean
}

/** The cells of a sheet that was read from a file; of a new sheet without one. */
export function baseCells(content: SheetContent | undefined): BaseCells {
  const { grid, formats } = content ? gridOf(content) : { grid: [], formats: [] }
  const kept = content?.keptFormulas ?? {}
  const { toXC } = library.helpers
  return {
    hiddenRows: new Set(content?.hiddenRows ?? []),
    heights: content?.heights ?? {},
    looks: (row, column) => ({ format: formats[row]?.[column], style: content?.styles?.[row]?.[column] }),
    isSame(row, column, now, keptNow, getters) {
      if (row < 0 || column < 0) return false
      if (kept[toXC(column, row)] !== keptNow) return false
      return sameContent(grid[row]?.[column] ?? null, now, getters)
    },
  }
}

function sameContent(before: GridValue, now: StoredCell | undefined, getters: object): boolean {
  if (before === null || before === '') return !now || (!now.isFormula && !now.content)
  if (!now) return false
  if (typeof before === 'string' && before.startsWith('=')) {
    return (
      now.isFormula && plain(sheetsFormula(now, getters)) === plain(before.replaceAll('"&CHAR(34)&"', '""'))
    )
  }
  if (now.isFormula) return false
  const { parsedValue } = now as { parsedValue?: unknown }
  if (typeof before === 'string') return parsedValue === (before.startsWith("'") ? before.slice(1) : before)
  if (typeof before === 'object') return 'error' in before && parsedValue === before.error
  return parsedValue === before
}

/** A formula without the spaces and small letters that mean nothing. */
function plain(formula: string): string {
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|\s+/g, '$1').toUpperCase()
}
