// Opens the user's spreadsheet for any job: the rules, the pipeline under its header row, its persons.
import type { Cell } from '../../core/cells/cell'
import { memo } from '../../core/cells/lazy'
import { findHeaderRow, type Table, tableOf } from '../../core/cells/table'
import { normalise } from '../../core/cells/text'
import { type Persons, personsOf } from '../../core/pipeline/person'
import { Pipeline, type PipelineKey, pipelineTable } from '../../core/pipeline/pipeline'
import { headerScore } from '../../core/reading/headers'
import type { StateId } from '../../core/rules/numbers'
import { type RuleBook, readRuleBook } from '../../core/rules/rule-book'
import {
  columnAt,
  isOwnTabName,
  lineOf,
  OWN_COLUMNS,
  type OwnKey,
  RULES_TAB,
  type Tab,
} from '../../core/tabs/schema'
import type { Problem } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import type { Workbook } from './ports'
import { isNewer } from './schema-version'
import { sheetColumns } from './sheet-columns'

/** The Rules tab, as a table and as parsed rules. */
export interface RulesSheet {
  /** null when the tab is missing. */
  readonly table: Table | null
  readonly book: RuleBook
  readonly problems: readonly Problem[]
}

/** One of Touchline's tabs as a table; empty when the tab is missing. */
export const tableIn = (workbook: Workbook, tab: Tab): Table =>
  tableOf(tab.name, workbook.read(tab.name) ?? [[]])

/** Reads Rules; without the tab the defaults apply. */
export function readRules(workbook: Workbook): RulesSheet {
  const values = workbook.read(RULES_TAB.name)
  const table = values && tableOf(RULES_TAB.name, values)
  return { table, ...readRuleBook(table, workbook.zone) }
}

/** Sheet row of a state value on Rules, from 1; 0 when the tab lacks it. */
export function stateRow(rules: RulesSheet, id: StateId): number {
  const { table } = rules
  if (!table) return 0
  const column = columnAt(table, RULES_TAB, 'id')
  const line = table.rows.findIndex((row) => row[column] === id)
  return line < 0 ? 0 : table.firstRow + line
}

/** Writes state values to Rules, neighbouring rows in one call; missing rows are appended. */
export function writeState(
  workbook: Workbook,
  rules: RulesSheet,
  state: Partial<Record<StateId, Cell>>,
): void {
  const column = rules.table ? columnAt(rules.table, RULES_TAB, 'value') + 1 : 0
  if (column === 0) return
  const changes = new Map<number, Cell>()
  for (const [id, value] of Object.entries(state)) {
    const row = stateRow(rules, id as StateId)
    if (row > 0) changes.set(row, value)
    else {
      const rule = rules.book.words.rules[id as StateId][0]
      workbook.append(RULES_TAB.name, [lineOf(RULES_TAB, { id, rule, value, from: 'T' })])
    }
  }
  writeColumnRuns(workbook, RULES_TAB.name, column, changes)
}

/** Writes cells of one column, neighbouring rows in one call. @param cells sheet row, from 1 → value */
export function writeColumnRuns(
  workbook: Workbook,
  tab: string,
  column: number,
  cells: ReadonlyMap<number, Cell>,
): void {
  const rows = [...cells.keys()].sort((a, b) => a - b)
  let run: Cell[][] = []
  rows.forEach((row, at) => {
    run.push([cells.get(row)])
    if (rows[at + 1] === row + 1) return
    workbook.write(tab, row - run.length + 1, column, run)
    run = []
  })
}

/** The user's pipeline tab as read: its cells, its parsed columns and its persons. */
export interface PipelineSheet {
  readonly tab: string
  /** Sheet row of the headers, from 1. */
  readonly headerRow: number
  /** All cells from A1. */
  readonly values: readonly (readonly Cell[])[]
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly book: RuleBook
  /** A live header shows no values because a cell below it was typed into or it is still being computed. */
  readonly isLiveBroken?: boolean
  /** Only the rows of some persons were read (`open-part.ts`); `values` is empty. */
  readonly isPart?: boolean
}

/** Sheet column of a pipeline field, from 1; 0 = the sheet has none. */
export const columnOf = (sheet: PipelineSheet, key: PipelineKey): number =>
  (sheet.pipeline.columns.at.get(key) ?? -1) + 1

/** Sheet row, from 1, of a pipeline row, from 0. */
export const sheetRow = (sheet: PipelineSheet, row: number): number => sheet.pipeline.table.firstRow + row

/** Parses a tab as a pipeline; refused when no row looks like a header row. */
export function pipelineSheet(
  tab: string,
  values: readonly (readonly Cell[])[],
  book: RuleBook,
  workbook: Workbook,
): Result<PipelineSheet> {
  const header = findHeaderRow(values, headerScore(book.headers))
  if (header < 0) {
    return refused('no header row', tab)
  }
  const read = pipelineTable(tab, values, header)
  const { rows, firstRow } = read
  const formats = memo((at: number) => workbook.numberFormats(tab, at + 1, firstRow, rows.length))
  const table: Table = { ...read, formats }
  const pipeline = new Pipeline(table, sheetColumns(table, book, workbook), book, workbook.zone)
  return { tab, headerRow: header + 1, values, pipeline, persons: personsOf(pipeline), book }
}

/**
 * Opens the pipeline that Rules names; refused when nothing is set up, by a newer Touchline, or when the tab or its id
 * column is gone.
 */
