// Opens a long pipeline for some persons: only their rows are read, by the columns that the last night kept. All else is left
// unread, so that an act costs the same however long the sheet is.
import type { Cell } from '../../core/cells/cell'
import { listAt } from '../../core/cells/lists'
import { closeRuns } from '../../core/cells/runs'
import { type Table, tableOf, withLines } from '../../core/cells/table'
import { cleanText, idPattern } from '../../core/cells/text'
import { type KeptColumns, keptColumnsText, readKeptColumns, signOf } from '../../core/pipeline/kept-columns'
import { personsOf } from '../../core/pipeline/person'
import { mayHaveMore, samePerson } from '../../core/pipeline/person-pattern'
import { Pipeline } from '../../core/pipeline/pipeline'
import { PERSON_FIELDS } from '../../core/pipeline/who'
import { heldSince } from '../../core/rules/rule-book'
import type { PipelineSheet, RulesSheet } from './open-pipeline'
import type { CellsLike, Workbook } from './ports'
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

/** A long pipeline of which nothing but its headers was read. */
export interface KeptSheet extends KeptColumns {
  readonly tab: string
  /** The headers, without rows. */
  readonly table: Table
  /** The sheet with some rows. */
  with(table: Table): PipelineSheet
}

/**
 * A pipeline by the columns that the last night kept.
 * @param header cells of the kept header row, if they were read already
 * @returns null where all rows must be read: nothing is kept, or headers or rules changed since
 */
export function keptSheet(
  workbook: Workbook,
  { book }: RulesSheet,
  header?: (row: number) => readonly Cell[] | undefined,
): KeptSheet | null {
  const kept = readKeptColumns(book)
  const tab = book.texts.get('pipeline') ?? ''
  if (!kept || tab === '' || isNewer(book) || heldSince(book) !== null) return null
  const { columns, headerRow } = kept
  const cells = header?.(headerRow) ?? workbook.readRow(tab, headerRow)
  const headers = cells.map((cell) => cleanText(cell))
  if (signOf(headers, book) !== kept.sign) return null
  return {
    ...kept,
    tab,
    table: tableOf(tab, [headers], 0, { row: headerRow, column: 0 }),
    with(table) {
      const pipeline = new Pipeline(table, columns, book, workbook.zone)
      return { tab, headerRow, values: [], pipeline, persons: personsOf(pipeline), book, isPart: true }
    },
  }
}

/**
 * The pipeline with the rows of some persons alone.
 * @param ids the Touchline IDs of rows of theirs
 * @returns null where all rows must be read, as of `keptSheet`; also where an id is not there or there twice, or rows are
 * alike that are not one person's
 */
export function openPart(
  workbook: Workbook,
  rules: RulesSheet,
  ids: readonly string[],
): PipelineSheet | null {
  const kept = ids.length === 0 ? null : keptSheet(workbook, rules)
  if (!kept) return null
  const { tab, headerRow, table } = kept
  const own = rowsOfIds(workbook, kept, ids, MOST_ALIKE)
  if (own?.size !== new Set(ids).size) return null
  const alone = kept.with(withLines(table, own))
  const places = [...own.keys()].map((row) => row - headerRow - 1)
  const patterns = new Map<number, string[]>()
  for (const place of places) {
    const like = samePerson(alone.pipeline, place)
    if (like) listAt(patterns, like.column).push(like.pattern)
  }
  const lines = new Map<number, Cell[]>(own)
  for (const [column, each] of patterns) {
    // As many rows as are looked for are those that were read already.
    const range = { least: each.length + 1, most: MOST_ALIKE }
    const pattern = each.length > 1 ? each.map((one) => `(?:${one})`).join('|') : String(each[0])
    const found = workbook.linesLike(tab, column + 1, pattern, range)
    if (found.size >= MOST_ALIKE) return null
    for (const [row, cells] of found) if (row > headerRow) lines.set(row, cells)
  }
  const sheet = lines.size > own.size ? kept.with(withLines(table, lines)) : alone
  return places.some((place) => mayBeMore(sheet, place)) ? null : sheet
}

/** The pipeline with the rows of these ids and no others, for looking; null where all rows must be read. */
export function openRows(
  workbook: Workbook,
  rules: RulesSheet,
  ids: readonly string[],
): PipelineSheet | null {
  const kept = ids.length === 0 ? null : keptSheet(workbook, rules)
  const own = kept && rowsOfIds(workbook, kept, ids)
  return kept && own && kept.with(withLines(kept.table, own))
}

/** The rows of ids, by sheet row; null where an id is there twice. @param most cells that may be found */
function rowsOfIds(
  workbook: Workbook,
  { tab, columns, headerRow }: KeptSheet,
  ids: readonly string[],
  most?: number,
): Map<number, Cell[]> | null {
  const place = (columns.at.get('id') ?? -1) + 1
  const found =
    place > 0
      ? workbook.linesLike(tab, place, idPattern(ids), most ? { most } : {})
      : new Map<number, Cell[]>()
  const idOf = (cells: readonly Cell[]): string => cleanText(cells[place - 1])
  const own = [...found].filter(([row, cells]) => row > headerRow && ids.includes(idOf(cells)))
  return new Set(own.map(([, cells]) => idOf(cells))).size < own.length ? null : new Map(own)
}

/** Whether a row's person may have rows that were not read, because an address or a number is shared (S9). */
export const mayBeMore = ({ pipeline, persons }: PipelineSheet, row: number): boolean =>
  persons.shared.some((rows) => rows.includes(row)) || mayHaveMore(pipeline, persons, row)

/**
 * Lines in which one of some columns shows what matches; columns between them are passed by where too many do.
 * @param columns from 0
 * @param most cells that may be found
 */
export function cellsIn(
  workbook: Workbook,
  tab: string,
  columns: readonly number[],
  { pattern, most }: { readonly pattern: string; readonly most: number },
): CellsLike {
  const places = [...new Set(columns)].sort((a, b) => a - b)
  const runs = closeRuns(
    places.map((at) => at + 1),
    1,
  )
  const [first] = runs[0] ?? [1]
  const [, last] = runs[runs.length - 1] ?? [1, 1]
  const all = workbook.cellsLike(tab, [first, last], pattern)
  if (all.count <= most || runs.length < 2) return all
  const each = runs.map((run) => workbook.cellsLike(tab, run, pattern))
  return {
    count: each.reduce((sum, { count }) => sum + count, 0),
    lines: (wanted) => {
      const lines = new Map<number, Cell[]>()
      let left = wanted
      for (const found of each) {
        for (const [row, cells] of found.lines(Math.max(0, left))) lines.set(row, cells)
        left -= found.count
      }
      return lines
    },
  }
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
