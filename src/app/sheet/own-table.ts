// One of Touchline's tabs as a table, unless it is gone or its name is a tab of the user's.
import type { Cell } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { isOwnTab, type Tab } from '../../core/tabs/schema'
import { type Result, refused } from '../../core/words/refusals'

/** @param values the tab's cells; null where there is no such tab; one without headers was never finished */
export function ownTable(tab: Tab, values: readonly (readonly Cell[])[] | null): Result<Table> {
  if (!values) return refused('own tab gone', tab.name)
  if (!isOwnTab(values, tab)) return refused('tab name taken', tab.name)
  const table = tableOf(tab.name, values)
  return table.headers.some((header) => header !== '') ? table : refused('own tab gone', tab.name)
}
