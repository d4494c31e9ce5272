// Corrects a touch of the history, or takes it out of the log. The Ledger and the verdicts of the person's rows follow at once,
// as if it had been logged so; Undo keeps each cell that changes. Sent again, only the rest is done.
import { serialOf } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import type { Table } from '../../core/cells/table'
import { decisionLine } from '../../core/ledger/undo-lines'
import { placeOf } from '../../core/ledger/undo-places'
import { TODAY, TOUCHES } from '../../core/tabs/schema'
import { touchKeyOf } from '../../core/today/today-list'
import { touchKeys } from '../../core/touches/log-entry'
import { TouchLog } from '../../core/touches/touch-log'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import { idsOfRows, type JudgedRows, rowsOfPersons } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { logOf } from '../judge/person-log'
import { rebuildLedger, touchIds } from '../judge/rebuild-ledger'
import { isoMoment, momentOf } from '../row/cell-change'
import { type RowCell, rowCellLines, withRowCells, writeRowCells } from '../row/row-cells'
import { changedCells, decidedCells, openUndo, type UndoTab } from '../row/undo-tab'
import type { Ports, Workbook } from '../sheet/ports'
import { type PanelRow, shownAgain } from './open-row'
import { askCells } from './referral-asked'
import { historyIn } from './row-history'
import { listOf } from './today-line'

/** What can be corrected. */
export const CORRECTED = ['when', 'medium', 'direction', 'outcome', 'reason', 'minutes', 'note'] as const
/** A touch as it is shown: `when` as `YYYY-MM-DD` or with ` hh:mm`, minutes as a number's text, `''` = blank. */
export type TouchTexts = Readonly<Record<(typeof CORRECTED)[number], string>>

/** A correction; sent again with the same key. */
export interface CorrectRequest {
  readonly key: string
  /** A row of the person. */
  readonly id: string
  readonly touchId: string
  /** The touch as it was shown. */
  readonly seen: TouchTexts
  /** As it shall be; null = it goes. */
  readonly wanted: TouchTexts | null
}

/** The row after a correction, and the batch of Undo that takes it back. */
export interface Corrected extends PanelRow {
  readonly batch: string
}

/** Corrects the touch. */
export const correctTouch = (ports: Ports, request: CorrectRequest): Result<Corrected> =>
  withSheet(ports, { id: request.id }, (open) => correctOpened(ports, open, request))

function correctOpened(ports: Ports, open: OpenSheet, request: CorrectRequest): Result<Corrected> {
  const { workbook } = ports
  const { key: batch, id } = request
  const undo = openUndo(ports, open.today)
  if (undo instanceof Refused) return undo
  const row = rowOfId(open.sheet, id, 'save')
  if (row instanceof Refused) return row
  const own = idsOfRows(open.sheet, rowsOfPersons(open.sheet, [row]))
  const log = logOf(workbook, own)
  if (!log) return refused('own tab gone, undone', [TOUCHES.name], 'save')
  const cells = undo.isUndone(batch) ? [] : correctedCells(open, log, request, undo)
  if (cells instanceof Refused) return cells
  const corrected = withRowCells(log, cells)
  const beside =
    request.wanted || cells.length === 0 ? [] : besideCells(workbook, open, log, cells, request.touchId)
  const judged = runAct(ports, open, {
    undone: 'save',
    rows: [row],
    learn: (known) => ({ ledger: rebuildLedger(corrected, known, open.today), changed: known.rows }),
    note: (after) => noteCorrection(undo, open, after, { batch, id, cells: [...beside, ...cells] }),
    write() {
      // The touch goes last: a run that was cut off before finds it again.
      writeRowCells(workbook, beside)
      writeRowCells(workbook, cells)
    },
  })
  if (judged instanceof Refused) return judged
  const shown = shownAgain(ports, open, judged, row)
  return { ...shown, history: historyIn(ports, judged, row, corrected), batch }
}

