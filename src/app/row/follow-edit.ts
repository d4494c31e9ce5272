// Follows an edit of the pipeline: judges the edited rows at once, and clears values typed under a live header.
import type { Answer } from '../../core/ledger/answers'
import { missingIds } from '../../core/pipeline/identity'
import type { PipelineKey } from '../../core/pipeline/pipeline'
import { isCode, Refused, type Result } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import { type OpenSheet, withSheet } from '../judge/open-sheet'
import { idInRow } from '../sheet/open-part'
import {
  type CellEdit,
  columnOf,
  isLive,
  ownEdit,
  type PipelineSheet,
  readRules,
} from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'

/** The edited rectangle; `row` and `column` count from 1. */
export interface Edited {
  readonly tab: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

const WRITTEN_KEYS: readonly PipelineKey[] = ['fit', 'verdict', 'nextTouch', 'by', 'noticeSince', 'id']

/**
 * Follows an edit by hand; does nothing outside the pipeline's rows. Refusals need not be shown: the night does what was
 * not done here.
 */
export function followEdit(ports: Ports, edited: Edited): Result<void> {
  const rules = readRules(ports.workbook)
  if (rules.book.texts.get('pipeline') !== edited.tab) return
  const follow = (id: string): Result<void> =>
    withSheet<void>(ports, { rules, isByPosition: true, id }, (open) => followIn(ports, open, edited))
  // Whoever's row it is may be another one's after an edit of a name or address: that is seen among all rows.
  const id = edited.rows === 1 ? idInRow(ports.workbook, rules, edited) : ''
  const done = id === '' ? undefined : follow(id)
  return id === '' || (done instanceof Refused && isCode(done, 'moved')) ? follow('') : done
}

function followIn(ports: Ports, open: OpenSheet, edited: Edited): Result<void> {
  const { sheet } = open
  if (edited.row + edited.rows - 1 <= sheet.headerRow) return
  if (isLive(sheet.book)) clearUnderLive(ports.workbook, sheet, edited)
  if (isOnlyWritten(sheet, edited)) return
  const rows = editedRows(sheet, edited)
  const done = runAct(ports, open, {
    undone: 'save',
    rows,
    cells: newIds(ports, sheet, rows),
    answered: typedAnswers(sheet, edited, rows),
  })
  return done instanceof Refused ? done : undefined
}

/** What was typed of the facts that the Ledger dates: an edit over several rows is a sort, a fill or a paste (EXACTLY, Dates). */
function typedAnswers(sheet: PipelineSheet, edited: Edited, rows: readonly number[]): Answer[] {
  const [row] = rows
  const facts = (['gut', 'decision'] as const).filter((fact) => isEdited(columnOf(sheet, fact), edited))
  return row === undefined || edited.rows > 1 || facts.length === 0 ? [] : [{ row, facts, by: 'typed' }]
}

const isEdited = (at: number, { column, columns }: Edited): boolean => at >= column && at < column + columns

/** Whether only columns that Touchline writes were edited; the next night restores those. */
function isOnlyWritten(sheet: PipelineSheet, { column, columns }: Edited): boolean {
  const written = new Set(WRITTEN_KEYS.map((key) => columnOf(sheet, key)))
  return Array.from({ length: columns }, (_, at) => column + at).every((at) => written.has(at))
}

function clearUnderLive(workbook: Workbook, sheet: PipelineSheet, edited: Edited): void {
  const { row, rows } = edited
  const first = Math.max(row, sheet.headerRow + 1)
  for (const key of ['fit', 'nextTouch'] as const) {
    const at = columnOf(sheet, key)
    if (!isEdited(at, edited)) continue
    const blanks = Array.from({ length: row + rows - first }, () => [''])
    workbook.write(sheet.tab, first, at, blanks)
  }
}

/** Pipeline rows in the rectangle, from 0. */
function editedRows({ pipeline }: PipelineSheet, { row, rows }: Edited): number[] {
  const first = row - pipeline.table.firstRow
  return Array.from({ length: rows }, (_, at) => first + at).filter((at) => at >= 0 && at < pipeline.rows)
}

/** Ids for those of the rows that have none. */
export function newIds({ ids }: Ports, sheet: PipelineSheet, rows: readonly number[]): CellEdit[] {
  const lacking = new Set(rows.filter((row) => sheet.pipeline.textAt('id', row) === ''))
  if (lacking.size === 0) return []
  return [...missingIds(sheet.pipeline, () => ids.next())].flatMap(([row, id]) =>
    lacking.has(row) ? ownEdit(sheet, row, 'id', id) : [],
  )
}
