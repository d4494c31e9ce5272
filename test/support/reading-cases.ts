// Invented sheets as people and CRMs write them, read as the command opens them.
import { readdirSync, readFileSync } from 'node:fs'
import type { Cell } from '../../src/core/cells/cell'
import { findHeaderRow } from '../../src/core/cells/table'
import { personsOf } from '../../src/core/pipeline/person'
import { pipelineTable, pipelineUnder } from '../../src/core/pipeline/pipeline'
import { readingOf, type SheetReading } from '../../src/core/pipeline/sheet-reading'
import { headerScore } from '../../src/core/reading/headers'
import { instantOfSerial, zoneOf } from '../../workbench/apps-script/services/zone'
import { readCsv } from '../../workbench/workbook/files/csv'
import type { CellValue } from '../../workbench/workbook/types'
import { book, UTC } from './pipeline'

/** As Sheets gives it. */
const cellOf = (value: CellValue | undefined): Cell => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object')
    return 'date' in value ? new Date(instantOfSerial(value.date, zoneOf('UTC'))) : value.error
  return typeof value === 'string' ? value.replace(/^'/, '') : value
}

/** The names of all files in `reading`. */
export const CASES: readonly string[] = readdirSync('test/support/reading').map((file) =>
  file.replace(/\.csv$/, ''),
)

/** The cells of a file in `reading`. */
export const caseCells = (file: string): Cell[][] =>
  readCsv(readFileSync(`test/support/reading/${file}.csv`), file).cells?.map((row) => row.map(cellOf)) ?? []

/** The report of cells with a header row among them. @param columns field → header that the user confirmed */
export function readingOfCells(
  cells: readonly (readonly Cell[])[],
  columns: Readonly<Record<string, string>> = {},
): SheetReading {
  const rules = book(
    {},
    Object.entries(columns).map(([rule, value]) => ({ id: 'header', rule, value })),
  )
  const table = pipelineTable('Deals', cells, findHeaderRow(cells, headerScore(rules.headers)))
  const pipeline = pipelineUnder(table, rules, UTC)
  return readingOf({ pipeline, persons: personsOf(pipeline) })
}

/** The columns that a report proposes, as the user accepts them. */
export const proposedIn = ({ proposed }: SheetReading): Record<string, string> =>
  Object.fromEntries(proposed.map(({ field, header }) => [field, header]))

/** The report after all proposals were accepted. */
export function acceptedReading(cells: readonly (readonly Cell[])[]): SheetReading {
  return readingOfCells(cells, proposedIn(readingOfCells(cells)))
}
