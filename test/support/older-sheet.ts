// A sheet as an older Touchline left it: the tabs of its schema, at the version or with a blank one.
import type { Cell } from '../../src/core/cells/cell'
import type { AppSheet } from './app-calls'

/** Headers of schema 1; an older Today is tested with the list. */
const VERSION_1: Readonly<Record<string, readonly string[]>> = {
  Ledger: (
    'Touchline ID,First touch,Last touch,Last inbound,Last attempt,Last through,Last counted,Last progress,Last media,' +
    'Counts,Stage,Stage since,Decision date,First seen,Gut,Gut confirmed,Back since,Risk'
  ).split(','),
  Review: 'Week of,As of,Rows,Open,New,Keep,Notice,Purge,Claimed,Surviving,Touches,Due'.split(','),
}

/** Gives Ledger and Review the columns of schema 1, with these columns of the user behind them. */
export function asVersion1(
  sheet: AppSheet,
  users: readonly (readonly Cell[])[] = [],
  schema: Cell = 1,
): void {
  for (const [name, headers] of Object.entries(VERSION_1)) {
    const tab = sheet.tab(name)
    const held = tab.values(1, 1, -1, -1)
    const from = headers.map((header) => held[0]?.indexOf(header) ?? -1)
    const blank = held.map((row) => row.map(() => ''))
    const lines = held.map((row, at) => [...from.map((column) => row[column] ?? ''), ...(users[at] ?? [])])
    tab.write(1, 1, blank)
    tab.write(1, 1, lines)
  }
  sheet.setRule('schema', schema)
}
