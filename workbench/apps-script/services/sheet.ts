// Sheet: its name, its extent, the way to its ranges, and what belongs to the sheet as a whole.
import { areaOf, splitSheetName } from './a1'
import { rowsToCells, type ScriptValue } from './cell-values'
import { ConditionalFormatRule, format } from './conditional-format'
import { type EmbeddedChart, EmbeddedChartBuilder } from './embedded-chart'
import { exception } from './exception'
import { type Filter, filterOf } from './filter'
import { host } from './host'
import { type NamedRange, namedRanges } from './named-range'
import { type Protection, protect, protectionsOf } from './protection'
import { type Range, rangeAt } from './range'
import { RangeList } from './range-list'
import { at } from './range-values'
import { publish } from './service'
import { chartsOf, insertChart, removeChart, updateChart } from './sheet-charts'
import { SheetType } from './sheet-enums'
import { id, SheetStructure, sheetInfos } from './sheet-structure'
import { Spreadsheet } from './spreadsheet'
import type { Area, SheetInfo } from './wire'

/** A sheet's description. @throws when it was deleted. */
export function sheetInfo(sheet: number): SheetInfo {
  const found = sheetInfos().find((one) => one.id === sheet)
  if (!found) throw exception(`Sheet ${sheet} not found`)
  return found
}

export class Sheet extends SheetStructure {
  getName(): string {
    return sheetInfo(this[id]).name
  }

  getSheetName(): string {
    return this.getName()
  }

  setName(name: string): this {
    host('renameSheet', this[id], name)
    return this
  }

  getSheetId(): number {
    return this[id]
  }

  getIndex(): number {
    return sheetInfos().findIndex((one) => one.id === this[id]) + 1
  }

  getParent(): Spreadsheet {
    return new Spreadsheet()
  }

  getType(): unknown {
    return SheetType.GRID
  }

  isSheetHidden(): boolean {
    return sheetInfo(this[id]).hidden
  }

  getFrozenRows(): number {
    return sheetInfo(this[id]).frozenRows
  }

  getFrozenColumns(): number {
    return sheetInfo(this[id]).frozenColumns
  }

  getMaxRows(): number {
    return sheetInfo(this[id]).rows
  }

  getMaxColumns(): number {
    return sheetInfo(this[id]).columns
  }

  getLastRow(): number {
    return host('extent', this[id]).rows
  }

  getLastColumn(): number {
    return host('extent', this[id]).columns
  }

  getDataRange(): Range {
    const { rows, columns } = host('extent', this[id])
    return rangeAt({
      sheet: this[id],
      row: 0,
      column: 0,
      rows: Math.max(rows, 1),
      columns: Math.max(columns, 1),
    })
  }

  /** By A1 notation, or by row and column from 1 with their numbers. */
  getRange(first: string | number, column?: number, numRows?: number, numColumns?: number): Range {
    if (typeof first === 'number') {
      const area = { sheet: this[id], row: first - 1, column: (column ?? Number.NaN) - 1 }
      return rangeAt({ ...area, rows: numRows ?? 1, columns: numColumns ?? 1 })
    }
    const { name, reference } = splitSheetName(first)
    const info = sheetInfo(this[id])
    if (name !== undefined && name.toLowerCase() !== info.name.toLowerCase())
      throw exception('Range not found')
    return rangeAt(areaOf(reference, info))
  }

  /** Several ranges by their A1 notations. @throws when there is none */
  getRangeList(notations: readonly string[]): RangeList {
    if (notations.length === 0) throw exception('At least one range notation is required.')
    return new RangeList(notations.map((notation) => this.getRange(notation)[at]))
  }

  /** -1 reaches to the last row or column with data. @throws where there is none, as on an empty sheet. */
  getSheetValues(row: number, column: number, numRows: number, numColumns: number): ScriptValue[][] {
    const extent = host('extent', this[id])
    const rows = numRows === -1 ? extent.rows - row + 1 : numRows
    const columns = numColumns === -1 ? extent.columns - column + 1 : numColumns
    return this.getRange(row, column, rows, columns).getValues()
  }

  appendRow(row: readonly unknown[]): this {
    host('append', this[id], rowsToCells([row], 1, row.length)[0] ?? [])
    return this
  }

  clear(): this {
    this.all().clear()
    return this
  }

  clearContents(): this {
    this.all().clearContent()
    return this
  }

  clearNotes(): this {
    this.all().clearNote()
    return this
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return host('conditionalFormats', this[id]).map((rule) => new ConditionalFormatRule(rule))
  }

  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    host(
      'setConditionalFormats',
      this[id],
      rules.map((rule) => rule[format]),
    )
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([])
  }

  activate(): this {
    host('select', { sheet: this[id], row: 0, column: 0, rows: 1, columns: 1 })
    return this
  }

  getActiveRange(): Range {
    const selected = host('selection')
    const corner: Area = { sheet: this[id], row: 0, column: 0, rows: 1, columns: 1 }
    return rangeAt(selected.sheet === this[id] ? selected : corner)
  }

  getActiveRangeList(): RangeList {
    const here = host('selections').filter((area) => area.sheet === this[id])
    return new RangeList(here.length ? here : [this.getActiveRange()[at]])
  }

  getActiveCell(): Range {
    return rangeAt({ ...this.getActiveRange()[at], rows: 1, columns: 1 })
  }

  getCurrentCell(): Range {
    return this.getActiveCell()
  }

  getFilter(): Filter | null {
    return filterOf(this[id])
  }

  protect(): Protection {
    return protect(this.all()[at], true)
  }

  getProtections(type: unknown): Protection[] {
    return protectionsOf([this[id]], type)
  }

  getNamedRanges(): NamedRange[] {
    return namedRanges(this[id])
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder()
  }

  getCharts(): EmbeddedChart[] {
    return chartsOf(this[id])
  }

  insertChart(chart: EmbeddedChart): void {
    insertChart(this[id], chart)
  }

  updateChart(chart: EmbeddedChart): void {
    updateChart(this[id], chart)
  }

  removeChart(chart: EmbeddedChart): void {
    removeChart(this[id], chart)
  }

  hideColumn(column: Range): void {
    this.hideColumns(column[at].column + 1, column[at].columns)
  }

  unhideColumn(column: Range): void {
    this.showColumns(column[at].column + 1, column[at].columns)
  }

  private all(): Range {
    const { rows, columns } = sheetInfo(this[id])
    return rangeAt({ sheet: this[id], row: 0, column: 0, rows, columns })
  }
}
publish<GoogleAppsScript.Spreadsheet.Sheet>('Sheet')(Sheet)
