// The workbook port over SpreadsheetApp, fourth part: the filter of a tab, and what is protected on it.
import type { Workbook } from '../app/sheet/ports'
import type { Sheet } from './known-sheets'

/** Methods on the filter that everybody sees; Google cannot change its range, so it is made anew. */
export const sheetFilter = (
  need: (tab: string) => Sheet,
): Pick<Workbook, 'filterColumns' | 'widenFilter' | 'protectedColumns'> => ({
  protectedColumns(tab) {
    const sheet = need(tab)
    const { RANGE, SHEET } = SpreadsheetApp.ProtectionType
    return [RANGE, SHEET]
      .flatMap((type) => sheet.getProtections(type))
      .filter((one) => !one.isWarningOnly() && !one.canEdit())
      .map((one) => one.getRange())
      .map((range) => [range.getColumn(), range.getLastColumn()])
  },
  filterColumns(tab) {
    const range = need(tab).getFilter()?.getRange()
    return range ? [range.getColumn(), range.getLastColumn()] : null
  },
  widenFilter(tab, last) {
    const sheet = need(tab)
    const filter = sheet.getFilter()
    const range = filter?.getRange()
    if (!filter || !range || range.getLastColumn() >= last) return
    const first = range.getColumn()
    const criteria = Array.from({ length: range.getNumColumns() }, (_, at) =>
      filter.getColumnFilterCriteria(first + at),
    )
    filter.remove()
    const wide = sheet.getRange(range.getRow(), first, range.getNumRows(), last - first + 1).createFilter()
    criteria.forEach((own, at) => {
      if (own) wide.setColumnFilterCriteria(first + at, own)
    })
  },
})
