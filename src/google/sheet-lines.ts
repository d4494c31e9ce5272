// The workbook port over SpreadsheetApp, third part: some rows of a tab, where reading all of it would cost too much.
import { columnLetter } from '../app/sheet/live-formulas'
import type { Workbook } from '../app/sheet/ports'
import type { Cell } from '../core/cells/cell'
import { plainRows } from './plain-text'

/** Reads and writes single rows of Touchline's tabs, and reads the last rows of a long tab. */
export function sheetLines(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  find: (tab: string) => GoogleAppsScript.Spreadsheet.Sheet | null,
): Pick<Workbook, 'readLines' | 'writeLines' | 'readTail'> {
  const ranges = new Map<string, GoogleAppsScript.Spreadsheet.Range>()
  return {
    readLines(tab, first, last) {
      let range: GoogleAppsScript.Spreadsheet.Range
      try {
        range = spreadsheet.getRange(`${tab.name}!A${first}:${columnLetter(tab.columns.length)}${last}`)
      } catch {
        return null
      }
      ranges.set(`${tab.name} ${first} ${last - first + 1}`, range)
      return range.getValues() as Cell[][]
    },
    writeLines(tab, first, values) {
      const range = ranges.get(`${tab.name} ${first} ${values.length}`)
      if (!range) throw new Error(`Lines ${first} of "${tab.name}" were not read before they are written`)
      range.setValues(plainRows(values, tab.columns.length))
    },
    readTail(tab, most) {
      const sheet = find(tab)
      if (!sheet) return null
      const last = sheet.getLastRow()
      const firstRow = Math.max(2, last - most + 1)
      const read = (row: number, rows: number): Cell[][] => sheet.getSheetValues(row, 1, rows, -1)
      if (firstRow > 2) {
        return { header: read(1, 1)[0] ?? [], rows: read(firstRow, -1), firstRow, isCut: true }
      }
      const [header = [], ...rows] = last < 1 ? [] : read(1, -1)
      return { header, rows, firstRow, isCut: false }
    },
  }
}
