// A log taken back: its line in Touches is emptied, the cells that were filled with it get what they held before.

import { columnIndex, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { TOUCHES } from '../../core/tabs/schema'
import { keyOf } from '../../core/touches/log-entry'
import { readJudged } from '../judge/read-and-judge'
import { settle } from '../judge/write-verdicts'
import { type CellChange, placeChange, writePlaced } from '../row/cell-change'
import { todayOf } from '../sheet/clock'
import { isLive, openPipeline, readRules, Trouble } from '../sheet/open-pipeline'
import type { PanelPorts } from '../sheet/panel-ports'
import { decidedFor, readDesk, rowOfId } from './panel-desk'
import { type PanelRow, shownRow } from './panel-row'

export interface UndoRequest {
  readonly touchId: string
  readonly id: string
  /** The cells as they were before; `seen` is what the log put there. */
  readonly cells: readonly CellChange[]
}

export interface Undone extends PanelRow {
  /** Headers of cells that hold something else by now: they stay as they are. */
  readonly kept: readonly string[]
}

/** Rows may move while all is judged anew. */
const ATTEMPTS = 3

/** Takes the touch back. Null when the sheet stays busy: nothing was changed. */
export const panelUndo = (ports: PanelPorts, request: UndoRequest): Undone | Trouble | null =>
  ports.lock.hold(() => undoLocked(ports, request))

function undoLocked(ports: PanelPorts, request: UndoRequest): Undone | Trouble {
  const { workbook } = ports
  const lines = linesOfTouch(ports, request)
  if (lines instanceof Trouble) return lines
  const kept = restoreCells(ports, request)
  if (kept instanceof Trouble) return kept
  const blank = TOUCHES.columns.map(() => '')
  for (const line of lines) workbook.write(TOUCHES.name, line, 1, [blank])
  const judged = judgeAnew(ports, request)
  if (judged instanceof Trouble) return judged
  workbook.flush()
  const desk = readDesk(ports)
  if (desk instanceof Trouble) return desk
  const row = rowOfId(desk.sheet, request.id)
  return row instanceof Trouble ? row : { ...shownRow(ports, decidedFor(desk, row), row), kept }
}

/** Sheet rows of the touch, and of the progress that was noted of a date given with it. */
function linesOfTouch({ workbook }: PanelPorts, { touchId, id, cells }: UndoRequest): number[] | Trouble {
  if (!workbook.has(TOUCHES.name))
    return new Trouble('The tab "Touches" is gone: there is nothing to take back.')
  const column = columnIndex(tableOf(TOUCHES.name, workbook.readHeader(TOUCHES.name)), 'Touch ID') + 1
  const ids =
    column === 0 ? [] : workbook.readColumn(TOUCHES.name, column, 1, -1).map((cell) => cleanText(cell))
  const wanted = isFirstDate(cells) ? [touchId, keyOf(`decision ${id}`)] : [touchId]
  const lines = ids.flatMap((own, at) => (own !== '' && wanted.includes(own) ? [at + 1] : []))
  return ids.includes(touchId)
    ? lines
    : new Trouble('This touch is no longer in Touches: somebody took it back already. Nothing was changed.')
}

/** Whether the log gave the first decision date. */
const isFirstDate = (cells: readonly CellChange[]): boolean =>
  cells.some(({ field, value }) => field === 'decision' && value === '')

/** Headers of the cells that were left alone. */
function restoreCells(ports: PanelPorts, { id, cells }: UndoRequest): string[] | Trouble {
  if (cells.length === 0) return []
  const { workbook } = ports
  const sheet = openPipeline(workbook, readRules(workbook))
  if (sheet instanceof Trouble) return sheet
  const row = rowOfId(sheet, id)
  if (row instanceof Trouble) return row
  const kept: string[] = []
  const placed = cells.flatMap((change) => {
    const place = placeChange(sheet, row, change)
    if ('column' in place) return [place]
    kept.push(
      change.header ??
        { decision: 'Decision date', promised: 'Promised', gut: 'Will they buy?', fit: '' }[change.field],
    )
    return []
  })
  if (writePlaced(workbook, sheet, placed)) return kept
  return new Trouble('Rows moved just now: nothing was taken back. Try again.')
}

/** The ledger and the verdicts without the touch, from the whole log. */
function judgeAnew(ports: PanelPorts, { id, cells }: UndoRequest): null | Trouble {
  const rules = readRules(ports.workbook)
  for (let left = ATTEMPTS; left > 0; left--) {
    const judged = readJudged(ports, rules, todayOf(ports))
    if (judged instanceof Trouble) return judged
    const row = judged.sheet.pipeline.text('id').indexOf(id)
    if (isFirstDate(cells) && row >= 0) judged.ledger.decision[row] = Number.NaN
    if (settle(ports, judged, isLive(rules.book))) return null
  }
  return new Trouble('The touch is taken back; rows kept moving, so the night puts the verdicts right.')
}
