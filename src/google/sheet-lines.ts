// The workbook port over SpreadsheetApp, fourth part: some rows of a tab, where reading all of it would cost too much.
import { columnLetter } from '../app/sheet/live-formulas'
import type { Workbook } from '../app/sheet/ports'
import type { Cell } from '../core/cells/cell'
import { plainRows } from './plain-text'

/** A pattern that is a text to look for as it is. */
const IS_PLAIN = /^[\p{L}\p{N}]+$/u
const ALL = Number.POSITIVE_INFINITY
/** Lines that are asked for one by one. */
const MOST_FOUND = 40
/** Rows between two lines that are read with them: carrying them takes no longer than another call. */
const GAP = 200

/** First and last of rows that lie close together. @param rows ascending */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs[runs.length - 1]
    if (last && row - last[1] <= GAP) last[1] = row
    else runs.push([row, row])
  }
  return runs
}

/** Reads and writes single rows of Touchline's tabs, and reads the last rows of a long tab. */
export function sheetLines(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  find: (tab: string) => GoogleAppsScript.Spreadsheet.Sheet | null,
): Pick<Workbook, 'readLines' | 'writeLines' | 'readTail' | 'linesLike' | 'readRow'> {
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
      if (!range) throw new Error(`Lines ${first} of "${tab.name}" were not read`)
      range.setValues(plainRows(values, tab.columns.length))
    },
    readRow(tab, row) {
      const sheet = find(tab)
      try {
        return (sheet?.getSheetValues(row, 1, 1, -1)[0] ?? []) as Cell[]
      } catch (failure) {
        if (sheet && row <= sheet.getMaxRows()) throw failure
        return []
      }
    },
    linesLike(tab, column, pattern, { least = 1, most = ALL } = {}) {
      const sheet = find(tab)
      const lines = new Map<number, Cell[]>()
      if (!sheet) return lines
      const letter = columnLetter(column)
      const finder = sheet.getRange(`${letter}:${letter}`).createTextFinder(pattern)
      if (!IS_PLAIN.test(pattern)) finder.useRegularExpression(true)
      const found = finder.findAll().slice(-most)
      if (found.length < least) return lines
      // Each row that is asked for costs a call: of very many only the first and the last are, and all between is read.
      const ends = found.length > MOST_FOUND ? [found[0], found[found.length - 1]] : found
      const rows = ends.flatMap((range) => (range ? [range.getRow()] : []))
      const wanted = new Set(rows)
      for (const [first, last] of found.length > MOST_FOUND ? [rows] : runsOf(rows)) {
        const from = first ?? 1
        const values = sheet.getSheetValues(from, 1, (last ?? from) - from + 1, -1) as Cell[][]
        values.forEach((cells, at) => {
          if (found.length > MOST_FOUND || wanted.has(from + at)) lines.set(from + at, cells)
        })
      }
      return lines
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
