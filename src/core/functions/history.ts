// The arguments `ledger` (the Ledger or the Touches tab), `touches` and `cadence`.
import { type Cadence, readCadence } from '../cadence/cadence'
import { cappedLedger } from '../cadence/ledger-from-log'
import { isBlank } from '../cells/cell'
import type { Table } from '../cells/table'
import { readableDay } from '../cells/text'
import { emptyLedger, type Ledger } from '../ledger/ledger'
import { isLedgerTable, readLedger } from '../ledger/ledger-tab'
import { CADENCE, headerOf, LEDGER, TOUCHES } from '../tabs/schema'
import { wholeFrom } from '../touches/archived'
import { missingTouchHeader, TouchLog } from '../touches/touch-log'
import { Refusal, refuseMissing, requireHeaders, rowsOfArgument } from './arguments'
import { type Call, type Kind, optional, tabKind, withText } from './custom-function'
import { type Frame, ROWS_KIND, RULES_KIND, requireIds } from './frame'

/** The Cadence tab; blank = Rules alone. */
export const CADENCE_KIND: Kind<'cadence', Cadence> = optional(
  tabKind('cadence', CADENCE, (table, call) => {
    if (table) requireHeaders(table, ['Segment'], CADENCE.name)
    return readCadence(table, call.of(RULES_KIND).book)
  }),
)

/** A kind that takes the Ledger tab, or the Touches tab in its place. */
export const ledgerKind = <Value>(read: (table: Table | null, call: Call) => Value): Kind<'ledger', Value> =>
  withText(tabKind('ledger', LEDGER, read), 'the Ledger or the Touches tab with headers.')

/** The ledger of the rows, without the mix of media; blank = nothing happened yet. */
export const LEDGER_KIND = ledgerKind((table, call) => ledgerOf(table, call, false))
/** The ledger of the rows with the mix of media (C4). */
export const LEDGER_WITH_MIX_KIND = ledgerKind((table, call) => ledgerOf(table, call, true))

/** Headers of the mix of media (C4), which is slow to parse and only needed by NEXT_MEDIUM. */
const MIX_HEADERS: ReadonlySet<string> = new Set(
  (['lastMedia', 'counts'] as const).map((key) => headerOf(LEDGER, key)),
)

const withoutMix = (table: Table): Table => ({
  ...table,
  headers: table.headers.map((header) => (MIX_HEADERS.has(header) ? '' : header)),
})

function ledgerOf(table: Table | null, call: Call, mix: boolean): Ledger {
  const frame = call.of(ROWS_KIND)
  if (!table) return emptyLedger(frame.pipeline.rows)
  if (!isLedgerTable(table)) {
    checkLog(table, 'Ledger or the Touches', frame)
    const touches = new TouchLog(table, call.zone, frame.today, frame.book)
    return cappedLedger({
      ...frame,
      cadence: call.of(CADENCE_KIND),
      touches,
      rowOf: touches.rowOf(frame.pipeline),
    })
  }
  requireIds(frame, 'ledger')
  requireHeaders(table, ['Touchline ID'], LEDGER.name)
  return readLedger(mix ? table : withoutMix(table), frame.pipeline.text('id'), call.zone)
}

/** A kind that takes the Touches tab. */
export const touchesKind = <Value>(
  read: (table: Table | null, call: Call) => Value,
): Kind<'touches', Value> => tabKind('touches', TOUCHES, read)

/** Says behind the result from which day on the touches are there, where older ones are archived. */
export function sayArchived(table: Table, call: Call): void {
  const from = wholeFrom(table, call.zone)
  if (Number.isFinite(from)) call.leaveOut(`touches before ${readableDay(from)}, which are archived`)
}

/** The touch log, which must be matchable with the rows; null if blank. */
export const TOUCHES_KIND: Kind<'touches', TouchLog | null> = touchesKind((table, call) => {
  if (!table) return null
  const frame = call.of(ROWS_KIND)
  checkLog(table, TOUCHES.name, frame)
  return new TouchLog(table, call.zone, frame.today, frame.book)
})

/** The same for what counts over more than a year, with a word on those that are archived. */
export const ALL_TOUCHES_KIND: typeof TOUCHES_KIND = touchesKind((table, call) => {
  if (table) sayArchived(table, call)
  return TOUCHES_KIND.read(call.argument('touches'), call)
})

/** Throws a Refusal if the log lacks a header or cannot be matched with the rows. */
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

/** The same check for a log of which only some columns are read; a blank first row is not checked. */
export function checkLogColumns(table: Table, tabs: string, call: Call): void {
  const [headers = []] = rowsOfArgument(call.argument(table.tab))
  if (!headers.every(isBlank)) checkLog(table, tabs, call.of(ROWS_KIND))
}
