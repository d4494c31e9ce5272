// Validates what the reports of the place More are asked for.
import { REPORT_NAMES, type ReportRequest } from '../app/panel/report-page'
import type { Result } from '../core/words/refusals'
import { bad } from './wire'
import { fieldsOf } from './wire-text'

/** Which report to make. */
export function reportRequest(given: unknown): Result<ReportRequest> {
  const { of } = fieldsOf(given)
  const name = REPORT_NAMES.find((one) => one === of)
  return name ? { of: name } : bad('open', 'choose a report.')
}
