// The workbook port over SpreadsheetApp: reads and writes whole ranges in one call, and looks each sheet up once.
import { columnLetter } from '../app/sheet/live-formulas'
import type { Workbook } from '../app/sheet/ports'
import { type Cell, IMAGE } from '../core/cells/cell'
import type { Tab } from '../core/tabs/schema'
import { ordersOf } from './locale'
import { plainCell, plainRows } from './plain-text'
import { sheetFilter } from './sheet-filter'
import { type Range, type Sheet, sheetFormats, sheetTabs } from './sheet-layout'
import { sheetLines } from './sheet-lines'
import { zoneOf } from './zone'

type CellValues = Cell[][]

/** Rows added at a time when a tab is too short: adding is slow, spare rows are free. */
const SPARE_ROWS = 500
const LONG_TAB = 5e4

/** The workbook of one execution. @param timeZone IANA name; asked of Google if absent */
export function googleWorkbook(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  timeZone = spreadsheet.getSpreadsheetTimeZone(),
): Workbook {
  const zone = zoneOf(timeZone)
  const sheets = new Map<string, Sheet | null>()
  const ranges = new Map<string, Range>()
  const own = new Map<string, { readonly range: Range; readonly values: CellValues }>()

  const find = (tab: string): Sheet | null => {
    let sheet = sheets.get(tab)
    if (sheet === undefined) {
      sheet = spreadsheet.getSheetByName(tab)
      sheets.set(tab, sheet)
    }
    return sheet
  }
  const need = (tab: string): Sheet => {
    const sheet = find(tab)
    if (!sheet) throw new Error(`The tab "${tab}" is missing`)
    return sheet
  }
  const rangeOf = (tab: string, row: number, column: number, rows: number, columns: number): Range => {
    const key = `${tab}!${row},${column},${rows},${columns}`
    const range = ranges.get(key) ?? newRange(tab, row, column, rows, columns)
    ranges.set(key, range)
    return range
  }
  /** By its name in one call, where the sheet was not looked up. */
  const newRange: typeof rangeOf = (tab, row, column, rows, columns) => {
    if (sheets.has(tab)) return need(tab).getRange(row, column, rows, columns)
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
    let range: Range
    try {
      range = rangeOf(tab, row, column, rows, columns)
    } catch {
      makeRoom(need(tab), row + rows - 1, column + columns - 1)
      range = rangeOf(tab, row, column, rows, columns)
    }
    range.setValues(values)
  }

  return {
    zone,
    zoneName: timeZone,
    localeOrders: () => ordersOf(spreadsheet.getSpreadsheetLocale()),
    ...sheetTabs(spreadsheet, need, sheets),
    ...sheetFilter(need),
    ...sheetFormats(need),
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
      const range = ownRange(spreadsheet, tab) ?? narrowRange(find(tab.name), tab)
      if (!range) return null
      const values = range.getValues() as CellValues
      own.set(tab.name, { range, values })
      return values
    },
    isAsRead(tab) {
      const held = own.get(tab.name)
      return !held || JSON.stringify(held.range.getValues()) === JSON.stringify(held.values)
    },
    makeRoom: (tab, rows) => makeRoom(need(tab), rows, 1),
    writeOwn(tab, values) {
      const held = own.get(tab.name)
      const width = held?.values[0]?.length
      const left = (held?.values.length ?? 0) - values.length
      if (held && left >= 0) {
        held.range.setValues(plainRows([...values, ...new Array<Cell[]>(left).fill([])], width))
      } else put(tab.name, 1, 1, plainRows(values, width))
    },
    formulas: (tab) => need(tab).getDataRange().getFormulas(),
    formulasOfRow: (tab, row, columns) => rangeOf(tab, row, 1, 1, columns).getFormulas()[0] ?? [],
    write(tab, row, column, values) {
      put(tab, row, column, plainRows(values))
    },
    writeFormula(tab, row, column, formula) {
      const cell = rangeOf(tab, row, column, 1, 1)
      try {
        cell.setFormula(formula)
      } catch {
        return false
      }
      return !!cell.getFormula()
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

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const [haveRows, haveColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()]
  const used = rows > LONG_TAB ? Math.max(sheet.getLastColumn(), columns) : haveColumns
  // Google counts blank cells, too: three long tabs with all their spare columns are more than a spreadsheet holds.
  if (used > 1 && used < haveColumns) sheet.deleteColumns(used + 1, haveColumns - used)
  if (rows > haveRows) sheet.insertRowsAfter(haveRows, rows - haveRows + SPARE_ROWS)
  if (columns > haveColumns) sheet.insertColumnsAfter(haveColumns, columns - haveColumns)
}

/** All of a tab whose spare columns somebody deleted; null if it lacks columns of its own too. */
function narrowRange(sheet: Sheet | null, tab: Tab): Range | null {
  const columns = sheet && tab.trailing !== undefined ? sheet.getMaxColumns() : 0
  return sheet && columns >= tab.columns.length ? sheet.getRange(1, 1, sheet.getMaxRows(), columns) : null
}

/** All of a tab that Touchline owns, spare rows included, so that one call can write it; null if the tab is missing. */
function ownRange(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, tab: Tab): Range | null {
  const last = columnLetter(tab.columns.length + (tab.trailing ?? 0))
  try {
    return spreadsheet.getRange(`${tab.name}!A1:${last}`)
  } catch {
    return null
  }
}
