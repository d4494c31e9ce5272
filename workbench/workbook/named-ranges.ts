// Names of areas in the whole workbook.
import { areaOf } from './layout'
import type { ModelAccess } from './model-access'
import type { Workbook } from './types'

type NameMethods = Pick<Workbook, 'namedRanges' | 'setNamedRange' | 'removeNamedRange'>

/** The workbook's methods for named ranges. */
export function nameMethods({ model: { getters }, run, idOf, zoneOf }: ModelAccess): NameMethods {
  return {
    namedRanges: () =>
      getters.getNamedRanges().map(({ name, range }) => ({
        name,
        area: areaOf(Number(range.sheetId), range.zone),
      })),
    setNamedRange(name, area) {
      const ranges = [getters.getRangeDataFromZone(idOf(area.sheet), zoneOf(area))]
      const known = getters.getNamedRange(name)?.name
      if (known === undefined) run('CREATE_NAMED_RANGE', { name, ranges })
      else run('UPDATE_NAMED_RANGE', { oldRangeName: known, newRangeName: known, ranges })
    },
    removeNamedRange(name) {
      run('DELETE_NAMED_RANGE', { name })
    },
  }
}
