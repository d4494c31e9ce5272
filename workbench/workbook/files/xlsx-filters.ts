// The filter of a sheet in an .xlsx: which of the hidden rows it hides.
import { library } from '../library'
import type { SheetContent } from '../sheet-content'
import type { FileFilter } from './xlsx-parts'

/** The filter, and the rows that are hidden beside it: a filter that explains its own rows hides them, no hand does. */
export function filterFrom(
  filter: FileFilter | undefined,
  { cells, hiddenRows }: Pick<Required<SheetContent>, 'cells' | 'hiddenRows'>,
): Pick<SheetContent, 'filter' | 'hiddenRows'> {
  if (!filter) return {}
  const { range, columns } = filter
  const { left, top, bottom } = library.helpers.toZone(range)
  const hidden = new Set(hiddenRows)
  const rows = cells.slice(top + 1, bottom + 1).filter((_, index) => !hidden.has(top + 1 + index))
  const shown: Record<string, readonly string[]> = {}
  for (const { column, shown: texts } of columns) {
    // Only for texts: a number or day may read differently in the file.
    const isExplained = rows.every((row) => {
      const value = row[left + column] ?? ''
      return typeof value === 'string' && texts?.includes(value)
    })
    if (texts && isExplained) shown[library.helpers.toXC(left + column, top)] = texts
  }
  const isWhole = columns.length > 0 && Object.keys(shown).length === columns.length
  return {
    filter: { range, shown: isWhole ? shown : {} },
    hiddenRows: isWhole ? hiddenRows.filter((row) => row <= top || row > bottom) : hiddenRows,
  }
}
