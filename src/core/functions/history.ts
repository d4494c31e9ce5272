// The arguments that tell what happened: the Ledger tab or the Touches tab in its place, and the Cadence tab.
import { type Cadence, readCadence } from '../cadence/cadence'
import { judgedLedger } from '../cadence/ledger-from-log'
import { isBlank } from '../cells/cell'
import type { Table } from '../cells/table'
import { emptyLedger, type Ledger } from '../ledger/ledger'
import { isLedgerTable, readLedger } from '../ledger/ledger-tab'
import {
  CADENCE as CADENCE_TAB,
  headerOf,
  LEDGER as LEDGER_TAB,
  TOUCHES as TOUCHES_TAB,
} from '../tabs/schema'
import { missingTouchHeader, TouchLog } from '../touches/touch-log'
import { Refusal, refuseMissing, requireHeaders, rowsOf } from './arguments'
import { type Call, type Kind, optional, tabKind, withText } from './custom-function'
import { type Frame, ROWS, RULES, requireIds } from './frame'

/** The cadence; blank = the Rules alone. */
export const CADENCE: Kind<'cadence', Cadence> = optional(
  tabKind('cadence', CADENCE_TAB, (table, call) => {
    if (table) requireHeaders(table, ['Segment'], CADENCE_TAB.name)
    return readCadence(table, call.of(RULES).book)
  }),
)

/** A kind that takes the Ledger tab, or the Touches tab in its place. */
export const ledgerKind = <Value>(read: (table: Table | null, call: Call) => Value): Kind<'ledger', Value> =>
  withText(tabKind('ledger', LEDGER_TAB, read), 'the Ledger or the Touches tab with its header row.')

/** The ledger of the rows without the mix of media; blank = nothing happened yet. */
export const LEDGER = ledgerKind((table, call) => ledgerOf(table, call, false))
/** The ledger of the rows with the mix of media (C4). */
export const LEDGER_WITH_MIX = ledgerKind((table, call) => ledgerOf(table, call, true))

/** The columns of the mix of media (C4): texts in every row, dear to take apart, and only NEXT_MEDIUM asks for them. */
const MIX: ReadonlySet<string> = new Set(
  (['lastMedia', 'counts'] as const).map((key) => headerOf(LEDGER_TAB, key)),
)

const withoutMix = (table: Table): Table => ({
  ...table,
  headers: table.headers.map((header) => (MIX.has(header) ? '' : header)),
})

function ledgerOf(table: Table | null, call: Call, mix: boolean): Ledger {
  const frame = call.of(ROWS)
  if (!table) return emptyLedger(frame.pipeline.rows)
  if (!isLedgerTable(table)) {
    checkLog(table, 'Ledger or the Touches', frame)
    const touches = new TouchLog(table, call.zone, frame.today, frame.book)
    return judgedLedger({
      ...frame,
      cadence: call.of(CADENCE),
      touches,
      rowOf: touches.rowOf(frame.pipeline),
    })
  }
  requireIds(frame, 'ledger')
  requireHeaders(table, ['Touchline ID'], LEDGER_TAB.name)
  return readLedger(mix ? table : withoutMix(table), frame.pipeline.text('id'), call.zone)
}

/** A kind that takes the Touches tab. */
export const touchesKind = <Value>(
  read: (table: Table | null, call: Call) => Value,
): Kind<'touches', Value> => tabKind('touches', TOUCHES_TAB, read)

/** The log of touches, to be matched with the rows; null when it is blank. */
export const TOUCHES: Kind<'touches', TouchLog | null> = touchesKind((table, call) => {
  if (!table) return null
  const frame = call.of(ROWS)
  checkLog(table, TOUCHES_TAB.name, frame)
  return new TouchLog(table, call.zone, frame.today, frame.book)
})

/** Refuses a log that lacks a header, or rows that it cannot be matched with. */
function checkLog(table: Table, tabs: string, { pipeline }: Frame): void {
  refuseMissing(table, missingTouchHeader(table), tabs)
  if (
    !pipeline.has('id') &&
    !pipeline.has('name') &&
    !pipeline.has('firstName') &&
    !pipeline.has('lastName')
  ) {
    throw new Refusal(
      `rows: neither "Touchline ID" nor a name is among the headers, so ${table.tab} cannot be matched; include one`,
    )
  }
}

/** Checks a log of which only some columns are read; below a blank first row there is nothing to check. */
export function checkLogColumns(table: Table, tabs: string, call: Call): void {
  const [headers = []] = rowsOf(call.argument(table.tab))
  if (!headers.every(isBlank)) checkLog(table, tabs, call.of(ROWS))
}
