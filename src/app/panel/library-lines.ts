// A line is added to one of the tabs that users fill (Reasons, Events, Profile), or taken out. It is known by what it says: a
// line that stands there already is not added twice, and only one that says the same is taken out.

import type { Cell } from '../../core/cells/cell'
import { readDays } from '../../core/cells/columns'
import { closeRuns } from '../../core/cells/runs'
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { headersOf, type Tab } from '../../core/tabs/schema'
import { isCode, Refused, type Result } from '../../core/words/refusals'
import { dateOf } from '../row/cell-change'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'

/** Cells by column key; '' = nothing. In a column of days a number is a day. */
export type LibraryLine = Readonly<Record<string, Cell>>

/** Adds the line at the end. The tab is made when it is first needed, and a column that an older one lacks is added. */
export function addLine(workbook: Workbook, tab: Tab, line: LibraryLine): Result<null> {
  const read = ownTable(tab, workbook.read(tab.name))
  if (read instanceof Refused && !isCode(read, 'own tab gone')) return read
  if (read instanceof Refused) workbook.addTabs([tab])
  const table = read instanceof Refused ? tableOf(tab.name, [headersOf(tab)]) : read
  if (linesLike(workbook, tab, table, line).length > 0) return null
  const headers = [...table.headers]
  for (const { key, header } of tab.columns) {
    if ((line[key] ?? '') === '' || headers.includes(header)) continue
    headers.push(header)
    workbook.write(tab.name, table.firstRow - 1, headers.length, [[header]])
  }
  const cells = headers.map((header): Cell => {
    const column = tab.columns.find((one) => one.header === header)
    const value = column ? (line[column.key] ?? '') : ''
    // A column that somebody else made may have no format: a date brings its own.
    return column?.kind === 'day' && typeof value === 'number' ? dateOf(value, workbook.zone) : value
  })
  workbook.append(tab.name, [cells])
  return null
}

/** Empties the last line that says the same, but for the user's own columns. */
export function takeOutLine(workbook: Workbook, tab: Tab, line: LibraryLine): Result<null> {
  const table = ownTable(tab, workbook.read(tab.name))
  if (table instanceof Refused) return isCode(table, 'own tab gone') ? null : table
  const at = linesLike(workbook, tab, table, line).pop()
  if (at === undefined) return null
  const own = table.headers.flatMap((header, column) =>
    tab.columns.some((one) => one.header === header) ? [column] : [],
  )
  for (const [first = 0, last = first] of closeRuns(own, 1))
    workbook.write(tab.name, table.firstRow + at, first + 1, [new Array<Cell>(last - first + 1).fill('')])
  return null
}

/** Indices of the lines that say the same. */
function linesLike({ zone }: Workbook, tab: Tab, table: Table, line: LibraryLine): number[] {
  const same = tab.columns.map(({ key, header, kind }): ((row: number) => boolean) => {
    const at = table.headers.indexOf(header)
    const wanted = line[key] ?? ''
    const text = cleanText(wanted, zone)
    if (kind !== 'day') return (row) => cleanText(table.rows[row]?.[at], zone) === text
    const { moments } = readDays(table.rows, at, zone)
    const day = typeof wanted === 'number' ? wanted : Number.NaN
    return (row) => Object.is(Math.floor(moments[row] ?? Number.NaN), day)
  })
  return table.rows.flatMap((_, row) => (same.every((isSame) => isSame(row)) ? [row] : []))
}
