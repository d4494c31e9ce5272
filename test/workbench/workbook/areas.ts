// Short ways to name areas and functions in the workbook's tests.
import type { Area, FunctionValue, PublishedFunction } from '../../../workbench/workbook/types'

/** An area from row and column 0 on. */
export function area(row: number, column: number, rows = 1, columns = 1, sheet = 0): Area {
  return { sheet, row, column, rows, columns }
}

/** A published function that takes up to four arguments. */
export function published(name: string): PublishedFunction {
  const parameters = ['a', 'b', 'c', 'd'].map((letter) => ({ name: letter, description: '', optional: true }))
  return { name, description: `${name} of a test`, parameters }
}

/** Rows of plain values as a function's result or argument. */
export function rowsOf(value: FunctionValue | undefined): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) throw new Error('The value is not made of rows.')
  return value as readonly (readonly unknown[])[]
}
