// The filter of a sheet, its protections, its Tables and its links. The library's tables have filters; Google's sheets have one each.
import { areaOf } from './layout'
import { library } from './library'
import type { ModelAccess, Zone } from './model-access'
import type { RecordGetters, RecordKind, SetRangedRecords } from './plugins/ranged-records'
import { FILTER_LOOK, type FilterValue } from './plugins/shared-filters'
import type { Area, CellLink, Protection, SheetTable, Workbook } from './types'

type FilterMethods = Pick<
  Workbook,
  'filter' | 'createFilter' | 'removeFilter' | 'filterCriterion' | 'setFilterCriterion' | 'isRowFiltered'
>
type RecordMethods = Pick<
  Workbook,
  'protections' | 'setProtections' | 'tables' | 'setTables' | 'links' | 'setLinks'
>

/** The workbook's methods for filters. */
export function filterMethods({ model, run, idOf, zoneOf }: ModelAccess): FilterMethods {
  const { getters } = model
  const zone = (sheet: number): Zone | undefined =>
    getters.getCoreTables(idOf(sheet)).find(({ config }) => config.hasFilters)?.range.zone
  return {
    filter(sheet) {
      const found = zone(sheet)
      return found ? areaOf(sheet, found) : null
    },
    createFilter(area) {
      const sheetId = idOf(area.sheet)
      run('CREATE_TABLE', {
        sheetId,
        ranges: [getters.getRangeDataFromZone(sheetId, zoneOf(area))],
        tableType: 'forceStatic',
        config: FILTER_LOOK,
      })
    },
    removeFilter(sheet) {
      const found = zone(sheet)
      if (found) run('REMOVE_TABLE', { sheetId: idOf(sheet), target: [found] })
    },
    filterCriterion(sheet, column) {
      const row = zone(sheet)?.top
      if (row === undefined) return null
      const value = getters.getFilterValue({ sheetId: idOf(sheet), col: column, row }) as
        | FilterValue
        | undefined
      if (!value) return null
      return value.filterType === 'values'
        ? { hiddenValues: value.hiddenValues ?? [] }
        : { hiddenValues: [], opaque: value }
    },
    setFilterCriterion(sheet, column, criterion) {
      const row = zone(sheet)?.top
      const value = criterion?.opaque ?? { filterType: 'values', hiddenValues: criterion?.hiddenValues ?? [] }
      if (row !== undefined) run('UPDATE_FILTER', { sheetId: idOf(sheet), col: column, row, value })
    },
    isRowFiltered: (sheet, row) => getters.isRowFiltered(idOf(sheet), row),
  }
}

/** The workbook's methods for protections, Tables and links. */
export function recordMethods({ model, run, idOf, zoneOf }: ModelAccess): RecordMethods {
  const getters = model.getters as unknown as RecordGetters
  const read = <T extends { readonly area: Area }>(sheet: number, kind: RecordKind): T[] =>
    getters
      .getRangedRecords(idOf(sheet), kind)
      .map(({ range, value }) => ({ ...value, area: areaOf(sheet, range.zone) }) as unknown as T)
  const keep = (sheet: number, kind: RecordKind, all: readonly { readonly area: Area }[]): void => {
    const records = all.map(({ area, ...value }) => ({ range: nameOf(zoneOf(area)), value }))
    const payload: SetRangedRecords = { sheetId: idOf(sheet), kind, records }
    run('SET_RANGED_RECORDS', payload)
  }
  return {
    protections: (sheet) => read<Protection>(sheet, 'protections'),
    setProtections: (sheet, protections) => keep(sheet, 'protections', protections),
    tables: (sheet) => read<SheetTable>(sheet, 'userTables'),
    setTables: (sheet, tables) => keep(sheet, 'userTables', tables),
    links: (sheet) => read<CellLink>(sheet, 'links'),
    setLinks: (sheet, links) => keep(sheet, 'links', links),
  }
}

function nameOf({ left, top, right, bottom }: Zone): string {
  const { toXC } = library.helpers
  return `${toXC(left, top)}:${toXC(right, bottom)}`
}
