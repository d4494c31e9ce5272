// Undoes a logged touch: empties its row in Touches and restores the cells that were filled with it. It can be repeated
// after a lost answer.
import { parseIsoDay } from '../../core/calendar/day'
import { keyOf } from '../../core/cells/key'
import { closeRuns } from '../../core/cells/runs'
import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import type { Ledger } from '../../core/ledger/ledger'
import { readGut } from '../../core/reading/own-cells'
import { columnAt, TOUCHES } from '../../core/tabs/schema'
import { touchKeyOf } from '../../core/today/today-list'
import { type SaidOfTouch, saysStill } from '../../core/touches/log-entry'
import { isCode, Refused, type Result, refused } from '../../core/words/refusals'
import { type PersonsBefore, runAct } from '../judge/act'
import type { CachedContext } from '../judge/cached-context'
import { idsOfRows, rowsOfPersons } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { logOf } from '../judge/person-log'
import { rebuildLedger, touchIds } from '../judge/rebuild-ledger'
import { type CellChange, headerOfField, placeChange } from '../row/cell-change'
import type { CellEdit } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { type PanelRow, shownAgain } from './open-row'
import { takeAskBack } from './referral-asked'
import { historyIn, NO_HISTORY } from './row-history'
import { listOf, writeDone } from './today-line'

/** What the Ledger knew of an answer to `Will they buy?`. */
export interface GutBefore {
  readonly word: string
  /** ISO day on which a yes was confirmed; '' = never. */
  readonly confirmed: string
}

/** What the Ledger knew of a decision date; ISO days, '' = none. */
export interface DateBefore {
  readonly day: string
  readonly confirmed: string
  /** How often it had been put off. */
  readonly moves: number
}

/** A logged touch to undo. */
export interface UndoRequest {
  readonly touchId: string
  /** What was said of it; absent = what stands there is not compared. */
  readonly said?: SaidOfTouch
  readonly id: string
  /** Previous cell values; `seen` is what the log put there. */
  readonly cells: readonly CellChange[]
  /** What the Ledger knew before, where the log answered `Will they buy?`. */
  readonly gut?: GutBefore
  /** The same, where the log gave the decision date. */
  readonly date?: DateBefore
  readonly context?: CachedContext
}

/** The answer to an undo. */
export interface TakenBack extends PanelRow {
  /** Headers of cells that were not restored because they have changed since, and the log's name where the touch stays. */
  readonly kept: readonly string[]
}

/** Undoes the touch. */
export const undoTouch = (ports: Ports, request: UndoRequest): Result<TakenBack> =>
  withSheet(ports, request, (open) => undoOpened(ports, open, request))

function undoOpened(ports: Ports, open: OpenSheet, request: UndoRequest): Result<TakenBack> {
  const { workbook } = ports
  const row = rowOfId(open.sheet, request.id, 'undo')
  const own = row instanceof Refused ? [request.id] : idsOfRows(open.sheet, rowsOfPersons(open.sheet, [row]))
  const isFirstDate = request.date?.day === ''
  const touches = [request, ...(isFirstDate ? [{ touchId: firstDateTouch(request.id) }] : [])]
  const taking = takingTouches(workbook, open, own, touches)
  if (taking instanceof Refused) return taking
  const { left, lines, stays, write } = taking
  if (row instanceof Refused && isCode(row, 'row gone') && lines.length > 0) {
    // Whose row it was has left the pipeline: the touch is taken back all the same.
    write()
    return { card: null, tab: open.sheet.tab, history: NO_HISTORY, kept: [] }
  }
  if (row instanceof Refused) return row
  const { edits, kept: changed } = restored(open, row, request.cells)
  const kept = stays.length > 0 ? [...changed, TOUCHES.name] : changed
  const judged = runAct(ports, open, {
    undone: 'undo',
    rows: [row],
    cells: edits,
    learn(known: PersonsBefore) {
      restoreFacts(known.ledger, row, request)
      return { ledger: rebuildLedger(left, known, open.today), changed: known.rows }
    },
    write,
  })
  if (judged instanceof Refused) return judged
  return { ...shownAgain(ports, open, judged, row), history: historyIn(ports, judged, row, left), kept }
}

