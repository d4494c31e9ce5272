// Why a row does not fit, in words: what its cell holds and what the criterion demands (Q1).
import type { Cell } from '../cells/cell'
import { oncePerCell } from '../cells/columns'
import { cleanText } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { type Criterion, fieldColumn } from './criterion'

/** Says why a criterion fails on a row: 'Industry is Retail, must be one of Software, Media'. */
export type Telling = (row: number) => string

/** What each test demands, in words. */
const DEMANDS = new Map<string, (value: string) => string>([
  ['is', (value) => `be ${value}`],
  ['is not', (value) => `be other than ${value}`],
  ['one of', (value) => `be one of ${value}`],
  ['contains', (value) => `contain ${value}`],
  ['at least', (value) => `be at least ${value}`],
  ['at most', (value) => `be at most ${value}`],
  ['between', (value) => `be between ${value}`],
  ['within days', (value) => `be within ${value} days of today`],
  ['is filled', () => 'be filled'],
])
const LONGEST_SHOWN = 60

/**
 * The words of one criterion; equal cells are told once.
 * @param before what stands before them: said once too, it is not put together again in every row
 */
export function telling(
  { field, test, value, kind }: Criterion,
  pipeline: Pipeline,
  before: string,
): Telling {
  const { table, zone } = pipeline
  const shown = (cell: Cell): string => cleanText(cell, zone).slice(0, LONGEST_SHOWN)
  const column = fieldColumn(pipeline, field)
  const demand = `must ${kind === 'never' ? 'never ' : ''}${DEMANDS.get(test)?.(shown(value)) ?? ''}`
  const tell = oncePerCell((cell) => {
    const has = shown(cell)
    return before + (has === '' ? `${field} ${demand}` : `${field} is ${has}, ${demand}`)
  })
  return (row) => tell(table.rows[row]?.[column])
}
