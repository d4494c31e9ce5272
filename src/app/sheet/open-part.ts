// Opens a long pipeline for one person: only their rows are read, by the columns that the last night kept. All else is left
// unread, so that an act costs the same however long the sheet is.
import type { Cell } from '../../core/cells/cell'
import { tableOf, withLines } from '../../core/cells/table'
import { cleanText, idPattern } from '../../core/cells/text'
import { type KeptColumns, keptColumnsText, readKeptColumns, signOf } from '../../core/pipeline/kept-columns'
import { personsOf } from '../../core/pipeline/person'
import { mayHaveMore, samePerson } from '../../core/pipeline/person-pattern'
import { Pipeline } from '../../core/pipeline/pipeline'
import { PERSON_FIELDS } from '../../core/pipeline/who'
import { heldSince } from '../../core/rules/rule-book'
import type { PipelineSheet, RulesSheet } from './open-pipeline'
import type { Workbook } from './ports'
import { isNewer } from './schema-version'

/** Rows beyond which carrying all of them takes longer than looking some of them up. */
const MANY_ROWS = 2000

export const isLong = ({ pipeline, isPart }: Pick<PipelineSheet, 'pipeline' | 'isPart'>): boolean =>
  isPart === true || pipeline.rows > MANY_ROWS

/** How the columns of a long sheet are read, as Rules keeps it; '' for a short one. */
export const columnsToKeep = ({ pipeline, headerRow }: PipelineSheet): string =>
  isLong({ pipeline }) ? keptColumnsText(pipeline, headerRow) : ''

/** More rows that are like somebody's are as quickly read with all others. */
const MOST_ALIKE = 40

/**
 * The pipeline with the rows of a person alone.
 * @param id the Touchline ID of one of their rows
 * @returns null where all rows must be read: nothing is kept of the columns or headers changed since, the id is not there
 * or there twice, or rows are alike that are not one person's
 */
export function openPart(workbook: Workbook, { book }: RulesSheet, id: string): PipelineSheet | null {
  const kept = readKeptColumns(book)
  const tab = book.texts.get('pipeline') ?? ''
  if (!kept || tab === '' || id === '' || isNewer(book) || heldSince(book) !== null) return null
  const headers = workbook.readRow(tab, kept.headerRow).map((cell) => cleanText(cell))
  if (signOf(headers, book) !== kept.sign) return null
  const { columns, headerRow } = kept
  const place = (columns.at.get('id') ?? -1) + 1
  const found = place > 0 ? workbook.linesLike(tab, place, idPattern([id]), { most: MOST_ALIKE }) : new Map()
  const own = [...found].filter(([row, cells]) => row > headerRow && cleanText(cells[place - 1]) === id)
  const [first] = own
  if (!first || own.length > 1) return null
  const table = tableOf(tab, [headers], 0, { row: headerRow, column: 0 })
  const pipelineOf = (lines: Iterable<readonly [number, Cell[]]>): Pipeline =>
    new Pipeline(withLines(table, lines), columns, book, workbook.zone)
  const alone = pipelineOf(own)
  const like = samePerson(alone, first[0] - headerRow - 1)
  // One row alone is the one that was read already.
  const lines = like && workbook.linesLike(tab, like.column + 1, like.pattern, { least: 2, most: MOST_ALIKE })
  if (lines && lines.size >= MOST_ALIKE) return null
  const pipeline = lines ? pipelineOf([...lines, ...own].filter(([row]) => row > headerRow)) : alone
  const persons = personsOf(pipeline)
  return persons.problems.length > 0 || mayHaveMore(pipeline, persons, first[0] - headerRow - 1)
    ? null
    : { tab, headerRow, values: [], pipeline, persons, book, isPart: true }
}

/** The id on the first selected row of a long pipeline; '' where that must be looked up among all rows. */
export function selectedId(workbook: Workbook, rules: RulesSheet): string {
  const kept = readKeptColumns(rules.book)
  if (!kept || workbook.activeTab() !== rules.book.texts.get('pipeline')) return ''
  const [row = 0] = workbook.selectedRows()
  return idAt(workbook, rules, kept, row)
}

/** The same of a row of which some cells were edited; '' too where these tell whose row it is. */
export function idInRow(
  workbook: Workbook,
  rules: RulesSheet,
  { row, column, columns }: { readonly row: number; readonly column: number; readonly columns: number },
): string {
  const kept = readKeptColumns(rules.book)
  if (!kept) return ''
  const tell = [...PERSON_FIELDS, 'id' as const].map((key) => (kept.columns.at.get(key) ?? -1) + 1)
  return tell.some((at) => at >= column && at < column + columns) ? '' : idAt(workbook, rules, kept, row)
}

function idAt(workbook: Workbook, { book }: RulesSheet, kept: KeptColumns, row: number): string {
  const place = (kept.columns.at.get('id') ?? -1) + 1
  const tab = book.texts.get('pipeline') ?? ''
  return place > 0 && row > kept.headerRow ? cleanText(workbook.readRow(tab, row)[place - 1]) : ''
}
