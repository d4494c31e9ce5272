// The rows of the pipeline that somebody selected and sees.
import { type Result, refused } from '../../core/words/refusals'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** Rows of the pipeline that somebody selected and sees. */
export interface Chosen {
  /** Pipeline rows, from 0. */
  readonly rows: readonly number[]
  readonly hidden: number
}

/** The filled rows of all selected ranges; hidden ones are left out. */
export function selectedRows({ workbook }: Ports, sheet: PipelineSheet): Result<Chosen> {
  if (workbook.activeTab() !== sheet.tab) return refused('other tab', sheet.tab)
  const { firstRow } = sheet.pipeline.table
  const filled = sheet.pipeline.filled()
  const selected = workbook.allSelectedRows().filter((row) => filled[row - firstRow] === 1)
  const shown = selected.length > 1 ? workbook.shownRows(sheet.tab, selected) : selected
  if (shown.length === 0) return refused('no rows selected')
  return { rows: shown.map((row) => row - firstRow), hidden: selected.length - shown.length }
}
