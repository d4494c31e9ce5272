// The panel's quick log: with what it was handed with the row, only the row and its ledger are read; 12 service calls.
import { automatedCaps } from '../../core/cadence/ledger-from-log'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import type { Ledger } from '../../core/ledger/ledger'
import { keepLedger } from '../../core/ledger/ledger-keeping'
import { ledgerLine, readLedger } from '../../core/ledger/ledger-tab'
import { rowsOfPerson } from '../../core/pipeline/person'
import { LEDGER, TOUCHES } from '../../core/tabs/schema'
import { IS_CONTACT } from '../../core/touches/classify'
import { touchKeys, touchLine } from '../../core/touches/log-entry'
import { decideNow } from '../judge/one-person'
import { type CellChange, placeChanges, withPlaced, writePlaced } from '../row/cell-change'
import { todayOf } from '../sheet/clock'
import { isLive, openPipeline, type PipelineSheet, Trouble } from '../sheet/open-pipeline'
import type { PanelPorts, PanelWorkbook } from '../sheet/panel-ports'
import { writeOutputs } from '../sheet/write-own-columns'
import { type Briefing, briefedMethod, rulesOf } from './cached-context'
import { answer, type Outcome, type PanelLogRequest } from './logged-touch'
import { type DecidedDesk, rowOfId } from './panel-desk'
import { bitsOf, entryOf } from './touch-entry'

/**
 * Logs the touch. Everything is decided before the first write; 'declined' means that nothing was written, and more must
 * be read than the briefing and the row.
 */
export function logBriefed(
  ports: PanelPorts,
  request: PanelLogRequest,
  briefing: Briefing,
): Outcome | 'declined' {
  const { workbook } = ports
  const rules = rulesOf(briefing, workbook.zone)
  const opened = openPipeline(workbook, rules)
  if (opened instanceof Trouble) return 'declined'
  const row = rowOfId(opened, request.id)
  if (row instanceof Trouble) return row
  const placed = placeChanges(opened, row, request.cells)
  if (!Array.isArray(placed)) return placed
  const sheet = withPlaced(opened, placed)
  const entry = entryOf(ports, sheet, row, request)
  const bits = bitsOf(rules, entry)
  const kept = (bits & IS_CONTACT) === 0 ? null : readLines(workbook, sheet, briefing, row)
  const { moment, medium = '', risk = '' } = entry
  const touch = { row, moment, flags: bits, medium, risk }
  const followed =
    kept && follow(ports, { sheet, briefing, ledger: kept.ledger, touch, cells: request.cells })
  if (!kept || !followed || !workbook.has(TOUCHES.name)) return 'declined'
  if (!writePlaced(workbook, opened, placed)) return 'declined'
  // What depends on where rows stand goes first, right after they were read; the touch itself is safe wherever they go.
  const rows = new Set(rowsOfPerson(sheet.persons, row))
  writeOutputs(workbook, sheet, followed.decisions, isLive(rules.book), rows, opened)
  workbook.append(TOUCHES.name, [
    touchLine(entry, touchKeys(tableOf(TOUCHES.name, [briefing.touches.slice()]))),
  ])
  kept.write(followed.line)
  return answer(followed, row, { request, entry, bits, briefing })
}

type Line = ReturnType<typeof ledgerLine>

interface Followed extends Pick<DecidedDesk, 'sheet' | 'method' | 'today' | 'own' | 'decisions'> {
  /** The row's line of the Ledger. */
  readonly line: Line
}

interface ToFollow {
  readonly sheet: PipelineSheet
  readonly briefing: Briefing
  /** Changed in place. */
  readonly ledger: Ledger
  readonly touch: Parameters<typeof keepLedger>[1]
  readonly cells: readonly CellChange[]
}

/** What follows from the touch; null where only the whole log can tell. */
function follow(ports: PanelPorts, { sheet, briefing, ledger, touch, cells }: ToFollow): Followed | null {
  const today = todayOf(ports)
  const method = briefedMethod(briefing, sheet)
  const automatedMost = automatedCaps({ ...sheet, today, cadence: method.cadence }, ledger)
  if (!keepLedger(ledger, touch, { ...sheet, today, automatedMost })) return null
  confirmGut(ledger, touch.row, cells, today)
  const line = ledgerLine(ledger, touch.row, sheet.pipeline.textAt('id', touch.row))
  return {
    sheet,
    method,
    today,
    line,
    ...decideNow({ sheet, ledger, method, today }, rowsOfPerson(sheet.persons, touch.row)),
  }
}

/** The Ledger as far as the person goes, and how the row's line is written back. */
interface KeptLedger {
  readonly ledger: Ledger
  write(line: Line): void
}

/** null where a line of the person is not among those of the briefing. */
function readLines(
  workbook: PanelWorkbook,
  sheet: PipelineSheet,
  { ledger: lines }: Briefing,
  row: number,
): KeptLedger | null {
  const [first = 0, last = first] = lines
  const read = first > 1 ? workbook.readLines(LEDGER, first, last) : null
  if (!read) return null
  const headers = LEDGER.columns.map(({ header }) => header)
  const kept: Table = tableOf(LEDGER.name, [headers, ...read])
  const ids = sheet.pipeline.text('id')
  const column = columnIndex(kept, 'Touchline ID')
  const lineOf = new Map(kept.rows.map((cells, line) => [cleanText(cells[column]), line]))
  const isThere = rowsOfPerson(sheet.persons, row).every((other) => lineOf.has(ids[other] ?? ''))
  const at = lineOf.get(ids[row] ?? '') ?? -1
  if (!isThere || at < 0) return null
  return {
    ledger: readLedger(kept, ids, workbook.zone),
    write: (line) =>
      workbook.writeLines(
        LEDGER,
        first,
        read.map((cells, other) => (other === at ? line : cells)),
      ),
  }
}

/** A yes that is saved is confirmed that day (EXACTLY, Progress). */
function confirmGut(ledger: Ledger, row: number, cells: readonly CellChange[], today: number): void {
  if (!cells.some(({ field, value }) => field === 'gut' && value === 'yes')) return
  ledger.gut[row] = 'yes'
  ledger.gutConfirmed[row] = today
}
