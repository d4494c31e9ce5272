// Judges one criterion of a profile for every row: met, not met or unknown (Q1).

import type { Day } from '../calendar/day'
import type { Cell } from '../cells/cell'
import { readDays, readNumbers, readYesNo, textOf } from '../cells/columns'
import { lazy, memo } from '../cells/lazy'
import { columnIndex } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { FIELD_LABELS, type Pipeline, type PipelineKey } from '../pipeline/pipeline'
import type { Fault, Problem } from '../words/faults'
import { type CellColumn, equalValue, splitBounds, splitList, withBounds } from './comparison'

/** The results of a criterion. */
export const NOT_MET = 0
export const MET = 1
export const UNKNOWN = 2
/** Number of results: several of them are stored as digits of one number to this base. */
export const RESULTS = 3

/** A line of the Profile tab. */
export interface Criterion {
  readonly field: string
  /** Normalised: is, is not, one of, at least, at most, between, contains, is filled, within days. */
  readonly test: string
  readonly value: Cell
  readonly kind: 'must' | 'nice' | 'never'
  readonly weight: number
  readonly question: string
  /** Its row on the tab, from 1. */
  readonly row: number
}

/** A criterion prepared for the rows of one pipeline. */
export interface PreparedCriterion {
  readonly judge: Judge
  readonly problem?: Problem
}

/**
 * Appends MET, NOT_MET or UNKNOWN as a digit to the numbers of the rows from `from` up to, not including, `to`; the
 * first number belongs to row `from`.
 */
type Judge = (numbers: Int32Array, from: number, to: number) => void

const addFigure = (numbers: Int32Array, at: number, result: number): void => {
  numbers[at] = (numbers[at] ?? 0) * RESULTS + result
}

/** Column of a criterion's field: by its header, else by the label or key of a known field; -1 = none. */
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
 * Prepares the criterion. A blank or unreadable cell and a missing field are UNKNOWN; only `is filled` on a blank is
 * NOT_MET for a *never* or *nice* (EXACTLY, Fit). A missing field is also a problem by the header Field; a test or value
 * that cannot be used is one by its own header, and then every row is UNKNOWN.
 * @param clock its day is only read by tests that need it
 */
export function prepare(criterion: Criterion, pipeline: Pipeline, clock: CriterionClock): PreparedCriterion {
  const { row, field } = criterion
  const column = fieldColumn(pipeline, field)
  const problem = (header: string, fault: Fault): Problem => ({ tab: 'Profile', row, header, ...fault })
  const test = tests().get(criterion.test)
  if (!test) {
    return { judge: leftUnknown, problem: problem('Test', { code: 'unknownTest', shown: criterion.test }) }
  }
  const judge = test({ criterion, rows: pipeline.table.rows, column, clock, zone: pipeline.zone })
  if (typeof judge !== 'function') return { judge: leftUnknown, problem: problem('Value', judge) }
  return column >= 0 ? { judge } : { judge, problem: problem('Field', { code: 'unknownField', field }) }
}

/** The results of every row. */
export function criterionResults(
  criterion: Criterion,
  pipeline: Pipeline,
  clock: CriterionClock,
): { readonly results: Int32Array; readonly problem?: Problem } {
  const { judge, ...found } = prepare(criterion, pipeline, clock)
  const results = new Int32Array(pipeline.rows)
  judge(results, 0, results.length)
  return { results, ...found }
}

const leftUnknown: Judge = (numbers, from, to) => {
  for (let row = from; row < to; row++) addFigure(numbers, row - from, UNKNOWN)
}

interface CriterionClock {
  readonly today: Day
}

interface Subject extends CellColumn {
  readonly criterion: Criterion
  readonly clock: CriterionClock
}

/** Returns the judge of the rows, or what is wrong with the criterion's value. */
type Test = (subject: Subject) => Judge | Fault

/** Judges each cell by `resultOf`; blanks get `onBlank`. */
const byCell =
  ({ rows, column }: Subject, onBlank: number, resultOf: (cell: Cell) => number): Judge =>
  (numbers, from, to) => {
    for (let row = from; row < to; row++) {
      const cell = rows[row]?.[column]
      addFigure(numbers, row - from, cell === '' || cell === undefined ? onBlank : resultOf(cell))
    }
  }

/** The form in which words are compared; text of signs alone stays as it is. */
const comparedWord = (text: string): string => normalise(text) || text.trim().toLowerCase()

const isCheckbox = (word: string): boolean => word === 'true' || word === 'false'

/** Equal words; a checkbox is also equal to the yes or no that it means. */
const isSame = (word: string, wanted: string): boolean => {
  if (word === wanted) return true
  if (!isCheckbox(word) && !isCheckbox(wanted)) return false
  return readYesNo(word) !== null && readYesNo(word) === readYesNo(wanted)
}

