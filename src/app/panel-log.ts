// The panel's log: a touch, and the fact that was learnt, saved in one call; answered with the row's new card.
import { automatedCaps } from '../core/judged-ledger'
import { keepLedger, type Ledger } from '../core/ledger'
import { ledgerLine, readLedger } from '../core/ledger-tab'
import { keyOf, type TouchEntry, touchLine } from '../core/log-entry'
import { LEDGER, TOUCHES } from '../core/schema'
import { columnIndex, type Table, tableOf } from '../core/table'
import { cleanText } from '../core/text'
import { IS_CONTACT, IS_ELIGIBLE, touchClassifier } from '../core/touches'
import { type Briefing, briefedMethod, rulesOf } from './briefing'
import { touchKeys } from './history'
import { logTouch, type TouchRequest } from './log-touch'
import { writeOutputs } from './outputs'
import { decideNow, readDesk, rowOfId, rowsOfPerson, todayOf } from './panel-desk'
import type { PanelPorts, PanelWorkbook } from './panel-ports'
import { briefingOf } from './panel-row'
import { type RowCard, rowCard } from './row-card'
import {
  type CellChange,
  type Conflict,
  isoMoment,
  type Placed,
  placeChange,
  withPlaced,
  writePlaced,
} from './row-cell'
import type { ShownTouch } from './row-history'
import { isLive, openPipeline, type PipelineSheet, type RulesSheet, Trouble } from './sheet'

export interface PanelLogRequest extends Omit<TouchRequest, 'promised' | 'key'> {
  /** New for each touch, the same when it is sent again. */
  readonly key: string
  /** It may have arrived before: looked up in the log first. */
  readonly again?: boolean
  /** The fact that was learnt, and the day that was agreed. */
  readonly cells: readonly CellChange[]
  readonly briefing?: Briefing
}

export interface PanelLogged {
  readonly card: RowCard
  readonly touch: ShownTouch
  /** What takes it back: cells as they were, with what stands in them now. */
  readonly undo: { readonly touchId: string; readonly id: string; readonly cells: readonly CellChange[] }
}

type Outcome = PanelLogged | Conflict | Trouble

/** Saves a touch of the row with the request's id. Null when the sheet stays busy: nothing was written. */
export function panelLog(ports: PanelPorts, request: PanelLogRequest): Outcome | null {
  const { briefing } = request
  if (briefing && !request.again && !briefing.isPlanned) {
    const saved = ports.lock.holdToEnd(() => logBriefed(ports, request, briefing))
    if (saved !== 'declined') return saved
  }
  return logWhole(ports, request)
}

/** Everything is decided before the first write; 'declined' means that nothing was, and more must be read. */
function logBriefed(ports: PanelPorts, request: PanelLogRequest, briefing: Briefing): Outcome | 'declined' {
  const { workbook } = ports
  const rules = rulesOf(briefing, workbook.zone)
  const opened = openPipeline(workbook, rules)
  if (opened instanceof Trouble) return 'declined'
  const row = rowOfId(opened, request.id)
  if (row instanceof Trouble) return row
  const placed = placeAll(opened, row, request.cells)
  if (!Array.isArray(placed)) return placed as Conflict | Trouble
  const sheet = withPlaced(opened, placed)
  const entry = entryOf(ports, sheet, row, request)
  const bits = bitsOf(rules, entry)
  if ((bits & IS_CONTACT) === 0) return 'declined'
  const found = ledgerOf(workbook, sheet, briefing, row)
  if (!found) return 'declined'
  const { ledger } = found
  const today = todayOf(ports)
  const method = briefedMethod(briefing, sheet)
  const automatedMost = automatedCaps({ ...sheet, today, cadence: method.cadence }, ledger)
  const { moment, medium = '', risk = '' } = entry
  if (!keepLedger(ledger, { row, moment, bits, medium, risk }, { ...sheet, today, automatedMost }))
    return 'declined'
  confirmGut(ledger, row, request.cells, today)
  const line = ledgerLine(ledger, row, request.id)
  const decisions = decideNow({ sheet, ledger, method, today })
  if (!workbook.has(TOUCHES.name)) return 'declined'
  if (!writePlaced(workbook, opened, placed)) return 'declined'
  // What depends on where rows stand goes first, right after they were read; the touch itself is safe wherever they go.
  writeOutputs(workbook, sheet, decisions, isLive(rules.book), new Set(rowsOfPerson(sheet, row)), opened)
  workbook.append(TOUCHES.name, [
    touchLine(entry, touchKeys(tableOf(TOUCHES.name, [briefing.touches.slice()]))),
  ])
  found.write(line)
  return answer({ sheet, decisions, method, today }, row, { request, entry, bits, briefing })
}

