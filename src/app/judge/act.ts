// Runs one user action ("act") on some rows, always in this order: apply its cell changes, judge the persons of those rows,
// check that no row moved, write. Acts are idempotent: a refused or interrupted act can be repeated.
import type { Cell } from '../../core/cells/cell'
import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Answer, confirmAnswers } from '../../core/ledger/answers'
import type { Ledger } from '../../core/ledger/ledger'
import { ledgerLine } from '../../core/ledger/ledger-tab'
import { PERSON_FIELDS, whosOf } from '../../core/pipeline/who'
import { LEDGER, type OwnKey } from '../../core/tabs/schema'
import { type Refused, type Result, refused, type UndoneWords } from '../../core/words/refusals'
import { mayBeMore } from '../sheet/open-part'
import { type CellEdit, columnOf, isLive, type PipelineSheet, withCells } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { type Block, idsHaveMoved, OUTPUTS, outputBlocks, ownCellBlocks } from '../sheet/write-own-columns'
import { areLeftBehind } from './check-persons'
import { type JudgedRows, judgePersons, keptOf, type Method, rowsOfPersons } from './judge-rows'
import type { OpenSheet } from './open-sheet'
import { noteWhos } from './place-persons'
import { userFormulas } from './user-formulas'
import { type ActBlocks, writeAct } from './write-act'

/** A user action: what it changes and which rows it affects. */
export interface Act {
  /** What is left undone when rows moved, in the words of the refusal. */
  readonly undone: UndoneWords
  /** Pipeline rows that are judged anew, with the other rows of their persons. */
  readonly rows: readonly number[]
  /** Cells that the act fills or clears. */
  readonly cells?: readonly CellEdit[]
  /** The row is a new one: all of it is written, or nothing. */
  readonly isNew?: boolean
  /** Facts that were typed or saved now: a yes and a decision date are confirmed today (EXACTLY, Progress and Dates). */
  readonly answered?: readonly Answer[]
  /** Updates the ledger with what the cells do not show, such as a logged touch. */
  readonly learn?: (known: PersonsBefore) => LedgerChange
  /** The Plan tab after the act, if the act changes it. */
  readonly plan?: Table
  /**
   * Notes on Undo what the act changes, before it does. @returns what takes the note back, where a cell refuses its value
   */
  readonly note?: (judged: JudgedRows) => () => void
  /** Writes elsewhere than into pipeline and Ledger: the log, the plan. Done between the two. */
  readonly write?: () => void
}

/** What is known of an act's persons before it is done. */
export interface PersonsBefore {
  /** The sheet with the act's cell changes. */
  readonly sheet: PipelineSheet
  /** All rows of the persons. */
  readonly rows: readonly number[]
  readonly method: Method
  readonly ledger: Ledger
}

/** The ledger after an act. */
export interface LedgerChange {
  readonly ledger: Ledger
  /** Pipeline rows whose ledger lines changed. */
  readonly changed: readonly number[]
}

/** Columns that only Touchline fills, so that whole blocks of them can be written back. */
const OWN_BLOCKS: readonly OwnKey[] = ['id', 'benched', 'wakeOn']

/** Columns that nobody judges while the sheet is held (S5): an undo puts back what stood there. */
const HELD_BLOCKS: readonly OwnKey[] = ['noticeSince', 'verdict', 'by']

/**
 * Judges the act's persons and writes what changed.
 * @returns the decisions and the sheet after the act; refused with 'moved' when rows moved since they were read, when the
 * Ledger tab is missing, or with 'cell refused' when a cell does not take its value or is filled by an array formula
 */
