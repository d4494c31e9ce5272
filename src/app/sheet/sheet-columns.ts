// The columns of a tab as a job sees them: once it is set up, what Rules pins stands (S1, S5).
import type { Table } from '../../core/cells/table'
import { type PipelineColumns, pipelineColumns } from '../../core/pipeline/pipeline'
import type { RuleBook } from '../../core/rules/rule-book'

/** Whether Rules names this tab as the pipeline. */
const isSetUpOn = (book: RuleBook, tab: string): boolean => book.texts.get('pipeline') === tab

/** The columns of a tab. Before it is set up, a pinned header that it lacks says nothing: the field is matched anew. */
export function sheetColumns(
  { tab, headers }: Pick<Table, 'tab' | 'headers'>,
  book: RuleBook,
): PipelineColumns {
  const isSetUp = isSetUpOn(book, tab)
  const columns = pipelineColumns(headers, book.headers, { isSetUp })
  if (isSetUp || columns.lost.length === 0) return columns
  const pins = new Map(book.headers)
  for (const { field } of columns.lost) pins.delete(field)
  return pipelineColumns(headers, pins)
}
