// Opens a row for the panel, the selected one or one by id: its card, its history, and the context for later acts.
import { outlives } from '../../core/cadence/plan'
import { cleanText } from '../../core/cells/text'
import { TOUCHES } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import { type CachedContext, plainValues } from '../judge/cached-context'
import { areLeftBehind } from '../judge/check-persons'
import { idsOfRows, type JudgedRows, judgePerson } from '../judge/judge-rows'
import { linesOfPerson } from '../judge/kept-ledger'
import { type OpenSheet, openSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { newIds } from '../row/follow-edit'
import { minuteOf } from '../sheet/clock'
import { isElsewhere } from '../sheet/copy-or-moved'
import { selectedId } from '../sheet/open-part'
import { readRules } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { type RowCard, rowCard } from './row-card'
import { NO_HISTORY, type RowHistory, rowHistory } from './row-history'
import { todayPlace } from './today-line'

/** The answer to an act on a row; the panel keeps the history that it has. */
export interface ShownRow {
  /** null when no row of the pipeline is selected. */
  readonly card: RowCard | null
  /** Name of the pipeline's tab, to tell the user where to select a row. */
  readonly tab: string
}

/** A row as the panel opens it. */
export interface PanelRow extends ShownRow {
  readonly history: RowHistory
}

/** Opens a row. @param id of the row; without it, the selected row is opened */
export function panelRow(ports: Ports, id?: string): Result<PanelRow> {
  const rules = readRules(ports.workbook)
  const own = id ?? selectedId(ports.workbook, rules)
  const open = openSheet(ports, { rules, id: own })
  if (open instanceof Refused) return open
  const shown = rowIn(ports, open, id, own)
  if (shown) return shown
  const whole = openSheet(ports, { rules })
  return whole instanceof Refused ? whole : (rowIn(ports, whole, id) ?? refused('left behind', 'open'))
}

/** The row in a sheet; null where cells were left behind, as far as can be told while other rows are not read. */
function rowIn(
  ports: Ports,
  open: OpenSheet,
  id: string | undefined,
  selected = '',
): Result<PanelRow> | null {
  if (isElsewhere(ports.workbook, open.rules.book)) return refused('copy or moved')
  const row = id === undefined ? selectedRow(ports, open, selected) : rowOfId(open.sheet, id, 'open')
  if (row instanceof Refused) return row
  if (row < 0) return { card: null, history: NO_HISTORY, tab: open.sheet.tab }
  const own = open.sheet.pipeline.textAt('id', row)
  if (own === '') return identified(ports, row)
  const known = rowOfId(open.sheet, own, 'open')
  if (known instanceof Refused) return known
  const judged = judgePerson(open, row)
  if (areLeftBehind(open.sheet.pipeline, judged.rows, judged.ledger))
    return open.sheet.isPart ? null : refused('left behind', 'open')
  const place = todayPlace(ports.workbook, open, idsOfRows(judged.sheet, judged.rows))
  return panelRowOf(ports, { ...open, place }, judged, row)
}

/** A judged row as the panel opens it, with its history. */
export function panelRowOf(ports: Ports, open: OpenSheet, judged: JudgedRows, row: number): PanelRow {
  const { headers, ...history } = rowHistory(ports.workbook, judged, row)
  const shown = shownRow(judged, row, contextOf(ports, open, judged, headers))
  return { ...shown, history }
}

const shownRow = (judged: JudgedRows, row: number, context: CachedContext): ShownRow => ({
  card: rowCard(judged, row, context),
  tab: judged.sheet.tab,
})

/** A judged row as the answer to an act; its history is not read again. */
export function shownAgain(ports: Ports, open: OpenSheet, judged: JudgedRows, row: number): ShownRow {
  const { workbook } = ports
  const headers = open.context?.touches ?? workbook.readHeader(TOUCHES.name)[0] ?? []
  return shownRow(
    judged,
    row,
    contextOf(
      ports,
      open,
      judged,
      headers.map((cell) => cleanText(cell)),
    ),
  )
}

/**
 * The context for the next act on these rows.
 * @param touches headers of Touches, in sheet order
 */
export function contextOf(
  { workbook, clock }: Ports,
  open: OpenSheet,
  { sheet, rows, kept, planned }: JudgedRows,
  touches: readonly string[],
): CachedContext {
  const { zone, zoneName } = workbook
  const ids = idsOfRows(sheet, rows)
  return {
    zone: zoneName,
    today: open.place,
    todayOn: open.context?.todayOn ?? minuteOf({ workbook, clock }),
    profile: open.context?.profile ?? plainValues(open.profile(), zone),
    cadence: open.context?.cadence ?? plainValues(open.cadence(), zone),
    touches,
    ledger: linesOfPerson(kept.table, ids),
    isPlanned: outlives(planned, zone, new Set(ids), minuteOf({ workbook, clock })),
  }
}

/** The first selected pipeline row, of a sheet read in part by its id; -1 when it is blank or in another tab. */
function selectedRow({ workbook }: Ports, { sheet }: OpenSheet, id: string): number {
  const { pipeline, isPart, tab } = sheet
  if (!isPart && workbook.activeTab() !== tab) return -1
  const ids = pipeline.text('id')
  const row = isPart ? ids.indexOf(id) : (workbook.selectedRows()[0] ?? 0) - pipeline.table.firstRow
  return pipeline.filled()[row] === 1 ? row : -1
}

/** Gives an id to a row that was typed or pasted just now, and opens it. */
const identified = (ports: Ports, row: number): Result<PanelRow> =>
  withSheet(ports, { isByPosition: true }, (open) => {
    const { sheet } = open
    if (sheet.pipeline.textAt('id', row) !== '' || sheet.pipeline.filled()[row] !== 1)
      return refused('moved', 'open')
    const judged = runAct(ports, open, {
      undone: 'open',
      rows: [row],
      cells: newIds(ports, sheet, [row]),
    })
    return judged instanceof Refused ? judged : panelRowOf(ports, open, judged, row)
  })