export function openPipeline(workbook: Workbook, rules: RulesSheet): Result<PipelineSheet> {
  if (isNewer(rules.book)) return refused('newer sheet')
  const tab = rules.book.texts.get('pipeline') ?? ''
  if (tab === '') return refused('not set up')
  if (isOwnTabName(tab)) return refused('own tab as pipeline', tab)
  const values = workbook.read(tab)
  if (!values) return refused('pipeline gone', tab)
  const found = pipelineSheet(tab, values, rules.book, workbook)
  const isFormed = isLive(rules.book) || isPaused(rules.book)
  const sheet = found instanceof Refused || !isFormed ? found : withLiveHeaders(found, workbook)
  if (sheet instanceof Refused) return sheet
  return columnOf(sheet, 'id') === 0 ? refused('no id column', tab) : withoutTwins(sheet)
}

/** Own columns that may be there only once, because Touchline writes them: a decision date may be the user's as well. */
const ONCE = OWN_COLUMNS.filter(({ key }) => key !== 'decision')

/** The sheet; refused where two of its columns have the header of one that Touchline writes. */
export function withoutTwins(sheet: PipelineSheet): Result<PipelineSheet> {
  const seen = new Set<string>()
  for (const header of sheet.pipeline.table.headers) {
    const word = normalise(header)
    const own = seen.has(word) ? ONCE.find((column) => normalise(column.header) === word) : undefined
    if (own) return refused('own header twice', sheet.tab, sheet.headerRow, own.header)
    seen.add(word)
  }
  return sheet
}

const LIVE_FORMULAS = [
  { key: 'fit', header: 'Fit', call: /^=\s*QUALIFY\(/i },
  { key: 'nextTouch', header: 'Next touch', call: /^=\s*NEXT_TOUCH\(/i },
] as const

/** Recognises live headers by their formulas where they show an error, a message or Loading… instead of their text. */
export function withLiveHeaders(sheet: PipelineSheet, workbook: Workbook): PipelineSheet {
  const lost = LIVE_FORMULAS.filter(({ key }) => !sheet.pipeline.has(key))
  if (lost.length === 0) return sheet
  const { table } = sheet.pipeline
  const formulas = workbook.formulasOfRow(sheet.tab, sheet.headerRow, table.headers.length)
  const headers = table.headers.map(
    (header, at) => lost.find(({ call }) => call.test(formulas[at] ?? ''))?.header ?? header,
  )
  if (headers.every((header, at) => header === table.headers[at])) return sheet
  const columns = sheetColumns({ ...table, headers }, sheet.book, workbook)
  const pipeline = new Pipeline({ ...table, headers }, columns, sheet.book, workbook.zone)
  return { ...sheet, pipeline, isLiveBroken: true }
}

/** Whether a header of the row is a live formula of Touchline's. */
export function hasLiveHeaders({ tab, headerRow, pipeline }: PipelineSheet, workbook: Workbook): boolean {
  const formulas = workbook.formulasOfRow(tab, headerRow, pipeline.table.headers.length)
  return formulas.some((formula) => LIVE_FORMULAS.some(({ call }) => call.test(formula)))
}

/** Reports Touchline's columns that were renamed or deleted; set-up adds them again. Facts that are lost are asked about. */
export function lostColumns({ tab, pipeline, book }: PipelineSheet): Problem[] {
  const isAsked = (key: OwnKey): boolean =>
    pipeline.columns.lost.some(({ field }) => field === key) || book.headers.get(key) === ''
  return OWN_COLUMNS.filter(({ key }) => !pipeline.has(key) && !isAsked(key)).map(({ header }) => ({
    tab,
    row: 0,
    header,
    code: 'ownColumn',
  }))
}

/** A change of one cell: pipeline row from 0, sheet column from 1. */
export interface CellEdit {
  readonly row: number
  readonly column: number
  readonly value: Cell
}

/** A change of one of Touchline's cells; [] when the sheet lacks the column. */
export function ownEdit(sheet: PipelineSheet, row: number, key: OwnKey, value: Cell): CellEdit[] {
  const column = columnOf(sheet, key)
  return column > 0 ? [{ row, column, value }] : []
}

/** A copy of the sheet with some cells changed, as if read that way; rows beyond the last are added. */
export function withCells(sheet: PipelineSheet, edits: readonly CellEdit[]): PipelineSheet {
  if (edits.length === 0) return sheet
  const { table, columns, zone } = sheet.pipeline
  const rows = table.rows.slice()
  for (const { row, column, value } of edits) {
    while (rows.length <= row) rows.push([])
    const cells = [...(rows[row] ?? [])]
    while (cells.length < column) cells.push('')
    cells[column - 1] = value
    rows[row] = cells
  }
  const pipeline = new Pipeline({ ...table, rows }, columns, sheet.book, zone)
  return { ...sheet, pipeline, persons: personsOf(pipeline) }
}

/** Live formulas that wait until no column is in question; a run cut off may have given some of them back (S5). */
export const isPaused = (book: RuleBook): boolean => book.texts.get('live.now') === 'held'

/** Whether Fit and Next touch are live formulas (PRODUCT, Live or written); `yes, broken since …` is yes for one night more. */
export const isLive = (book: RuleBook): boolean => book.texts.get('live.now')?.startsWith('yes') === true
