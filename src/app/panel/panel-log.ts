// The panel's log: a touch, and the fact that was learnt, saved in one call; answered with the row's new card.

import { cleanText } from '../../core/cells/text'
import { TOUCHES } from '../../core/tabs/schema'
import { type Conflict, placeChanges, writePlaced } from '../row/cell-change'
import { openPipeline, readRules, Trouble } from '../sheet/open-pipeline'
import type { PanelPorts } from '../sheet/panel-ports'
import { logBriefed } from './briefed-log'
import { logTouch } from './log-touch'
import { answer, type Outcome, type PanelLogRequest } from './logged-touch'
import { decidedFor, readDesk, rowOfId } from './panel-desk'
import { briefingOf } from './panel-row'
import { bitsOf, entryOf } from './touch-entry'

/** Saves a touch of the row with the request's id. Null when the sheet stays busy: nothing was written. */
export function panelLog(ports: PanelPorts, request: PanelLogRequest): Outcome | null {
  const { briefing } = request
  if (briefing && !request.again && !briefing.isPlanned) {
    const saved = ports.lock.holdToEnd(() => logBriefed(ports, request, briefing))
    if (saved !== 'declined') return saved
  }
  return logWhole(ports, request)
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
  return answer(decidedFor(desk, row), row, { request, entry, bits: bitsOf(desk.rules, entry), briefing })
}

function fillCells(ports: PanelPorts, request: PanelLogRequest): true | Conflict | Trouble {
  const { workbook } = ports
  const sheet = openPipeline(workbook, readRules(workbook))
  if (sheet instanceof Trouble) return sheet
  const row = rowOfId(sheet, request.id)
  if (row instanceof Trouble) return row
  const placed = placeChanges(sheet, row, request.cells)
  if (!Array.isArray(placed)) return placed
  return writePlaced(workbook, sheet, placed) || new Trouble(MOVED)
}

const MOVED = 'Rows moved just now: nothing was saved. Save again.'
