// The panel's first place: everything it shows of the selected or a searched row, in one call.

import { outlives } from '../../core/cadence/plan'
import { rowsOfPerson } from '../../core/pipeline/person'
import { OWN_COLUMNS } from '../../core/tabs/schema'
import { followEdit } from '../row/follow-edit'
import { minuteOf } from '../sheet/clock'
import { columnOf, Trouble } from '../sheet/open-pipeline'
import type { PanelPorts } from '../sheet/panel-ports'
import { type Briefing, linesOfPerson, plainRules, plainValues } from './cached-context'
import { type DecidedDesk, type Desk, decidedFor, readDesk, rowOfId } from './panel-desk'
import { type RowCard, rowCard } from './row-card'
import { type RowHistory, rowHistory } from './row-history'

export interface PanelRow {
  /** null when no row of the pipeline is selected. */
  readonly card: RowCard | null
  readonly history: RowHistory
  /** The pipeline's tab, for saying where to select. */
  readonly tab: string
}

/** @param id of the row; the selected row without one */
export function panelRow(ports: PanelPorts, id?: string): PanelRow | Trouble {
  const desk = readDesk(ports)
  if (desk instanceof Trouble) return desk
  const row = id === undefined ? selectedRow(ports, desk) : rowOfId(desk.sheet, id)
  if (row instanceof Trouble) return row
  if (row < 0) return { card: null, history: { touches: [], reasons: [] }, tab: desk.sheet.tab }
  const own = desk.sheet.pipeline.textAt('id', row)
  if (own === '') return identified(ports, desk, row)
  const known = rowOfId(desk.sheet, own)
  if (known instanceof Trouble) return known
  return shownRow(ports, decidedFor(desk, row), row)
}

/** The card and history of a row of a desk. */
export function shownRow(ports: PanelPorts, desk: DecidedDesk, row: number): PanelRow {
  const { headers, touches, reasons } = rowHistory(ports.workbook, desk, row)
  return {
    card: rowCard(desk, row, briefingOf(ports, desk, row, headers)),
    history: { touches, reasons },
    tab: desk.sheet.tab,
  }
}

/** What a log of this row need not read again. */
export function briefingOf(
  { workbook, clock }: PanelPorts,
  desk: Desk,
  row: number,
  touches: readonly string[],
): Briefing {
  const { sheet, kept } = desk
  const ids = rowsOfPerson(sheet.persons, row).map((other) => sheet.pipeline.textAt('id', other))
  return {
    zone: workbook.zoneName,
    rules: plainRules(desk.rules, workbook.zone),
    profile: plainValues(desk.profile, workbook.zone),
    cadence: plainValues(desk.cadence, workbook.zone),
    touches,
    ledger: linesOfPerson(kept, ids),
    isPlanned: outlives(desk.plan, workbook.zone, new Set(ids), minuteOf({ workbook, clock })),
  }
}

/** The first selected row with content; -1 when the user looks at something else. */
function selectedRow({ workbook }: PanelPorts, { sheet }: Desk): number {
  if (workbook.activeTab() !== sheet.tab) return -1
  const [first = 0] = workbook.selectedRows()
  const row = first - sheet.pipeline.table.firstRow
  return sheet.pipeline.filled()[row] === 1 ? row : -1
}

/** A row typed or pasted a moment ago has no id yet: it gets one as after an edit. */
function identified(ports: PanelPorts, { sheet }: Desk, row: number): PanelRow | Trouble {
  const own = new Set(OWN_COLUMNS.map(({ key }) => columnOf(sheet, key)))
  const column = sheet.pipeline.table.headers.findIndex((_, at) => !own.has(at + 1)) + 1
  const at = sheet.pipeline.table.firstRow + row
  followEdit(ports, { tab: sheet.tab, row: at, column, rows: 1, columns: 1 })
  const desk = readDesk(ports)
  if (desk instanceof Trouble) return desk
  const id = desk.sheet.pipeline.textAt('id', row)
  if (id !== '') return shownRow(ports, decidedFor(desk, row), row)
  return new Trouble('This row has no Touchline ID yet: it gets one when you type into it, or in the night.')
}
