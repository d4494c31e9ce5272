// Lines of a tab that users fill are added, changed in place and emptied, some at a time. A change says how the line was found
// and how it is wanted, so that its opposite takes it back, and sent again it finds what stands there.
import type { Cell } from '../../core/cells/cell'
import { closeRuns } from '../../core/cells/runs'
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { cellCode, coded, isSameCode } from '../../core/ledger/undo-lines'
import { columnAt, headersOf, keysOfHeaders, type Tab } from '../../core/tabs/schema'
import { isCode, Refused, type Result, refused } from '../../core/words/refusals'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'
import { cellOfCode } from './undo-batch'

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
 * Writes the changes, new lines first; the tab is made when it is first needed. Refused, with nothing written, where a line is not
 * as it was found, and where a formula fills it.
 * @param known the tab where it was read already, or the lines of it that may be meant
 */
export function changeLines(
  workbook: Workbook,
  tab: Tab,
  changes: readonly LineChange[],
  known?: Table,
): Result<null> {
  const read = known ?? ownTable(tab, workbook.read(tab.name))
  if (read instanceof Refused && !isCode(read, 'own tab gone')) return read
  const isGone = read instanceof Refused
  const table = isGone ? tableOf(tab.name, [headersOf(tab)]) : read
  const placed = placedChanges(workbook, tab, table, changes)
  if (placed instanceof Refused) return placed
  const { edited, added } = placed
  const columns = table.headers.flatMap((header, at) => (keyOf(tab, header) === '' ? [] : [at]))
  if (holdsFormula(workbook, table, [...edited.keys()], columns)) return refused('line changed', tab.name)
  if (isGone && added.length > 0) workbook.addTabs([tab])
  const headers = withHeaders(workbook, tab, table, [...added, ...edited.values()])
  const cellsOf = (line: CodedLine): Cell[] =>
    headers.map((header) => cellIn(workbook, line[keyOf(tab, header)]))
  if (added.length > 0) workbook.append(tab.name, added.map(cellsOf))
  writeLines(
    workbook,
    table,
    headers.map((header) => keyOf(tab, header) !== ''),
    edited,
    cellsOf,
  )
  return null
}

/** Writes lines back in their places, as few blocks as they make; columns of the user's own between ours stay as they are. */
function writeLines(
  workbook: Workbook,
  { tab, firstRow }: Table,
  isOurs: readonly boolean[],
  edited: ReadonlyMap<number, CodedLine>,
  cellsOf: (line: CodedLine) => Cell[],
): void {
  const rows = [...edited.keys()].sort((a, b) => a - b)
  const columns = isOurs.flatMap((isOur, at) => (isOur ? [at] : []))
  for (const [from, to] of closeRuns(rows, 1)) {
    const lines = rows.filter((row) => row >= from && row <= to).map((row) => cellsOf(edited.get(row) ?? {}))
    for (const [first, last] of closeRuns(columns, 1)) {
      const block = lines.map((cells) => cells.slice(first, last + 1))
      workbook.write(tab, firstRow + from, first + 1, block)
    }
  }
}

/** The headers, with those that an older tab lacks and the lines need. */
function withHeaders(
  workbook: Workbook,
  tab: Tab,
  table: Table,
  lines: readonly CodedLine[],
): readonly string[] {
  const lacking = tab.columns.filter(
    ({ key }) => columnAt(table, tab, key) < 0 && lines.some((line) => (line[key] ?? '') !== ''),
  )
  const more = lacking.map(({ header }) => header)
  if (more.length > 0) workbook.write(tab.name, table.firstRow - 1, table.headers.length + 1, [more])
  return [...table.headers, ...more]
}

interface Placed {
  /** By index among the table's rows. */
  readonly edited: ReadonlyMap<number, CodedLine>
  readonly added: readonly CodedLine[]
}

function placedChanges(
  workbook: Workbook,
  tab: Tab,
  table: Table,
  changes: readonly LineChange[],
): Result<Placed> {
  const edited = new Map<number, CodedLine>()
  const added: CodedLine[] = []
  const isLike = likeness(workbook, tab, table)
  const find = (line: CodedLine, at: number): number => {
    const near = at - table.firstRow
    if (table.rows[near] && !edited.has(near) && isLike(near, line)) return near
    return table.rows.findIndex((_, row) => !edited.has(row) && isLike(row, line))
  }
  for (const { at, before, after } of changes) {
    if (before === null) {
      if (after === null || find(after, at) >= 0) continue
      const near = at - table.firstRow
      if (table.rows[near] && !edited.has(near) && isLike(near, {})) edited.set(near, after)
      else added.push(after)
      continue
    }
    const found = find(before, at)
    if (found >= 0) edited.set(found, after ?? {})
    else if (after !== null && find(after, at) < 0) return refused('line changed', tab.name)
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

const keyOf = (tab: Tab, header: string): string => keysOfHeaders(tab, [header])[0] ?? ''

function cellIn({ zone }: Workbook, code = ''): Cell {
  const held = coded(code)
  return held.kind === 'formula' ? '' : cellOfCode(held, zone)
}

/** One call, whatever the number of rows. */
function holdsFormula(
  workbook: Workbook,
  { tab, firstRow }: Table,
  rows: readonly number[],
  columns: readonly number[],
): boolean {
  if (rows.length === 0) return false
  const [first, last] = [Math.min(...rows), Math.max(...rows)]
  const width = Math.max(...columns) + 1
  const formulas = workbook.formulasIn(tab, firstRow + first, 1, last - first + 1, width)
  return rows.some((row) => columns.some((column) => (formulas[row - first]?.[column] ?? '') !== ''))
}
