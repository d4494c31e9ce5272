// Set-up again, where a column is lost: asks which one it is now, before anything is made a second time (S5).
import { askedColumns } from '../judge/lost-columns'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

const GONE = 'It is gone for good'

/** @returns field → header, '' = gone for good; a question that is cancelled stays open */
export function askLost({ workbook, dialog }: Ports, sheet: PipelineSheet): Map<string, string> {
  const answers = new Map<string, string>()
  for (const question of askedColumns(workbook, sheet)) {
    const { field, header, choices } = question
    const answer = dialog.choose(header, sheet.book.words.columnAsked(question), [...choices, GONE])
    if (answer !== null) answers.set(field, answer === GONE ? '' : answer)
  }
  return answers
}
