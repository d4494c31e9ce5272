// One criterion of a profile over a whole column: met, not met or unknown for every row (Q1).
import type { Cell, Problem, Zone } from './cell'
import type { Day } from './day'
import { oncePerCell } from './once-per-cell'
import { FIELD_LABELS, type Pipeline, type PipelineKey } from './pipeline'
import { columnIndex } from './table'
import { cleanText, normalise } from './text'
import { readDays, readNumbers, readPercent, readText, readYesNo, textOf } from './values'

export const NOT_MET = 0
export const MET = 1
export const UNKNOWN = -1

export interface Criterion {
  readonly field: string
  /** Normalised: is, is not, one of, at least, at most, between, contains, is filled, within days. */
  readonly test: string
  readonly value: Cell
  readonly kind: 'must' | 'nice' | 'never'
  readonly weight: number
  readonly question: string
  /** Where it stands: the tab's row, from 1. */
  readonly row: number
}

interface Results {
  readonly results: Int8Array
  readonly problem?: Problem
}

/** Where a criterion's field stands in the pipeline: a header first, else a meaning by its label; -1 = nowhere. */
export function fieldColumn(pipeline: Pipeline, field: string): number {
  const header = columnIndex(pipeline.table, field)
  if (header >= 0) return header
  const wanted = normalise(field)
  for (const [key, label] of FIELD_LABELS) {
    if (normalise(label) === wanted || normalise(key) === wanted) {
      return pipeline.columns.at.get(key as PipelineKey) ?? -1
    }
  }
  return -1
}

/**
 * Evaluates the criterion on every row. A blank or unreadable cell and a missing field are UNKNOWN; only `is filled`
 * on a blank is NOT_MET for a *never* or *nice* (EXACTLY, Fit). A missing field is also a problem by the header Field; a
 * test or value that cannot be used is one by its own header, and then every row is UNKNOWN.
 */
export function criterionResults(criterion: Criterion, pipeline: Pipeline, today: Day): Results {
  const results = new Int8Array(pipeline.rows).fill(UNKNOWN)
  const column = fieldColumn(pipeline, criterion.field)
  const report = (header: string, text: string): Results => ({
    results,
    problem: { tab: 'Profile', row: criterion.row, header, text },
  })
  const evaluate = TESTS.get(criterion.test)
  if (!evaluate) return report('Test', `"${criterion.test}" is not a test: choose one from the list`)
  const wrong = evaluate(results, {
    criterion,
    rows: pipeline.table.rows,
    column,
    today,
    zone: pipeline.zone,
  })
  if (wrong) return report('Value', `${criterion.field}: ${wrong}`)
  if (column >= 0) return { results }
  return report('Field', `no column of the pipeline is called "${criterion.field}": name one of its headers`)
}

interface Subject {
  readonly criterion: Criterion
  readonly rows: readonly (readonly Cell[])[]
  /** -1 where the pipeline lacks the field: every cell is blank. */
  readonly column: number
  readonly today: Day
  readonly zone: Zone
}

/** Fills the results; returns what is wrong with the criterion's value, or null. */
type Test = (results: Int8Array, subject: Subject) => string | null

/** The form to compare words by; signs alone stay as they are. */
const wordOf = (text: string): string => normalise(text) || text.trim().toLowerCase()

const isCheckbox = (word: string): boolean => word === 'true' || word === 'false'

/** Equal words; a checkbox is also equal to the yes or no that it means. */
const isSame = (word: string, wanted: string): boolean => {
  if (word === wanted) return true
  if (!isCheckbox(word) && !isCheckbox(wanted)) return false
  return readYesNo(word) !== null && readYesNo(word) === readYesNo(wanted)
}

const byText =
  (test: (word: string, wanted: readonly string[]) => boolean, split = false): Test =>
  (results, { criterion, rows, column, zone }) => {
    const text = cleanText(criterion.value, zone)
    const wanted = (split ? text.split(/[,;]/) : [text]).map(wordOf).filter((word) => word !== '')
    if (wanted.length === 0) return 'the value is blank: say what to compare with'
    const resultOf = oncePerCell((cell) => {
      const own = textOf(cell, zone)
      return own === '' ? UNKNOWN : test(wordOf(own), wanted) ? MET : NOT_MET
    })
    for (let row = 0; row < rows.length; row++) {
      const cell = rows[row]?.[column]
      if (cell !== '' && cell !== undefined) results[row] = resultOf(cell)
    }
    return null
  }