/** Finds every cell that is to be filled; the first conflict or trouble ends it. */
function placeAll(
  sheet: PipelineSheet,
  row: number,
  cells: readonly CellChange[],
): Placed[] | Conflict | Trouble {
  const placed: Placed[] = []
  for (const change of cells) {
    const place = placeChange(sheet, row, change)
    if (!('column' in place)) return place
    placed.push(place)
  }
  return placed
}

function entryOf(
  ports: PanelPorts,
  { pipeline }: PipelineSheet,
  row: number,
  request: PanelLogRequest,
): TouchEntry {
  const { key, again: _, cells: __, briefing: ___, ...said } = request
  return {
    ...said,
    touchId: keyOf(`panel ${key}`),
    moment: Math.round(ports.workbook.zone(ports.clock.now()) * 1440) / 1440,
    name: said.name ?? pipeline.personName(row),
    owner: said.owner ?? pipeline.text('owner')[row] ?? '',
  }
}

const bitsOf = ({ book }: RulesSheet, entry: TouchEntry): number =>
  touchClassifier(book)({
    medium: entry.medium ?? '',
    direction: entry.direction ?? '',
    personal: entry.personal ?? '',
    reason: entry.reason ?? '',
    item: entry.item ?? '',
    outcome: entry.outcome ?? '',
    progress: entry.progress ?? '',
  })

/** The Ledger as far as the person goes, and how the row's line is written back. */
interface KeptLedger {
  readonly ledger: Ledger
  write(line: ReturnType<typeof ledgerLine>): void
}

function ledgerOf(
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
  const isThere = rowsOfPerson(sheet, row).every((other) => lineOf.has(ids[other] ?? ''))
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

interface Saved {
  readonly request: PanelLogRequest
  readonly entry: Pick<TouchEntry, 'touchId' | 'moment'>
  readonly bits: number
  readonly briefing: Briefing
}

function answer(
  view: Parameters<typeof rowCard>[0],
  row: number,
  { request, entry, bits, briefing }: Saved,
): PanelLogged {
  const { id, medium = '', direction, outcome = '', reason = '', progress = '', note = '', cells } = request
  return {
    card: rowCard(view, row, briefing),
    touch: {
      touchId: entry.touchId,
      when: isoMoment(entry.moment),
      medium,
      direction: direction || 'Out',
      outcome,
      reason,
      progress,
      note,
      counts: (bits & IS_CONTACT) !== 0 && (bits & IS_ELIGIBLE) !== 0,
    },
    undo: {
      touchId: entry.touchId,
      id,
      cells: cells.map((change) => ({ ...change, value: change.seen, seen: change.value })),
    },
  }
}

/** The long way: everything is read again. For what a briefing cannot tell, and for a touch that may have been saved. */
function logWhole(ports: PanelPorts, request: PanelLogRequest): Outcome | null {
  const { cells, again: _, briefing: __, ...touch } = request
  const filled = cells.length === 0 ? true : ports.lock.hold(() => fillCells(ports, request))
  if (filled !== true) return filled
  const saved = logTouch(ports, touch)
  if (saved === null || saved instanceof Trouble) return saved
  const desk = readDesk(ports)
  if (desk instanceof Trouble) return desk
  const row = rowOfId(desk.sheet, request.id)
  if (row instanceof Trouble) return row
  const headers = ports.workbook.readHeader(TOUCHES.name)[0] ?? []
  const briefing = briefingOf(
    ports,
    desk,
    row,
    headers.map((cell) => cleanText(cell)),
  )
  const entry = entryOf(ports, desk.sheet, row, request)
  return answer(desk, row, { request, entry, bits: bitsOf(desk.rules, entry), briefing })
}

function fillCells(ports: PanelPorts, request: PanelLogRequest): true | Conflict | Trouble {
  const desk = readDesk(ports)
  if (desk instanceof Trouble) return desk
  const row = rowOfId(desk.sheet, request.id)
  if (row instanceof Trouble) return row
  const placed = placeAll(desk.sheet, row, request.cells)
  if (!Array.isArray(placed)) return placed as Conflict | Trouble
  return writePlaced(ports.workbook, desk.sheet, placed) || new Trouble(MOVED)
}

const MOVED = 'Rows moved just now: nothing was saved. Save again.'
