// Touchline set up in a workbook and its nights run: the menu, the hourly trigger and the clock, as on Google.
import { randomUUID } from 'node:crypto'
import { createClock } from '../apps-script/clock'
import { createGoogle, type Google } from '../apps-script/google'
import type { RealmSource } from '../apps-script/realm'
import type { OpenWorkbook } from '../workbook/open-workbook'
import type { Bundle } from './bundle'
import { instantOf, isoOfDay, serialAt } from './calendar'
import { CommandError } from './command-error'
import { documentId } from './document-id'
import type { NightReport, SetUpReport } from './reports'
import type { RuleSetting } from './rule-setting'
import { seedRules } from './seed-rules'
import { sheetNamed } from './tabs'
import { likeliestReading, type NightRun, nightNow, nightOf, proposedColumns, setUp } from './user-steps'

export interface NightPlan {
  readonly bundle: Bundle
  /** The document's name. */
  readonly name: string
  readonly zone: string
  /** The first night's day, since 1970-01-01. */
  readonly date: number
  readonly nights: number
  readonly sheet?: string | undefined
  readonly rules: readonly RuleSetting[]
  /** Whether the columns that are proposed are used. */
  readonly accept?: boolean
  /** Where Touchline's columns stand; the right end if absent. */
  readonly columns?: 'end' | 'name'
  readonly progress: (step: string) => void
  /** What gives each execution its realm; a fresh one if absent. */
  readonly realms?: RealmSource | undefined
}

export interface NightResult {
  readonly google: Google
  readonly workbook: OpenWorkbook
  readonly setUp: SetUpReport
  /** Other tabs that could be the pipeline. */
  readonly otherTabs: readonly string[]
  /** The last night. */
  readonly night: NightReport
  readonly serviceCalls: { readonly total: number; readonly byMethod: Readonly<Record<string, number>> }
  /** True when the last night had already run before the file was opened. */
  readonly isRepeated: boolean
}

/** Who runs the command, in the emulated Google. */
export const USER = 'you@example.com'
const SET_UP_HOUR = 1
/** After the morning mail. */
const MORNING_HOUR = 8
const EVENING_HOUR = 23

/** Sets up at one o'clock of the first day, then lets time pass to the morning after each night. */
export function runNights(workbook: OpenWorkbook, plan: NightPlan): NightResult {
  const { bundle, zone, date, nights, progress } = plan
  const clock = createClock(instantOf(date, SET_UP_HOUR, zone))
  const now = () => serialAt(clock.now(), zone)
  workbook.setClock(now)
  progress('setting Touchline up')
  seedRules(workbook, settingsOf(workbook, plan), bundle.code)
  const google = createGoogle({
    workbook,
    bundle: bundle.code,
    html: bundle.html,
    clock,
    user: { email: USER },
    uuid: randomUUID,
    ...(plan.realms && { realms: plan.realms }),
    document: { name: plan.name, zone, ...documentId(workbook) },
  })
  const page = plan.accept || workbook.sheets().length > 1 ? likeliestReading(google) : undefined
  const answers = plan.accept ? proposedColumns(page) : {}
  const report = setUp(google, answers, plan.columns, page?.reading.tab)
  checkMapped(plan.rules, report)
  let last: NightRun | undefined
  for (let day = date; day < date + nights; day++) {
    progress(`night ${day - date + 1} of ${nights}, ${isoOfDay(day)}`)
    google.passUntil(instantOf(day, 0, zone))
    workbook.setClock(now)
    last =
      nightOf(google.passUntil(instantOf(day, MORNING_HOUR, zone))) ??
      nightOf(google.passUntil(instantOf(day, EVENING_HOUR, zone)))
  }
  const done = last ?? nightNow(google)
  const { serviceCalls } = done.run.execution
  const otherTabs = (page?.tabs ?? []).filter((tab) => tab !== report.tab)
  const result = { google, workbook, setUp: report, otherTabs, night: done.report, serviceCalls }
  return { ...result, isRepeated: last === undefined }
}

/** @throws CommandError for a header given to a field where there is no such field or header */
function checkMapped(rules: readonly RuleSetting[], { reading }: SetUpReport): void {
  for (const { id, word, value } of rules) {
    if (id !== 'header' || value === '' || plain(reading.matched[word]?.header ?? '') === plain(value))
      continue
    throw new CommandError(
      `--map ${word}=${value}: no field has become this column. Write the header as it stands in the sheet, and the field as one of ${Object.keys(reading.matched).join(', ')}, created, value, decision, owner, stage, lastActivity.`,
    )
  }
}

/** A header's letters and figures, without the number by which repeated ones are told apart. */
const plain = (header: string): string =>
  header
    .toLowerCase()
    .replace(/\(\d+ of \d+\)$/, '')
    .replace(/[^\p{L}\p{N}$€£]/gu, '')

/** The rules to put on their tab; the pipeline's tab is one of them. */
export function settingsOf(
  workbook: OpenWorkbook,
  { sheet, rules }: Pick<NightPlan, 'sheet' | 'rules'>,
): readonly RuleSetting[] {
  if (sheet === undefined) return rules
  if (!sheetNamed(workbook, sheet)) {
    const tabs = workbook.sheets().map(({ name }) => `"${name}"`)
    throw new CommandError(`--sheet ${sheet}: there is no such tab. The file has ${tabs.join(', ')}.`)
  }
  return [...rules, { id: 'pipeline', word: '', value: sheet }]
}
