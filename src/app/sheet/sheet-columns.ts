// The columns of a tab as a job sees them: once it is set up, what Rules pins stands (S1, S5).
import { lazy } from '../../core/cells/lazy'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Continuity, continuityOf, pickBy } from '../../core/ledger/known-cells'
import { lastNight, type SnapshotLine } from '../../core/ledger/snapshot'
import { type PipelineColumns, pipelineColumns } from '../../core/pipeline/pipeline'
import { holdsVerdicts } from '../../core/reading/pinned'
import type { Proof } from '../../core/reading/pipeline-columns'
import { heldSince, type RuleBook } from '../../core/rules/rule-book'
import { LEDGER, SNAPSHOT } from '../../core/tabs/schema'
import type { Workbook } from './ports'

/** Whether Rules names this tab as the pipeline. */
const isSetUpOn = (book: RuleBook, tab: string): boolean => book.texts.get('pipeline') === tab

/**
 * The columns of a tab. Of equal pinned headers the one counts whose cells continue what is known. The sheet is held while
 * a column that verdicts need is lost, and after that until a night has judged again. Before it is set up, a pinned header
 * that it lacks says nothing: the field is matched anew.
 */
export function sheetColumns(table: Table, book: RuleBook, workbook: Workbook): PipelineColumns {
  const { headers, tab } = table
  const proof = { rows: table.rows, zone: workbook.zone }
  if (!isSetUpOn(book, tab)) return freshColumns(headers, book, proof)
  const pick = lazy(() => pickBy(continuityIn(workbook, table)))
  let isPicked = false
  const columns = pipelineColumns(headers, book.headers, {
    isSetUp: true,
    proof,
    pick(field, among) {
      const picked = pick()(field, among)
      if (picked >= 0 && picked !== among[0]) isPicked = true
      return picked
    },
  })
  const isHeld = columns.lost.some(holdsVerdicts) || heldSince(book) !== null
  return { ...columns, ...(isHeld ? { isHeld } : {}), ...(isPicked ? { isPicked } : {}) }
}

function freshColumns(headers: readonly string[], book: RuleBook, proof: Proof): PipelineColumns {
  const columns = pipelineColumns(headers, book.headers, { proof })
  if (columns.lost.length === 0) return columns
  const pins = new Map(book.headers)
  for (const { field } of columns.lost) pins.delete(field)
  return pipelineColumns(headers, pins, { proof })
}

/** How well columns continue what Ledger and Snapshot know; reads both. */
export function continuityIn(workbook: Workbook, table: Table): Continuity {
  const { zone } = workbook
  const id = columnIndex(table, 'Touchline ID')
  const ids = table.rows.map((cells) => cleanText(cells[id]))
  const ledger = tableOf(LEDGER.name, workbook.read(LEDGER.name) ?? [[]])
  return continuityOf(table, ids, { ledger, lastNight: readLastNight(workbook) }, zone)
}

/** The lines of the last night on Snapshot, by id; none without the tab. */
export const readLastNight = (workbook: Workbook): ReadonlyMap<string, SnapshotLine> =>
  lastNight(tableOf(SNAPSHOT.name, workbook.read(SNAPSHOT.name) ?? [[]]), workbook.zone)
