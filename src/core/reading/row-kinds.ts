// Tells the rows of a pipeline from what else stands in its lines: nobody's cells, repeated headers, headings, totals,
// lines and conflict marks (S2, S7).

import { type Cell, isBlank, isErrorText } from '../cells/cell'
import { monthOfWord } from '../cells/month-words'
import { isPlaceholder } from '../cells/placeholder'
import { dataRowCount, isTotal, mayBeTotal, type Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import type { SkipReason } from '../words/reading-facts'
import { isOwnColumn } from './own-cells'
import type { PipelineColumns, PipelineKey } from './pipeline-columns'

/** A line that is no row: pipeline row from 0. */
export interface SkippedRow {
  readonly row: number
  readonly reason: SkipReason
}

/** What a line is: a row, blank, or skipped for a reason. */
export type RowKind = 'row' | 'blank' | SkipReason

/** The fields by which somebody says who or what a row is (S7). */
export const WHO: readonly PipelineKey[] = [
  'name',
  'firstName',
  'lastName',
  'company',
  'email',
  'phone',
  'title',
  'recordId',
]
/** What makes a row of one that has nothing but a counted number: a formula's 0 does not. */
const WHAT: readonly PipelineKey[] = [
  'value',
  'created',
  'decision',
  'wonOn',
  'lostOn',
  'lastActivity',
  'stageChanged',
]

/** True for cells with content; an unticked checkbox is none, because it is in every row of its column. */
const isContent = (cell: Cell): boolean => cell !== false && !isBlank(cell)

/** True for a cell that somebody typed to say who or what the row is: no 0 of a formula, no box, no placeholder. */
const isWho = (cell: Cell): boolean => {
  if (typeof cell === 'number') return cell !== 0
  if (typeof cell !== 'string') return typeof cell === 'object' && cell !== null
  return !isBlank(cell) && !isErrorText(cell) && !isPlaceholder(cell.trim()) && !isZero(cell)
}
const isZero = (text: string): boolean => text.charCodeAt(0) < 49 && /^\s*-?0+(?:[.,]0+)?\s*$/.test(text)

/** The test of a table's lines. Without a column that says who, or while one is in question, any content makes a row. */
export function rowKindTest(table: Table, columns: PipelineColumns): (row: number) => RowKind {
  const beside = new Set(columns.beside)
  const foreign = table.headers
    .map((header, at) => (isOwnColumn(header) || beside.has(at) ? -1 : at))
    .filter((at) => at >= 0)
  const end = dataRowCount(table.rows)
  const { below = -1 } = table
  const who = whoColumns(columns)
  const isCounted = countingTest(table, columns, who)
  const what = WHAT.map((key) => columns.at.get(key) ?? -1).filter((at) => at >= 0)
  const id = columns.at.get('id') ?? -1
  const isOnlyCounted = (at: number, cells: readonly Cell[]): boolean =>
    isCounted(at) && !what.some((other) => isWho(cells[other]))
  const isSomebody = (cells: readonly Cell[]): boolean => {
    for (const at of who) {
      const cell = cells[at]
      if (cell === '' || cell === undefined) continue
      // An error is not a blank (S4): whoever has an id stays while a name cannot be read.
      if (isErrorText(cell) ? isContent(cells[id]) : isWho(cell) && !isOnlyCounted(at, cells)) return true
    }
    return false
  }
  return (row) => {
    const cells = table.rows[row] ?? []
    let place = 0
    while (place < foreign.length && !isContent(cells[foreign[place] ?? 0])) place++
    const first = foreign[place]
    if (first === undefined) return 'blank'
    const other = placeBelow(below, row)
    if (other) return other
    if (row >= end) return 'footer'
    const skipped = skipReason(table.headers, foreign, first, cells)
    if (skipped) return skipped
    return who.length === 0 || isSomebody(cells) ? 'row' : 'nobody'
  }
}

/** What each line is. */
export interface RowKinds {
  /** 1 for rows, else 0. */
  readonly filled: Uint8Array
  /** The lines with content that are none. */
  readonly skipped: readonly SkippedRow[]
}

/** Tests some lines of a table. */
export function rowKindsOf(table: Table, columns: PipelineColumns, rows: Iterable<number>): RowKinds {
  const filled = new Uint8Array(table.rows.length)
  const skipped: SkippedRow[] = []
  const kindOf = rowKindTest(table, columns)
  for (const row of rows) {
    const kind = kindOf(row)
    if (kind === 'row') filled[row] = 1
    else if (kind !== 'blank') skipped.push({ row, reason: kind })
  }
  return { filled, skipped }
}

/** What a line is of another table that begins in row `below`; -1 = there is none. */
export const placeBelow = (below: number, row: number): SkipReason | undefined =>
  below < 0 || row < below ? undefined : row === below ? 'table' : 'below'

const whoColumns = ({ at, unsure }: PipelineColumns): readonly number[] => {
  if (unsure.some(({ field }) => WHO.includes(field))) return []
  return WHO.map((key) => at.get(key) ?? -1).filter((column) => column >= 0)
}

/** Tells a record id that only counts the lines (`=ROW()-1`): it says nothing where other columns say who. */
function countingTest(table: Table, columns: PipelineColumns, who: readonly number[]) {
  const at = columns.at.get('recordId')
  if (at === undefined || who.length < 2) return () => false
  const isCounting = columns.told?.isCounting ?? countsLines(table, at)
  return (column: number): boolean => isCounting && column === at
}

/** Whether a column counts the lines: every number in it is as far ahead of its row. */
export function countsLines(table: Table, at: number): boolean {
  let step: number | undefined
  return table.rows.every((cells, row) => {
    const cell = cells[at]
    if (isBlank(cell)) return true
    const ahead = (typeof cell === 'number' ? cell : Number(cleanText(cell) || Number.NaN)) - row
    step ??= ahead
    return ahead === step
  })
}

/** What a line is that is no row, by its words; undefined for all others. */
function skipReason(
  headers: readonly string[],
  foreign: readonly number[],
  first: number,
  cells: readonly Cell[],
): SkipReason | undefined {
  const cell = cells[first]
  if (typeof cell !== 'string') return undefined
  const code = cell.charCodeAt(0)
  // Nearly every line begins with a letter or figure: signs are looked at no further.
  const isSign = code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || code > 122
  if (isSign && /^\s*(?:<{7}|>{7}|\|{7})/.test(cell)) return 'conflict'
  if (isSign && isDrawn(cell) && filledOf(foreign, cells).every((at) => isDrawn(cells[at]))) return 'line'
  if (
    isHeaderOf(headers, first, cell, code) &&
    repeatsHeader(headers, filledOf(foreign, cells), foreign, cells)
  )
    return 'header'
  if (mayBeTotal(cell)) {
    const texts = filledOf(foreign, cells).map((at) => cells[at])
    if (isTotal(texts, isHeadingWord)) return 'total'
  }
  return foreign.length > 2 && isAlone(foreign, first, cells) && isHeading(cell) ? 'heading' : undefined
}

const filledOf = (foreign: readonly number[], cells: readonly Cell[]): readonly number[] =>
  foreign.filter((at) => isContent(cells[at]))

/** No cell right of the first filled one has content. */
const isAlone = (foreign: readonly number[], first: number, cells: readonly Cell[]): boolean => {
  for (const at of foreign) if (at > first && isContent(cells[at])) return false
  return true
}

const isDrawn = (cell: Cell): boolean =>
  typeof cell === 'string' && /^\s*([=\-_*#~+.–—─═])(?:\s*\1){2,}\s*$/.test(cell.slice(0, 500))

/** @param code of the text's first character: texts that begin otherwise need no closer look */
const isHeaderOf = (
  headers: readonly string[],
  at: number,
  cell: string,
  code = cell.charCodeAt(0),
): boolean => {
  const header = headers[at] ?? ''
  if (cell === header) return true
  if (code < 123 && code > 47 && (code | 32) !== (header.charCodeAt(0) | 32)) return false
  return Math.abs(cell.length - header.length) < 4 && normalise(cell) === normalise(header)
}

/** Every filled cell says what its header says, and there are two of them at least. */
const repeatsHeader = (
  headers: readonly string[],
  filled: readonly number[],
  foreign: readonly number[],
  cells: readonly Cell[],
): boolean =>
  filled.length >= Math.min(2, foreign.length) &&
  filled.every((at) => isHeaderOf(headers, at, cleanText(cells[at])))

/** Nouns a heading may be of; a heading holds nothing but these, their adjectives, quarters, months and years. */
const HEADING_NOUNS = new Set(
  [
    'deals leads opportunities prospects clients customers pipeline accounts contacts quarter month year section',
    'kunden interessenten chancen angebote quartal monat jahr clients prospects affaires trimestre mois annee',
    'clientes oportunidades negocios mes ano klanten kansen kwartaal maand jaar clienti opportunita trattative mese anno',
  ]
    .join(' ')
    .split(' '),
)
const HEADING_ADJECTIVES = new Set(
  'new old open closed won lost hot warm cold active inactive our my all other sales the of in for neue alte offene gewonnene verlorene'.split(
    ' ',
  ),
)
const PERIOD = /^(?:[qtkh][1-4]|(?:19|20)\d\d)$/

const isHeadingNoun = (word: string): boolean => PERIOD.test(word) || HEADING_NOUNS.has(word)
const isHeadingWord = (word: string): boolean =>
  isHeadingNoun(word) || HEADING_ADJECTIVES.has(word) || monthOfWord().has(word)

const LONGEST_HEADING = 60

/** `Q1 deals`, `2026`, `Hot leads`, `March 2026`: a month alone is a name too (April, June), a kind alone a stage. */
function isHeading(cell: string): boolean {
  if (cell.length > LONGEST_HEADING) return false
  const words = normalise(cell).split(' ')
  return words.every(isHeadingWord) && words.some(isHeadingNoun)
}
