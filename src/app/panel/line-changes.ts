// Lines of a tab that users fill are added, changed in place and emptied, some at a time. A change says how the line was found
// and how it is wanted, so that its opposite takes it back, and sent again it finds what stands there.
import type { Cell } from '../../core/cells/cell'
import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { cellCode, coded, isSameCode } from '../../core/ledger/undo-lines'
import { columnAt, keysOfHeaders, type Tab } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { cellOfCode } from '../row/row-cells'
import type { Workbook } from '../sheet/ports'
import { type OwnLine, ownLines } from './own-lines'

/** A line by column key, each cell as `cellCode` writes it; '' = blank. */
export type CodedLine = Readonly<Record<string, string>>

/** A change of one line. */
export interface LineChange {
  /** The row, from 1, where it stands or stood; 0 = at the end. */
  readonly at: number
  /** As it was found; null = it is new. */
  readonly before: CodedLine | null
  /** As it is wanted; null = it is emptied. */
  readonly after: CodedLine | null
}

/** The cells of a line. @param at its row on the tab, from 1 */
export function codedLine(table: Table, tab: Tab, at: number, zone: Workbook['zone']): CodedLine {
  const cells = table.rows[at - table.firstRow]
  return Object.fromEntries(
    tab.columns.map(({ key }) => [key, cellCode(cells?.[columnAt(table, tab, key)], zone)]),
  )
}

/**
 * Writes the changes; the tab is made when it is first needed. Refused, with nothing written, where a line is not as it was
 * found, and where a formula fills it.
 * @param known the tab where it was read already, or the lines of it that are meant
 */
export function changeLines(
  workbook: Workbook,
  tab: Tab,
  changes: readonly LineChange[],
  known?: Table,
): Result<null> {
  const lines = ownLines(workbook, tab, known)
  if (lines instanceof Refused) return lines
  const placed = placedChanges(workbook, tab, lines.table, changes)
  if (!placed || holdsFormula(workbook, tab, lines.table, [...placed.edited.keys()]))
    return refused('rule changed', tab.name)
  const cellsOf = (line: CodedLine): OwnLine =>
    Object.fromEntries(Object.entries(line).map(([key, code]) => [key, cellIn(workbook, code)]))
  lines.change(
    placed.added.map(cellsOf),
    [],
    new Map([...placed.edited].map(([row, line]) => [row, cellsOf(line)])),
  )
  return null
}

interface Placed {
  /** By index among the table's rows. */
  readonly edited: ReadonlyMap<number, CodedLine>
  readonly added: readonly CodedLine[]
}

/** Where each change belongs; null where a line is not as it was found. */
function placedChanges(
  workbook: Workbook,
  tab: Tab,
  table: Table,
  changes: readonly LineChange[],
): Placed | null {
  const edited = new Map<number, CodedLine>()
  const added: CodedLine[] = []
  const isLike = likeness(workbook, tab, table)
  const isFree = (row: number, line: CodedLine): boolean =>
    table.rows[row] !== undefined && !edited.has(row) && isLike(row, line)
  const find = (line: CodedLine, near: number): number => {
    if (isFree(near, line)) return near
    for (let row = table.rows.length - 1; row >= 0; row--) if (isFree(row, line)) return row
    return -1
  }
  for (const { at, before, after } of changes) {
    const near = at - table.firstRow
    const isDone = isFree(near, after ?? {}) || (after !== null && find(after, near) >= 0)
    if (before === null) {
      if (after === null || isDone) continue
      if (isFree(near, {})) edited.set(near, after)
      else added.push(after)
    } else if (!isFree(near, after ?? {})) {
      const found = find(before, near)
      if (found >= 0) edited.set(found, after ?? {})
      else if (after !== null && !isDone) return null
    }
  }
  return { edited, added }
}

/** Whether a row says the same as a line; a column that the tab lacks says nothing. */
function likeness({ zone }: Workbook, tab: Tab, table: Table): (row: number, line: CodedLine) => boolean {
  const columns = tab.columns.flatMap(({ key }) => {
    const at = columnAt(table, tab, key)
    return at < 0 ? [] : [{ key, at }]
  })
  return (row, line) =>
    columns.every(({ key, at }) => {
      const [cell, wanted] = [table.rows[row]?.[at], line[key] ?? '']
      // A number that was typed as text comes back as a number.
      return isSameCode(cellCode(cell, zone), wanted) || cleanText(cell, zone) === textOf(wanted)
    })
}

const textOf = (code: string): string => (code.startsWith('t:') ? cleanText(code.slice(2)) : code || '')

function cellIn({ zone }: Workbook, code = ''): Cell {
  const held = coded(code)
  return held.kind === 'formula' ? '' : cellOfCode(held, zone)
}

/** One call, whatever the number of rows. */
function holdsFormula(workbook: Workbook, tab: Tab, table: Table, rows: readonly number[]): boolean {
  if (rows.length === 0) return false
  const [first, last] = [Math.min(...rows), Math.max(...rows)]
  const keys = keysOfHeaders(tab, table.headers)
  const formulas = workbook.formulasIn(tab.name, table.firstRow + first, 1, last - first + 1, keys.length)
  return rows.some((row) => keys.some((key, at) => key !== '' && (formulas[row - first]?.[at] ?? '') !== ''))
}