/**
 * Met where the words are as `test` wants them; numbers and days where the values are the same: 15000 is 15,000, $15,000
 * and 15k, 0.1 is 10 %. With `isNegated` met where it is not so; with `isPart` a number may be found by its figures too.
 */
const byText =
  (
    test: (word: string, wanted: readonly string[]) => boolean,
    { split = false, isNegated = false, isPart = false } = {},
  ): Test =>
  (subject) => {
    const { criterion, rows, column, zone } = subject
    const { value } = criterion
    const text = cleanText(value, zone)
    const parts: readonly Cell[] = split ? splitList(text) : [typeof value === 'string' ? text : value]
    const wanted = parts.map((part) => comparedWord(cleanText(part, zone))).filter((word) => word !== '')
    if (wanted.length === 0) return { code: 'valueBlank', field: criterion.field }
    const values =
      column < 0 ? [] : parts.map((part) => equalValue(part, subject)).filter((equal) => equal !== null)
    const ofWord = memo((cell: Cell) => {
      const own = textOf(cell, zone)
      return own === '' ? UNKNOWN : test(comparedWord(own), wanted) ? MET : NOT_MET
    })
    const byValue = (row: number, byWord: number): number => {
      if (values.length === 0) return byWord
      const equal = values.map((isEqual) => isEqual(row)).filter((found) => found !== undefined)
      if (equal.includes(true)) return MET
      return equal.length > 0 && !isPart ? NOT_MET : byWord
    }
    const turned = (result: number): number =>
      !isNegated || result === UNKNOWN ? result : result === MET ? NOT_MET : MET
    return (numbers, from, to) => {
      for (let row = from; row < to; row++) {
        const cell = rows[row]?.[column]
        const byWord = cell === '' || cell === undefined ? UNKNOWN : ofWord(cell)
        addFigure(numbers, row - from, turned(byWord === UNKNOWN ? UNKNOWN : byValue(row, byWord)))
      }
    }
  }

/** Met by values between two bounds, both inclusive; `rangeOf` derives them from the bounds given. */
const byNumber =
  (rangeOf: (bounds: readonly number[]) => readonly [low: number, high: number], wanted: 1 | 2): Test =>
  (subject) => {
    const { value, field } = subject.criterion
    const parts = typeof value === 'string' ? splitBounds(value) : [value]
    const read = parts.length === wanted ? withBounds(parts, subject) : null
    if (!read) return { code: 'valueNumbers', field, shown: cleanText(value, subject.zone), wanted }
    const [low, high] = rangeOf(read.bounds)
    const { valueAt } = read
    return (numbers, from, to) => {
      for (let row = from; row < to; row++) {
        const cell = valueAt(row)
        const isWithin = cell >= low && cell <= high
        addFigure(numbers, row - from, Number.isNaN(cell) ? UNKNOWN : isWithin ? MET : NOT_MET)
      }
    }
  }

const withinDays: Test = ({ criterion, rows, column, clock, zone }) => {
  const within = readNumbers([[criterion.value]], 0).values[0] ?? Number.NaN
  if (!(within >= 0)) {
    return { code: 'valueDays', field: criterion.field, shown: cleanText(criterion.value, zone) }
  }
  const { today } = clock
  const { moments } = readDays(rows, column, zone)
  return (numbers, from, to) => {
    for (let row = from; row < to; row++) {
      const away = Math.abs(Math.floor(moments[row] ?? Number.NaN) - today)
      addFigure(numbers, row - from, Number.isNaN(away) ? UNKNOWN : away <= within ? MET : NOT_MET)
    }
  }
}

const isFilled: Test = (subject) => {
  const onBlank = subject.criterion.kind === 'must' ? UNKNOWN : NOT_MET
  return byCell(
    subject,
    onBlank,
    memo((cell: Cell) => (textOf(cell) === '' ? onBlank : MET)),
  )
}

const tests = lazy(
  (): ReadonlyMap<string, Test> =>
    new Map([
      ['is', byText((word, [wanted = '']) => isSame(word, wanted))],
      ['is not', byText((word, [wanted = '']) => isSame(word, wanted), { isNegated: true })],
      ['one of', byText((word, wanted) => wanted.some((one) => isSame(word, one)), { split: true })],
      ['contains', byText((word, [wanted = '']) => word.includes(wanted), { isPart: true })],
      ['at least', byNumber(([bound = Number.NaN]) => [bound, Number.POSITIVE_INFINITY], 1)],
      ['at most', byNumber(([bound = Number.NaN]) => [Number.NEGATIVE_INFINITY, bound], 1)],
      ['between', byNumber(([low = Number.NaN, high = Number.NaN]) => [low, high], 2)],
      ['within days', withinDays],
      ['is filled', isFilled],
    ]),
)
