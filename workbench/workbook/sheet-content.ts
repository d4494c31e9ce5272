// A sheet as read from a file, and its conversion to the model's data.
import { dateFormatFor } from './clock'
import { type CarriedFormat, modelFormat } from './conditional-formats'
import { engineError } from './error-names'
import { engineFormula } from './formula-text'
import type { GridValue } from './plugins/grid-import'
import type { Style } from './plugins/library'
import { FILTER_LOOK, type FilterValue } from './plugins/shared-filters'
import { clippedRanges } from './ranges'
import { shownFormat } from './shown-formats'
import type { CellValue, Validation } from './types'
import { modelRule } from './validations'

/** The size of new sheets; sheets with content keep spare rows below it. */
export interface SheetSize {
  readonly rows: number
  readonly columns: number
  readonly spareRows: number
}

/** The size of new sheets in Google Sheets. */
export const NEW_SHEET: SheetSize = { rows: 1000, columns: 26, spareRows: 500 }

/** Google's limit for all sheets of a spreadsheet, blank cells included. */
export const MOST_CELLS = 10_000_000

/** Rows and columns from 0. Text is taken as it is: only `=` makes a formula, a leading apostrophe is dropped. */
export interface SheetContent {
  readonly name: string
  readonly hidden?: boolean
  readonly frozenRows?: number
  readonly frozenColumns?: number
  readonly cells?: readonly (readonly CellValue[])[]
  readonly formats?: readonly (readonly (string | undefined)[] | undefined)[]
  readonly styles?: readonly (readonly (Style | undefined)[] | undefined)[]
  /** By A1 name. */
  readonly notes?: Readonly<Record<string, string>>
  /** Formulas the engine cannot compute, by A1 name; the cell holds the last value. */
  readonly keptFormulas?: Readonly<Record<string, string>>
  /** Values of formulas, by A1 name; they serve until a cell the formula depends on changes. */
  readonly cachedValues?: Readonly<Record<string, string | number | boolean>>
  /** Ranges in A1 notation with their rule. */
  readonly validations?: readonly { readonly ranges: readonly string[]; readonly rule: Validation }[]
  readonly conditionalFormats?: readonly {
    readonly ranges: readonly string[]
    readonly format: CarriedFormat
  }[]
  readonly merges?: readonly string[]
  /** Ranges in A1 notation with the address they link to. */
  readonly links?: readonly { readonly range: string; readonly url: string }[]
  /** Charts in the model's form. */
  readonly charts?: readonly object[]
  readonly hiddenColumns?: readonly number[]
  readonly hiddenRows?: readonly number[]
  /** The filter's range in A1 notation, and the shown texts of the columns it filters, by the A1 name of their header. */
  readonly filter?: { readonly range: string; readonly shown: Readonly<Record<string, readonly string[]>> }
  /** Ranges of the sheet that have a name in the whole workbook, by it. */
  readonly names?: Readonly<Record<string, string>>
  /** Pixels by column. */
  readonly widths?: Readonly<Record<number, number>>
  /** Pixels by row. */
  readonly heights?: Readonly<Record<number, number>>
}

/** The named ranges of all sheets as the model loads them. */
export function modelNames(sheets: readonly SheetContent[]): Record<string, string> {
  return Object.fromEntries(
    sheets.flatMap(({ name, names = {} }) =>
      Object.entries(names).map(([key, range]) => [key, `'${name.replaceAll("'", "''")}'!${range}`]),
    ),
  )
}

