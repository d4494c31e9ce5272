// Arguments and results of custom functions, and how a range of cells becomes a table.

import type { Day } from '../calendar/day'
import { type Cell, isBlank, type Rows, type Zone } from '../cells/cell'
import { columnIndex, lastContentRow, type Table, tableOf } from '../cells/table'

/** An argument as Sheets passes it: a scalar for one cell, rows for a range, undefined if it was left out. */
export type Argument = Cell | Rows
/** What a custom function gives back: one cell or rows of cells. */
export type FunctionResult = Cell | Cell[][]

/** The zone of the sheet and the day of the calculation. */
export interface Context {
  readonly zone: Zone
  readonly today: Day
}

/**
 * Ends a call with a message instead of a result: what is wrong, where, what to do; '' for a blank argument. Thrown by
 * readers of arguments, caught only by `customFunction`.
 */
export class Refusal extends Error {}

/** The rows of an argument: a scalar is one cell, a blank has no rows. */
export function rowsOfArgument(argument: Argument): Rows {
  if (!Array.isArray(argument)) return isBlank(argument as Cell) ? [] : [[argument as Cell]]
  const rows: readonly unknown[] = argument
  for (let row = 0; row < rows.length; row++) {
    if (!Array.isArray(rows[row])) return rows.map((cells) => (Array.isArray(cells) ? cells : [cells]))
  }
  return rows as readonly Cell[][]
}

/** The only cell of an argument, undefined for a blank one; several cells are refused with `wrong`. */
export function onlyCell(argument: Argument, wrong: string): Cell {
  const rows = rowsOfArgument(argument)
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) throw new Refusal(wrong)
  return rows[0]?.[0]
}

/** The table of a range whose first row is the header; null if the range is blank. */
export function tableArgument(name: string, argument: Argument): Table | null {
  const rows = rowsOfArgument(argument)
  return lastContentRow(rows) < 0 ? null : tableOf(name, rows)
}

/** Throws a Refusal if the table lacks a header. `table.tab` is the argument's name, `tabs` the expected tab. */
export function requireHeaders(table: Table, headers: readonly string[], tabs: string): void {
  refuseMissing(table, headers.find((header) => columnIndex(table, header) < 0) ?? null, tabs)
}

/** Throws a Refusal that names the missing header; null = none is missing. */
export function refuseMissing(table: Table, header: string | null, tabs: string): void {
  if (header === null) return
  throw new Refusal(
    `${table.tab}: the header "${header}" is missing; pass the ${tabs} tab with its header row`,
  )
}
