// One act on some rows, always in this order: what it changes, what follows for the persons of those rows, the check that
// nobody moved them, the writes. Refused or cut off, the same act done again ends as if it had been done once.
import type { Day } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import type { Table } from '../../core/cells/table'
import type { Ledger } from '../../core/ledger/ledger'
import { ledgerLine } from '../../core/ledger/ledger-tab'
import { LEDGER, type OwnKey } from '../../core/tabs/schema'
import { type Result, refused, type UndoneWords } from '../../core/words/refusals'
import { type CellEdit, columnOf, isLive, type PipelineSheet, withCells } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import {
  type Block,
  idsHaveMoved,
  outputBlocks,
  ownCellBlocks,
  writeBlocks,
} from '../sheet/write-own-columns'
import { type JudgedRows, judgeRows, keptOf, type Method, rowsOfPersons } from './judge-rows'
import type { OpenSheet } from './open-sheet'

export interface Act {
  /** What is left undone when rows moved, in the words of the refusal. */
  readonly undone: UndoneWords
  /** Pipeline rows that are judged anew, with the other rows of their persons. */
  readonly rows: readonly number[]
  /** Cells that the act itself fills or clears. */
  readonly cells?: readonly CellEdit[]
  /** Rows whose answer to `Will they buy?` was typed or saved now: a yes is confirmed today (EXACTLY, Progress). */
  readonly answered?: readonly number[]
  /** What the act tells the Ledger of these persons, beside what their cells show. */
  readonly learn?: (known: Known) => Learnt
  /** The Plan tab as it is from now on. */
  readonly plan?: Table
  /** Writes elsewhere than into pipeline and Ledger: the log, the plan. Done between the two. */
  readonly write?: () => void
}

/** The persons of an act before it is done. */
export interface Known {
  /** The sheet with the cells that the act fills. */
  readonly sheet: PipelineSheet
  /** All rows of the persons. */
  readonly rows: readonly number[]
  readonly method: Method
  readonly ledger: Ledger
}

export interface Learnt {
  readonly ledger: Ledger
  /** Rows whose lines changed. */
  readonly changed: readonly number[]
}

/** Columns that Touchline alone fills: blocks of them may be written back whole. */
const OWN_BLOCKS: readonly OwnKey[] = ['id', 'benched', 'wakeOn']

/** Carries the act out. @returns what is decided of the rows then, with the sheet as it is then */
export function carryOut(ports: Ports, open: OpenSheet, act: Act): Result<JudgedRows> {
  const { workbook } = ports
  const sheet = withCells(open.sheet, act.cells ?? [])
  const rows = rowsOfPersons(sheet, act.rows)
  const persons = keptOf(open, sheet, rows, act.plan)
  const { kept } = persons
  if (!kept.isThere) return refused('own tab gone, undone', [LEDGER.name], act.undone)
  const known = { sheet, rows, ...persons }
  const told = act.learn?.(known) ?? { ledger: known.ledger, changed: [] }
  const { ledger } = told
  const changed = new Set([...told.changed, ...confirmGuts(sheet, ledger, act.answered ?? [], open.today)])
  const lines = new Map<string, readonly Cell[]>()
  for (const row of changed) {
    const id = sheet.pipeline.textAt('id', row)
    if (id !== '') lines.set(id, ledgerLine(ledger, row, id))
  }
  const judged = judgeRows({ ...open, ...known, ledger }, rows)
  if (idsHaveMoved(workbook, open.sheet)) return refused('moved', act.undone)
  const blocks = [...editBlocks(open.sheet, sheet, act.cells ?? []), ...outputsOf(ports, open, judged)]
  writeBlocks(workbook, sheet.tab, blocks, columnOf(sheet, 'id'))
  act.write?.()
  if (lines.size > 0) kept.keep(lines)
  return judged
}

/** A yes that was typed or saved is confirmed today. @returns the rows whose lines changed */
function confirmGuts(
  { pipeline }: PipelineSheet,
  ledger: Ledger,
  answered: readonly number[],
  today: Day,
): number[] {
  const guts = answered.length > 0 ? pipeline.guts() : []
  const confirmed = answered.filter((row) => guts[row] === 'yes' && pipeline.textAt('id', row) !== '')
  for (const row of confirmed) {
    ledger.gut[row] = 'yes'
    ledger.gutConfirmed[row] = today
  }
  return confirmed
}

const outputsOf = ({ workbook }: Ports, open: OpenSheet, { sheet, decisions, rows }: JudgedRows): Block[] =>
  outputBlocks(workbook, {
    sheet,
    held: open.sheet,
    decisions,
    live: isLive(sheet.book),
    rows: new Set(rows),
  })

/** The cells of the act that hold something else: the user's one by one, whole blocks of Touchline's own. */
function editBlocks(held: PipelineSheet, sheet: PipelineSheet, cells: readonly CellEdit[]): Block[] {
  const own = OWN_BLOCKS.filter((key) => cells.some(({ column }) => column === columnOf(sheet, key)))
  const ownColumns = new Set(own.map((key) => columnOf(sheet, key)))
  const { table } = held.pipeline
  const users = cells.filter(
    ({ row, column, value }) => !ownColumns.has(column) && (table.rows[row]?.[column - 1] ?? '') !== value,
  )
  return [
    ...users.map(({ row, column, value }) => ({ row: table.firstRow + row, column, values: [[value]] })),
    ...ownCellBlocks(sheet, own, held),
  ]
}
