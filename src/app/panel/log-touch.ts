import { automatedCaps } from '../../core/cadence/ledger-from-log'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { keepLedger } from '../../core/ledger/ledger-keeping'
import { TOUCHES } from '../../core/tabs/schema'
import { keyOf, type TouchEntry, touchLine } from '../../core/touches/log-entry'
import { IS_CONTACT, IS_ELIGIBLE, touchClassifier } from '../../core/touches/touches'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { carryOut, type Known, type Learnt } from '../judge/act'
import type { CachedContext } from '../judge/cached-context'
import type { JudgedRows } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { touchKeys } from '../judge/read-log'
import { ledgerFromLog, readTouchLog } from '../judge/whole-log'
import { answeredGut, type CellChange, isoMoment, placeChanges } from '../row/cell-change'
import { minuteOf } from '../sheet/clock'
import type { PipelineSheet, RulesSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { contextOf } from './open-row'
import { type RowCard, rowCard } from './row-card'
import type { ShownTouch } from './row-history'

// Logging a touch, and the fact that was learnt with it: one act, answered with the row's new card. Sent again after a lost
// answer, it finds the touch in the log and does what is left.

/** A touch of the row with this id. */
export interface LogRequest extends Omit<TouchEntry, 'touchId' | 'moment'> {
  /** New for each touch, the same when it is sent again. */
  readonly key: string
  /** It may have arrived before: looked up in the log first. */
  readonly again?: boolean
  /** The fact that was learnt, and the day that was agreed. */
  readonly cells: readonly CellChange[]
  readonly context?: CachedContext
}

export interface PanelLogged {
  readonly card: RowCard
  readonly touch: ShownTouch
  /** What takes it back: cells as they were, with what stands in them now. */
  readonly undo: { readonly touchId: string; readonly id: string; readonly cells: readonly CellChange[] }
}

/** Saves a touch of the row with the request's id. */
export const logTouch = (ports: Ports, request: LogRequest): Result<PanelLogged> =>
  withSheet(ports, request, (open) => logOpened(ports, open, request))

function logOpened(ports: Ports, open: OpenSheet, request: LogRequest): Result<PanelLogged> {
  const { workbook } = ports
  const row = rowOfId(open.sheet, request.id, 'log')
  if (row instanceof Refused) return row
  const placed = placeChanges(open.sheet, row, request.cells)
  if (placed instanceof Refused) return placed
  const log = logTable(ports, open, request)
  if (log instanceof Refused) return log
  const entry = entryOf(ports, open.sheet, row, request)
  const line = touchLine(entry, touchKeys(log))
  const isKnown = holdsTouch(log, entry.touchId)
  const bits = bitsOf(open.rules, entry)
  const judged = carryOut(ports, endingPlan(open), {
    undone: 'log',
    rows: [row],
    cells: placed,
    answered: answeredGut(row, request.cells),
    learn: (known) => learnTouch(ports, open, known, { row, entry, bits, line: isKnown ? null : line, log }),
    write: () => {
      if (!isKnown) workbook.append(TOUCHES.name, [line])
    },
  })
  return judged instanceof Refused ? judged : answer(ports, open, judged, row, { request, entry, bits, log })
}

/** Nothing planned before a touch of this minute outlives it: unless the context says otherwise, Plan need not be read. */
function endingPlan(open: OpenSheet): OpenSheet {
  return open.context && !open.context.isPlanned ? { ...open, plan: () => tableOf('Plan', [[]]) } : open
}

/** The headers of the log; with its lines where the touch may be among them already. */
function logTable({ workbook }: Ports, { context }: OpenSheet, { again }: LogRequest): Result<Table> {
  const isThere = workbook.has(TOUCHES.name)
  if (!isThere) return refused('own tab gone, undone', [TOUCHES.name], 'log')
  if (again) return readTouchLog(workbook) ?? refused('own tab gone, undone', [TOUCHES.name], 'log')
  const isKnown = context && context.touches.length > 0
  return tableOf(TOUCHES.name, isKnown ? [context.touches.slice()] : workbook.readHeader(TOUCHES.name))
}

function holdsTouch(log: Table, touchId: string): boolean {
  const column = columnIndex(log, 'Touch ID')
  return log.rows.some((cells) => cleanText(cells[column]) === touchId)
}

/** The touch as a line of the log, by the sheet's clock; its id is made from the request's key. */
function entryOf(ports: Ports, { pipeline }: PipelineSheet, row: number, request: LogRequest): TouchEntry {
  const { key, again: _, cells: __, context: ___, ...said } = request
  return {
    ...said,
    touchId: keyOf(`panel ${key}`),
    moment: minuteOf(ports),
    name: said.name ?? pipeline.personName(row),
    owner: said.owner ?? pipeline.textAt('owner', row),
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

interface Logged {
  readonly row: number
  readonly entry: TouchEntry
  readonly bits: number
  /** The line that is added; null where it stands in the log already. */
  readonly line: ReturnType<typeof touchLine> | null
  readonly log: Table
}

/** Keeps the ledger by the touch; from the whole log where it is there already, or where only that can tell. */
function learnTouch(
  { workbook }: Ports,
  { today }: OpenSheet,
  known: Known,
  { row, entry, bits, line, log }: Logged,
): Learnt {
  const { sheet, method, ledger, rows } = known
  const { moment, medium = '', risk = '' } = entry
  if (line) {
    const automatedMost = automatedCaps({ ...sheet, today, cadence: method.cadence }, ledger)
    const touch = { row, moment, bits, medium, risk }
    if (keepLedger(ledger, touch, { ...sheet, today, automatedMost })) return { ledger, changed: [row] }
  }
  const whole = line ? (readTouchLog(workbook) ?? log) : log
  const lines = line ? [...whole.rows, line] : whole.rows
  return { ledger: ledgerFromLog({ ...whole, rows: lines }, known, today), changed: rows }
}

interface Answered extends Pick<Logged, 'entry' | 'bits' | 'log'> {
  readonly request: LogRequest
}

/** The card as it is then, the touch as it is listed, and what takes it back. */
function answer(
  ports: Ports,
  open: OpenSheet,
  judged: JudgedRows,
  row: number,
  { request, entry, bits, log }: Answered,
): PanelLogged {
  const { id, medium = '', direction, outcome = '', reason = '', progress = '', note = '', cells } = request
  const context = open.context ?? contextOf(ports, open, judged, log.headers)
  return {
    card: rowCard(judged, row, context),
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
