// The rows of the pipeline a function is called with, the rules they are judged by, and a result beside them.

import type { Day } from '../calendar/day'
import type { Cell } from '../cells/cell'
import { lazy } from '../cells/lazy'
import { lastContentRow, type Table, tableOf } from '../cells/table'
import { type Persons, personsOf } from '../pipeline/person'
import { Pipeline, pipelineColumns } from '../pipeline/pipeline'
import { type RuleBook, readRuleBook } from '../rules/rule-book'
import { RULES_TAB } from '../tabs/schema'
import { type Argument, Refusal, type Result, requireHeaders, rowsOf } from './arguments'
import { type Call, type Kind, optional, rawKind, TEXTS, tabKind, withText } from './custom-function'

/** The rules and the day of a call. */
export interface Ruled {
  readonly book: RuleBook
  readonly today: Day
}

/** The rules; blank = the method's defaults. */
export const RULES: Kind<'rules', Ruled> = optional(
  withText(
    tabKind('rules', RULES_TAB, (table, { context }) => {
      if (table) requireHeaders(table, ['Id', 'Value'], RULES_TAB.name)
      const { book } = readRuleBook(table, context.zone)
      // Who asks for no day need not wait for the zone's offset.
      const today = lazy(() => book.today ?? context.today)
      return {
        book,
        get today() {
          return today()
        },
      }
    }),
    'the Rules tab with its header row; without it the defaults count.',
  ),
)

/** The rows of a call and what they are judged by. */
export interface Frame extends Ruled {
  readonly pipeline: Pipeline
  readonly persons: Persons
  /** Headers came apart: values go back without a header. */
  readonly alone: boolean
}

/** The rows as a pipeline; the function is blank when they are. */
export const ROWS: Kind<'rows', Frame> = {
  name: 'rows',
  type: TEXTS,
  text: 'the pipeline with its header row, such as A1:O.',
  optional: false,
  read(argument, call) {
    const frame = frameOf(argument, call)
    if (!frame) throw new Refusal('')
    return frame
  },
}

/** Rows without which the function answers too; null when they are blank. */
export const OPTIONAL_ROWS: Kind<'rows', Frame | null> = { ...ROWS, optional: true, read: frameOf }

/** Headers that come apart, for a row without them; ROWS reads them. */
export const HEADERS = optional(
  rawKind('headers', TEXTS, 'the header row of the pipeline, when rows is a single row without it.'),
)

/** `rows` as a pipeline; null when it is blank; refused when its headers name nothing. */
function frameOf(rows: Argument, call: Call): Frame | null {
  const given = rowsOf(rows)
  if (lastContentRow(given) < 0) return null
  const apart = rowsOf(call.argument('headers'))
  const alone = lastContentRow(apart) >= 0
  const table = alone ? tableUnder(apart, given) : tableOf('rows', given)
  const ruled = call.of(RULES)
  const { book } = ruled
  const columns = pipelineColumns(table.headers, book.headers)
  if (columns.at.size === 0) {
    throw new Refusal(
      alone
        ? 'headers: none of them is known; give the header row of the pipeline, such as A$1:M$1'
        : 'rows: the first row holds no known header; pass the range with its header row, or the headers last',
    )
  }
  const pipeline = new Pipeline(table, columns, book, call.zone)
  // Some functions never ask who is one person, and finding out reads four columns.
  const persons = lazy(() => personsOf(pipeline, alone))
  return {
    pipeline,
    get persons() {
      return persons()
    },
    book,
    get today() {
      return ruled.today
    },
    alone,
  }
}

/** The rows under headers that came apart. */
function tableUnder(headers: readonly (readonly Cell[])[], rows: readonly (readonly Cell[])[]): Table {
  if (lastContentRow(headers) > 0) {
    throw new Refusal('headers: give one row, the header row of the pipeline, such as A$1:M$1')
  }
  const own = headers[0] ?? []
  const width = rows[0]?.length ?? 0
  if (width > own.length) {
    throw new Refusal(
      `headers: ${own.length} headers for ${width} columns: give the headers of the same columns as rows`,
    )
  }
  return tableOf('rows', [own, ...rows])
}

/** How a message names a cell of `rows`: the row counted from the first of the range, with its header. */
export function placeOf(frame: Frame, row: number, header: string): string {
  return `rows, row ${row + (frame.alone ? 1 : 2)}, ${header}`
}

/** Refuses rows whose ids are not among the headers, where `what` is matched by them. */
export function requireIds({ pipeline }: Frame, what: string): void {
  if (pipeline.has('id')) return
  throw new Refusal(
    `rows: the header "Touchline ID" is missing, so the ${what} cannot be matched; include that column`,
  )
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
