// The answer to "I no longer find Close date. Is it now Expected?": one click writes it on Rules and judges all rows again.
import { normalise } from '../../core/cells/text'
import { numberedHeaders } from '../../core/reading/pinned'
import type { PipelineKey } from '../../core/reading/pipeline-columns'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { askedColumns } from '../judge/lost-columns'
import { judgeAll } from '../night/judge-all'
import { openPipeline, type PipelineSheet, readRules } from '../sheet/open-pipeline'
import { withRules } from '../sheet/open-rules'
import { writePins } from '../sheet/pins'
import type { Ports } from '../sheet/ports'

/** Where a lost column is now. */
export interface HeaderAnswer {
  readonly field: PipelineKey
  /** The header as it was offered; '' = the column is gone for good. */
  readonly header: string
}

/** A lost column as the panel asks about it (S5). */
export interface HeaderQuestion {
  readonly field: PipelineKey
  readonly text: string
  /** The likeliest header, '' where none is likely. */
  readonly candidate: string
  /** All headers that no field uses, the likeliest first. */
  readonly choices: readonly string[]
}

/** What is asked about the columns of the sheet. */
export const headerQuestions = ({ workbook }: Ports, sheet: PipelineSheet): HeaderQuestion[] =>
  askedColumns(workbook, sheet).map((question) => {
    const { field, candidate, choices } = question
    return { field, candidate, choices, text: sheet.book.words.columnLost(question) }
  })

/** Writes the answer and judges all rows. Sent again, it does what is left. @returns what is still asked */
export const answerHeader = (ports: Ports, answer: HeaderAnswer): Result<readonly HeaderQuestion[]> =>
  withRules(ports, (rules) => {
    const { workbook, clock } = ports
    const sheet = openPipeline(workbook, rules)
    if (sheet instanceof Refused) return sheet
    const refusal = refusalOf(sheet, answer)
    if (refusal) return refusal
    writePins(workbook, rules, new Map([[answer.field, answer.header]]))
    const judged = judgeAll(ports, readRules(workbook), workbook.zone(clock.now()))
    return judged instanceof Refused ? judged : headerQuestions(ports, judged.read.opened)
  })

/** The refusal where the answer names no column, or one that is another field's; null where it can be written. */
function refusalOf({ pipeline, book }: PipelineSheet, { field, header }: HeaderAnswer): Refused | null {
  const { columns, table } = pipeline
  const isAsked = columns.lost.some((lost) => lost.field === field)
  if (!isAsked && book.headers.get(field) !== header) return refused('not asked')
  if (header === '') return null
  const column = numberedHeaders(table.headers).findIndex((text) => normalise(text) === normalise(header))
  if (column < 0) return refused('column gone', header)
  const isTaken = [...columns.at].some(([key, at]) => at === column && key !== field)
  return isTaken ? refused('column taken', header) : null
}
