// Cells of other tabs than the pipeline that an act changes: noted on Undo by their places, written in few calls, given back.
import { SERIAL_OF_EPOCH } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { rowless } from '../../core/cells/row-formula'
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText, normalise } from '../../core/cells/text'
import { type Coded, cellCode, coded, isSameCode, type UndoLine } from '../../core/ledger/undo-lines'
import { placeId, placeOf } from '../../core/ledger/undo-places'
import { columnAt, TOUCHES } from '../../core/tabs/schema'
import type { Workbook } from '../sheet/ports'
import { dateOf } from './cell-change'

/** A cell with what it holds and what it shall hold; row and column from 1. */
export interface RowCell {
  readonly tab: string
  readonly row: number
  /** What its line is known by wherever it moved; '' = by nothing. */
  readonly key: string
  readonly column: number
  readonly header: string
  readonly before: Cell
  readonly after: Cell
  /** The formula that stands there; absent or '' = none. */
  readonly formula?: string
}

type Written = Pick<RowCell, 'tab' | 'row' | 'column' | 'after'>

/** The lines of Undo of these cells; none for a cell that stays as it is. */
export const rowCellLines = (
  cells: readonly RowCell[],
  made: Pick<UndoLine, 'batch' | 'when'>,
  zone: Zone,
): UndoLine[] =>
  cells.flatMap(({ tab, row, key, header, before, after, formula }) => {
    const codes = {
      before: cellCode(before, zone, rowless(formula ?? '', row)),
      after: cellCode(after, zone),
    }
    return isSameCode(codes.before, codes.after)
      ? []
      : [{ ...made, tab, id: placeId({ row, key }), header, ...codes }]
  })

/** Runs that are written one by one; of more, all cells of one value are written in one call. */
const MOST_RUNS = 6

/** Writes the cells: neighbours of a line together, or all that get the same value. */
export function writeRowCells(workbook: Workbook, cells: readonly Written[]): void {
  for (const tab of new Set(cells.map((cell) => cell.tab))) {
    const own = cells.filter((cell) => cell.tab === tab).sort((a, b) => a.row - b.row || a.column - b.column)
    const runs: Written[][] = []
    for (const cell of own) {
      const run = runs[runs.length - 1]
      const last = run?.[run.length - 1]
      if (last?.row === cell.row && last.column + 1 === cell.column) run?.push(cell)
      else runs.push([cell])
    }
    if (runs.length > MOST_RUNS) fillEqual(workbook, tab, own)
    else
      for (const run of runs)
        workbook.write(tab, run[0]?.row ?? 0, run[0]?.column ?? 0, [run.map(({ after }) => after)])
  }
}

function fillEqual(workbook: Workbook, tab: string, cells: readonly Written[]): void {
  const groups = new Map<string, Written[]>()
  for (const cell of cells) {
    const code = cellCode(cell.after, workbook.zone)
    groups.set(code, [...(groups.get(code) ?? []), cell])
  }
  for (const group of groups.values()) {
    const places = group.map(({ row, column }) => [row, column] as const)
    workbook.fill(tab, places, group[0]?.after)
  }
}

/** The log with changed cells. */
export function withRowCells(log: Table, cells: readonly RowCell[]): Table {
  const rows = log.rows.slice()
  for (const { row, column, after } of cells) {
    const at = row - log.firstRow
    rows[at] = (rows[at] ?? []).map((cell, place) => (place === column - 1 ? after : cell))
  }
  return { ...log, rows }
}

/** Cells that are given back what they held. */
export interface GivenBack {
  /** The log with them. */
  readonly left: Table
  /** Tabs with cells that stay as they are, because they changed since. */
  readonly stays: readonly string[]
  write(): void
}

/** A line of a tab as it stands. */
interface LineNow {
  readonly row: number
  readonly headers: readonly string[]
  readonly cells: readonly Cell[]
}

/** Gives cells back what they held, where they still hold what the batch put there. @param log with their person's touches */
export function givingBack(workbook: Workbook, log: Table, lines: readonly UndoLine[]): GivenBack {
  const writes: Written[] = []
  const stays = new Set<string>()
  const rows = log.rows.slice()
  const found = finder(workbook, log)
  for (const own of byPlace(lines)) {
    const { row, headers, cells } = found(own)
    const restored = cells.slice()
    for (const { tab, header, before, after } of own) {
      const at = headers.findIndex((one) => normalise(one) === normalise(header))
      const now = cellCode(cells[at], workbook.zone)
      if (at >= 0 && isSameCode(now, before)) continue
      const held = coded(before)
      if (at < 0 || held.kind === 'formula' || !isSameCode(now, after)) stays.add(tab)
      else {
        const value = cellOfCode(held, workbook.zone)
        restored[at] = value
        writes.push({ tab, row, column: at + 1, after: value })
      }
    }
    if (own[0]?.tab === TOUCHES.name) rows[row - log.firstRow] = restored
  }
  return {
    left: { ...log, rows: Array.from(rows, (cells) => cells ?? []) },
    stays: [...stays],
    write: () => writeRowCells(workbook, writes),
  }
}

/** The lines of Undo that are about one line of a tab, together. */
function byPlace(lines: readonly UndoLine[]): UndoLine[][] {
  const groups = new Map<string, UndoLine[]>()
  for (const line of lines) {
    const key = `${line.tab} ${line.id}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
}

/** Finds lines where they stand now; a touch by its Touch ID, and one that was emptied in its row, or else below the log. */
function finder(workbook: Workbook, log: Table): (own: readonly UndoLine[]) => LineNow {
  const idAt = columnAt(log, TOUCHES, 'touchId')
  const ids = log.rows.map((cells) => cleanText(cells[idAt]))
  const headersOf = new Map<string, readonly string[]>([[TOUCHES.name, log.headers]])
  let end = log.firstRow + log.rows.length
  return (own) => {
    const [{ tab, id } = { tab: '', id: '' }] = own
    const { row = 0, key = '' } = placeOf(id) ?? {}
    const headers = headersOf.get(tab) ?? tableOf(tab, workbook.readHeader(tab)).headers
    headersOf.set(tab, headers)
    const isTouch = tab === TOUCHES.name
    const isEmptied = isTouch && own.every(({ after }) => after === '')
    const stood = isEmptied ? workbook.readRow(tab, row) : []
    // Its own line, even where a copy of it has the same Touch ID.
    if (isEmptied && stood.every((cell) => cleanText(cell) === '')) return { row, headers, cells: stood }
    const at = isTouch && key !== '' ? placeAmong(ids, key, row - log.firstRow) : -1
    if (at >= 0) return { row: log.firstRow + at, headers, cells: log.rows[at] ?? [] }
    if (!isEmptied) return { row, headers, cells: workbook.readRow(tab, row) }
    return { row: end++, headers, cells: headers.map(() => '') }
  }
}

const placeAmong = (ids: readonly string[], key: string, likely: number): number =>
  ids[likely] === key ? likely : ids.indexOf(key)

/** The cell that a code other than a formula stands for. */
export const cellOfCode = (held: Exclude<Coded, { readonly kind: 'formula' }>, zone: Zone): Cell =>
  held.kind === 'day' ? dateOf(held.serial - SERIAL_OF_EPOCH, zone) : held.cell