/** The cells of the log that change; none where that was done before. */
function correctedCells(
  open: OpenSheet,
  log: Table,
  request: CorrectRequest,
  undo: UndoTab,
): Result<RowCell[]> {
  const { key, touchId, seen, wanted } = request
  const at = lineMeant(open, log, request, undo)
  if (at < 0) return undo.lines.some(({ batch }) => batch === key) ? [] : refused('touch gone')
  const now = textsAt(open, log, at)
  const changed = CORRECTED.find(
    (field) => now[field] !== seen[field] && now[field] !== (wanted ?? seen)[field],
  )
  if (changed) {
    const header = TOUCHES.columns.find((column) => column.key === changed)?.header ?? ''
    const cell = { field: changed, now: now[changed], seen: seen[changed], wanted: wanted?.[changed] ?? '' }
    return refused('conflict', header, now.when, cell)
  }
  if (wanted && Math.floor(momentOf(wanted.when) ?? Number.NaN) > open.today)
    return refused('bad request', 'answer', 'a touch cannot be after today.')
  const keys = touchKeys(log)
  const held = log.rows[at] ?? []
  return keys.flatMap((column, place): RowCell[] => {
    const field = CORRECTED.find((one) => one === column)
    if (column === '' || (wanted && (!field || wanted[field] === now[field]))) return []
    return [
      {
        ...{ tab: TOUCHES.name, row: log.firstRow + at, key: touchId },
        ...{ column: place + 1, header: log.headers[place] ?? '' },
        before: held[place] ?? '',
        after: wanted && field ? cellFor(field, wanted[field]) : '',
      },
    ]
  })
}

/**
 * The line of the log that is meant; -1 for none. One that was copied has the Touch ID of another: then it is the one that was
 * shown, and when the request comes again, the one that it noted.
 */
function lineMeant(
  open: OpenSheet,
  log: Table,
  { key, touchId, seen, wanted }: CorrectRequest,
  { lines }: UndoTab,
): number {
  const places = touchIds(log).flatMap((one, line) => (one === touchId ? [line] : []))
  const noted = lines.find(({ batch, tab }) => batch === key && tab === TOUCHES.name)
  if (noted) {
    const row = placeOf(noted.id)?.row
    return places.find((line) => log.firstRow + line === row) ?? (wanted && places[0]) ?? -1
  }
  const isSeen = (line: number): boolean => {
    const texts = textsAt(open, log, line)
    return CORRECTED.every((field) => texts[field] === seen[field])
  }
  return places.find(isSeen) ?? places[0] ?? -1
}

/** A line of the log as it is shown. */
function textsAt({ sheet, today, rules }: OpenSheet, log: Table, at: number): TouchTexts {
  const line = new TouchLog({ ...log, rows: [log.rows[at] ?? []] }, sheet.pipeline.zone, today, rules.book)
  const texts = Object.fromEntries(CORRECTED.map((key) => [key, line.text(key)[0] ?? ''])) as TouchTexts
  return { ...texts, direction: texts.direction || 'Out', when: isoMoment(line.moments[0] ?? Number.NaN) }
}

/** What is written for a text. */
function cellFor(field: keyof TouchTexts, text: string): Cell {
  if (field === 'when') return serialOf(momentOf(text) ?? 0)
  return field === 'minutes' && text !== '' ? Number(text) : text
}

/** What a touch that goes leaves elsewhere: its tick on Today, from which the night would log it again, and its ask. */
function besideCells(
  workbook: Workbook,
  open: OpenSheet,
  log: Table,
  cells: readonly RowCell[],
  touchId: string,
): RowCell[] {
  const list = listOf(workbook, open)
  const column = list?.columns.get('done')
  const ticked = list?.lines.find(
    (line) => line.id !== '' && line.done !== '' && touchKeyOf(line) === touchId,
  )
  const at = (cells[0]?.row ?? 0) - log.firstRow
  const asks = askCells(workbook, log, [at])
  if (!list || !ticked || column === undefined) return asks
  const tick: RowCell = {
    ...{ tab: TODAY.name, row: list.table.firstRow + ticked.at, key: '', column: column + 1 },
    header: list.table.headers[column] ?? '',
    before: list.table.rows[ticked.at]?.[column] ?? '',
    after: '',
  }
  return [...asks, tick]
}

interface Correction {
  readonly batch: string
  readonly id: string
  readonly cells: readonly RowCell[]
}

/** Notes the cells on Undo, with what is decided anew of the person's rows. */
function noteCorrection(
  undo: UndoTab,
  { sheet: held }: OpenSheet,
  judged: JudgedRows,
  { batch, id, cells }: Correction,
): () => void {
  const made = { batch, when: undo.when }
  const decided = judged.rows.flatMap((row) => decidedCells(held, judged, row))
  return undo.add([
    decisionLine(batch, undo.when, id, 'correct', false),
    ...rowCellLines(cells, made, held.pipeline.zone),
    ...changedCells(held, judged.sheet, decided, made),
  ])
}
