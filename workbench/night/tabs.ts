// Tabs of a workbook by name, read whole.
import type { CellValue, SheetInfo, Workbook } from '../workbook/types'

export function sheetNamed(workbook: Workbook, name: string): SheetInfo | undefined {
  return workbook.sheets().find((sheet) => sheet.name === name)
}

/** All cells of a tab up to the last with content; none where there is no such tab. */
export function grid(workbook: Workbook, name: string): CellValue[][] {
  const sheet = sheetNamed(workbook, name)?.id
  if (sheet === undefined) return []
  const [rows, columns] = [workbook.lastRow(sheet), workbook.lastColumn(sheet)]
  if (rows === 0 || columns === 0) return []
  return workbook.values({ sheet, row: 0, column: 0, rows, columns })
}
