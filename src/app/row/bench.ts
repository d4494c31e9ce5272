// Benches rows by marking them in place and brings them back by clearing the marks; no row is moved or deleted (P6).
import { serialOf } from '../../core/calendar/day'
import { keyOf } from '../../core/cells/key'
import { decisionLine } from '../../core/ledger/undo-lines'
import { benchedText, wakeDay } from '../../core/purge/bench'
import type { Benching } from '../../core/words/english-jobs'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import { idsOfRows, type JudgedRows } from '../judge/judge-rows'
import { type OpenSheet, openSheet, withSheet } from '../judge/open-sheet'
import { type CellEdit, columnOf, ownEdit, type PipelineSheet, withCells } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { type Chosen, selectedRows } from './chosen-rows'
import { newIds } from './follow-edit'
import { changedCells, decidedCells, openUndo, type UndoTab } from './undo-tab'

type Kind = Benching

/**
 * Benches the selected rows of the pipeline, or brings them back (`back`); of several rows the user is told the names first,
 * without the lock, since a dialog can stay open. @returns a sentence on what was done
 */
export function benchSelected(ports: Ports, kind: Kind): Result<string> {
  const seen = openSheet(ports)
  if (seen instanceof Refused) return seen
  const chosen = chosenRows(ports, seen.sheet)
  if (chosen instanceof Refused) return chosen
  const { rows, hidden } = chosen
  const { jobs } = seen.sheet.book.words
  const names = rows.map((row) => seen.sheet.pipeline.label(row))
  if (rows.length > 1 && !ports.dialog.confirm('Touchline', jobs.benchAsked(kind, names)))
    return jobs.unchanged
  return withSheet(ports, { isByPosition: true }, (open) => {
    const { sheet } = open
    if (rows.some((row, at) => sheet.pipeline.label(row) !== names[at])) return refused('moved', 'select')
    const undo = openUndo(ports, open.today)
    if (undo instanceof Refused) return undo
    const cells = [...newIds(ports, sheet, rows), ...marks(open, rows, kind)]
    const note = (judged: JudgedRows): (() => void) => noteMarks(undo, open, judged, { rows, kind, cells })
    const judged = runAct(ports, open, { undone: 'select', rows, cells, note })
    return judged instanceof Refused ? judged : jobs.benched(kind, rows.length, hidden)
  })
}

/** The selected rows, where they can be benched. */
function chosenRows(ports: Ports, sheet: PipelineSheet): Result<Chosen> {
  if (ports.workbook.activeTab() === sheet.tab)
    if (columnOf(sheet, 'benched') === 0 || columnOf(sheet, 'wakeOn') === 0)
      return refused('bench columns gone')
  return selectedRows(ports, sheet)
}

/** Cell changes that mark the rows; rows that have the mark already keep their days. */
function marks({ sheet, today }: OpenSheet, rows: readonly number[], kind: Kind): CellEdit[] {
  const benched = sheet.pipeline.benched()
  const decisions = sheet.pipeline.moments('decision')
  return rows.flatMap((row) => {
    if (benched[row]?.kind === kind) return []
    const wake = wakeDay(Math.floor(decisions[row] ?? Number.NaN), today, sheet.book.numbers['P6.days'])
    return [
      ...ownEdit(sheet, row, 'benched', kind === 'back' ? '' : benchedText(kind, today)),
      ...ownEdit(sheet, row, 'wakeOn', kind === 'back' ? '' : serialOf(wake)),
    ]
  })
}

/** Notes the marks on Undo, so that the panel can take the batch back; the same click done again is the same batch. */
function noteMarks(
  undo: UndoTab,
  { sheet: held, today }: OpenSheet,
  judged: JudgedRows,
  {
    rows,
    kind,
    cells,
  }: { readonly rows: readonly number[]; readonly kind: Kind; readonly cells: readonly CellEdit[] },
): () => void {
  const sheet = withCells(held, cells)
  const batch = keyOf(`${kind} ${today} ${idsOfRows(sheet, rows).join(' ')}`)
  const { when } = undo
  const marked = changedCells(held, sheet, cells, { batch, when })
  const ids = new Set(marked.map(({ id }) => id))
  const decided = [...ids].map((id) => decisionLine(batch, when, id, kind === 'bench' ? 'park' : kind, false))
  const outputs = rows.flatMap((row) => decidedCells(held, judged, row))
  const judgedAnew = changedCells(held, sheet, outputs, { batch, when }).filter(({ id }) => ids.has(id))
  return undo.add([...decided, ...marked, ...judgedAnew])
}
