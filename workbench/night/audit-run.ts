// Asks the built script what it would say of a workbook that nobody set up, as the panel does; nothing is written.
import { randomUUID } from 'node:crypto'
import { createClock } from '../apps-script/clock'
import { createGoogle } from '../apps-script/google'
import type { OpenWorkbook } from '../workbook/open-workbook'
import type { Bundle } from './bundle'
import { instantOf, serialAt } from './calendar'
import { CommandError } from './command-error'
import { documentId } from './document-id'
import { settingsOf, USER } from './night-run'
import type { RuleSetting } from './rule-setting'
import { seedRules } from './seed-rules'

export interface AuditPlan {
  readonly bundle: Bundle
  readonly name: string
  readonly zone: string
  /** The day of the audit, since 1970-01-01. */
  readonly date: number
  readonly sheet: string | undefined
  readonly rules: readonly RuleSetting[]
  /** Whether the columns that are proposed are used. */
  readonly accept: boolean
}

const HOUR = 9

/** The card and how the sheet was read for it, as the panel gets them. @throws CommandError with the reason of a refusal */
export function runAudit(workbook: OpenWorkbook, plan: AuditPlan): AuditAnswer {
  const { bundle, zone, date, sheet = '', accept } = plan
  const clock = createClock(instantOf(date, HOUR, zone))
  workbook.setClock(() => serialAt(clock.now(), zone))
  seedRules(workbook, settingsOf(workbook, plan), bundle.code)
  const google = createGoogle({
    workbook,
    bundle: bundle.code,
    html: bundle.html,
    clock,
    user: { email: USER },
    uuid: randomUUID,
    document: { name: plan.name, zone, ...documentId(workbook) },
  })
  google.open('LIMITED')
  const request = { tab: sheet, answers: {}, accepts: accept }
  const { ok, problem } = google.callFromSidebar('panelAudit', [request]) as Answered
  if (ok === undefined) throw new CommandError(problem ?? 'Touchline gave no answer.')
  return ok
}

/** The answer of the script, worded by the panel's own words. */
export type AuditAnswer = Parameters<typeof import('../../sidebar/audit/card-text').cardText>[0]

interface Answered {
  readonly ok?: AuditAnswer
  readonly problem?: string
}
