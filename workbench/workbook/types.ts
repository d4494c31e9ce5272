// The workbook as the emulated Apps Script services see it: plain data in, plain data out, no Apps Script in sight.
// Rows and columns count from 0 here; a sheet is named by its numeric id, as Google's getSheetId gives it.
import type { Area } from './area'
import type { ChartMethods } from './chart-types'
import type { BorderLine, BorderSide, CellLink, NamedArea } from './layout-types'

export type { Area, BorderLine, BorderSide, CellLink, NamedArea }

/** A cell's value: blank is null, a date or time is its serial (days since 1899-12-30 in the spreadsheet's zone). */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | { readonly date: number }
  | { readonly error: string }

/** What can be written: as CellValue without errors; a string beginning with `=` is a formula, text that reads as a number, day or truth value becomes one, as in Sheets; a leading apostrophe keeps it text. */
export type CellInput = string | number | boolean | null | { readonly date: number }

export interface SheetInfo {
  readonly id: number
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly hidden: boolean
  readonly frozenRows: number
  readonly frozenColumns: number
}

/** How a validation compares with its bounds. */
export type Comparison =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual'

/** Drop-down or condition on cells. `strict` refuses other values, else they are only marked. */
export interface Validation {
  /** 'range': a list of the values of a range. 'other': a rule of a file that none of the kinds covers, carried in `opaque`. */
  readonly kind: 'list' | 'range' | 'date' | 'checkbox' | 'number' | 'other'
  /** Of a list its texts, of 'range' the A1 notation, of numbers and dates (as serials) the bounds. */
  readonly values?: readonly string[]
  /** Of numbers and dates; without it any number or date will do. */
  readonly operator?: Comparison
  readonly strict: boolean
  readonly help?: string
  /** The rule as a file has it, written back as it was. */
  readonly opaque?: unknown
}

/** A cell whose strict validation refuses what is to be written, and the texts it would take, where it has a list. */
export interface RefusedCell {
  readonly row: number
  readonly column: number
  readonly accepted?: readonly string[]
}

/** A point of a gradient: the least or greatest number of the areas (without `value`), or a number or share of them. */
export interface GradientPoint {
  /** `#rrggbb`. */
  readonly color: string
  readonly type: 'bound' | 'number' | 'percent' | 'percentile'
  readonly value?: string
}

/** Colours between points that grow. */
export interface Gradient {
  readonly min: GradientPoint
  readonly mid?: GradientPoint
  readonly max: GradientPoint
}

/** A conditional format by a custom formula, written for the first cell of its first area, or by a gradient with formula ''; any other kind is carried in `opaque` and put back as it was. */
export interface ConditionalFormat {
  readonly areas: readonly Area[]
  readonly formula: string
  readonly gradient?: Gradient
  readonly opaque?: unknown
  readonly background?: string
  readonly fontColor?: string
  readonly bold?: boolean
}

/** What a filter hides in one column: rows by their shown text, or by a condition that only passes through, in `opaque`. */
export interface FilterCriterion {
  readonly hiddenValues: readonly string[]
  readonly opaque?: object
}

/** A protected area, or a whole sheet. */
export interface Protection {
  readonly id: string
  readonly area: Area
  readonly wholeSheet: boolean
  readonly description: string
  readonly warningOnly: boolean
  /** Addresses; null while the permissions are still those of the spreadsheet. */
  readonly editors: readonly string[] | null
}

/** A region that a user made a Table: a header row, and columns of which some have a type. */
export interface SheetTable {
  readonly area: Area
  /** Counted from 0 within the Table. */
  readonly typedColumns: readonly number[]
}

/** One cell's style as Sheets' getters give it; undefined = not set. */
export interface CellStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly background?: string
  readonly fontColor?: string
  readonly wrap?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly verticalAlign?: 'top' | 'middle' | 'bottom'
  /** In points. */
  readonly fontSize?: number
}

/** Computes a custom function's call: arguments and result as Sheets passes them, dates as serials; `isVolatile` where they reach NOW or RAND. */
export type FunctionCall = (
  name: string,
  args: readonly FunctionValue[],
  isVolatile?: boolean,
) => FunctionValue
/** A scalar, or rows of cells. A frozen matrix object is shared by all calls that name the same range in one evaluation. */
export type FunctionValue = CellValue | readonly (readonly CellValue[])[]

/** A published custom function, as the grid's autocomplete shows it. */
export interface PublishedFunction {
  readonly name: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly description: string
    readonly optional: boolean
  }[]
}

