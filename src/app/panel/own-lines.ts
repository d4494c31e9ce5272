// Adds lines to one of Touchline's tabs, which is made when it is first needed, and empties lines of it. New lines are written
// first, so that a run cut off between the two loses nothing; sent again it finds what stands there.

import type { Cell } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { headersOf, keysOfHeaders, type Tab } from '../../core/tabs/schema'
import { isCode, Refused, type Result } from '../../core/words/refusals'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'

/** The tab as it stands, and what changes it. */
export interface OwnLines {
  readonly table: Table
  /** @param lines cells by column key @param emptied lines of the table, from 0 */
  change(lines: readonly Readonly<Record<string, Cell>>[], emptied: readonly number[]): void
}

/** Opens the tab; refused where a tab of the user's has its name. */
export function ownLines(workbook: Workbook, tab: Tab): Result<OwnLines> {
  const found = ownTable(tab, workbook.read(tab.name))
  if (found instanceof Refused && !isCode(found, 'own tab gone')) return found
  const isThere = !(found instanceof Refused)
  const table = isThere ? found : tableOf(tab.name, [headersOf(tab)])
  const keys = keysOfHeaders(tab, table.headers)
  return {
    table,
    change(lines, emptied) {
      if (lines.length > 0 && !isThere) workbook.addTabs([tab])
      if (lines.length > 0)
        workbook.append(
          tab.name,
          lines.map((cells) => keys.map((key) => cells[key] ?? '')),
        )
      // Columns of the user's own between ours stay as they are.
      const runs = ownRuns(keys)
      for (const line of emptied)
        for (const [first, count] of runs)
          workbook.write(tab.name, table.firstRow + line, first + 1, [new Array<Cell>(count).fill('')])
    },
  }
}

/** First column, from 0, and number of neighbouring columns that are the tab's. */
function ownRuns(keys: readonly string[]): (readonly [first: number, count: number])[] {
  const runs: [number, number][] = []
  keys.forEach((key, at) => {
    const last = runs[runs.length - 1]
    if (key === '') return
    if (last && last[0] + last[1] === at) last[1]++
    else runs.push([at, 1])
  })
  return runs
}