/** Id of the touch in which the night notes a row's first decision date as progress. */
export const firstDateTouch = (id: string): string => keyOf(`decision ${id}`)

/** Touches that are taken out of the log, with their asks and their ticks on Today. */
interface TakenTouches {
  /** The log without them. */
  readonly left: Table
  /** Their lines in it. */
  readonly lines: readonly number[]
  /** Ids of the rows whose touches stay, because the user changed them since. */
  readonly stays: readonly string[]
  write(): void
}

export type LoggedTouch = Pick<UndoRequest, 'touchId' | 'said'>

/** @param own ids of the persons' rows @param touches those that are not logged are left out */
export function takingTouches(
  workbook: Workbook,
  open: OpenSheet,
  own: readonly string[],
  touches: readonly LoggedTouch[],
): Result<TakenTouches> {
  const log = logOf(workbook, own)
  if (!log) return refused('own tab gone, undone', [TOUCHES.name], 'undo')
  const given = new Map(touches.map((touch) => [touch.touchId, touch]))
  const ids = touchIds(log)
  const logged = ids.flatMap((id, at) => (given.has(id) ? [at] : []))
  const lines = logged.filter((at) => {
    const said = given.get(ids[at] ?? '')?.said
    return !said || saysStill(log, at, said)
  })
  // A touch whose line is gone was taken out already, perhaps before an answer was lost.
  const out = new Set(lines)
  const staying = new Set(logged.flatMap((at) => (out.has(at) ? [] : [ids[at]])))
  const taken = new Set([...given.keys()].filter((id) => !staying.has(id)))
  const rowIdAt = columnAt(log, TOUCHES, 'id')
  return {
    left: { ...log, rows: log.rows.map((cells, at) => (out.has(at) ? [] : cells)) },
    lines,
    stays: logged.flatMap((at) => (out.has(at) ? [] : [cleanText(log.rows[at]?.[rowIdAt])])),
    write() {
      takeAskBack(workbook, log, lines)
      emptyLines(workbook, log.firstRow, lines)
      // The lines on Today that touches ticked off, where they are still there.
      const list = listOf(workbook, open)
      const ticked = list?.lines.filter(
        (line) => line.id !== '' && line.done !== '' && taken.has(touchKeyOf(line)),
      )
      writeDone(workbook, list, new Map(ticked?.map((line): [number, string] => [line.at, ''])))
    },
  }
}

/** Empties lines of the log, neighbours in one call. */
function emptyLines(workbook: Workbook, firstRow: number, lines: readonly number[]): void {
  for (const [first = 0, last = first] of closeRuns(lines, 1)) {
    const blanks = Array.from({ length: last - first + 1 }, () => TOUCHES.columns.map(() => ''))
    workbook.write(TOUCHES.name, firstRow + first, 1, blanks)
  }
}

/** Gives the Ledger back what it knew before the log. */
export function restoreFacts(
  ledger: Ledger,
  row: number,
  { gut, date }: Pick<UndoRequest, 'gut' | 'date'>,
): void {
  const dayOf = (iso: string): number => parseIsoDay(iso) ?? Number.NaN
  if (gut) {
    ledger.gut[row] = readGut(gut.word)
    ledger.gutConfirmed[row] = dayOf(gut.confirmed)
  }
  if (!date) return
  ledger.decision[row] = dayOf(date.day)
  ledger.decisionConfirmed[row] = dayOf(date.confirmed)
  ledger.dateMoved[row] = date.moves
}

/** Changes that restore the cells, and the headers of cells that have changed since or whose column is gone. */
function restored(
  { sheet }: OpenSheet,
  row: number,
  changes: readonly CellChange[],
): { readonly edits: CellEdit[]; readonly kept: string[] } {
  const edits: CellEdit[] = []
  const kept: string[] = []
  for (const change of changes) {
    const place = placeChange(sheet, row, change)
    if (place instanceof Refused) kept.push(headerOfField(change))
    else edits.push(place)
  }
  return { edits, kept }
}
