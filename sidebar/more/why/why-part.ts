// What each part of the tool Why they buy is given.
import type { WhyReport } from '../../../src/app/panel/report-why'
import type { Desk } from '../../frame/desk'
import type { ReportStore } from '../report/report-store'

export interface WhyPart {
  readonly desk: Desk
  readonly facts: WhyReport
  readonly store: ReportStore<'why'>
}
