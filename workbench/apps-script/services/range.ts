// Range, last part: validation, clearing, filter, protection and the way to other ranges.
import { checkShape } from './cell-values'
import { DataValidation, rule } from './data-validation'
import { exception } from './exception'
import { Filter, filterOf } from './filter'
import { host } from './host'
import { type Protection, protect } from './protection'
import { RangeFormats } from './range-formats'
import { at } from './range-values'
import { linked, RichTextValue } from './rich-text'
import { publish } from './service'
import { Sheet, sheetInfo } from './sheet'
import { TextFinder } from './text-finder'
import type { Area, Validation } from './wire'

export class Range extends RangeFormats {
  getSheet(): Sheet {
    return new Sheet(this[at].sheet)
  }

  canEdit(): boolean {
    return host('mayEditCells', this[at])
  }

  /** Without sizes the new range keeps this one's. */
  offset(rows: number, columns: number, numRows?: number, numColumns?: number): Range {
    const { sheet, row, column, rows: height, columns: width } = this[at]
    const area = { sheet, row: row + rows, column: column + columns }
    return rangeAt({ ...area, rows: numRows ?? height, columns: numColumns ?? width })
  }

  getCell(row: number, column: number): Range {
    const { sheet, row: top, column: left, rows, columns } = this[at]
    if (row < 1 || column < 1 || row > rows || column > columns)
      throw exception('Cell reference out of range')
    return rangeAt({ sheet, row: top + row - 1, column: left + column - 1, rows: 1, columns: 1 })
  }

  getDataValidations(): (DataValidation | null)[][] {
    return host('validations', this[at]).map((row) =>
      row.map((one) => one && new DataValidation(one, this[at].sheet)),
    )
  }

  getDataValidation(): DataValidation | null {
    return (this.getDataValidations()[0] as (DataValidation | null)[])[0] ?? null
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    checkShape(rules, this[at].rows, this[at].columns)
    const wire = rules.map((row) => row.map((one): Validation | null => (one ? one[rule] : null)))
    host('setValidations', this[at], wire)
    return this
  }

  setDataValidation(validation: DataValidation | null): this {
    host('setValidation', this[at], validation ? validation[rule] : null)
    return this
  }

  /** null for a cell that is not text. */
  getRichTextValues(): (RichTextValue | null)[][] {
    const links = host('links', this[at])
    return host('values', this[at]).map((line, row) =>
      line.map((value, column) => {
        const url = links[row]?.[column] ?? null
        const isText = value === null || typeof value === 'string'
        return isText ? new RichTextValue({ text: value ?? '', url }) : null
      }),
    )
  }

  getRichTextValue(): RichTextValue | null {
    return this.getRichTextValues()[0]?.[0] ?? null
  }

  setRichTextValues(values: RichTextValue[][]): this {
    checkShape(values, this[at].rows, this[at].columns)
    host(
      'writeLinked',
      this[at],
      values.map((row) => row.map((one) => one[linked])),
    )
    return this
  }

  setRichTextValue(value: RichTextValue): this {
    const { rows, columns } = this[at]
    return this.setRichTextValues(Array.from({ length: rows }, () => Array(columns).fill(value)))
  }

  clearDataValidations(): this {
    return this.setDataValidation(null)
  }

  insertCheckboxes(): this {
    host('setValidation', this[at], { kind: 'checkbox', strict: true })
    const values = host('values', this[at])
    host(
      'write',
      this[at],
      values.map((row) => row.map((value) => value === true)),
    )
    return this
  }

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    if (!options?.formatOnly) this.clearContent()
    if (!options?.contentsOnly) this.clearFormat()
    return this
  }

  createTextFinder(text: string): TextFinder {
    return new TextFinder(this[at], text)
  }

  createFilter(): Filter {
    host('createFilter', this[at])
    return new Filter(this[at].sheet)
  }

  /** The filter of the range's sheet. */
  getFilter(): Filter | null {
    return filterOf(this[at].sheet)
  }

  protect(): Protection {
    return protect(this[at], false)
  }

  merge(): this {
    host('merge', [this[at]])
    return this
  }

  mergeAcross(): this {
    const { rows, ...area } = this[at]
    host(
      'merge',
      Array.from({ length: rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 })),
    )
    return this
  }

  mergeVertically(): this {
    const { columns, ...area } = this[at]
    host(
      'merge',
      Array.from({ length: columns }, (_, column) => ({ ...area, column: area.column + column, columns: 1 })),
    )
    return this
  }

  breakApart(): this {
    host('unmerge', this[at])
    return this
  }

  getMergedRanges(): Range[] {
    return host('merges', this[at]).map(rangeAt)
  }

  isPartOfMerge(): boolean {
    return host('merges', this[at]).length > 0
  }

  activate(): this {
    host('select', this[at])
    return this
  }
}
publish<GoogleAppsScript.Spreadsheet.Range>('Range')(Range)

/** The range of an area, which must lie on the sheet's grid. @throws Google's messages for areas that do not. */
export function rangeAt(area: Area): Range {
  const { row, column, rows, columns, sheet } = area
  if (!(row >= 0)) throw exception('The starting row of the range is too small.')
  if (!(column >= 0)) throw exception('The starting column of the range is too small.')
  if (!(rows >= 1)) throw exception('The number of rows in the range must be at least 1.')
  if (!(columns >= 1)) throw exception('The number of columns in the range must be at least 1.')
  const grid = sheetInfo(sheet)
  if (row + rows > grid.rows || column + columns > grid.columns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.')
  }
  return new Range(area)
}
