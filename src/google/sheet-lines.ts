// The workbook port over SpreadsheetApp, fourth part: some rows of a tab, where reading all of it would cost too much.
import { columnLetter } from '../app/sheet/live-formulas'
import type { Workbook } from '../app/sheet/ports'
import type { Cell } from '../core/cells/cell'
import { closeRuns } from '../core/cells/runs'
import type { Sheet } from './known-sheets'
import { plainRows } from './plain-text'

type Range = GoogleAppsScript.Spreadsheet.Range

/** A pattern that is a text to look for as it is. */
const IS_PLAIN = /^[\p{L}\p{N}]+$/u
const ALL = Number.POSITIVE_INFINITY
/** Lines that are asked for one by one. */
const MOST_FOUND = 40
/** Rows between two lines that are read with them: carrying them takes no longer than another call. */
const GAP = 500

/** The cells of some columns that show what matches. */
function foundIn(
  sheet: Sheet,
  [first, last]: readonly [number, number],
  pattern: string,
  above = ALL,
): Range[] {
  if (above <= 1) return []
  const [from, to] = above === ALL ? ['', ''] : ['1', above - 1]
  const cells = `${columnLetter(first)}${from}:${columnLetter(last)}${to}`
  const finder = sheet.getRange(cells).createTextFinder(pattern)
  if (!IS_PLAIN.test(pattern)) finder.useRegularExpression(true)
  return finder.findAll()
}

/** The lines of cells by sheet row. Each costs a call: of very many only the first and the last do, and all between is read. */
function linesOf(sheet: Sheet, found: readonly Range[]): Map<number, Cell[]> {
  const lines = new Map<number, Cell[]>()
  const isMany = found.length > MOST_FOUND
  const ends = isMany ? [found[0], found[found.length - 1]] : found
  const rows = ends.flatMap((range) => (range ? [range.getRow()] : []))
  const wanted = new Set(rows)
  for (const [first, last] of isMany ? [rows] : closeRuns(rows, GAP)) {
    const from = first ?? 1
    const values = sheet.getSheetValues(from, 1, (last ?? from) - from + 1, -1) as Cell[][]
    values.forEach((cells, at) => {
      if (isMany || wanted.has(from + at)) lines.set(from + at, cells)
    })
  }
  return lines
}

/** Reads and writes single rows of Touchline's tabs, and reads the last rows of a long tab. */
export function sheetLines(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  find: (tab: string) => Sheet | null,
): Pick<Workbook, 'readLines' | 'writeLines' | 'readTail' | 'linesLike' | 'cellsLike' | 'readRow'> {
  const ranges = new Map<string, Range>()
  return {
    readLines(tab, first, last) {
      let range: Range
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
    linesLike(tab, column, pattern, { least = 1, most = ALL, above = ALL } = {}) {
      const sheet = find(tab)
      const found = sheet ? foundIn(sheet, [column, column], pattern, above).slice(-most) : []
      return !sheet || found.length < least ? new Map() : linesOf(sheet, found)
    },
    cellsLike(tab, columns, pattern) {
      const sheet = find(tab)
      const found = sheet ? foundIn(sheet, columns, pattern) : []
      return {
        count: found.length,
        lines: (most) => (sheet ? linesOf(sheet, found.slice(0, most)) : new Map()),
      }
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
