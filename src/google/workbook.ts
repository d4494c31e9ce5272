// The workbook port over SpreadsheetApp: reads and writes whole ranges in one call, and looks each sheet up once.
import { columnLetter } from '../app/sheet/live-formulas'
import type { Workbook } from '../app/sheet/ports'
import { type Cell, IMAGE } from '../core/cells/cell'
import { lazy } from '../core/cells/lazy'
import type { Tab } from '../core/tabs/schema'
import { knownSheets, type Sheet } from './known-sheets'
import { formatIn, ordersOf } from './locale'
import { plainCell, plainRows } from './plain-text'
import { sheetFilter } from './sheet-filter'
import { makeColumns, sheetTabs } from './sheet-layout'
import { sheetLines } from './sheet-lines'
import { sheetLooks } from './sheet-looks'
import { sheetPictures } from './sheet-pictures'
import { zoneOf } from './zone'

type CellValues = Cell[][]
type Range = GoogleAppsScript.Spreadsheet.Range

/** Rows added at a time when a tab is too short: adding is slow, spare rows are free. */
const SPARE_ROWS = 500
const LONG_TAB = 5e4

/** The workbook of one execution. @param timeZone IANA name; asked of Google if absent */
export function googleWorkbook(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  timeZone = spreadsheet.getSpreadsheetTimeZone(),
): Workbook {
  const zone = zoneOf(timeZone)
  const known = knownSheets(spreadsheet)
  const { find, need } = known
  const ranges = new Map<string, Range>()
  const own = new Map<string, { readonly range: Range; readonly values: CellValues }>()
  /** How many rows of each such tab were written since: a later, shorter write empties them, too. */
  const written = new Map<string, number>()

  const rangeOf = (tab: string, row: number, column: number, rows: number, columns: number): Range => {
    const key = `${tab}!${row},${column},${rows},${columns}`
    const range = ranges.get(key) ?? newRange(tab, row, column, rows, columns)
    ranges.set(key, range)
    return range
  }
  /** By its name in one call, where the sheet was not looked up. */
  const newRange: typeof rangeOf = (tab, row, column, rows, columns) => {
    if (known.has(tab)) return need(tab).getRange(row, column, rows, columns)
    const [from, to] = [columnLetter(column), columnLetter(column + columns - 1)]
    return spreadsheet.getRange(`'${tab.replace(/'/g, "''")}'!${from}${row}:${to}${row + rows - 1}`)
  }
  /** A tab's first rows, -1 for all with data. An empty tab has none, for which Google throws; null if it is missing. */
  const valuesOf = (tab: string, rows: number): CellValues | null => {
    const sheet = find(tab)
    try {
      return sheet && (sheet.getSheetValues(1, 1, rows, -1) as CellValues)
    } catch (thrown) {
      if (sheet?.getLastRow()) throw thrown
      return [['']]
    }
  }
  /** Writes, and enlarges the sheet only if that fails: checking its size first would cost a call every time. */
  const put = (tab: string, row: number, column: number, values: ReturnType<typeof plainRows>): void => {
    const [rows, columns] = [values.length, values[0]?.length]
    if (!columns) return
    const range = () => rangeOf(tab, row, column, rows, columns)
    const growths = [
      () => makeRows(need(tab), row + rows - 1),
      () => makeColumns(need(tab), column + columns - 1),
    ]
    let found: Range | undefined
    for (const grow of growths) {
      try {
        found ??= range()
      } catch {
        grow()
      }
    }
    const target = found ?? range()
    target.setValues(values)
  }

  const locale = lazy(() => spreadsheet.getSpreadsheetLocale())
  const inLocale = (format: string): string => formatIn(locale, format)
  return {
    zone,
    zoneName: timeZone,
    locale,
    localeOrders: () => ordersOf(locale()),
    ...sheetTabs(spreadsheet, known, inLocale),
    ...sheetFilter(need),
    ...sheetLooks(need, rangeOf, inLocale),
    ...sheetPictures(need),
    ...sheetLines(spreadsheet, find),
    has: (tab) => !!find(tab),
    read(tab) {
      const values = valuesOf(tab, -1)
      return values && withoutImages(values)
    },
    readHeader: (tab) => valuesOf(tab, 1) ?? [[]],
    readColumn: (tab, column, row, rows) =>
      (need(tab).getSheetValues(row, column, rows, 1) as CellValues).map(([cell]) => cell),
    readOwn(tab) {
      const range = ownRange(spreadsheet, tab, find)
      if (!range) return null
      const values = range.getValues() as CellValues
      own.set(tab.name, { range, values })
      return values
    },
    isAsRead(tab) {
      const held = own.get(tab.name)
      return !held || JSON.stringify(held.range.getValues()) === JSON.stringify(held.values)
    },
    settle: () => SpreadsheetApp.flush(),
    refusalOf(failure) {
      const said = failure instanceof Error ? failure.message : String(failure)
      if (/violates the data validation/i.test(said)) return 'rule'
      return /protected cell or object/i.test(said) ? 'protected' : { said }
    },
    makeRoom: (tab, rows) => makeRows(need(tab), rows),
    dropRows(tab, from) {
      const sheet = need(tab)
      const spare = sheet.getMaxRows() - from + 1
      if (spare > 0) sheet.deleteRows(from, spare)
    },
    writeOwn(tab, values) {
      const held = own.get(tab.name)
      const height = Math.max(values.length, held?.values.length ?? 0, written.get(tab.name) ?? 0)
      const blanks = new Array<Cell[]>(height - values.length).fill([])
      const rows = plainRows([...values, ...blanks], held?.values[0]?.length)
      if (held?.values.length === height) held.range.setValues(rows)
      else put(tab.name, 1, 1, rows)
      written.set(tab.name, height)
    },
    formulas: (tab) => need(tab).getDataRange().getFormulas(),
    formulasOfRow: (tab, row, columns) => rangeOf(tab, row, 1, 1, columns).getFormulas()[0] ?? [],
    formulasIn: (tab, row, column, rows, columns) => rangeOf(tab, row, column, rows, columns).getFormulas(),
    numberFormats: (tab, column, row, rows) =>
      rangeOf(tab, row, column, rows, 1)
        .getNumberFormats()
        .map(([format = '']) => format),
    write(tab, row, column, values) {
      put(tab, row, column, plainRows(values))
    },
    fill(tab, places, value) {
      if (places.length === 0) return
      const cells = places.map(
        ([row, column, columns = 1]) =>
          `${columnLetter(column)}${row}:${columnLetter(column + columns - 1)}${row}`,
      )
      need(tab).getRangeList(cells).setValue(plainCell(value))
    },
    writeFormula(tab, row, column, formula) {
      const cell = rangeOf(tab, row, column, 1, 1)
      // What a Table's header refuses it refuses again; where Google only failed, the second time does it.
      for (let tries = 2; tries > 0; tries--) {
        try {
          cell.setFormula(formula)
          return !!cell.getFormula()
        } catch {}
      }
      return false
    },
    append(tab, rows) {
      const sheet = rows.length ? need(tab) : null
      if (!sheet) return
      const [only] = rows
      if (rows.length === 1 && only) sheet.appendRow(only.map(plainCell))
      else put(tab, sheet.getLastRow() + 1, 1, plainRows(rows))
    },
  }
}

