// How days and amounts are written where their own column does not tell: by the sheet's other columns, its headers, and then
// by what the user said (S6).
import type { Cell, Zone } from '../cells/cell'
import { type DayOrder, provesCommas, readDays } from '../cells/columns'
import type { Table } from '../cells/table'
import type { RuleBook } from '../rules/rule-book'
import { isCommaLanguage } from './comma-language'
import { FIELDS } from './fields'
import type { PipelineColumns } from './pipeline-columns'

/** What is told of a column, and by what. */
export interface Told<Value> {
  readonly is: Value
  readonly from: 'file' | 'Rules'
}

/** What is asked of a pipeline. */
interface OrderedSheet {
  readonly table: Table
  readonly columns: PipelineColumns
  readonly book: RuleBook
  readonly zone: Zone
}

const DOTTED_DAY = /^\s*\d{1,2}\. ?\d{1,2}\. ?\d{2,4}\b/

/** The user's columns of days, by index. */
export const dayColumnsOf = ({ at }: PipelineColumns): number[] =>
  FIELDS.filter(({ kind }) => kind === 'day').flatMap(({ key }) => at.get(key) ?? [])

/** The order that all other columns of days which prove one agree on, else that on Rules; undefined = nothing says so. */
export function dayOrderBeside(
  { table, columns, book, zone }: OrderedSheet,
  at: number,
): Told<DayOrder> | undefined {
  const others = dayColumnsOf(columns).filter((column) => column !== at)
  const orders = new Set(others.map((column) => readDays(table.rows, column, zone).order))
  const [dayFirst, monthFirst] = [orders.has('day-first'), orders.has('month-first')]
  if (dayFirst !== monthFirst) return { is: dayFirst ? 'day-first' : 'month-first', from: 'file' }
  const said = book.texts.get('order.days')
  return said === 'day-first' || said === 'month-first' ? { is: said, from: 'Rules' } : undefined
}

/**
 * Whether the sheet writes decimals with a comma: its days have dots, its headers are of a language that does, or other
 * columns prove it; else as the user said; undefined = nothing says so.
 */
export function commasBeside(
  { table: { rows, headers }, columns, book }: OrderedSheet,
  at: number,
): Told<boolean> | undefined {
  const isDotted = (cell: Cell): boolean => typeof cell === 'string' && DOTTED_DAY.test(cell)
  const isProven =
    dayColumnsOf(columns).some((column) => column !== at && rows.some((cells) => isDotted(cells[column]))) ||
    isCommaLanguage(headers) ||
    headers.some((_, column) => column !== at && provesCommas(rows, column))
  if (isProven) return { is: true, from: 'file' }
  const said = book.texts.get('order.amounts')
  return said === 'comma' || said === 'dot' ? { is: said === 'comma', from: 'Rules' } : undefined
}
