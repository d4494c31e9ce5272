// Adds lines to one of Touchline's tabs, which is made when it is first needed, and changes or empties lines of it. New lines are
// written first, so that a run cut off between the two loses nothing; sent again it finds what stands there.

import type { Cell } from '../../core/cells/cell'
import { closeRuns } from '../../core/cells/runs'
import { type Table, tableOf } from '../../core/cells/table'
import { columnAt, headersOf, keysOfHeaders, type Tab } from '../../core/tabs/schema'
import { isCode, Refused, type Result } from '../../core/words/refusals'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'

/** Cells by column key. */
export type OwnLine = Readonly<Record<string, Cell>>

/** The tab as it stands, and what changes it. */
export interface OwnLines {
  readonly table: Table
  /** @param emptied lines of the table, from 0 @param edited lines that are written over, by the same */
  change(lines: readonly OwnLine[], emptied: readonly number[], edited?: ReadonlyMap<number, OwnLine>): void
}

/**
 * Opens the tab; refused where a tab of the user's has its name.
 * @param known the tab where it was read already, or the lines of it that are meant
 */
export function ownLines(workbook: Workbook, tab: Tab, known?: Table): Result<OwnLines> {
  const found = known ?? ownTable(tab, workbook.read(tab.name))
  if (found instanceof Refused && !isCode(found, 'own tab gone')) return found
  const isThere = !(found instanceof Refused)
  const table = isThere ? found : tableOf(tab.name, [headersOf(tab)])
  return {
    table,
    change(lines, emptied, edited = new Map()) {
      if (lines.length > 0 && !isThere) workbook.addTabs([tab])
      const changed = new Map<number, OwnLine>([...emptied.map((line) => [line, {}] as const), ...edited])
      const keys = keysWith(workbook, tab, table, [...lines, ...edited.values()])
      const cellsOf = (line: OwnLine): Cell[] => keys.map((key) => line[key] ?? '')
      if (lines.length > 0) workbook.append(tab.name, lines.map(cellsOf))
      // Columns of the user's own between ours stay as they are.
      const columns = closeRuns(
        keys.flatMap((key, at) => (key === '' ? [] : [at])),
        1,
      )
      const rows = [...changed.keys()].sort((a, b) => a - b)
      for (const [from, to] of closeRuns(rows, 1)) {
        const block = rows
          .filter((row) => row >= from && row <= to)
          .map((row) => cellsOf(changed.get(row) ?? {}))
        for (const [first, last] of columns) {
          const cells = block.map((line) => line.slice(first, last + 1))
          workbook.write(tab.name, table.firstRow + from, first + 1, cells)
        }
      }
    },
  }
}

/** The key of each column; those that an older tab lacks and the lines need get their header at its end. */
function keysWith(workbook: Workbook, tab: Tab, table: Table, lines: readonly OwnLine[]): string[] {
  const lacking = tab.columns.filter(
    ({ key }) => columnAt(table, tab, key) < 0 && lines.some((line) => (line[key] ?? '') !== ''),
  )
  const more = lacking.map(({ header }) => header)
  if (more.length > 0) workbook.write(tab.name, table.firstRow - 1, table.headers.length + 1, [more])
  return keysOfHeaders(tab, [...table.headers, ...more])
}
