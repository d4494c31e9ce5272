// The arguments `rows`, `rules` and `headers`, and the result of a function over rows.

import type { Day } from '../calendar/day'
import type { Cell, Rows } from '../cells/cell'
import { lazy } from '../cells/lazy'
import { lastContentRow, type Table, tableOf } from '../cells/table'
import { type Persons, personsOf } from '../pipeline/person'
import { type Pipeline, pipelineUnder } from '../pipeline/pipeline'
import { type RuleBook, readRuleBook } from '../rules/rule-book'
import { RULES_TAB } from '../tabs/schema'
import { type Argument, type FunctionResult, Refusal, requireHeaders, rowsOfArgument } from './arguments'
import { type Call, type Kind, optional, rawKind, TEXTS, tabKind, withText } from './custom-function'

/** The rules and the day of a call. */
export interface Ruled {
  readonly book: RuleBook
  readonly today: Day
}

/** The Rules tab; blank = the method's defaults. */
export const RULES_KIND: Kind<'rules', Ruled> = optional(
  withText(
    tabKind('rules', RULES_TAB, (table, { context }) => {
      if (table) requireHeaders(table, ['Id', 'Value'], RULES_TAB.name)
      const { book: read } = readRuleBook(table, context.zone)
      const book = table ? read : { ...read, asksStages: false }
      // Finding out the day takes time, and not every function needs it.
      const today = lazy(() => book.today ?? context.today)
      return {
        book,
        get today() {
          return today()
        },
      }
    }),
    'the Rules tab with headers; without it the defaults count.',
  ),
)

/** The rows of a call, with rules and day. */
export interface Frame extends Ruled {
  readonly pipeline: Pipeline
  readonly persons: Persons
  /** The headers were passed separately: the result has no header. */
  readonly alone: boolean
}

/** The rows as a pipeline; blank rows make the function's result blank. */
export const ROWS_KIND: Kind<'rows', Frame> = {
  name: 'rows',
  type: TEXTS,
  text: 'the pipeline with headers, such as A1:O.',
  optional: false,
  read(argument, call) {
    const frame = frameOf(argument, call)
    if (!frame) throw new Refusal('')
    return frame
  },
}

/** Rows that may be left out; null if they are blank. */
export const OPTIONAL_ROWS_KIND: Kind<'rows', Frame | null> = { ...ROWS_KIND, optional: true, read: frameOf }

/** Separate headers, for a row without its header; read by ROWS_KIND. */
export const HEADERS_KIND = optional(
  rawKind('headers', TEXTS, 'the pipeline’s headers, when rows is a single row.'),
)

/** `rows` as a pipeline; null if blank. Throws a Refusal if no header is known. */
function frameOf(rows: Argument, call: Call): Frame | null {
  const given = rowsOfArgument(rows)
  if (lastContentRow(given) < 0) return null
  const apart = rowsOfArgument(call.argument('headers'))
  const alone = lastContentRow(apart) >= 0
  const table = alone ? tableUnder(apart, given) : tableOf('rows', given)
  const ruled = call.of(RULES_KIND)
  const { book } = ruled
  const pipeline = pipelineUnder(table, book, call.zone)
  if (pipeline.columns.at.size === 0) {
    throw new Refusal(
      alone
        ? 'headers: none of them is known; give the header row of the pipeline, such as A$1:M$1'
        : 'rows: the first row holds no known header; pass the range with its header row, or the headers last',
    )
  }
  // Matching persons reads four columns, and some functions do not need them.
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

/** The table of rows whose headers were passed separately. */
function tableUnder(headers: Rows, rows: Rows): Table {
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

/** Names a cell of `rows` in a message: the row counted from the start of the range, and the header. */
export const placeOf = ({ book, alone }: Frame, row: number, header: string): string =>
  book.words.place({ tab: 'rows', row: row + (alone ? 1 : 2), header })

/** Throws a Refusal if the rows lack ids, by which `what` is matched. */
export function requireIds({ pipeline }: Frame, what: string): void {
  if (pipeline.has('id')) return
  throw new Refusal(
    `rows: the header "Touchline ID" is missing, so the ${what} cannot be matched; include that column`,
  )
}

/**
 * The result of a function over rows: columns under their headers, or without headers if those were passed separately
 * (for one row: a single value or row). Rows without content are blank.
 */
export function overRows(
  frame: Frame,
  headers: readonly string[],
  cellsOf: (row: number) => Cell[],
): FunctionResult {
  const filled = frame.pipeline.filled()
  const blank = headers.map(() => '')
  const { rows } = frame.pipeline
  const first = frame.alone ? 0 : 1
  const lines = new Array<Cell[]>(first + rows)
  if (!frame.alone) lines[0] = [...headers]
  for (let row = 0; row < rows; row++) lines[first + row] = filled[row] ? cellsOf(row) : blank.slice()
  return frame.alone && lines.length === 1 && headers.length === 1 ? (lines[0]?.[0] ?? '') : lines
}
