// What every custom function does first: ranges to tables, the single-row form, rules, and messages that name the argument.

import type { Day } from '../calendar/day'
import { type Cell, isBlank, type Zone } from '../cells/cell'
import { columnIndex, lastContentRow, type Table, tableOf } from '../cells/table'
import { type Persons, personsOf } from '../pipeline/person'
import { Pipeline, pipelineColumns } from '../pipeline/pipeline'
import { type RuleBook, readRuleBook } from '../rules/rule-book'

/** What Sheets hands over: a scalar for one cell, rows for a range, undefined for what was left out. */
export type Argument = Cell | readonly (readonly Cell[])[]
export type Result = Cell | Cell[][]

/** The zone of the sheet and the day of calculation, from the edge. */
export interface Context {
  readonly zone: Zone
  readonly today: Day
}

/** A message for the user in place of a result. */
export class Refusal {
  constructor(readonly text: string) {}
}

/** Rows of any argument: a scalar is one cell, a blank none. */
export function rowsOf(argument: Argument): readonly (readonly Cell[])[] {
  if (!Array.isArray(argument)) return isBlank(argument as Cell) ? [] : [[argument as Cell]]
  const rows: readonly unknown[] = argument
  for (let row = 0; row < rows.length; row++) {
    if (!Array.isArray(rows[row])) return rows.map((cells) => (Array.isArray(cells) ? cells : [cells]))
  }
  return rows as readonly Cell[][]
}

/** The table of a range argument with its header row first; null when nothing is in it. */
export function tableArgument(name: string, argument: Argument): Table | null {
  const rows = rowsOf(argument)
  return lastContentRow(rows) < 0 ? null : tableOf(name, rows)
}

/** The refusal of a table that lacks one of the headers; null when it has them all. `table.tab` is the argument. */
export function lacking(table: Table, headers: readonly string[], tabs: string): Refusal | null {
  const missing = headers.find((header) => columnIndex(table, header) < 0)
  if (missing === undefined) return null
  return new Refusal(
    `${table.tab}: the header "${missing}" is missing; pass the ${tabs} tab with its header row`,
  )
}

/** The rows of a call and what they are judged by. */
export interface Frame {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
  /** Headers came apart: values go back without a header. */
  readonly alone: boolean
}

/** `rows` as a pipeline; null when it is blank; a refusal when its headers name nothing. */
export function frameOf(
  rows: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Frame | Refusal | null {
  const given = rowsOf(rows)
  if (lastContentRow(given) < 0) return null
  const apart = rowsOf(headers)
  const alone = lastContentRow(apart) >= 0
  const table = alone ? tableUnder(apart, given) : tableOf('rows', given)
  if (table instanceof Refusal) return table
  const book = ruleBookOf(rules, context.zone)
  if (book instanceof Refusal) return book
  const columns = pipelineColumns(table.headers, book.headers)
  if (columns.at.size === 0) {
    return new Refusal(
      alone
        ? 'headers: none of them is known; give the header row of the pipeline, such as A$1:M$1'
        : 'rows: the first row holds no known header; pass the range with its header row, or the headers last',
    )
  }
  const pipeline = new Pipeline(table, columns, book, context.zone)
  let persons: Persons | undefined
  return {
    pipeline,
    // Some functions never ask who is one person, and finding out reads four columns.
    get persons() {
      persons ??= personsOf(pipeline, alone)
      return persons
    },
    book,
    get today() {
      return book.today ?? context.today
    },
    alone,
  }
}

/** What a function answers for its rows: a refusal as its words, no rows as a blank. */
export function answered(frame: Frame | Refusal | null, answer: (frame: Frame) => Result | Refusal): Result {
  if (frame === null) return ''
  const result = frame instanceof Refusal ? frame : answer(frame)
  return result instanceof Refusal ? result.text : result
}

/** The rows under headers that came apart. */
function tableUnder(
  headers: readonly (readonly Cell[])[],
  rows: readonly (readonly Cell[])[],
): Table | Refusal {
  if (lastContentRow(headers) > 0) {
    return new Refusal('headers: give one row, the header row of the pipeline, such as A$1:M$1')
  }
  const own = headers[0] ?? []
  const width = rows[0]?.length ?? 0
  if (width > own.length) {
    return new Refusal(
      `headers: ${own.length} headers for ${width} columns: give the headers of the same columns as rows`,
    )
  }
  return tableOf('rows', [own, ...rows])
}

/** The rules argument; blank = the method's defaults. */
export function ruleBookOf(argument: Argument, zone: Zone): RuleBook | Refusal {
  const table = tableArgument('rules', argument)
  return (table && lacking(table, ['Id', 'Value'], 'Rules')) ?? readRuleBook(table, zone).book
}

/** How a message names a cell of `rows`: the row counted from the first of the range, with its header. */
export function placeOf(frame: Frame, row: number, header: string): string {
  return `rows, row ${row + (frame.alone ? 1 : 2)}, ${header}`
}

/**
 * The result of a function over rows: a column with its header, or without it where the headers came apart (one row:
 * a single value or row). Rows without content are blank.
 */
export function overRows(frame: Frame, headers: readonly string[], cellsOf: (row: number) => Cell[]): Result {
  const filled = frame.pipeline.filled()
  const blank = headers.map(() => '')
  const { rows } = frame.pipeline
  const first = frame.alone ? 0 : 1
  const lines = new Array<Cell[]>(first + rows)
  if (!frame.alone) lines[0] = [...headers]
  for (let row = 0; row < rows; row++) lines[first + row] = filled[row] ? cellsOf(row) : blank.slice()
  return frame.alone && lines.length === 1 && headers.length === 1 ? (lines[0]?.[0] ?? '') : lines
}

/** Blank for no number: a day or figure that does not exist. */
export const orBlank = (value: number): Cell => (Number.isNaN(value) ? '' : value)
