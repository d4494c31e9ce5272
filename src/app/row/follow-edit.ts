// A cell of the pipeline was typed into: its row is judged anew at once, and a value under a live header is taken out.

import { tableOf } from '../../core/cells/table'
import type { Ledger } from '../../core/ledger/ledger'
import { readLedger } from '../../core/ledger/ledger-tab'
import { missingIds } from '../../core/pipeline/identity'
import type { PipelineKey } from '../../core/pipeline/pipeline'
import { LEDGER } from '../../core/tabs/schema'
import { decideNow, linesOf } from '../judge/one-person'
import { readMethod } from '../judge/read-method'
import { writeLedger } from '../judge/write-verdicts'
import { todayOf } from '../sheet/clock'
import {
  columnOf,
  isLive,
  openPipeline,
  type PipelineSheet,
  readRules,
  Trouble,
  withCells,
} from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { idsHaveMoved, writeOutputs, writeOwnCells } from '../sheet/write-own-columns'

/** The edited rectangle, from 1. */
export interface Edited {
  readonly tab: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

const WRITTEN: readonly PipelineKey[] = ['fit', 'verdict', 'nextTouch', 'by', 'noticeSince', 'id']

/** Follows an edit by hand; does nothing outside the pipeline's rows or while another run works on the sheet. */
export function followEdit(ports: Ports, edited: Edited): void {
  const { workbook } = ports
  const rules = readRules(workbook)
  if (rules.book.texts.get('pipeline') !== edited.tab) return
  ports.lock.hold(() => {
    const sheet = openPipeline(workbook, rules)
    if (sheet instanceof Trouble || edited.row + edited.rows - 1 <= sheet.headerRow) return
    const live = isLive(rules.book)
    if (live) clearUnderLive(ports, sheet, edited)
    if (!isOnlyWritten(sheet, edited)) judgeEdited(ports, sheet, edited, live)
  })
}

/** Whether only columns that Touchline writes were touched: the next night puts them right. */
function isOnlyWritten(sheet: PipelineSheet, { column, columns }: Edited): boolean {
  const written = new Set(WRITTEN.map((key) => columnOf(sheet, key)))
  return Array.from({ length: columns }, (_, at) => column + at).every((at) => written.has(at))
}

function clearUnderLive(
  { workbook }: Ports,
  sheet: PipelineSheet,
  { row, column, rows, columns }: Edited,
): void {
  const first = Math.max(row, sheet.headerRow + 1)
  for (const key of ['fit', 'nextTouch'] as const) {
    const at = columnOf(sheet, key)
    if (at < column || at >= column + columns) continue
    workbook.write(
      sheet.tab,
      first,
      at,
      Array.from({ length: row + rows - first }, () => ['']),
    )
  }
}

/** Writes what follows for the edited rows and the other rows of their persons. */
function judgeEdited(ports: Ports, opened: PipelineSheet, edited: Edited, live: boolean): void {
  const { workbook } = ports
  const today = todayOf(ports)
  const sheet = withCells(opened, newIds(ports, opened, edited), workbook)
  const ids = sheet.pipeline.text('id')
  const affected = affectedRows(sheet, edited)
  const kept = tableOf(LEDGER.name, workbook.readOwn(LEDGER) ?? [[]])
  const mayConfirm = isGutEdited(sheet, edited)
  const lines = mayConfirm ? kept : linesOf(kept, new Set(Array.from(affected, (row) => ids[row] ?? '')))
  const ledger = readLedger(lines, ids, workbook.zone)
  const isConfirmed = mayConfirm && confirm(sheet, ledger, edited, today)
  const method = readMethod(workbook, sheet)
  if (idsHaveMoved(workbook, opened)) return
  writeOwnCells(workbook, sheet, ['id'], opened)
  if (isConfirmed) writeLedger(workbook, { sheet, ledger, kept })
  const { decisions } = decideNow({ sheet, ledger, method, today }, [...affected])
  writeOutputs(workbook, sheet, decisions, live, affected, opened)
  workbook.flush()
}

/** Ids for edited rows that have none. */
function newIds(
  { ids }: Ports,
  { pipeline }: PipelineSheet,
  edited: Edited,
): { readonly row: number; readonly key: 'id'; readonly value: string }[] {
  const isEdited = editedRows({ pipeline }, edited)
  const lacks = (row: number): boolean => isEdited(row) && pipeline.text('id')[row] === ''
  if (!pipeline.text('id').some((_, row) => lacks(row))) return []
  return [...missingIds(pipeline, () => ids.next())].flatMap(([row, value]) =>
    lacks(row) ? [{ row, key: 'id' as const, value }] : [],
  )
}

/** The edited rows, and all rows of their persons. */
function affectedRows({ pipeline, persons }: PipelineSheet, edited: Edited): Set<number> {
  const isEdited = editedRows({ pipeline }, edited)
  const people = new Set(
    Array.from(persons.of).filter((_, row) => isEdited(row) && pipeline.filled()[row] === 1),
  )
  const affected = new Set<number>()
  persons.of.forEach((person, row) => {
    if (isEdited(row) || people.has(person)) affected.add(row)
  })
  return affected
}

const editedRows = (
  { pipeline }: Pick<PipelineSheet, 'pipeline'>,
  { row, rows }: Edited,
): ((at: number) => boolean) => {
  const from = row - pipeline.table.firstRow
  return (at) => at >= from && at < from + rows
}

function isGutEdited(sheet: PipelineSheet, { column, columns }: Edited): boolean {
  const gut = columnOf(sheet, 'gut')
  return gut >= column && gut < column + columns
}

/** A yes that was typed is confirmed today (EXACTLY, Progress). */
function confirm(sheet: PipelineSheet, ledger: Ledger, edited: Edited, today: number): boolean {
  const isEdited = editedRows(sheet, edited)
  let isConfirmed = false
  sheet.pipeline.guts().forEach((word, row) => {
    if (word !== 'yes' || !isEdited(row) || sheet.pipeline.text('id')[row] === '') return
    ledger.gut[row] = 'yes'
    ledger.gutConfirmed[row] = today
    isConfirmed = true
  })
  return isConfirmed
}