export type Dimension = 'ROW' | 'COL'

export interface Workbook extends ChartMethods {
  sheets(): readonly SheetInfo[]
  /** @param template a sheet of which the new one is a copy */
  insertSheet(name: string, index?: number, template?: number): SheetInfo
  deleteSheet(sheet: number): void
  renameSheet(sheet: number, name: string): void
  setHidden(sheet: number, hidden: boolean): void
  setFrozenRows(sheet: number, rows: number): void
  setFrozenColumns(sheet: number, columns: number): void

  /** Last row and column with content, counted from 1; 0 when the sheet is empty. */
  lastRow(sheet: number): number
  lastColumn(sheet: number): number

  values(area: Area): CellValue[][]
  /** The same as JSON text, where that is at hand. */
  valueText?(area: Area): string
  displayValues(area: Area): string[][]
  /** Formulas with their `=`; '' where a cell holds none. Spilled cells hold none. */
  formulas(area: Area): string[][]
  write(area: Area, values: readonly (readonly CellInput[])[]): void
  clearContent(area: Area): void

  numberFormats(area: Area): string[][]
  setNumberFormats(area: Area, formats: readonly (readonly string[])[]): void
  styles(area: Area): CellStyle[][]
  setStyle(area: Area, style: CellStyle): void
  /** Draws a line along some sides of an area's cells; null takes lines away that were drawn here, those of a file stay. */
  setBorder(area: Area, sides: readonly BorderSide[], line: BorderLine | null): void

  notes(area: Area): string[][]
  setNotes(area: Area, notes: readonly (readonly string[])[]): void
  validations(area: Area): (Validation | null)[][]
  setValidation(area: Area, validation: Validation | null): void
  /** Whether a strict validation lies on a part of the area. */
  hasStrictValidation(area: Area): boolean
  /** The first cell, row by row, whose strict validation refuses what is to be written there; null where none does. */
  refusedCell(area: Area, values: readonly (readonly CellInput[])[]): RefusedCell | null
  conditionalFormats(sheet: number): ConditionalFormat[]
  setConditionalFormats(sheet: number, formats: readonly ConditionalFormat[]): void

  insertRows(sheet: number, before: number, count: number): void
  insertColumns(sheet: number, before: number, count: number): void
  /** Deletes rows by position in one pass, however scattered. */
  deleteRows(sheet: number, rows: readonly number[]): void
  deleteColumns(sheet: number, from: number, count: number): void
  sortRows(area: Area, column: number, ascending: boolean): void
  /** Hides or shows one row or column, as a user does. */
  setHeaderHidden(sheet: number, dimension: Dimension, at: number, hidden: boolean): void
  isHeaderHidden(sheet: number, dimension: Dimension, at: number): boolean
  setColumnWidth(sheet: number, column: number, pixels: number): void
  setRowHeight(sheet: number, row: number, pixels: number): void
  /** The width of a column or the height of a row, in pixels. */
  headerSize(sheet: number, dimension: Dimension, at: number): number
  merges(sheet: number): Area[]
  /** Makes one cell of an area; all values but the first are gone. */
  merge(area: Area): void
  /** Takes merged cells apart, whose area this is. */
  unmerge(area: Area): void

  namedRanges(): NamedArea[]
  /** Names an area, or gives a known name to another; small and capital letters are the same. */
  setNamedRange(name: string, area: Area): void
  removeNamedRange(name: string): void

  /** The area of the sheet's filter with its header row; null without one. */
  filter(sheet: number): Area | null
  createFilter(area: Area): void
  removeFilter(sheet: number): void
  /** What the sheet's filter hides in one of its columns; null for nothing. */
  filterCriterion(sheet: number, column: number): FilterCriterion | null
  setFilterCriterion(sheet: number, column: number, criterion: FilterCriterion | null): void
  isRowFiltered(sheet: number, row: number): boolean
  protections(sheet: number): Protection[]
  /** All of the sheet's protections. */
  setProtections(sheet: number, protections: readonly Protection[]): void

  links(sheet: number): CellLink[]
  /** All of the sheet's links. */
  setLinks(sheet: number, links: readonly CellLink[]): void

  tables(sheet: number): SheetTable[]
  /** All of the sheet's Tables. */
  setTables(sheet: number, tables: readonly SheetTable[]): void

  /** Registers the bundle's custom functions; every formula that names one is computed through `call`. */
  defineFunctions(functions: readonly PublishedFunction[], call: FunctionCall): void
  /** Computes again every cell whose formula names a custom function. */
  recalculate(): void
}
