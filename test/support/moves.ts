// What users do to a pipeline that moves cells about: sort and paste.
import type { Cell } from '../../src/core/cells/cell'
import type { AppSheet } from './app-calls'
import type { MemoryTab } from './memory-tabs'

type Line = readonly unknown[]
type Cells = ReturnType<MemoryTab['values']>

/** The pipeline of a sheet as users see it: their columns left of Touchline's. */
export function tableOf(sheet: AppSheet, tab: string) {
  const grid = sheet.tab(tab)
  const values = grid.values(1, 1, -1, -1)
  const header = values.findIndex((row) => row.includes('Touchline ID')) + 1
  const headers = (values[header - 1] ?? []).map(String)
  return {
    grid,
    header,
    headers,
    /** Number of columns left of Touchline's. */
    users: headers.indexOf('Touchline ID'),
    width: headers.length,
    rows: values.slice(header),
  }
}
export type Opened = ReturnType<typeof tableOf>

/** The cells of rows, from the first row under the header row. */
const read = ({ grid, header }: Opened, from: number, rows: number, width: number): Cells =>
  grid.values(header + 1 + from, 1, rows, width)

/** The user's cells of the rows that hold any. */
export const peopleOf = (open: Opened): Cell[][] =>
  read(open, 0, open.rows.length, open.users)
    .filter((line) => line.some((cell) => cell !== ''))
    .map((line) => [...line])

export const write = ({ grid, header }: Opened, from: number, cells: Cells): void =>
  grid.write(header + 1 + from, 1, cells)

/** Sorts rows by a column, blanks last; only as many columns as said. */
export function sortRows(
  sheet: AppSheet,
  tab: string,
  by: number,
  {
    from = 0,
    rows,
    isUsersOnly = false,
    descending = false,
  }: {
    from?: number
    rows?: number
    isUsersOnly?: boolean
    descending?: boolean
  } = {},
): void {
  const open = tableOf(sheet, tab)
  const cells = read(open, from, rows ?? open.rows.length - from, isUsersOnly ? open.users : open.width)
  const text = (line: Line): string => {
    const cell = line[by]
    return cell instanceof Date ? cell.toISOString() : String(cell ?? '')
  }
  const isBlank = (line: Line): boolean => text(line) === ''
  const turn = descending ? -1 : 1
  const sorted = [...cells].sort(
    (a, b) => Number(isBlank(a)) - Number(isBlank(b)) || turn * text(a).localeCompare(text(b)),
  )
  write(open, from, sorted)
}

/** Pastes rows over all of the user's cells; what is below is cleared. */
export function pasteOver(sheet: AppSheet, tab: string, lines: Cells): void {
  const open = tableOf(sheet, tab)
  const blank = Array.from({ length: Math.max(0, open.rows.length - lines.length) }, () =>
    Array.from({ length: open.users }, () => ''),
  )
  open.grid.grow(open.header + lines.length + 5, 0)
  write(open, 0, [...lines.map((line) => line.slice(0, open.users)), ...blank])
}
