// Takes a batch of decisions back: each cell that still holds what the batch put there gets back what it held before, to the
// byte; others are named. What the Ledger knew comes back, and touches leave the log. It can be repeated after a lost answer.
import { inRow } from '../../core/cells/row-formula'
import { columnIndex } from '../../core/cells/table'
import { normalise } from '../../core/cells/text'
import { takeFacts } from '../../core/ledger/merged-facts'
import {
  cellCode,
  coded,
  decidedOn,
  isRecent,
  isSameCode,
  type UndoLine,
  type Verb,
  verbOf,
} from '../../core/ledger/undo-lines'
import { placeOf } from '../../core/ledger/undo-places'
import { OWN_KEYS } from '../../core/reading/own-cells'
import { headerOf, LEDGER, TOUCHES, UNDO } from '../../core/tabs/schema'
import { isCode, Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import { idsOfRows, rowsOfPersons } from '../judge/judge-rows'
import { type OpenSheet, openSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { rebuildLedger } from '../judge/rebuild-ledger'
import { cellOfCode } from '../row/row-cells'
import { DECIDED, openUndo } from '../row/undo-tab'
import type { CellEdit } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { idsHaveMoved } from '../sheet/write-own-columns'
import { isOfEmptiedRow, withRowBack } from './row-back'
import { isLogged, loggedTouch, takingLog } from './taken-log'
import { firstDateTouch, restoreFacts, type UndoRequest } from './undo-touch'

/** A batch of the tab Undo. */
export interface BatchRequest {
  readonly batch: string
  /** The only id it is about, where there is just one. */
  readonly id?: string
}

/** A cell that was left as it is, because it changed since. */
export interface KeptCell {
  readonly id: string
  readonly name: string
  readonly header: string
}

/** What became of a batch. */
export interface BatchTakenBack {
  readonly batch: string
  readonly verb: Verb
  /** Rows that are as they were. */
  readonly rows: number
  readonly kept: readonly KeptCell[]
  /** Rows that are no longer there; what they held is kept for the case that they come back. */
  readonly gone: number
}

/** Takes the batch back; one that was taken back already, or is older than 30 days, has no rows. */
export const undoBatch = (ports: Ports, request: BatchRequest): Result<BatchTakenBack> =>
  withSheet(ports, request.id === undefined ? {} : { id: request.id }, (open) =>
    takeBack(ports, open, request),
  )

/** A batch as it is found in the sheet. */
interface FoundBatch {
  readonly lines: readonly UndoLine[]
  /** Ids that were decided on. */
  readonly ids: readonly string[]
  /** Their rows, without those that are gone. */
  readonly rowOf: ReadonlyMap<string, number>
  /** What the Ledger knew of them. */
  readonly facts: readonly UndoLine[]
}

function takeBack(ports: Ports, open: OpenSheet, request: BatchRequest): Result<BatchTakenBack> {
  const { batch } = request
  const undo = openUndo(ports, open.today)
  if (undo instanceof Refused) return undo
  if (!undo.isThere) return refused('undo gone', UNDO.name)
  const lines = undo.lines.filter((line) => line.batch === batch && isRecent(line, open.today))
  const whole = withRowBack(ports, open, lines)
  if (whole instanceof Refused) return whole
  const found = findBatch(whole, lines)
  if (found instanceof Refused) return found
  const calculated = withFormulas(ports, whole, found, request)
  if (calculated instanceof Refused) return calculated
  const restored = restoredCells(ports.workbook, calculated, found)
  const staying = restore(ports, calculated, found, restored)
  if (staying instanceof Refused) return staying
  const { ids, rowOf } = found
  const left = lines.filter((line) => ids.includes(line.id) && !rowOf.has(line.id))
  if (ids.length > 0) undo.takenBack(batch, left)
  const first = lines.find((line) => decidedOn(line) !== '')
  const verb = first ? verbOf(first) : 'keep'
  const kept = [...restored.kept, ...staying]
  const changed = new Set(kept.map(({ id }) => id)).size
  return { batch, verb, rows: rowOf.size - changed, kept, gone: ids.length - rowOf.size }
}

/** Finds rows and columns of a batch before anything of it is written; refused where they cannot be told for sure. */
function findBatch(open: OpenSheet, lines: readonly UndoLine[]): Result<FoundBatch> {
  const { sheet } = open
  const ids = lines.map(decidedOn).filter((id) => id !== '')
  const rowOf = new Map<string, number>()
  for (const id of ids) {
    const row = rowOfId(sheet, id, 'undo')
    if (typeof row === 'number') rowOf.set(id, row)
    else if (isCode(row, 'id twice'))
      return refused('undo row twice', sheet.pipeline.label(sheet.pipeline.text('id').indexOf(id)))
  }
  if (sheet.isPart && rowOf.size < ids.length) return refused('moved', 'undo')
  const { headers } = sheet.pipeline.table
  for (const line of lines) {
    if (!isCell(line) || !rowOf.has(line.id) || isDecided(line)) continue
    const columns = headers.filter((header) => normalise(header) === normalise(line.header)).length
    if (columns !== 1) return refused('undo column', sheet.tab, line.header, columns > 1)
  }
  const facts = lines.filter(({ tab, id }) => tab === LEDGER.name && rowOf.has(id))
  return { lines, ids, rowOf, facts }
}

/** Whether the line is about a cell of the pipeline. */
const isCell = ({ tab, id }: UndoLine): boolean =>
  tab !== '' && tab !== LEDGER.name && tab !== TOUCHES.name && !placeOf(id)

/** Whether the cell is Touchline's own, judged anew whenever the row is. */
const isDecided = ({ header }: UndoLine): boolean =>
  DECIDED.some((key) => key === OWN_KEYS.get(normalise(header)))

/** Puts formulas back first, so that the rows are judged by what they say. @returns the sheet as it is read with them */
function withFormulas(
  { workbook, ...ports }: Ports,
  open: OpenSheet,
  found: FoundBatch,
  { id }: BatchRequest,
): Result<OpenSheet> {
  const { formulas } = restoredCells(workbook, open, found)
  if (formulas.length === 0) return open
  const { sheet, rules } = open
  if (idsHaveMoved(workbook, sheet)) return refused('moved', 'undo')
  for (const { row, column, formula } of formulas) {
    if (workbook.writeFormula(sheet.tab, row, column, formula)) continue
    const header = sheet.pipeline.table.headers[column - 1] ?? ''
    return refused('cell refused', header, formula, 'protected', 'undo')
  }
  workbook.settle()
  const read = openSheet({ workbook, ...ports }, { rules, ...(id === undefined ? {} : { id }) })
  // Where rows moved meanwhile, all is looked for again.
  return read instanceof Refused || !isSamePlaces(read, found) ? refused('moved', 'undo') : read
}

const isSamePlaces = ({ sheet }: OpenSheet, { rowOf }: FoundBatch): boolean =>
  [...rowOf].every(([id, row]) => rowOfId(sheet, id, 'undo') === row)

/** Gives cells, Ledger and log back what they held. @returns touches that stay in the log, because their note changed since */
function restore(
  ports: Ports,
  open: OpenSheet,
  { lines, ids, rowOf, facts }: FoundBatch,
  { edits, kept }: Restored,
): Result<KeptCell[]> {
  const rows = [...rowOf.values()]
  const touches = [
    ...lines.flatMap((line) => (isLogged(line) ? [loggedTouch(line)] : [])),
    ...facts.flatMap((line) => (factOf(line).date?.day === '' ? [{ touchId: firstDateTouch(line.id) }] : [])),
  ]
  const own = [...idsOfRows(open.sheet, rowsOfPersons(open.sheet, rows)), ...ids]
  const taking = takingLog(ports.workbook, open, {
    own,
    touches,
    cells: lines.filter((line) => placeOf(line.id) && !isOfEmptiedRow(open.sheet, line)),
  })
  if (taking instanceof Refused) return taking
  if (!lines.some(isCell) && facts.length === 0 && !taking) return []
  const isKept = (line: UndoLine): boolean =>
    kept.some(({ id, header }) => id === line.id && header === headerIn(open, line))
  const judged = runAct(ports, open, {
    undone: 'undo',
    rows,
    cells: edits,
    learn(known) {
      for (const line of facts) {
        if (isKept(line)) continue
        for (const row of placed(rowOf, line.id))
          if (line.before.startsWith('j:')) takeFacts(known.ledger, row, line.before)
          else restoreFacts(known.ledger, row, factOf(line))
      }
      const ledger = taking ? rebuildLedger(taking.left, known, open.today) : known.ledger
      return { ledger, changed: taking ? known.rows : facts.flatMap(({ id }) => placed(rowOf, id)) }
    },
    write: () => taking?.write(),
  })
  if (judged instanceof Refused) return judged
  return (taking?.stays ?? []).map(({ id = ids[0] ?? '', header }) => {
    const row = rowOf.get(id)
    return { id, name: row === undefined ? '' : open.sheet.pipeline.label(row), header }
  })
}

const placed = (rowOf: FoundBatch['rowOf'], id: string): number[] => {
  const row = rowOf.get(id)
  return row === undefined ? [] : [row]
}

/** The header in the sheet of the field that a line of the Ledger is about. */
const headerIn = ({ sheet: { pipeline } }: OpenSheet, { header }: UndoLine): string =>
  pipeline.header(header === headerOf(LEDGER, 'gut') ? 'gut' : 'decision')

/** What the Ledger knew. */
function factOf({ header, before }: UndoLine): Pick<UndoRequest, 'gut' | 'date'> {
  const [first = '', confirmed = '', moves = ''] = before.slice(2).split('|')
  return header === headerOf(LEDGER, 'gut')
    ? { gut: { word: first, confirmed } }
    : { date: { day: first, confirmed, moves: Number(moves) || 0 } }
}

interface Restored {
  readonly edits: CellEdit[]
  /** Formulas that stood there; rows and columns of the sheet, from 1. */
  readonly formulas: { readonly row: number; readonly column: number; readonly formula: string }[]
  readonly kept: KeptCell[]
}

function restoredCells(workbook: Workbook, { sheet }: OpenSheet, { lines, rowOf }: FoundBatch): Restored {
  const { pipeline, tab } = sheet
  const { table, zone } = pipeline
  const restored: Restored = { edits: [], formulas: [], kept: [] }
  for (const line of lines) {
    const { id, header, before, after } = line
    const row = rowOf.get(id)
    const at = columnIndex(table, header)
    if (!isCell(line) || row === undefined || at < 0) continue
    const now = cellCode(table.rows[row]?.[at], zone)
    const held = coded(before)
    const place = { row: table.firstRow + row, column: at + 1 }
    const formula = held.kind === 'formula' ? inRow(held.formula, place.row) : ''
    if (held.kind === 'formula') {
      if (workbook.formulasOfRow(tab, place.row, at + 1)[at] === formula) continue
    } else if (isSameCode(now, before)) continue
    if (!isSameCode(now, after)) {
      // Whoever judged the row since then wrote Touchline's own cells.
      if (!isDecided(line)) restored.kept.push({ id, name: pipeline.label(row), header })
    } else if (held.kind === 'formula') restored.formulas.push({ ...place, formula })
    else restored.edits.push({ row, column: at + 1, value: cellOfCode(held, zone) })
  }
  return restored
}
