// How I read your sheet, for the dialog of set-up, the panel and the command: the report with what may be answered. Writes
// nothing.
import type { LostQuestion } from '../../core/ledger/lost-columns'
import { readingOf, type SheetReading } from '../../core/pipeline/sheet-reading'
import { FIELDS } from '../../core/reading/fields'
import { isOwnColumn } from '../../core/reading/own-cells'
import { numberedHeaders } from '../../core/reading/pinned'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { askedColumns } from '../judge/lost-columns'
import { pipelineSheet, withLiveHeaders } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { bookInLocale } from '../sheet/sheet-words'
import { answeredBook, type OrderAnswers, type SetUpAnswers } from './answers'
import { fittingTabs } from './matching'
import { hasNarrowFilter } from './widen-filter'

/** The report on one tab, and what an answer may name. */
export interface ReadingPage {
  readonly reading: SheetReading
  /** Tabs that read like a pipeline, the likeliest first. */
  readonly tabs: readonly string[]
  /** Whether this tab is set up already. */
  readonly isSetUp: boolean
  /** The user's headers, as answers name them. */
  readonly headers: readonly string[]
  readonly fields: readonly { readonly key: string; readonly label: string }[]
  /** Columns that were used and are no longer found (S5). */
  readonly lost: readonly LostQuestion[]
  /** Whether a filter would sort the user's columns without Touchline's (S8). */
  readonly hasNarrowFilter: boolean
  /** How days and amounts may be read: answer → in words. */
  readonly orders: Readonly<Record<'days' | 'amounts', Readonly<Record<string, string>>>>
  /** What the spreadsheet's locale says where the sheet itself leaves them open: the answer that stands ready (S6). */
  readonly byLocale: OrderAnswers
}

/** The tab to read. */
export interface ReadingRequest {
  /** '' = the likeliest. */
  readonly tab: string
}

/** Reads a tab as set-up would with these answers, and asks nothing. */
export function readingPage(
  ports: Ports,
  { tab: wished }: ReadingRequest,
  answers: SetUpAnswers = {},
): Result<ReadingPage> {
  const { workbook } = ports
  const book = answeredBook(bookInLocale(workbook), answers)
  const tabs = fittingTabs(workbook, book)
  const [likeliest] = tabs
  const tab = wished === '' ? likeliest : wished
  if (tab === undefined) return refused('no pipeline')
  const values = workbook.read(tab)
  if (!values) return refused('no such tab', tab, tabs)
  const bare = pipelineSheet(tab, values, book, workbook)
  if (bare instanceof Refused) return bare
  const sheet = withLiveHeaders(bare, workbook)
  const reading = readingOf(sheet)
  return {
    reading,
    tabs,
    isSetUp: book.texts.get('pipeline') === tab,
    headers: usersHeaders(sheet.pipeline.table.headers),
    fields: FIELDS.map(({ key, label }) => ({ key, label })),
    lost: askedColumns(workbook, sheet),
    hasNarrowFilter: hasNarrowFilter(workbook, sheet),
    orders: book.words.reading.orders,
    byLocale: byLocale(workbook, reading),
  }
}

const usersHeaders = (headers: readonly string[]): string[] =>
  numberedHeaders(headers).filter((text, at) => text !== '' && !isOwnColumn(headers[at] ?? ''))

function byLocale(workbook: Workbook, { questions: { order } }: SheetReading): OrderAnswers {
  if (order.length === 0) return {}
  const orders = workbook.localeOrders()
  return Object.fromEntries(order.map(({ what }) => [what, orders[what]]))
}
