// What is asked about lost columns, and said of them with the other problems (S5).
import { type LostQuestion, lostQuestions } from '../../core/ledger/lost-columns'
import type { Problem } from '../../core/words/faults'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import { continuityIn } from '../sheet/sheet-columns'

/** The questions about the columns that are lost; on most days there are none, and nothing is read. */
export function askedColumns(workbook: Workbook, { pipeline, book }: PipelineSheet): LostQuestion[] {
  const { table, columns, zone } = pipeline
  if (columns.lost.length === 0) return []
  return lostQuestions({ table, columns, book, zone, continuity: continuityIn(workbook, table) })
}

export const lostProblems = ({ tab }: PipelineSheet, lost: readonly LostQuestion[]): Problem[] =>
  lost.map(({ header, why, candidate, holds }) => {
    return { tab, row: 0, header, code: 'lostColumn', why, candidate, holds }
  })
