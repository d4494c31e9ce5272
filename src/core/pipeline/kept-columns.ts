// The columns of a pipeline as the night read them, in words that Rules keeps: as long as headers and rules are the same, an
// act reads its own rows by them (told-columns.ts).
import { provesCommas, readDays, readMoney, readPercent } from '../cells/columns'
import { keyOf } from '../cells/key'
import { commasBeside, dayColumnsOf, dayOrderBeside } from '../reading/orders'
import type { DisprovedColumn, PipelineColumns, PipelineKey } from '../reading/pipeline-columns'
import { countsLines } from '../reading/row-kinds'
import type { ToldColumns } from '../reading/told-columns'
import type { RuleBook } from '../rules/rule-book'
import type { Pipeline } from './pipeline'
import { repeatsIds } from './who'

/** The columns, and where their headers stand. */
export interface KeptColumns {
  /** Sheet row of the headers, from 1. */
  readonly headerRow: number
  /** What headers and rules must come to (`signOf`). */
  readonly sign: string
  readonly columns: PipelineColumns
}

/** A short text that differs when the headers, or what Rules says of columns, do. */
export const signOf = (headers: readonly string[], { headers: pins, texts, joins }: RuleBook): string =>
  keyOf(JSON.stringify([headers, [...pins], [...joins], texts.get('order.days'), texts.get('order.amounts')]))

/** The text that Rules keeps; '' where a column is in question, so that all rows must be read. */
export function keptColumnsText(pipeline: Pipeline, headerRow: number): string {
  const { table, columns, book } = pipeline
  const { at, unsure, lost, beside = [], isHeld, isPicked } = columns
  const isAsked = unsure.length > 0 || lost.length > 0 || isHeld || isPicked || (table.below ?? -1) >= 0
  if (isAsked || leavesAChoice(pipeline)) return ''
  const sign = signOf(table.headers, book)
  return JSON.stringify({ row: headerRow, sign, at: Object.fromEntries(at), beside, ...toldOf(pipeline) })
}

/** Whether a cell of some column can be read by its other cells alone: decimal commas, and days that are no field's. */
function leavesAChoice({ table, columns, zone }: Pipeline): boolean {
  const days = new Set(dayColumnsOf(columns))
  return table.headers.some((_, at) => {
    if (provesCommas(table.rows, at)) return true
    const { order } = readDays(table.rows, at, zone)
    return !days.has(at) && order !== 'none' && order !== 'iso'
  })
}

/** What the rows say, in plain values. */
function toldOf(pipeline: Pipeline) {
  const { table, columns, zone } = pipeline
  const { rows } = table
  const days = dayColumnsOf(columns)
  const orders = days.flatMap((column) => {
    const { order } = readDays(rows, column, zone)
    const told = order === 'ambiguous' ? (dayOrderBeside(pipeline, column)?.is ?? order) : order
    return told === 'none' || told === 'iso' ? [] : [[column, told] as const]
  })
  const holds = (kind: 'number' | 'string' | 'object') =>
    table.headers.flatMap((_, at) => (rows.some((cells) => isOf(kind, cells[at])) ? [at] : []))
  const [texts, dates] = [holds('string'), holds('object')]
  const records = columns.at.get('recordId')
  const value = columns.at.get('value') ?? -1
  return {
    days: orders,
    order: dayOrderBeside(pipeline, -1)?.is,
    swapped: days.filter((column) => pipeline.isSwapped(column)),
    dayTexts: texts.filter((column) => !dates.includes(column)),
    numbers: holds('number'),
    commas: isThousand(pipeline, value),
    counts: records !== undefined && countsLines(table, records),
    repeats: repeatsIds(pipeline),
    disproved: columns.disproved,
    owners: ownersOf(pipeline),
    segments: pipeline.text('segment').some((word) => word !== ''),
    choices: table.headers.flatMap((_, at) =>
      orders.some(([column]) => column === at) || isReadByOthers(pipeline, at) ? [at] : [],
    ),
  }
}

/** More owners than a team has are a column of something else. */
const MOST_OWNERS = 100

function ownersOf(pipeline: Pipeline): string[] | undefined {
  const owners = [...new Set(pipeline.text('owner'))]
  return owners.length > MOST_OWNERS ? undefined : owners
}

const HOLDS_LONE_DOT = /\d\.\d{3}(?!\d)/

/** Whether a cell of the column alone would be compared as another number (Q1) than among the others. */
function isReadByOthers({ table: { rows } }: Pipeline, at: number): boolean {
  const isOpen = (cell: unknown): boolean => typeof cell === 'string' && HOLDS_LONE_DOT.test(cell)
  if (!rows.some((cells) => isOpen(cells[at]))) return false
  const { values } = readPercent(rows, at)
  return rows.some(
    (cells, row) => isOpen(cells[at]) && !Object.is(readPercent([cells], at).values[0], values[row]),
  )
}

const LONE_DOT = '1.500'

/** Whether a lone dot before three digits stands before thousands in the column of amounts. */
function isThousand(pipeline: Pipeline, value: number): boolean {
  const rows = [...pipeline.table.rows, Object.assign([], { [value]: LONE_DOT })]
  const { values } = readMoney(rows, value, () => commasBeside(pipeline, value)?.is)
  return (values[rows.length - 1] ?? 0) > 1000
}

const isOf = (kind: 'number' | 'string' | 'object', cell: unknown): boolean =>
  typeof cell === kind && cell !== '' && cell !== null

/** The columns that Rules keeps; null where it keeps none, or nothing that can be read. */
export function readKeptColumns({ texts }: RuleBook): KeptColumns | null {
  const given = parsed(texts.get('columns') ?? '')
  if (!given || !Number.isInteger(given.row) || typeof given.sign !== 'string' || !given.at) return null
  const told: ToldColumns = {
    days: new Map(listOf(given.days) as [number, 'day-first'][]),
    dayOrder: given.order,
    swapped: new Set(listOf(given.swapped) as number[]),
    dayTexts: new Set(listOf(given.dayTexts) as number[]),
    numbers: new Set(listOf(given.numbers) as number[]),
    commas: given.commas,
    isCounting: given.counts === true,
    repeatsIds: given.repeats === true,
    owners: Array.isArray(given.owners) ? given.owners.map(String) : undefined,
    hasSegments: given.segments === true,
    choices: new Set(listOf(given.choices) as number[]),
  }
  const at = new Map(Object.entries(given.at) as [PipelineKey, number][])
  const beside = listOf(given.beside) as number[]
  const disproved = listOf(given.disproved) as DisprovedColumn[]
  const columns = { at, unsure: [], lost: [], disproved, beside, told }
  return { headerRow: given.row, sign: given.sign, columns }
}

/** What `keptColumnsText` wrote, unless somebody changed it by hand. */
type Given = {
  readonly row: number
  readonly sign: string
  readonly at: Readonly<Record<string, number>>
  readonly order?: ToldColumns['dayOrder']
  readonly commas?: boolean
} & Readonly<Record<string, unknown>>

const listOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : [])

function parsed(text: string): Given | null {
  try {
    const given: unknown = JSON.parse(text)
    return typeof given === 'object' && given !== null ? (given as Given) : null
  } catch {
    return null
  }
}