/** Google gives an image in a cell as an object of its own, which no reader of cells knows. */
function withoutImages(values: CellValues): CellValues {
  for (const row of values) {
    for (let at = 0; at < row.length; at++) {
      const cell = row[at]
      if (cell && typeof cell === 'object' && !(cell instanceof Date)) row[at] = IMAGE
    }
  }
  return values
}

function makeRows(sheet: Sheet, rows: number): void {
  const have = sheet.getMaxRows()
  if (rows > LONG_TAB) dropSpareColumns(sheet)
  if (rows > have) sheet.insertRowsAfter(have, rows - have + SPARE_ROWS)
}

/** Google counts blank cells, too: three long tabs with all their spare columns are more than a spreadsheet holds. */
function dropSpareColumns(sheet: Sheet): void {
  const [have, used] = [sheet.getMaxColumns(), sheet.getLastColumn()]
  if (used > 1 && used < have) sheet.deleteColumns(used + 1, have - used)
}

/**
 * All of a tab that Touchline owns, spare rows included, so that one call can write it; null if the tab is missing or lacks
 * columns of its own. A tab that is there is never taken for missing, because Google failed: it would be made anew.
 */
function ownRange(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  tab: Tab,
  find: (name: string) => Sheet | null,
): Range | null {
  const last = tab.columns.length + (tab.trailing ?? 0)
  try {
    return spreadsheet.getRange(`${tab.name}!A1:${columnLetter(last)}`)
  } catch (failure) {
    const sheet = find(tab.name)
    const columns = sheet?.getMaxColumns() ?? 0
    if (columns >= last) throw failure
    // Somebody deleted spare columns.
    return sheet && columns >= tab.columns.length ? sheet.getRange(1, 1, sheet.getMaxRows(), columns) : null
  }
}
