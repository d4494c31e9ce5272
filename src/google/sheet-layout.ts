// The workbook port over SpreadsheetApp, second part: tabs, columns, formats, drop-downs, notes and colours.
import type { ColourRule, Workbook } from '../app/sheet/ports'
import { type Column, NUMBER_FORMATS, type Tab } from '../core/tabs/schema'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
/** A tab. */
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet
/** A rectangle of cells. */
export type Range = GoogleAppsScript.Spreadsheet.Range
type ColumnsOf = (tab: string, fromRow: number, from: number, to: number) => Range
type TabMethods = Pick<
  Workbook,
  | 'id'
  | 'tabs'
  | 'activeTab'
  | 'selectedRows'
  | 'shownRows'
  | 'mergedTo'
  | 'show'
  | 'addTab'
  | 'insertColumns'
  | 'select'
>
type FormatMethods = Pick<
  Workbook,
  | 'hideColumn'
  | 'widenColumn'
  | 'formatColumn'
  | 'offerWords'
  | 'removeOffers'
  | 'note'
  | 'styleHeader'
  | 'colour'
>

/** Marks the formulas of Touchline's colour rules; rules without it are the user's and are kept. */
const MARK = '("Touchline"<>"")'

/** Methods on tabs: list, active tab and selection, creation. @param known cache of sheets by name */
export function sheetTabs(
  spreadsheet: Spreadsheet,
  need: (tab: string) => Sheet,
  known: Map<string, Sheet | null>,
): TabMethods {
  return {
    id: () => spreadsheet.getId(),
    tabs: () =>
      spreadsheet
        .getSheets()
        .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID)
        .map((sheet) => sheet.getName()),
    activeTab: () => spreadsheet.getActiveSheet().getName(),
    selectedRows() {
      const range = spreadsheet.getActiveRange()
      if (!range) return []
      const first = range.getRow()
      return Array.from({ length: range.getNumRows() }, (_, at) => first + at)
    },
    // Google answers this only row by row.
    shownRows(tab, rows) {
      const sheet = need(tab)
      const isFiltered = sheet.getFilter() !== null
      const isHidden = (row: number): boolean =>
        sheet.isRowHiddenByUser(row) || (isFiltered && sheet.isRowHiddenByFilter(row))
      return rows.filter((row) => !isHidden(row))
    },
    mergedTo(tab, row) {
      const sheet = need(tab)
      const below = sheet.getRange(row, 1, sheet.getMaxRows() - row + 1, sheet.getMaxColumns())
      return Math.max(0, ...below.getMergedRanges().map((range) => range.getLastColumn()))
    },
    show(tab) {
      spreadsheet.setActiveSheet(need(tab))
    },
    select(tab, row, column) {
      need(tab).getRange(row, column).activate()
    },
    addTab(tab, looks) {
      const sheet =
        spreadsheet.getSheetByName(tab.name) ?? spreadsheet.insertSheet(tab.name, spreadsheet.getNumSheets())
      known.set(tab.name, sheet)
      layOutTab(sheet, tab, looks)
    },
    insertColumns(tab, after, count) {
      need(tab).insertColumnsAfter(after, count)
    },
  }
}

/** Adds notes, formats and hidden columns; the headers come last, because they mark a tab as complete. */
function layOutTab(sheet: Sheet, tab: Tab, looks: (() => void) | undefined): void {
  const width = tab.columns.length
  sheet.getRange(1, 1, 1, width).setNotes([tab.columns.map(({ note }) => note ?? '')])
  sheet.getRange(1, 1, 1, width).setFontWeight('bold')
  sheet.setFrozenRows(1)
  if (tab.frozenColumns !== undefined) sheet.setFrozenColumns(tab.frozenColumns)
  const rows = sheet.getMaxRows() - 1
  // Hidden tabs get no date formats: serial numbers are faster to read and write.
  for (const { format, from, count } of tab.hidden ? [] : formatRuns(tab.columns)) {
    sheet.getRange(2, from, rows, count).setNumberFormat(format)
  }
  tab.columns.forEach(({ hidden, width: pixels }, at) => {
    if (hidden) sheet.hideColumns(at + 1)
    if (pixels !== undefined) sheet.setColumnWidth(at + 1, pixels)
  })
  if (tab.hidden) sheet.hideSheet()
  looks?.()
  sheet.getRange(1, 1, 1, width).setValues([tab.columns.map(({ header }) => header)])
}

/** Methods on formats: number formats, drop-downs, notes, colours. */
export function sheetFormats(need: (tab: string) => Sheet): FormatMethods {
  const heights = new Map<string, number>()
  /** Columns from a row to the end of the sheet, whose height is asked once, because asking flushes pending writes. */
  const columns: ColumnsOf = (tab, fromRow, from, to) => {
    const sheet = need(tab)
    const height = heights.get(tab) ?? sheet.getMaxRows()
    heights.set(tab, height)
    return sheet.getRange(fromRow, from, Math.max(1, height - fromRow + 1), to - from + 1)
  }
  const column = (tab: string, at: number, fromRow: number): Range => columns(tab, fromRow, at, at)
  return {
    hideColumn(tab, at) {
      need(tab).hideColumns(at)
    },
    widenColumn(tab, at, pixels) {
      need(tab).setColumnWidth(at, pixels)
    },
    formatColumn(tab, at, fromRow, numberFormat) {
      column(tab, at, fromRow).setNumberFormat(numberFormat)
    },
    offerWords(tab, at, fromRow, words, help) {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList([...words], true)
        .setAllowInvalid(true)
        .setHelpText(help)
        .build()
      try {
        column(tab, at, fromRow).setDataValidation(rule)
        return true
      } catch {
        return false
      }
    },
    removeOffers(tab, at, fromRow, help) {
      const offered = need(tab).getRange(fromRow, at).getDataValidation()
      if (offered?.getHelpText() === help) column(tab, at, fromRow).clearDataValidations()
    },
    note(tab, row, at, text) {
      need(tab).getRange(row, at).setNote(text)
    },
    styleHeader(tab, row, at, columns) {
      need(tab).getRange(row, at, 1, columns).setFontWeight('bold')
    },
    colour(tab, fromRow, rules) {
      const sheet = need(tab)
      const theirs = sheet.getConditionalFormatRules().filter((rule) => !isOwn(rule))
      // Sheets applies the first rule that matches, so the user's come before Touchline's.
      sheet.setConditionalFormatRules([
        ...theirs,
        ...rules.map((rule) => colourRule(rule, columns(tab, fromRow, ...rule.columns))),
      ])
    },
  }
}

interface FormatRun {
  readonly format: string
  readonly from: number
  count: number
}

/** Groups neighbouring columns of the same number format; columns with the automatic format are left out. */
function formatRuns(columns: readonly Column[]): FormatRun[] {
  const runs: FormatRun[] = []
  columns.forEach(({ kind }, at) => {
    const last = runs[runs.length - 1]
    if (last?.format === NUMBER_FORMATS[kind]) last.count++
    else runs.push({ format: NUMBER_FORMATS[kind], from: at + 1, count: 1 })
  })
  return runs.filter(({ format }) => format !== '')
}

function colourRule(rule: ColourRule, range: Range): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=${rule.formula}*${MARK}>0`)
    .setBackground(rule.background)
    .setFontColor(rule.fontColor)
    .setBold(rule.bold)
    .setRanges([range])
    .build()
}

function isOwn(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean {
  const values = rule.getBooleanCondition()?.getCriteriaValues() ?? []
  return values.some((value) => String(value).includes(MARK))
}