export function runAct(ports: Ports, open: OpenSheet, act: Act): Result<JudgedRows> {
  const { workbook } = ports
  const sheet = withCells(open.sheet, act.cells ?? [])
  const rows = rowsOfPersons(sheet, [...act.rows, ...partedRows(open.sheet, sheet, act.rows)])
  const persons = keptOf(open, sheet, rows, act.plan)
  const { kept } = persons
  if (!kept.isThere) return refused('own tab gone, undone', [LEDGER.name], act.undone)
  const isBehind = areLeftBehind(open.sheet.pipeline, rows, persons.ledger)
  // Of rows that were not read nobody knows whether they are the person's: all are read then.
  if (open.sheet.isPart && (isBehind || needsAll(open.sheet, sheet, act))) return refused('moved', act.undone)
  if (isBehind) return refused('left behind', act.undone)
  const known = { sheet, rows, ...persons }
  const change = act.learn?.(known) ?? { ledger: known.ledger, changed: [] }
  const { ledger } = change
  const answers = act.answered ?? []
  const confirmed = confirmAnswers(sheet.pipeline, ledger, answers, open.today, sheet.book)
  const changed = new Set([...change.changed, ...confirmed])
  noteWhos(ledger, whosOf(sheet.pipeline, rows), changed)
  const lines = changedLines(sheet, ledger, changed)
  const judged = judgePersons({ ...open, ...known, ledger }, rows)
  if (idsHaveMoved(workbook, open.sheet)) return refused('moved', act.undone)
  const { users, own } = editBlocks(open.sheet, sheet, act.cells ?? [])
  const blocks = {
    users,
    own: [...own, ...outputsOf(ports, open, judged)],
    id: columnOf(sheet, 'id'),
    isNew: act.isNew === true,
  }
  const formulas = userFormulas(workbook, open.sheet, blocks.isNew ? [] : users)
  if (formulas.spilled) return filledIn(open.sheet, formulas.spilled, act.undone)
  const write = () => writeAct(workbook, open.sheet, blocks, act.undone, formulas.before)
  const untaken = writeNoted(write, act.note?.(judged))
  if (untaken) return untaken
  act.write?.()
  if (lines.size > 0) kept.keep(lines)
  return judged
}

/** Lines of the Ledger, by id. */
function changedLines(
  { pipeline }: PipelineSheet,
  ledger: Ledger,
  changed: Iterable<number>,
): Map<string, readonly Cell[]> {
  const lines = new Map<string, readonly Cell[]>()
  for (const row of changed) {
    const id = pipeline.textAt('id', row)
    if (id !== '') lines.set(id, ledgerLine(ledger, row, id))
  }
  return lines
}

/** Writes. What was noted of it is forgotten where it was not written. */
function writeNoted(write: () => Refused | null, forget: (() => void) | undefined): Refused | null {
  let isWritten = false
  try {
    const untaken = write()
    isWritten = !untaken
    return untaken
  } finally {
    if (!isWritten) forget?.()
  }
}

/** Says that somebody's array formula fills the cell, which a value typed into it would break. */
const filledIn = (
  { pipeline: { table, zone } }: PipelineSheet,
  { column, values }: Block,
  undone: UndoneWords,
): Refused =>
  refused('cell refused', table.headers[column - 1] ?? '', cleanText(values[0]?.[0], zone), 'formula', undone)

/** Whether cells change that tell whose row it is; rows like a new one were read with the sheet. */
const needsAll = (held: PipelineSheet, sheet: PipelineSheet, { isNew, rows, cells = [] }: Act): boolean =>
  isNew
    ? rows.some((row) => mayBeMore(sheet, row))
    : PERSON_FIELDS.some((key) => cells.some(({ column }) => column === columnOf(held, key)))

/** Rows whose persons the act's rows were before it, where its cells (a phone number) make other persons of them. */
function partedRows(held: PipelineSheet, { persons }: PipelineSheet, rows: readonly number[]): number[] {
  const isSame = held.persons.of.every((person, row) => person === persons.of[row])
  return isSame ? [] : rowsOfPersons(held, rows).filter((row) => row < held.pipeline.rows)
}

/** Nobody writes a verdict while the sheet is held (S5). */
const outputsOf = ({ workbook }: Ports, open: OpenSheet, { sheet, decisions, rows }: JudgedRows): Block[] =>
  sheet.pipeline.isHeld
    ? []
    : outputBlocks(workbook, {
        sheet,
        held: open.sheet,
        decisions,
        live: isLive(sheet.book),
        rows: new Set(rows),
      })

/** The act's cells that differ from the sheet: user cells one by one, Touchline's own columns as blocks. */
function editBlocks(
  held: PipelineSheet,
  sheet: PipelineSheet,
  cells: readonly CellEdit[],
): Pick<ActBlocks, 'users' | 'own'> {
  const blocks = held.pipeline.isHeld ? [...OWN_BLOCKS, ...HELD_BLOCKS] : OWN_BLOCKS
  const own = blocks.filter((key) => cells.some(({ column }) => column === columnOf(sheet, key)))
  // What is decided anew is written as such.
  const ownColumns = new Set([...own, ...OUTPUTS].map((key) => columnOf(sheet, key)))
  const { table } = held.pipeline
  const users = cells.filter(
    ({ row, column, value }) => !ownColumns.has(column) && (table.rows[row]?.[column - 1] ?? '') !== value,
  )
  return {
    users: users.map(({ row, column, value }) => ({ row: table.firstRow + row, column, values: [[value]] })),
    own: ownCellBlocks(sheet, own, held),
  }
}
