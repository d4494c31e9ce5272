// A cell of the pipeline was typed into: its row is judged anew at once, and a value under a live header is taken out.
import { readCadence } from '../core/cadence'
import { decide } from '../core/decide'
import { readLedger } from '../core/ledger-tab'
import type { PipelineKey } from '../core/pipeline'
import { NO_PLAN } from '../core/plan'
import { readProfiles } from '../core/profile'
import { CADENCE, LEDGER, PROFILE } from '../core/schema'
import { tableOf } from '../core/table'
import { writeOutputs } from './outputs'
import type { Ports } from './ports'
import { writeLedger } from './settle'
import { columnOf, isLive, openPipeline, type PipelineSheet, readRules, Trouble } from './sheet'

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
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Trouble || edited.row + edited.rows - 1 <= sheet.headerRow) return
  const live = isLive(rules.book)
  if (live) clearUnderLive(ports, sheet, edited)
  if (isOnlyWritten(sheet, edited)) return
  ports.lock.hold(() => judgeEdited(ports, sheet, edited, live))
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

/** Writes what follows for the edited rows and the other rows of their persons; a yes that was typed is confirmed today. */
function judgeEdited(ports: Ports, sheet: PipelineSheet, edited: Edited, live: boolean): void {
  const { workbook } = ports
  const { pipeline, persons, book } = sheet
  const today = Math.floor(workbook.zone(ports.clock.now()))
  const kept = tableOf(LEDGER.name, workbook.readOwn(LEDGER) ?? [[]])
  const ledger = readLedger(kept, pipeline.text('id'), workbook.zone)
  const from = edited.row - pipeline.table.firstRow
  const rows = Array.from({ length: edited.rows }, (_, at) => from + at).filter(
    (row) => row >= 0 && row < pipeline.rows,
  )
  const gut = columnOf(sheet, 'gut')
  const isGutEdited = gut >= edited.column && gut < edited.column + edited.columns
  const confirmed = rows.filter((row) => isGutEdited && pipeline.guts()[row] === 'yes')
  for (const row of confirmed) {
    ledger.gut[row] = 'yes'
    ledger.gutConfirmed[row] = today
  }
  const read = (tab: typeof CADENCE) => tableOf(tab.name, workbook.read(tab.name) ?? [[]])
  const { profiles } = readProfiles(read(PROFILE))
  const cadence = readCadence(read(CADENCE), book)
  const decisions = decide({
    ...sheet,
    ledger,
    cadence,
    profiles,
    plan: NO_PLAN,
    today,
    clockStopped: book.clockStopped,
  })
  const people = new Set(rows.map((row) => persons.of[row]))
  const affected = new Set(
    pipeline.text('id').flatMap((_, row) => (people.has(persons.of[row] ?? -1) ? [row] : [])),
  )
  if (confirmed.length > 0) writeLedger(workbook, { sheet, ledger, kept })
  writeOutputs(workbook, sheet, decisions, live, affected)
  workbook.flush()
}
