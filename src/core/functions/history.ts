// The arguments that tell what happened: the Ledger tab or the Touches tab in its place, and the Cadence tab.
import { type Cadence, readCadence } from '../cadence/cadence'
import { judgedLedger } from '../cadence/ledger-from-log'
import type { Table } from '../cells/table'
import { emptyLedger, type Ledger } from '../ledger/ledger'
import { isLedgerTable, readLedger } from '../ledger/ledger-tab'
import { headerOf, LEDGER } from '../tabs/schema'
import { missingTouchHeader, TouchLog } from '../touches/touch-log'
import { type Argument, type Context, type Frame, lacking, Refusal, tableArgument } from './frame'

/**
 * The ledger of the frame's rows; blank = nothing happened yet; a refusal names what the argument lacks.
 * @param mix whether the mix of media is asked for (C4)
 */
export function ledgerArgument(
  argument: Argument,
  frame: Frame,
  cadence: Cadence,
  context: Context,
  mix = false,
): Ledger | Refusal {
  const table = tableArgument('ledger', argument)
  if (!table) return emptyLedger(frame.pipeline.rows)
  if (!isLedgerTable(table)) {
    const touches = readLog(table, 'Ledger or the Touches', frame, context)
    if (touches instanceof Refusal) return touches
    return judgedLedger({ ...frame, cadence, touches, rowOf: touches.rowOf(frame.pipeline) })
  }
  if (!frame.pipeline.has('id')) {
    return new Refusal(
      'rows: the header "Touchline ID" is missing, so the ledger cannot be matched; include that column',
    )
  }
  const refusal = lacking(table, ['Touchline ID'], 'Ledger')
  return refusal ?? readLedger(mix ? table : withoutMix(table), frame.pipeline.text('id'), context.zone)
}

/** The columns of the mix of media (C4): texts in every row, dear to take apart, and only NEXT_MEDIUM asks for them. */
const MIX: ReadonlySet<string> = new Set(
  (['lastMedia', 'counts'] as const).map((key) => headerOf(LEDGER, key)),
)

const withoutMix = (table: Table): Table => ({
  ...table,
  headers: table.headers.map((header) => (MIX.has(header) ? '' : header)),
})

/** The touches argument where only the log will do; null when it is blank. */
export function touchesArgument(
  argument: Argument,
  frame: Frame,
  context: Context,
): TouchLog | Refusal | null {
  const table = tableArgument('touches', argument)
  return table && readLog(table, 'Touches', frame, context)
}

function readLog(table: Table, tabs: string, frame: Frame, context: Context): TouchLog | Refusal {
  const missing = missingTouchHeader(table)
  const refusal = missing === null ? null : lacking(table, [missing], tabs)
  if (refusal) return refusal
  const { pipeline, book, today } = frame
  if (
    !pipeline.has('id') &&
    !pipeline.has('name') &&
    !pipeline.has('firstName') &&
    !pipeline.has('lastName')
  ) {
    return new Refusal(
      `rows: neither "Touchline ID" nor a name is among the headers, so ${table.tab} cannot be matched; include one`,
    )
  }
  return new TouchLog(table, context.zone, today, book)
}

/** The cadence argument; blank = the Rules alone. */
export function cadenceArgument(argument: Argument, frame: Frame): Cadence | Refusal {
  const table = tableArgument('cadence', argument)
  return (table && lacking(table, ['Segment'], 'Cadence')) ?? readCadence(table, frame.book)
}
