// A sheet as an older Touchline left it: the tabs of its schema, at the version or with a blank one.
import type { Cell } from '../../src/core/cells/cell'
import type { AppSheet } from './app-calls'

/** The version of the schema a sheet is given. */
export type OlderVersion = 1 | 2 | 3

/** Headers of schema 1; an older Today is tested with the list. */
const LEDGER_1 =
  'Touchline ID,First touch,Last touch,Last inbound,Last attempt,Last through,Last counted,Last progress,Last media,' +
  'Counts,Stage,Stage since,Decision date,First seen,Gut,Gut confirmed,Back since,Risk'
const REVIEW_1 = 'Week of,As of,Rows,Open,New,Keep,Notice,Purge,Claimed,Surviving,Touches,Due'

const LEDGER_2 = `${LEDGER_1},Who,Decision confirmed,Date moved,Promised,Benched,Wake on,On notice since`

/** In the order that migration and set-up gave them since; Snapshot’s columns stand as they are written each night. */
const LEDGER_3 =
  'Touchline ID,Who,First touch,Last touch,Last inbound,Last attempt,Last through,Last counted,Last progress,Last media,' +
  'Counts,Stage,Stage since,Decision date,First seen,Gut,Gut confirmed,Decision confirmed,Date moved,Back since,Risk,' +
  'Promised,Benched,Wake on,On notice since'
const REVIEW_3 =
  'Week of,Satisfied clients,As of,Rows,Open,New,Keep,Notice,Purge,Claimed,Surviving,Touches,Due,Undated,Evenness,Weeks kept,Proven minutes,Answered,Research minutes,Calling minutes,Follow-up minutes,Other minutes,Calling share,Calls,Reached,Sales,Bridge since,Bridge claimed,Bridge new,Bridge learnt,Bridge date moved,Bridge parked,Bridge lost,Bridge won,Bridge surviving'

const HEADERS: Readonly<Record<OlderVersion, Readonly<Record<string, string>>>> = {
  1: { Ledger: LEDGER_1, Review: REVIEW_1 },
  2: { Ledger: LEDGER_2, Review: `${REVIEW_1},Undated` },
  3: { Ledger: LEDGER_3, Review: REVIEW_3 },
}

export const OLDER_VERSIONS = Object.keys(HEADERS).map(Number) as OlderVersion[]

/** Gives Ledger and Review the columns of a version, with these columns of the user behind them. */
export function asOlder(
  sheet: AppSheet,
  users: readonly (readonly Cell[])[] = [],
  { version = 1, marked = version }: { readonly version?: OlderVersion; readonly marked?: Cell } = {},
): void {
  for (const [name, list] of Object.entries(HEADERS[version])) {
    const headers = list.split(',')
    const tab = sheet.tab(name)
    const held = tab.values(1, 1, -1, -1)
    const from = headers.map((header) => held[0]?.indexOf(header) ?? -1)
    const blank = held.map((row) => row.map(() => ''))
    const lines = held.map((row, at) => [...from.map((column) => row[column] ?? ''), ...(users[at] ?? [])])
    tab.write(1, 1, blank)
    tab.write(1, 1, lines)
  }
  sheet.setRule('schema', marked)
}
