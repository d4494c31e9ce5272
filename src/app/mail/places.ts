// Where a mail's links lead.
import { lazy } from '../../core/cells/lazy'
import type { MailPlaces } from '../../core/mail/morning'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

/** The rows of the pipeline in the browser: two calls, however many are linked, and none without a link. */
export function mailPlaces(workbook: Workbook, { pipeline }: PipelineSheet): MailPlaces {
  const tab = lazy(
    () =>
      `https://docs.google.com/spreadsheets/d/${workbook.id()}/edit#gid=${workbook.tabId(pipeline.table.tab)}`,
  )
  return { rowLink: (row) => `${tab()}&range=A${row}`, zone: workbook.zoneName }
}
