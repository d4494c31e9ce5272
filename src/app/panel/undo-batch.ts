// Takes a batch of decisions back: each cell that still holds what the batch put there gets back what it held before, to the
// byte; others are named. What the Ledger knew comes back, and touches leave the log. It can be repeated after a lost answer.
import { SERIAL_OF_EPOCH } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { columnIndex } from '../../core/cells/table'
import { cellCode, coded, isRecent, isSameCode, type UndoLine, type Verb } from '../../core/ledger/undo-lines'
import { headerOf, LEDGER, TOUCHES } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import { idsOfRows, rowsOfPersons } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { rebuildLedger } from '../judge/rebuild-ledger'
import { dateOf } from '../row/cell-change'
import { openUndo } from '../row/undo-tab'
import type { CellEdit } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { firstDateTouch, restoreFacts, takingTouches, type UndoRequest } from './undo-touch'

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
  /** Rows that are no longer there. */
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
  /** Their rows; refused where they are gone or there twice. */
  readonly rowOf: ReadonlyMap<string, Result<number>>
  /** What the Ledger knew of them. */
  readonly facts: readonly UndoLine[]
}

function takeBack(ports: Ports, open: OpenSheet, { batch }: BatchRequest): Result<BatchTakenBack> {
  const undo = openUndo(ports, open.today)
  if (undo instanceof Refused) return undo
  const lines = undo.lines.filter((line) => line.batch === batch && isRecent(line, open.today))
  const decided = lines.filter(({ tab, id }) => tab === '' && id !== '')
  const ids = decided.map(({ id }) => id)
  const rowOf = new Map(ids.map((id) => [id, rowOfId(open.sheet, id, 'undo')] as const))
  const gone = ids.filter((id) => rowOf.get(id) instanceof Refused).length
  if (open.sheet.isPart && gone > 0) return refused('moved', 'undo')
  const facts = lines.filter(({ tab, id }) => tab === LEDGER.name && typeof rowOf.get(id) === 'number')
  const found = { lines, ids, rowOf, facts }
  const restored = restoredCells(open, found)
  const refusal = restore(ports, open, found, restored)
  if (refusal) return refusal
  if (lines.length > 0) undo.drop(batch)
  const verb = (decided[0]?.header ?? 'keep') as Verb
  return { batch, verb, rows: ids.length - gone, kept: restored.kept, gone }
}

/** Gives cells, Ledger and log back what they held. @returns why not; null when it is done */
function restore(
  ports: Ports,
  open: OpenSheet,
  { lines, ids, rowOf, facts }: FoundBatch,
  { edits, formulas, kept }: Restored,
): Refused | null {
  const rows = ids.flatMap((id) => placed(rowOf, id))
  const touches = [
    ...lines.flatMap(({ tab, id }) => (tab === TOUCHES.name ? [id] : [])),
    ...facts.flatMap((line) => (factOf(line).date?.day === '' ? [firstDateTouch(line.id)] : [])),
  ]
  const own = [...idsOfRows(open.sheet, rowsOfPersons(open.sheet, rows)), ...ids]
  const taking = touches.length > 0 ? takingTouches(ports.workbook, open, own, touches) : null
  if (taking instanceof Refused) return taking
  if (edits.length === 0 && formulas.length === 0 && facts.length === 0 && !taking) return null
  const isKept = (line: UndoLine): boolean =>
    kept.some(({ id, header }) => id === line.id && header === headerIn(open, line))
  const judged = runAct(ports, open, {
    undone: 'undo',
    rows,
    cells: edits,
    learn(known) {
      for (const line of facts) {
        if (isKept(line)) continue
        for (const row of placed(rowOf, line.id)) restoreFacts(known.ledger, row, factOf(line))
      }
      const ledger = taking ? rebuildLedger(taking.left, known, open.today) : known.ledger
      return { ledger, changed: taking ? known.rows : facts.flatMap(({ id }) => placed(rowOf, id)) }
    },
    write() {
      taking?.write()
      for (const { row, column, formula } of formulas)
        ports.workbook.writeFormula(open.sheet.tab, row, column, formula)
    },
  })
  return judged instanceof Refused ? judged : null
}

const placed = (rowOf: FoundBatch['rowOf'], id: string): number[] => {
  const row = rowOf.get(id)
  return typeof row === 'number' ? [row] : []
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

function restoredCells({ sheet }: OpenSheet, { lines, rowOf }: FoundBatch): Restored {
  const { pipeline } = sheet
  const { table, zone } = pipeline
  const restored: Restored = { edits: [], formulas: [], kept: [] }
  for (const { tab, id, header, before, after } of lines) {
    const row = rowOf.get(id)
    if (tab === '' || tab === LEDGER.name || tab === TOUCHES.name || typeof row !== 'number') continue
    const at = columnIndex(table, header)
    const now = at < 0 ? null : cellCode(table.rows[row]?.[at], zone)
    if (now !== null && isSameCode(now, before)) continue
    if (now === null || !isSameCode(now, after)) {
      // The notice's day is Touchline's own: whoever judged the row since then wrote it.
      if (at !== pipeline.columns.at.get('noticeSince'))
        restored.kept.push({ id, name: pipeline.label(row), header })
      continue
    }
    const held = coded(before)
    if (held.kind === 'formula')
      restored.formulas.push({ row: table.firstRow + row, column: at + 1, formula: held.formula })
    else restored.edits.push({ row, column: at + 1, value: cellOfCode(held, zone) })
  }
  return restored
}

const cellOfCode = (
  held: Exclude<ReturnType<typeof coded>, { kind: 'formula' }>,
  zone: OpenSheet['sheet']['pipeline']['zone'],
): Cell => (held.kind === 'day' ? dateOf(held.serial - SERIAL_OF_EPOCH, zone) : held.cell)
