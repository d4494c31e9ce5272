// The filter of a sheet in an .xlsx: which of the hidden rows it hides, and writing it.
import { library } from '../library'
import type { OpenWorkbook } from '../open-workbook'
import type { RecordGetters } from '../plugins/ranged-records'
import type { FilterValue } from '../plugins/shared-filters'
import type { SheetContent } from '../sheet-content'
import type { Area } from '../types'
import { areaName } from './xlsx-names'
import type { FileFilter } from './xlsx-parts'
import type { XmlPart } from './xml-part'
import { encoded, withAttribute } from './xml-text'

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

/** Puts the sheet's filter into its part, if it is not the file's; tells whether it hides other rows than the file's. */
export function putFilter(
  part: XmlPart,
  workbook: OpenWorkbook,
  sheet: number,
  base: SheetContent | undefined,
): boolean {
  const area = workbook.filter(sheet)
  const known = part.first('autoFilter')
  if (!area) {
    // A filter on a range the sheet does not have was never taken over.
    if (!base?.filter || !known) return false
    part.set('autoFilter', [])
    return true
  }
  const range = areaName(area)
  const { getRangedRecords } = workbook.model.getters as unknown as RecordGetters
  const now = new Map(
    getRangedRecords(String(sheet), 'filterValues').map(({ range: { zone }, value }) => [
      zone.left - area.column,
      value as FilterValue,
    ]),
  )
  if (known && base?.filter && hasCriteria(base.filter, now)) {
    part.set('autoFilter', [base.filter.range === range ? known : withAttribute(known, 'ref', range)])
    return false
  }
  const columns = [...now].sort(([left], [right]) => left - right)
  const texts = columns.map(([column, value]) => columnText(workbook, area, column, value))
  part.set('autoFilter', [`<autoFilter ref="${range}">${texts.join('')}</autoFilter>`])
  return true
}

function hasCriteria(
  { range, shown }: NonNullable<SheetContent['filter']>,
  now: ReadonlyMap<number, FilterValue>,
): boolean {
  const { left } = library.helpers.toZone(range)
  const before = Object.entries(shown).map(
    ([name, texts]) => [library.helpers.toZone(name).left - left, texts] as const,
  )
  return (
    before.length === now.size &&
    before.every(([column, texts]) => now.get(column)?.visibleValues?.join('\n') === texts.join('\n'))
  )
}

function columnText(workbook: OpenWorkbook, area: Area, column: number, value: FilterValue): string {
  const hidden = new Set(value.hiddenValues?.map((text) => text.toLowerCase()))
  const below = { ...area, row: area.row + 1, rows: area.rows - 1, column: area.column + column, columns: 1 }
  const all = workbook.displayValues(below).map(([text = '']) => text)
  const shown = value.visibleValues ?? [...new Set(all)].filter((text) => !hidden.has(text.toLowerCase()))
  const filters = shown.filter(Boolean).map((text) => `<filter val="${encoded(text)}"/>`)
  const blank = shown.includes('') ? ' blank="1"' : ''
  return `<filterColumn colId="${column}"><filters${blank}>${filters.join('')}</filters></filterColumn>`
}
