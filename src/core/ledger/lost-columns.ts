// The question about a lost column: which of the columns that no field uses is it now (S5).
import type { Zone } from '../cells/cell'
import { readDays, readMoney, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import { FIELDS } from '../reading/fields'
import { matchHeaders } from '../reading/headers'
import { isBenchWord, isGutWord, isOwnColumn } from '../reading/own-cells'
import { holdsVerdicts, type LostColumn, numberedHeaders } from '../reading/pinned'
import type { PipelineColumns, PipelineKey } from '../reading/pipeline-columns'
import { type RuleBook, stageKind } from '../rules/rule-book'
import type { LostFact } from '../words/facts'
import type { Continuity } from './known-cells'

/** A lost column with what may be answered. */
export interface LostQuestion extends LostFact {
  readonly field: PipelineKey
  /** Headers of the columns that no field uses, as an answer names them: the likeliest first. */
  readonly choices: readonly string[]
}

/** What the likeness of columns is judged by. */
interface Judged {
  readonly table: Table
  readonly columns: PipelineColumns
  readonly book: RuleBook
  readonly zone: Zone
  readonly continuity: Continuity
}

/** How much of a column must read as the field's kind to be named as its likeliest place. */
const LEAST_LIKENESS = 0.5

/** The questions about all lost columns; each column is named as the likeliest of one field only. */
export function lostQuestions(judged: Judged): LostQuestion[] {
  const { table, columns } = judged
  const texts = numberedHeaders(table.headers)
  const used = new Set(columns.at.values())
  const unused = table.headers.flatMap((header, column) =>
    normalise(header) === '' || used.has(column) || isOwnColumn(header) ? [] : [column],
  )
  const named = new Set<number>()
  return columns.lost.map((lost): LostQuestion => {
    const among = lost.why === 'twice' ? unused.filter((at) => isCalled(table, at, lost)) : unused
    const scored = among.map((column) => ({ column, likeness: likenessOf(judged, lost, column) }))
    scored.sort((a, b) => b.likeness - a.likeness || a.column - b.column)
    const best = scored.find(({ column, likeness }) => likeness >= LEAST_LIKENESS && !named.has(column))
    if (best) named.add(best.column)
    const { field, header, why } = lost
    return {
      ...{ field, header, why, holds: holdsVerdicts(lost) },
      candidate: best && why === 'gone' ? (texts[best.column] ?? '') : '',
      choices: scored.map(({ column }) => texts[column] ?? ''),
    }
  })
}

const isCalled = ({ headers }: Table, column: number, { header }: LostColumn): boolean =>
  normalise(headers[column] ?? '') === normalise(header)

/** From 0: how far its cells are of the field's kind, continue what is known, and its header says the same. */
function likenessOf(judged: Judged, { field, header }: LostColumn, column: number): number {
  const now = judged.table.headers[column] ?? ''
  const before = new Set(normalise(header).split(' '))
  const isAlike = normalise(now)
    .split(' ')
    .some((word) => before.has(word))
  const isKnown = matchHeaders([now], new Map()).columns.has(field as never)
  const continues = judged.continuity(field, column)
  const ofKind = kindShare(judged, field, column)
  // What is known of the cells outweighs what their header says.
  return (
    (Number.isNaN(continues) ? 0 : 3 * continues) + ofKind * (1 + (isAlike ? 0.5 : 0) + (isKnown ? 0.5 : 0))
  )
}

/** Share of the filled cells that read as the field's kind; half as much for plain text, which anything is. */
function kindShare({ table, book, zone }: Judged, field: PipelineKey, column: number): number {
  const texts = readText(table.rows, column, zone)
  const filled = texts.filter((text) => text !== '')
  if (filled.length === 0) return 0
  const share = (is: (text: string) => boolean): number => filled.filter(is).length / filled.length
  const numbers = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0) / filled.length
  const isDay = (): Float64Array => readDays(table.rows, column, zone).moments
  const kind = FIELDS.find(({ key }) => key === field)?.kind ?? (field === 'promised' ? 'day' : 'text')
  if (kind === 'day') return numbers(isDay())
  if (kind === 'money') return numbers(readMoney(table.rows, column).values)
  switch (field) {
    case 'email':
      return share((text) => /^\S+@\S+\.\S+$/.test(text))
    case 'phone':
      return share((text) => /^[+\d][\d\s()./-]{5,}$/.test(text))
    case 'gut':
      return share(isGutWord)
    case 'benched':
      return share(isBenchWord)
    case 'stage':
    case 'status':
      return share((text) => book.stages.has(normalise(text)) && stageKind(book, text) !== null)
    default:
      return share((text) => /\p{L}/u.test(text)) / 2
  }
}
