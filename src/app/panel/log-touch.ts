// Logging a touch, and the fact that was learnt with it: one act, answered with the row's new card. Sent again after a lost
// answer, it finds the touch in the log and does what is left.

import { automatedCaps } from '../../core/cadence/ledger-from-log'
import { type Table, tableOf } from '../../core/cells/table'
import { keepLedger } from '../../core/ledger/ledger-keeping'
import { TOUCHES } from '../../core/tabs/schema'
import { touchClassifier } from '../../core/touches/classify'
import { keyOf, loggedIds, type TouchEntry, touchKeys, touchLine } from '../../core/touches/log-entry'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type LedgerChange, type PersonsBefore, runAct } from '../judge/act'
import type { CachedContext } from '../judge/cached-context'
import type { JudgedRows } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { readTouchLog, rebuildLedger } from '../judge/whole-log'
import { answeredGut, type CellChange, isoMoment, placeChanges } from '../row/cell-change'
import { minuteOf } from '../sheet/clock'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { contextOf } from './open-row'
import { type RowCard, rowCard } from './row-card'
import { historyIn, type ShownTouch } from './row-history'

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
  const line = loggedIds(log).has(entry.touchId) ? null : touchLine(entry, touchKeys(log))
  let learnt: LearntTouch | undefined
  const judged = runAct(ports, endingPlan(open), {
    undone: 'log',
    rows: [row],
    cells: placed,
    answered: answeredGut(row, request.cells),
    learn(known) {
      learnt = learnTouch(ports, open, known, { row, entry, line, log })
      return learnt
    },
    write() {
      if (line) workbook.append(TOUCHES.name, [line])
    },
  })
  if (judged instanceof Refused) return judged
  const counts = learnt?.counts ?? countsIn(judged, row, entry, learnt?.log ?? log)
  const context = open.context ?? contextOf(ports, open, judged, log.headers)
  return { card: rowCard(judged, row, context), ...answerOf(request, entry, counts) }
}

/** Whether the touch counts, by the whole log (C2, C3). */
const countsIn = (judged: JudgedRows, row: number, { touchId }: TouchEntry, log: Table): boolean =>
  historyIn(judged, row, log).touches.some((touch) => touch.touchId === touchId && touch.counts)

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

interface Logged {
  readonly row: number
  readonly entry: TouchEntry
  /** The line that is added; null where it stands in the log already. */
  readonly line: ReturnType<typeof touchLine> | null
  readonly log: Table
}

interface LearntTouch extends LedgerChange {
  /** Whether the touch counts; left out where the whole log tells. */
  readonly counts?: boolean
  readonly log?: Table
}

/** Keeps the ledger by the touch; from the whole log where it is there already, or where only that can tell. */
function learnTouch(
  { workbook }: Ports,
  { today, rules }: OpenSheet,
  known: PersonsBefore,
  { row, entry, line, log }: Logged,
): LearntTouch {
  const { sheet, method, ledger, rows } = known
  const { moment, medium = '', risk = '' } = entry
  if (line) {
    const automatedMost = automatedCaps({ ...sheet, today, cadence: method.cadence }, ledger)
    const flags = touchClassifier(rules.book)(entry)
    const kept = keepLedger(ledger, { row, moment, flags, medium, risk }, { ...sheet, today, automatedMost })
    if (kept) return { ledger, changed: [row], counts: kept.counts }
  }
  const read = line ? (readTouchLog(workbook) ?? log) : log
  const whole = line ? { ...read, rows: [...read.rows, line] } : read
  return { ledger: rebuildLedger(whole, known, today), changed: rows, log: whole }
}

/** The touch as it is listed, and what takes it back. */
function answerOf(
  request: LogRequest,
  { touchId, moment }: TouchEntry,
  counts: boolean,
): Pick<PanelLogged, 'touch' | 'undo'> {
  const { id, medium = '', direction, outcome = '', reason = '', progress = '', note = '', cells } = request
  const said = { medium, direction: direction || 'Out', outcome, reason, progress, note }
  return {
    touch: { touchId, when: isoMoment(moment), ...said, counts },
    undo: {
      touchId,
      id,
      cells: cells.map((change) => ({ ...change, value: change.seen, seen: change.value })),
    },
  }
}