/** Met by values from the lower to the upper bound, both inclusive; `rangeOf` makes them of the bounds given. */
const byNumber =
  (rangeOf: (bounds: readonly number[]) => readonly [low: number, high: number], wanted: 1 | 2): Test =>
  (results, subject) => {
    const { value } = subject.criterion
    const parts = typeof value === 'string' ? splitBounds(value) : [value]
    const read = parts.length === wanted ? withBounds(parts, subject) : null
    if (!read) {
      const needed = wanted === 1 ? 'a number or date' : 'two numbers or dates, as "10 and 50"'
      return `"${cleanText(value, subject.zone)}" is not ${needed}`
    }
    const [low, high] = rangeOf(read.bounds)
    for (let row = 0; row < results.length; row++) {
      const cell = read.values[row] ?? Number.NaN
      if (!Number.isNaN(cell)) results[row] = cell >= low && cell <= high ? MET : NOT_MET
    }
    return null
  }

/**
 * The column's values and the bounds in ascending order: as numbers when every bound is one, else as days; null when
 * they are neither. The bounds are read as part of the column, which decides what 1.000 or 3/4/2026 means.
 */
function withBounds(
  parts: readonly Cell[],
  { rows, column, zone }: Subject,
): { readonly values: Float64Array; readonly bounds: readonly number[] } | null {
  const asNumbers = (all: Subject['rows'], at: number): Float64Array => readPercent(all, at).values
  const asDays = (all: Subject['rows'], at: number): Float64Array =>
    readDays(all, at, zone).moments.map(Math.floor)
  const known = (values: Float64Array): boolean => values.every((value) => !Number.isNaN(value))
  const apart = parts.map((part) => [part])
  const read = [asNumbers, asDays].find((reader) => known(reader(apart, 0)))
  if (!read) return null
  const at = Math.max(column, 0)
  const sorted = (bounds: Iterable<number>): number[] => [...bounds].sort((a, b) => a - b)
  // Numbers are what they are, whatever stands in the column.
  if (column >= 0 && parts.every((part) => typeof part === 'number'))
    return { values: read(rows, at), bounds: sorted(read(apart, 0)) }
  const lines = parts.map((part) => Object.assign([], { [at]: part }) as Cell[])
  const values = column < 0 ? new Float64Array() : read(rows.concat(lines), at)
  const within = values.subarray(values.length - parts.length)
  const bounds = within.length > 0 && known(within) ? within : read(apart, 0)
  return { values, bounds: sorted(bounds) }
}

const BETWEEN = /\s+(?:and|to|-|–)\s+|\s*(?:;|\.\.|–)\s*|^\s*([^-]*\d[^-]*)-(?=[^-]*\d[^-]*$)/i
const LONGEST = 80

/** "10 and 50", "10 to 50", "10 - 50", "10-50", "10; 50", "10..50"; an ISO date stays whole. */
export const splitBounds = (text: string): string[] =>
  (text.length > LONGEST ? [text] : text.split(BETWEEN))
    .map((part: string | undefined) => part?.trim() ?? '')
    .filter((part) => part !== '')

const withinDays: Test = (results, { criterion, rows, column, today, zone }) => {
  const within = readNumbers([[criterion.value]], 0).values[0] ?? Number.NaN
  if (!(within >= 0)) return `"${cleanText(criterion.value, zone)}" is not a number of days`
  readDays(rows, column, zone).moments.forEach((moment, row) => {
    if (!Number.isNaN(moment)) results[row] = Math.abs(Math.floor(moment) - today) <= within ? MET : NOT_MET
  })
  return null
}

const isFilled: Test = (results, { criterion, rows, column }) => {
  const onBlank = criterion.kind === 'must' ? UNKNOWN : NOT_MET
  readText(rows, column).forEach((cell, row) => {
    results[row] = cell === '' ? onBlank : MET
  })
  return null
}

const TESTS: ReadonlyMap<string, Test> = new Map([
  ['is', byText((word, [wanted = '']) => isSame(word, wanted))],
  ['is not', byText((word, [wanted = '']) => !isSame(word, wanted))],
  ['one of', byText((word, wanted) => wanted.some((one) => isSame(word, one)), true)],
  ['contains', byText((word, [wanted = '']) => word.includes(wanted))],
  ['at least', byNumber(([bound = Number.NaN]) => [bound, Number.POSITIVE_INFINITY], 1)],
  ['at most', byNumber(([bound = Number.NaN]) => [Number.NEGATIVE_INFINITY, bound], 1)],
  ['between', byNumber(([low = Number.NaN, high = Number.NaN]) => [low, high], 2)],
  ['within days', withinDays],
  ['is filled', isFilled],
])
