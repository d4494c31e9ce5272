// Changes lines of the tabs that the panel edits (Process, Outcomes, Answers, Profile), and answers with the report they belong to.
import { ANSWERS, DELIVERED, PROCESS, PROFILE } from '../../core/tabs/schema'
import { Refused, type Result } from '../../core/words/refusals'
import { withRulesHere } from '../sheet/copy-or-moved'
import type { Ports } from '../sheet/ports'
import { changeLines, type LineChange } from './line-changes'
import { type Report, type ReportName, reportPage } from './report-page'

/** The tabs whose lines the panel changes. */
export const LINE_TABS = {
  Process: PROCESS,
  Outcomes: DELIVERED,
  Answers: ANSWERS,
  Profile: PROFILE,
} as const

export interface LinesRequest {
  readonly tab: keyof typeof LINE_TABS
  readonly changes: readonly LineChange[]
  /** The report to answer with; '' = none. */
  readonly of: ReportName | ''
}

/** Writes the changes; null where no report is asked for. */
export const changeOwnLines = (ports: Ports, { tab, changes, of }: LinesRequest): Result<Report | null> =>
  withRulesHere(ports, () => {
    const done = changeLines(ports.workbook, LINE_TABS[tab], changes)
    return done instanceof Refused || of === '' ? done : reportPage(ports, { of })
  })
