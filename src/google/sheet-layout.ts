// The workbook port over SpreadsheetApp, second half: tabs, columns, formats, drop-downs, notes and colours.
import type { ColourRule, Workbook } from '../app/ports'
import { NUMBER_FORMATS } from '../core/schema'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Layout = Pick<
  Workbook,
  | 'id'
  | 'tabs'
  | 'activeTab'
  | 'selectedRows'
  | 'addTab'
  | 'renameTab'
  | 'addColumns'
  | 'hideColumn'
  | 'formatColumn'
  | 'offerWords'
  | 'removeOffers'
  | 'note'
  | 'styleHeader'
  | 'freezeRows'
  | 'colour'
>

/** Stands in every formula of Touchline's colours: rules without it are the user's and stay as they are. */
const MARK = '"Touchline"<>""'

export function sheetLayout(
  spreadsheet: Spreadsheet,
  need: (tab: string) => Sheet,
  known: Map<string, Sheet | null>,
): Layout {
  const column = (tab: string, at: number, fromRow: number): GoogleAppsScript.Spreadsheet.Range => {
    const sheet = need(tab)
    return sheet.getRange(fromRow, at, Math.max(1, sheet.getMaxRows() - fromRow + 1), 1)
  }
  return {
    id: () => spreadsheet.getId(),
    tabs: () => spreadsheet.getSheets().map((sheet) => sheet.getName()),
    activeTab: () => spreadsheet.getActiveSheet().getName(),
    selectedRows() {
      const range = spreadsheet.getActiveRange()
      return range ? Array.from({ length: range.getNumRows() }, (_, at) => range.getRow() + at) : []
    },
    addTab(tab) {
      const sheet = spreadsheet.insertSheet(tab.name, spreadsheet.getNumSheets())
      known.set(tab.name, sheet)
      const width = tab.columns.length
      sheet.getRange(1, 1, 1, width).setValues([tab.columns.map(({ header }) => header)])
      sheet.getRange(1, 1, 1, width).setNotes([tab.columns.map(({ note }) => note ?? '')])
      sheet.getRange(1, 1, 1, width).setFontWeight('bold')
      sheet.setFrozenRows(1)
      const rows = sheet.getMaxRows() - 1
      tab.columns.forEach(({ kind, hidden }, at) => {
        const format = NUMBER_FORMATS[kind]
        if (format !== '') sheet.getRange(2, at + 1, rows, 1).setNumberFormat(format)
        if (hidden) sheet.hideColumns(at + 1)
      })
      if (tab.hidden) sheet.hideSheet()
    },
    renameTab(from, to) {
      need(from).setName(to)
      known.delete(from)
    },
    addColumns(tab, after, count) {
      need(tab).insertColumnsAfter(after, count)
    },
    hideColumn(tab, at) {
      need(tab).hideColumns(at)
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
    removeOffers(tab, at, fromRow) {
      column(tab, at, fromRow).clearDataValidations()
    },
    note(tab, row, at, text) {
      need(tab).getRange(row, at).setNote(text)
    },
    styleHeader(tab, row, at, columns) {
      need(tab).getRange(row, at, 1, columns).setFontWeight('bold')
    },
    freezeRows(tab, rows) {
      need(tab).setFrozenRows(rows)
    },
    colour(tab, fromRow, rules) {
      const sheet = need(tab)
      const theirs = sheet.getConditionalFormatRules().filter((rule) => !isOwn(rule))
      sheet.setConditionalFormatRules([...rules.map((rule) => colourRule(sheet, fromRow, rule)), ...theirs])
    },
  }
}

function colourRule(
  sheet: Sheet,
  fromRow: number,
  rule: ColourRule,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const [from, to] = rule.columns
  const range = sheet.getRange(fromRow, from, Math.max(1, sheet.getMaxRows() - fromRow + 1), to - from + 1)
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=AND(${rule.formula},${MARK})`)
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
