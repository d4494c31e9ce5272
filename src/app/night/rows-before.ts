// What a night is about to change of each row, noted before it writes: a run that is cut off, or that comes again the same
// day, keeps what stood there first.
import type { Day } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Decisions, outputCells } from '../../core/decide'
import { ledgerLine } from '../../core/ledger/ledger-tab'
import {
  beforeOf,
  beforeText,
  changedParts,
  NIGHT_KEYS,
  type RowBefore,
} from '../../core/ledger/night-changes'
import { lastNight, lastNightDay } from '../../core/ledger/snapshot'
import { cellCode } from '../../core/ledger/undo-lines'
import { columnAt, LEDGER, PLAN, type Tab } from '../../core/tabs/schema'
import type { JudgedSheet } from '../judge/read-and-judge'
import { isLive, isPaused } from '../sheet/open-pipeline'
import { LIVE_KEYS } from '../sheet/write-own-columns'

/** Columns of the Ledger that touches do not tell; its copies of own cells follow these by the next night. */
const LEDGER_KEYS = [
  ...(['stage', 'stageSince', 'decision', 'firstSeen', 'gut', 'gutConfirmed'] as const),
  ...(['decisionConfirmed', 'dateMoved', 'backSince'] as const),
]
const PLAN_KEYS = PLAN.columns.map(({ key }) => key).filter((key) => key !== 'id')

type Line = (key: string) => Cell
const linesById = (table: Table, tab: Tab): ReadonlyMap<string, Line> => {
  const at = new Map(tab.columns.map(({ key }) => [key, columnAt(table, tab, key)]))
  return new Map(
    table.rows.map((cells) => [
      cleanText(cells[at.get('id') ?? -1]),
      (key) => cells[at.get(key) ?? -1] ?? '',
    ]),
  )
}

/** @param plan all values of the new Plan tab; null where it stays @returns by id, as Snapshot keeps it */
export function rowsBefore(
  judged: JudgedSheet,
  decisions: Decisions,
  plan: readonly (readonly Cell[])[] | null,
  { snapshot, today, zone }: { readonly snapshot: Table; readonly today: Day; readonly zone: Zone },
): ReadonlyMap<string, string> {
  const { sheet, opened, ledger, kept, method, hold } = judged
  const { pipeline } = sheet
  const held = (judged.isMoved ? judged.placed : opened).pipeline
  const noted = lastNightDay(snapshot, zone) === today ? lastNight(snapshot, zone) : null
  const code = (cell: Cell): string => cellCode(cell, zone)
  const [ledgerBefore, planBefore] = [linesById(kept, LEDGER), linesById(method.planned, PLAN)]
  const planAfter = plan && linesById(tableOf(PLAN.name, plan), PLAN)
  // What formulas give is not written, and while a hold ends it is not what stood there.
  const isFormula = isLive(sheet.book) || isPaused(sheet.book)
  const keys = NIGHT_KEYS.filter((key) => !(isFormula && LIVE_KEYS.some((live) => live === key)))
  const rows = new Map<string, string>()
  pipeline.text('id').forEach((id, row) => {
    if (id === '') return
    const earlier = beforeOf(String(noted?.get(id)?.before ?? ''))
    const own = { ...outputCells(pipeline, decisions, row), ...wakeCells(pipeline, row) }
    const cells = hold.state === 'held' ? [] : keys.filter((key) => pipeline.has(key))
    const line = ledgerLine(ledger, row, id)
    const ledgerAfter: Line = (key) => line[LEDGER.columns.findIndex((column) => column.key === key)] ?? ''
    const lineBefore = ledgerBefore.get(id)
    const was = opened.pipeline.textAt('id', row)
    const now: RowBefore = {
      cells: changedParts(
        cells.map((key) => [key, code(held.cellAt(key, row)), code(own[key])]),
        earlier?.cells as RowBefore['ledger'],
      ),
      ledger: lineBefore
        ? changedParts(
            LEDGER_KEYS.map((key) => [key, code(lineBefore(key)), code(ledgerAfter(key))]),
            earlier?.ledger,
          )
        : {},
      plan: planAfter ? planChange(planBefore.get(id), planAfter.get(id), code, earlier?.plan) : {},
      ...(was !== id || earlier?.id !== undefined ? { id: earlier?.id ?? was } : {}),
    }
    rows.set(id, beforeText(now))
  })
  return rows
}

/** A line that differs by its making alone says the same. */
function planChange(
  before: Line | undefined,
  after: Line | undefined,
  code: (cell: Cell) => string,
  earlier?: RowBefore['plan'],
): RowBefore['plan'] {
  const parts = PLAN_KEYS.map((key) => [key, code(before?.(key)), code(after?.(key))] as const)
  const changed = changedParts(parts, earlier)
  return Object.keys(changed).every((key) => key === 'madeOn') ? {} : changed
}

const wakeCells = (
  pipeline: JudgedSheet['sheet']['pipeline'],
  row: number,
): { benched: Cell; wakeOn: Cell } => ({
  benched: pipeline.cellAt('benched', row),
  wakeOn: pipeline.cellAt('wakeOn', row),
})
