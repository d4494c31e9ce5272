// Opens a long pipeline for somebody who is added: its last rows, and those that may be the same person. Who owns new rows
// is known from the last night.
import type { Cell } from '../../core/cells/cell'
import { lazy } from '../../core/cells/lazy'
import { NOT_READ } from '../../core/cells/table'
import { exactly } from '../../core/cells/text'
import type { PersonCells } from '../../core/pipeline/person-key'
import { likelySame } from '../../core/pipeline/person-pattern'
import { pipelineTable } from '../../core/pipeline/pipeline'
import { WHO } from '../../core/reading/row-kinds'
import { cellsIn, keptSheet } from './open-part'
import type { PipelineSheet, RulesSheet } from './open-pipeline'
import type { Workbook } from './ports'

/** Somebody who is to be added, with the id that their row gets. */
export interface NewPerson extends PersonCells {
  readonly id: string
}

/** Last lines that are read, to find the one below the last person. */
const LAST_LINES = 50
/** More cells that are like theirs are as quickly read with all others. */
const MOST_ALIKE = 40

/** The pipeline without most of its rows; null where all must be read, also where its last person stands further up. */
export function openToAdd(workbook: Workbook, rules: RulesSheet, person: NewPerson): PipelineSheet | null {
  const tailOf = lazy(() => workbook.readTail(rules.book.texts.get('pipeline') ?? '', LAST_LINES))
  const kept = keptSheet(workbook, rules, (row) => (row === 1 ? tailOf()?.header : undefined))
  const tail = kept?.columns.told?.owners ? tailOf() : null
  if (!kept || !tail) return null
  const { tab, headerRow, columns, table } = kept
  const pattern = [exactly([person.id]), likelySame(person)].filter((one) => one !== '').join('|')
  const who = [...WHO, 'id' as const].flatMap((key) => columns.at.get(key) ?? [])
  const found = cellsIn(workbook, tab, who, { pattern, most: MOST_ALIKE })
  if (found.count > MOST_ALIKE) return null
  const before = tail.firstRow - 1
  const values: (readonly Cell[])[] = [...new Array(before).fill(NOT_READ), ...tail.rows]
  for (const [row, cells] of found.lines(MOST_ALIKE)) values[row - 1] = cells
  values[headerRow - 1] = table.headers
  const read = pipelineTable(tab, values, headerRow - 1)
  const sheet = (read.below ?? -1) < 0 ? kept.with(read) : null
  const last = sheet?.pipeline.filled().lastIndexOf(1) ?? -1
  return tail.isCut && last + read.firstRow <= before ? null : sheet
}
