// The workbook port over SpreadsheetApp, second part: tabs, their order and selection, and how a tab of Touchline's is laid
// out: what is equal in neighbouring columns is set in one call.

import { columnLetter } from '../app/sheet/live-formulas'
import type { Workbook } from '../app/sheet/ports'
import { lazy } from '../core/cells/lazy'
import { runsOf } from '../core/cells/runs'
import { NUMBER_FORMATS, type Tab } from '../core/tabs/schema'
import type { KnownSheets, Sheet } from './known-sheets'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type TabMethods = Pick<
  Workbook,
  | 'id'
  | 'tabId'
  | 'tabs'
  | 'sizes'
  | 'activeTab'
  | 'selectedRows'
  | 'allSelectedRows'
  | 'shownRows'
  | 'merges'
  | 'show'
  | 'addTab'
  | 'addTabs'
  | 'insertColumns'
  | 'select'
>

/**
 * Methods on tabs: list, active tab and selection, creation.
 * @param inLocale a number format with its days as the spreadsheet's locale has them
 */
export function sheetTabs(
  spreadsheet: Spreadsheet,
  known: KnownSheets,
  inLocale: (format: string) => string,
): TabMethods {
  const { need } = known
  return {
    id: lazy(() => spreadsheet.getId()),
    tabId: (tab) => need(tab).getSheetId(),
    tabs: () => known.grids(),
    sizes: () =>
      known.grids().map((tab) => {
        const sheet = need(tab)
        const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()]
        return { tab, rows, columns, lastRow: sheet.getLastRow() }
      }),
    activeTab: () => spreadsheet.getActiveSheet().getName(),
    selectedRows() {
      const range = spreadsheet.getActiveRange()
      return range ? rowsOf(range) : []
    },
    allSelectedRows() {
      const ranges = spreadsheet.getActiveRangeList()?.getRanges() ?? []
      return [...new Set(ranges.flatMap(rowsOf))].sort((a, b) => a - b)
    },
    // Google answers this only row by row.
    shownRows(tab, rows) {
      const sheet = need(tab)
      const isFiltered = sheet.getFilter() !== null
      const isHidden = (row: number): boolean =>
        sheet.isRowHiddenByUser(row) || (isFiltered && sheet.isRowHiddenByFilter(row))
      return rows.filter((row) => !isHidden(row))
    },
    merges(tab, row) {
      const sheet = need(tab)
      const below = sheet.getRange(`A${row}:${columnLetter(sheet.getMaxColumns())}`)
      return below.getMergedRanges().map((range) => [range.getColumn(), range.getLastColumn()])
    },
    show(tab) {
      spreadsheet.setActiveSheet(need(tab))
    },
    select(tab, row, column) {
      need(tab).getRange(row, column).activate()
    },
    addTab(tab, looks) {
      const before = known.find(tab.name)
      const sheet = before ?? headed(known.add(tab.name, null))
      layOutTab(sheet, tab, { isOld: before !== null, looks, inLocale })
    },
    addTabs(tabs) {
      const shown = spreadsheet.getActiveSheet()
      // The first new one is copied while nothing but the looks of its header row is on it.
      let plain: Sheet | null = null
      const made: (readonly [Tab, Sheet, boolean])[] = []
      for (const tab of tabs) {
        const before = known.find(tab.name)
        const sheet: Sheet = before ?? known.add(tab.name, plain)
        if (!before) plain ??= headed(sheet)
        made.push([tab, sheet, before !== null])
      }
      for (const [tab, sheet, isOld] of made) layOutTab(sheet, tab, { isOld, inLocale })
      // With what the user had selected there, which is selected again.
      spreadsheet.setActiveSheet(shown, true)
    },
    insertColumns(tab, after, count) {
      const sheet = need(tab)
      sheet.insertColumnsAfter(after, count)
      clearLooks(sheet.getRange(columnsFrom(1, after + 1, after + count)))
    },
  }
}

/** Takes away what inserted columns were given of the column before them; in a Table they may be of a type, and refuse. */
function clearLooks(made: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    made.clearDataValidations()
    made.setNumberFormat('General')
  } catch {}
}

function rowsOf(range: GoogleAppsScript.Spreadsheet.Range): number[] {
  const first = range.getRow()
  return Array.from({ length: range.getNumRows() }, (_, at) => first + at)
}

/** Gives a sheet what the first row of each of Touchline's tabs looks like. */
function headed(sheet: Sheet): Sheet {
  sheet.getRange('1:1').setFontWeight('bold')
  sheet.setFrozenRows(1)
  return sheet
}

/** Columns of a new sheet. */
const NEW_COLUMNS = 26

/** Makes a sheet at least so wide. */
export function makeColumns(sheet: Sheet, columns: number): void {
  const have = sheet.getMaxColumns()
  if (columns > have) sheet.insertColumnsAfter(have, columns - have)
}

interface LayOut {
  readonly isOld: boolean
  readonly looks?: (() => void) | undefined
  inLocale(format: string): string
}

/** Adds notes, formats and hidden columns; the headers come last, because they mark a tab as complete. */
function layOutTab(sheet: Sheet, tab: Tab, how: LayOut): void {
  const { isOld, looks } = how
  const { columns } = tab
  if (isOld && columns.length > NEW_COLUMNS) makeColumns(sheet, columns.length)
  else if (columns.length > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, columns.length - NEW_COLUMNS)
  const header = sheet.getRange(1, 1, 1, columns.length)
  if (isOld || !tab.looksLater) dressTab(sheet, tab, header, how)
  looks?.()
  header.setValues([columns.map(({ header: text }) => text)])
}

function dressTab(
  sheet: Sheet,
  tab: Tab,
  header: GoogleAppsScript.Spreadsheet.Range,
  { isOld, inLocale }: LayOut,
): void {
  const { columns } = tab
  if (isOld || columns.some(({ note }) => note)) header.setNotes([columns.map(({ note }) => note ?? '')])
  if (isOld) headed(sheet)
  if (tab.frozenColumns !== undefined) sheet.setFrozenColumns(tab.frozenColumns)
  // Hidden tabs get no date formats: serial numbers are faster to read and write.
  if (!tab.hidden) formatTab(sheet, tab, inLocale)
  for (const { from, count } of runsOf(columns.map(({ hidden }) => hidden || undefined)))
    sheet.hideColumns(from, count)
  for (const { value, from, count } of runsOf(columns.map(({ width }) => width)))
    sheet.setColumnWidths(from, count, value)
  if (tab.hidden) sheet.hideSheet()
}

/** One call for each number format, whatever the columns that have it. */
function formatTab(sheet: Sheet, { columns, trailingDay }: Tab, inLocale: LayOut['inLocale']): void {
  const runs = runsOf(columns.map(({ kind }) => NUMBER_FORMATS[kind] || undefined))
  for (const format of new Set(runs.map(({ value }) => value))) {
    const places = runs
      .filter(({ value }) => value === format)
      .map(({ from, count }) => columnsFrom(2, from, from + count - 1))
    if (trailingDay && format === NUMBER_FORMATS.day) places.push(columnsFrom(1, trailingDay, trailingDay))
    if (format) sheet.getRangeList(places).setNumberFormat(inLocale(format))
  }
}

/** Whole columns from a row on, in A1 notation, which needs no look at the height of the sheet. */
export const columnsFrom = (row: number, first: number, last: number): string =>
  `${columnLetter(first)}${row}:${columnLetter(last)}`
