// Validates what the reports of the place More are asked for: a page of the panel, or a formula of the table of functions.
import { type InsertRequest, REPORT_FUNCTIONS } from '../app/panel/insert-report'
import { REPORT_NAMES, type ReportRequest } from '../app/panel/report-page'
import type { Result } from '../core/words/refusals'
import { bad } from './wire'
import { fieldsOf } from './wire-text'

/** Which report to show. */
export function reportRequest(given: unknown): Result<ReportRequest> {
  const { of } = fieldsOf(given)
  const name = REPORT_NAMES.find((one) => one === of)
  return name ? { of: name } : bad('open', 'choose a report.')
}

/** Which function to write as a formula. */
export function insertRequest(given: unknown): Result<InsertRequest> {
  const { name } = fieldsOf(given)
  const known = REPORT_FUNCTIONS.find((one) => one === name)
  return known ? { name: known } : bad('open', 'choose a report of the list.')
}
