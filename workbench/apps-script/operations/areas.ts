// Areas of the workbook: checks them against the grid, and joins equal cells into blocks that take one command.
import type { Running } from '../execution'
import type { Area, Rows, SheetInfo } from '../services/wire'
import type { GoogleState } from '../state'

/** @throws when the sheet was deleted. */
export function sheetOf(state: GoogleState, id: number): SheetInfo {
  const found = state.workbook.sheets().find((sheet) => sheet.id === id)
  if (!found) throw new Error(`Sheet ${id} not found`)
  return found
}

/** The area, which must lie on its sheet as it stands now. */
export function onGrid(state: GoogleState, area: Area): Area {
  const sheet = sheetOf(state, area.sheet)
  if (area.row + area.rows > sheet.rows || area.column + area.columns > sheet.columns) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.')
  }
  return area
}

/** @throws for rows or columns, counted from 0, that a sheet of this size does not have. */
export function refuseOutside(from: number, count: number, size: number): void {
  if (from >= 0 && from + count <= size) return
  throw new Error('Those rows or columns are out of bounds.')
}

/** Whether two areas of one sheet share a cell. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  )
}

/** A script's position: the active one of the selected areas, which is the last. */
export function selectionOf(state: GoogleState, selected: readonly Area[]): Area {
  return selectionsOf(state, selected).at(-1) as Area
}

/** The selected areas on sheets that are still there, or else the first cell of the first visible sheet. */
export function selectionsOf(state: GoogleState, selected: readonly Area[]): readonly Area[] {
  const sheets = state.workbook.sheets()
  const left = selected.filter((area) => sheets.some((sheet) => sheet.id === area.sheet))
  if (left.length) return left
  const shown = sheets.find((sheet) => !sheet.hidden) ?? sheets[0]
  return [{ sheet: shown?.id ?? 0, row: 0, column: 0, rows: 1, columns: 1 }]
}

/** Selects for the script's user, and as the starting selection of later executions. */
export function moveTo(state: GoogleState, execution: Running, area: Area): void {
  for (const left of execution.selection) execution.leftAt.set(left.sheet, left)
  execution.selection = [area]
  execution.movedTo = area
  state.selection = [area]
}

export interface Block<T> {
  readonly area: Area
  readonly value: T
}

/** Joins equal values into blocks: neighbouring equal rows first, then equal cells within them. */
export function blocks<T>(area: Area, rows: Rows<T>): Block<T>[] {
  const made: Block<T>[] = []
  const keys = rows.map((row) => row.map((value) => JSON.stringify(value)))
  const rowKeys = keys.map((row) => row.join('\n'))
  for (const [top, height] of runs(rowKeys)) {
    for (const [left, width] of runs(keys[top] as string[])) {
      const value = (rows[top] as readonly T[])[left] as T
      const corner = { sheet: area.sheet, row: area.row + top, column: area.column + left }
      made.push({ area: { ...corner, rows: height, columns: width }, value })
    }
  }
  return made
}

/** Start and length of each stretch of equal keys. */
function runs(keys: readonly string[]): [number, number][] {
  const found: [number, number][] = []
  let start = 0
  for (let i = 1; i <= keys.length; i++) {
    if (i < keys.length && keys[i] === keys[start]) continue
    found.push([start, i - start])
    start = i
  }
  return found
}
