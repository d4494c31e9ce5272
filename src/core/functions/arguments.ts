// What Sheets hands to a custom function and gets back, and how a range of cells becomes a table.

import type { Day } from '../calendar/day'
import { type Cell, isBlank, type Zone } from '../cells/cell'
import { columnIndex, lastContentRow, type Table, tableOf } from '../cells/table'

/** What Sheets hands over: a scalar for one cell, rows for a range, undefined for what was left out. */
export type Argument = Cell | readonly (readonly Cell[])[]
export type Result = Cell | Cell[][]

/** The zone of the sheet and the day of calculation, from the edge. */
export interface Context {
  readonly zone: Zone
  readonly today: Day
}

/**
 * Ends a call with words for the user in place of a result: what is wrong, where, what to do; '' where nothing was given.
 * Whatever reads an argument may throw it; `customFunction` alone catches it.
 */
export class Refusal extends Error {}

/** Rows of any argument: a scalar is one cell, a blank none. */
export function rowsOf(argument: Argument): readonly (readonly Cell[])[] {
  if (!Array.isArray(argument)) return isBlank(argument as Cell) ? [] : [[argument as Cell]]
  const rows: readonly unknown[] = argument
  for (let row = 0; row < rows.length; row++) {
    if (!Array.isArray(rows[row])) return rows.map((cells) => (Array.isArray(cells) ? cells : [cells]))
  }
  return rows as readonly Cell[][]
}

/** The only cell of an argument, undefined for a blank one; several cells are refused with `wrong`. */
export function onlyCell(argument: Argument, wrong: string): Cell {
  const rows = rowsOf(argument)
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) throw new Refusal(wrong)
  return rows[0]?.[0]
}

/** The table of a range argument with its header row first; null when nothing is in it. */
export function tableArgument(name: string, argument: Argument): Table | null {
  const rows = rowsOf(argument)
  return lastContentRow(rows) < 0 ? null : tableOf(name, rows)
}

/** Refuses a table that lacks one of the headers. `table.tab` is the argument, `tabs` what should have been passed. */
export function requireHeaders(table: Table, headers: readonly string[], tabs: string): void {
  refuseMissing(table, headers.find((header) => columnIndex(table, header) < 0) ?? null, tabs)
}

/** Refuses a table in which a header was found missing; null = none is. */
export function refuseMissing(table: Table, header: string | null, tabs: string): void {
  if (header === null) return
  throw new Refusal(
    `${table.tab}: the header "${header}" is missing; pass the ${tabs} tab with its header row`,
  )
}
