// Range, first part: its position, and its values, formulas and texts.
import { notationOf } from './a1'
import { checkShape, rowsToCells, rowsToScript, type ScriptValue, sheetZone, toCell } from './cell-values'
import { exception } from './exception'
import { host } from './host'
import { Service } from './service'
import type { Area } from './wire'

/** Key of the area a range stands for: rows and columns from 0. */
export const at = Symbol('area')

/** The only row's only cell. */
export function first<T>(rows: readonly (readonly T[])[]): T {
  return (rows[0] as readonly T[])[0] as T
}

export class RangeValues extends Service {
  readonly [at]: Area

  constructor(area: Area) {
    super()
    this[at] = area
  }

  getRow(): number {
    return this[at].row + 1
  }

  getColumn(): number {
    return this[at].column + 1
  }

  getLastRow(): number {
    return this[at].row + this[at].rows
  }

  getLastColumn(): number {
    return this[at].column + this[at].columns
  }

  getNumRows(): number {
    return this[at].rows
  }

  getNumColumns(): number {
    return this[at].columns
  }

  getHeight(): number {
    return this[at].rows
  }

  getWidth(): number {
    return this[at].columns
  }

  getA1Notation(): string {
    return notationOf(this[at])
  }

  getValues(): ScriptValue[][] {
    return rowsToScript(host('values', this[at]))
  }

  getValue(): ScriptValue {
    return first(rowsToScript(host('values', cornerOf(this[at]))))
  }

  getDisplayValues(): string[][] {
    return host('displayValues', this[at])
  }

  getDisplayValue(): string {
    return first(host('displayValues', cornerOf(this[at])))
  }

  getFormulas(): string[][] {
    return host('formulas', this[at])
  }

  getFormula(): string {
    return first(host('formulas', cornerOf(this[at])))
  }

  setValues(values: unknown[][]): this {
    const { rows, columns } = this[at]
    host('write', this[at], rowsToCells(values, rows, columns))
    return this
  }

  setValue(value: unknown): this {
    host('fill', this[at], toCell(value, sheetZone))
    return this
  }

  setFormulas(formulas: string[][]): this {
    const { rows, columns } = this[at]
    checkShape(formulas, rows, columns)
    host(
      'write',
      this[at],
      rowsToCells(
        formulas.map((row) => row.map(withSign)),
        rows,
        columns,
      ),
    )
    return this
  }

  setFormula(formula: string): this {
    host('fill', this[at], withSign(formula))
    return this
  }

  isBlank(): boolean {
    return host('values', this[at]).every((row) => row.every((value) => value === null))
  }

  clearContent(): this {
    host('clearContent', this[at])
    return this
  }

  /** Sorts by one column or several, each counted from 1 across the sheet, as a number or `{column, ascending}`. */
  sort(order: SortOrder | SortOrder[]): this {
    const orders = Array.isArray(order) ? order : [order]
    for (const one of orders.slice().reverse()) {
      const { column, ascending = true } = typeof one === 'number' ? { column: one } : one
      const { column: left, columns } = this[at]
      if (column <= left || column > left + columns) throw exception('The sort column is outside the range.')
      host('sortRows', this[at], column - 1, ascending)
    }
    return this
  }
}

type SortOrder = number | { readonly column: number; readonly ascending?: boolean }

function cornerOf(area: Area): Area {
  return { ...area, rows: 1, columns: 1 }
}

function withSign(formula: string): string {
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`
}