/** The data the model loads a sheet from. */
export function modelSheet(sheet: SheetContent, id: string, least: SheetSize = NEW_SHEET): object {
  const cells = sheet.cells ?? []
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  const size = sizeOf(cells.length, width, least)
  const { grid, formats } = gridOf(sheet)
  return {
    id,
    name: sheet.name,
    rowNumber: size.rows,
    colNumber: size.columns,
    isVisible: !sheet.hidden,
    panes: { xSplit: sheet.frozenColumns ?? 0, ySplit: sheet.frozenRows ?? 0 },
    grid,
    gridFormats: clippedRows(formats, size),
    gridStyles: clippedRows(sheet.styles, size),
    notes: sheet.notes,
    keptFormulas: sheet.keptFormulas,
    cachedValues: sheet.cachedValues,
    merges: clippedRanges(sheet.merges ?? [], size).filter((range) => range.includes(':')),
    figures: sheet.charts ?? [],
    links: (sheet.links ?? []).flatMap(({ range, url }) =>
      clippedRanges([range], size).map((shown) => ({ range: shown, value: { url } })),
    ),
    cols: headers(sheet.hiddenColumns, sheet.widths),
    rows: headers(sheet.hiddenRows, sheet.heights),
    ...modelFilter(sheet.filter, size),
    conditionalFormats: (sheet.conditionalFormats ?? [])
      .map(({ ranges, format }, index) => ({
        ...modelFormat(format, `${id}-${index}`),
        ranges: clippedRanges(ranges, size),
      }))
      .filter(hasRanges),
    dataValidationRules: (sheet.validations ?? [])
      .map(({ ranges, rule }, index) => ({
        ...modelRule(rule, `${id}-${index}`),
        ranges: clippedRanges(ranges, size),
      }))
      .filter(hasRanges),
  }
}

/** Room to spare, as long as Google's limit allows it. */
function sizeOf(height: number, width: number, least: SheetSize): { rows: number; columns: number } {
  const rows = Math.max(least.rows, height + least.spareRows)
  const columns = Math.max(least.columns, width)
  return rows * columns <= MOST_CELLS ? { rows, columns } : { rows: height, columns: Math.max(1, width) }
}

function modelFilter(filter: SheetContent['filter'], size: { rows: number; columns: number }): object {
  const [range] = clippedRanges(filter ? [filter.range] : [], size)
  if (!filter || !range) return {}
  const filterValues = Object.entries(filter.shown).map(([header, visibleValues]) => ({
    range: header,
    value: { filterType: 'values', visibleValues } satisfies FilterValue,
  }))
  return { tables: [{ range, type: 'forceStatic', config: FILTER_LOOK }], filterValues }
}

function hasRanges({ ranges }: { readonly ranges: readonly string[] }): boolean {
  return ranges.length > 0
}

/** Clips to the sheet: files format whole columns down to Excel's last row. */
function clippedRows<T>(
  rows: readonly (readonly T[] | undefined)[] | undefined,
  size: { readonly rows: number; readonly columns: number },
): (readonly T[] | undefined)[] {
  return (rows ?? []).slice(0, size.rows).map((row) => row?.slice(0, size.columns))
}

/** The cells as the model loads them, and their formats. */
export function gridOf(sheet: SheetContent): { grid: GridValue[][]; formats: (string | undefined)[][] } {
  const formats: (string | undefined)[][] = []
  sheet.formats?.forEach((row, index) => {
    if (row) formats[index] = row.map((format) => (format ? shownFormat(format) || undefined : undefined))
  })
  const grid = (sheet.cells ?? []).map((row, index) =>
    row.map((value, column) => {
      if (typeof value === 'string') return value.startsWith('=') ? engineFormula(value) : value
      if (value === null || typeof value !== 'object') return value
      if ('error' in value) return { error: engineError(value.error) }
      formats[index] ??= []
      formats[index][column] ??= dateFormatFor(value.date)
      return value.date
    }),
  )
  return { grid, formats }
}

function headers(
  hidden: readonly number[] | undefined,
  sizes: Readonly<Record<number, number>> | undefined,
): Record<number, { isHidden?: boolean; size?: number }> {
  const result: Record<number, { isHidden?: boolean; size?: number }> = {}
  for (const index of hidden ?? []) result[index] = { isHidden: true }
  for (const [index, size] of Object.entries(sizes ?? {}))
    result[Number(index)] = { ...result[Number(index)], size }
  return result
}
