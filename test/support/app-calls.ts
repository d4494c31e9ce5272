// The use cases over a spreadsheet in memory, and what stands in its tabs: the one place that knows how the app is called.

import { hourly } from '../../src/app/jobs/hourly'
import { mailMe } from '../../src/app/jobs/mail-me'
import { nightNow } from '../../src/app/jobs/night-now'
import { sendNow } from '../../src/app/jobs/send-now'
import type { CachedContext } from '../../src/app/judge/cached-context'
import type { PanelAnswer } from '../../src/app/panel/answer'
import { panelRefusal } from '../../src/app/panel/answer'
import { answerHeader, type HeaderAnswer, type HeaderQuestion } from '../../src/app/panel/answer-header'
import type { BatchTouch } from '../../src/app/panel/batch-log'
import {
  type CampaignPage,
  campaignPage,
  changeLibrary,
  type EntryRequest,
} from '../../src/app/panel/campaign-page'
import { changeColumns } from '../../src/app/panel/change-columns'
import { changeExperiment, type ExperimentChange } from '../../src/app/panel/change-experiment'
import { changeOwnLines, type LinesRequest } from '../../src/app/panel/change-lines'
import { changeYear, type YearRequest } from '../../src/app/panel/change-year'
import { type Checklist, checklist } from '../../src/app/panel/checklist'
import { type Court, type CourtRequest, openCourt } from '../../src/app/panel/court'
import {
  changeDaysOff,
  type DaysOffChange,
  type DaysOffPage,
  daysOffPage,
} from '../../src/app/panel/days-off'
import { type BatchDecided, type DecideRequest, type Decision, decideRows } from '../../src/app/panel/decide'
import { type EveningPage, eveningPage } from '../../src/app/panel/evening-page'
import { type ExperimentsPage, experimentsPage } from '../../src/app/panel/experiments-page'
import { fillCell } from '../../src/app/panel/fill-cell'
import { type FoundRow, findRows } from '../../src/app/panel/find-row'
import { type Health, panelHealth } from '../../src/app/panel/health'
import {
  type InsertedReport,
  insertReport,
  type OfferedReports,
  offeredReports,
} from '../../src/app/panel/insert-report'
import { type IncentiveRequest, keepIncentive } from '../../src/app/panel/keep-incentive'
import { keepTime, type TimeRequest } from '../../src/app/panel/keep-time'
import type { LineChange } from '../../src/app/panel/line-changes'
import { type BatchAnswer, logBatch, type PutOffLine } from '../../src/app/panel/log-batch'
import { logMany, type ManyLogged, type ManyRequest } from '../../src/app/panel/log-many'
import { type LogRequest, logTouch, type PanelLogged } from '../../src/app/panel/log-touch'
import type { RuleEffect } from '../../src/app/panel/method-effect'
import { type PanelRow, panelRow, type ShownRow as ShownCard } from '../../src/app/panel/open-row'
import { type PeoplePage, type PeopleRequest, peoplePage } from '../../src/app/panel/people-page'
import { type BlocksRequest, planBlocks } from '../../src/app/panel/plan-blocks'
import { type PrepareRequest, prepare } from '../../src/app/panel/prepare'
import {
  changeProfile,
  type ExampleMarks,
  type ProfileLine,
  type ProfilePage,
  profilePage,
} from '../../src/app/panel/profile-page'
import { type AddRequest, quickAdd } from '../../src/app/panel/quick-add'
import { type Report, type ReportName, reportPage } from '../../src/app/panel/report-page'
import type { ReferralsReport } from '../../src/app/panel/report-referrals'
import type { RowCard } from '../../src/app/panel/row-card'
import {
  changeRule,
  type RuleChange,
  type RulesPage,
  ruleEffect,
  rulesPage,
  type ShownRule,
} from '../../src/app/panel/rules-page'
import { snooze } from '../../src/app/panel/snooze'
import { type StopRequest, stopDoing } from '../../src/app/panel/stop-doing'
import { type TimePage, timePage } from '../../src/app/panel/time-page'
import { type TodayPage, todayPage } from '../../src/app/panel/today-page'
import { type BatchTakenBack, undoBatch } from '../../src/app/panel/undo-batch'
import { type TakenBack, type UndoRequest, undoTouch } from '../../src/app/panel/undo-touch'
import { benchSelected } from '../../src/app/row/bench'
import type { CellChange } from '../../src/app/row/cell-change'
import { followEdit } from '../../src/app/row/follow-edit'
import type { SetUpAnswers } from '../../src/app/set-up/answers'
import type { OwnPlace } from '../../src/app/set-up/own-place'
import { remove } from '../../src/app/set-up/remove'
import { setUp } from '../../src/app/set-up/set-up'
import { switchWording } from '../../src/app/set-up/switch-wording'
import { switchColours, switchLive } from '../../src/app/set-up/switches'
import { askWhereabouts, settleWhereabouts, type Whereabouts } from '../../src/app/sheet/copy-or-moved'
import { giveLooks } from '../../src/app/sheet/give-looks'
import { parseIsoDay } from '../../src/core/calendar/day'
import type { MailJob } from '../../src/core/calendar/due-jobs'
import type { Cell } from '../../src/core/cells/cell'
import { ENGLISH } from '../../src/core/words/english'
import type { Wording } from '../../src/core/words/first-words'
import { Refused, type Result, refusalText, refused } from '../../src/core/words/refusals'
import { zoneOf } from '../../workbench/apps-script/services/zone'
import { type MemoryOptions, type MemoryPorts, memoryPorts } from './memory-ports'
import { readerOf, type ShownRow } from './memory-rows'
import { dateOf, type GivenRows, type MemoryTab } from './memory-tabs'

/** What a use case said: the words of a refusal, '' when it did its work. */
export type Said = string
export const BUSY = refusalText(refused('busy'), ENGLISH.refusals)

export interface AppSheet {
  readonly ports: MemoryPorts
  readonly world: MemoryPorts['world']
  /** Returns what makes independent sheets of the present state. */
  copier(): () => AppSheet
  setUp(tab?: string, answers?: SetUpAnswers, place?: OwnPlace): Said
  /** What a line of the menu asks first; the user's answer is in `world.answers`. */
  menu(): Said
  /** The panel's answer to "copy or moved?". */
  whereabouts(answer: Whereabouts): Said
  /** The night as the menu runs it, at 05:00 of the day. */
  night(day: string): Said
  /** The hourly trigger at 07:00 of the day: its night and the morning mail; whether a night ran. */
  morning(day: string): boolean
  /** The hourly trigger at that moment: whether a night ran. */
  hour(moment: string): boolean
  /** A line of the menu under Mails. */
  sendNow(mail: MailJob): string
  mailMe(): string
  bench(kind: 'bench' | 'long-term' | 'back', ...rows: readonly number[]): Said
  remove(): Said
  switchColours(): Said
  switchLive(): Said
  /** A user types a value under a header into the row of the name; then the edit is followed. */
  type(name: string, header: string, value: Cell): void
  health(): Health
  look(id?: string): PanelAnswer<PanelRow>
  /** The card of somebody by name. @throws when there is none */
  card(name: string): RowCard
  log(request: Partial<LogRequest>): PanelAnswer<PanelLogged>
  /** The place Today. */
  today(): PanelAnswer<TodayPage>
  time(): PanelAnswer<TimePage>
  keepTime(request: Partial<TimeRequest>): PanelAnswer<TimePage>
  blocks(request: Partial<BlocksRequest>): PanelAnswer<TimePage>
  evening(): PanelAnswer<EveningPage>
  prepare(request: Partial<PrepareRequest>): PanelAnswer<EveningPage>
  stop(what: string, is: StopRequest['is']): PanelAnswer<TimePage>
  /** Logs calls that were just made; each by its own key. */
  logBatch(touches: readonly Partial<BatchTouch>[], putOff?: readonly PutOffLine[]): PanelAnswer<BatchAnswer>
  fill(id: string, cell: CellChange, context?: CachedContext): PanelAnswer<ShownCard>
  undo(request: UndoRequest): PanelAnswer<TakenBack>
  snooze(id: string, day?: string, context?: CachedContext): PanelAnswer<ShownCard>
  court(request?: Partial<CourtRequest>): PanelAnswer<Court>
  decide(key: string, ...decisions: readonly Decision[]): PanelAnswer<BatchDecided>
  /** The same, as a request that may have arrived before, or in the sprint. */
  decideAgain(request: DecideRequest): PanelAnswer<BatchDecided>
  undoBatch(batch: string, id?: string): PanelAnswer<BatchTakenBack>
  /** The mailing list, unless another list is asked for. */
  people(request?: Partial<PeopleRequest>): PanelAnswer<PeoplePage>
  /** A newsletter to these ids. */
  logMany(ids: readonly string[], request?: Partial<ManyRequest>): PanelAnswer<ManyLogged>
  rulesPage(): PanelAnswer<RulesPage>
  ruleEffect(id: ShownRule['id'], value: number | null): PanelAnswer<RuleEffect>
  changeRule(change: RuleChange): PanelAnswer<RulesPage>
  wording(wording?: Wording): PanelAnswer<Wording>
  daysOff(): PanelAnswer<DaysOffPage>
  changeDaysOff(change: Partial<DaysOffChange>): PanelAnswer<DaysOffPage>
  experiments(): PanelAnswer<ExperimentsPage>
  changeExperiment(change: ExperimentChange): PanelAnswer<ExperimentsPage>
  campaign(): PanelAnswer<CampaignPage>
  report(of: ReportName): PanelAnswer<Report>
  /** Changes lines of a tab, without a report. */
  lines(tab: LinesRequest['tab'], ...changes: readonly LineChange[]): PanelAnswer<Report | null>
  columns(headers: readonly string[], isUndone?: boolean): PanelAnswer<Report>
  checklist(id: string, ...changes: readonly LineChange[]): PanelAnswer<Checklist>
  /** Writes something of this year. */
  year(request: Partial<YearRequest>): PanelAnswer<Report>
  formulas(): PanelAnswer<OfferedReports>
  insertReport(name: string): PanelAnswer<InsertedReport>
  library(entry: Partial<EntryRequest['entry']>, isUndone?: boolean): PanelAnswer<CampaignPage>
  /** Promises an incentive, or marks it. */
  incentive(request: Partial<IncentiveRequest>): PanelAnswer<ReferralsReport>
  profile(marks?: Partial<ExampleMarks>): PanelAnswer<ProfilePage>
  profileLine(line: Partial<ProfileLine>, isUndone?: boolean): PanelAnswer<ProfilePage>
  find(text: string): PanelAnswer<readonly FoundRow[]>
  add(request: Partial<AddRequest>): PanelAnswer<PanelRow>
  /** Says which header holds a field now; '' = none. */
  answerHeader(field: HeaderAnswer['field'], header: string): PanelAnswer<readonly HeaderQuestion[]>
  tab(name: string): MemoryTab
  rows(tab: string): readonly ShownRow[]
  /** The first row of the pipeline with this name. */
  deal(name: string): ShownRow
  rule(id: string): ShownRow[string]
  setRule(id: string, value: Cell): void
  /** All cells of all tabs, for comparing. */
  content(...except: readonly string[]): unknown
}

export const DEALS = [
  ['Name', 'Company', 'Email', 'Phone', 'Stage', 'Amount', 'Create date', 'Close date'],
  ['Ann Lee', 'Acme', 'ann@acme.com', '555-1234567', 'Open', 900, '2026-01-05', '2026-03-30'],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', '', 'Open', 500, '2026-01-06', ''],
  ['Cyd Fox', 'Core', 'cyd@core.com', '', 'Won', 700, '2025-01-06', '2025-06-01'],
  ['Dee Dow', 'Dot', 'dee@dot.com', '', 'Open', 300, '2026-03-01', '2026-04-10'],
] as const

/** A result as the panel receives it. */
const answerOf = <T>(result: Result<T>): PanelAnswer<T> =>
  result instanceof Refused ? panelRefusal(result, ENGLISH) : { ok: result }

/** The words of a refusal; the text of a job that answers in words is what it did. */
function saidOf(result: Result<object | string | null>): Said {
  if (result instanceof Refused) return refusalText(result, ENGLISH.refusals)
  return typeof result === 'string' ? result : ''
}

/** What a line of the menu says. */
const textOf = (result: Result<string>): string =>
  result instanceof Refused ? refusalText(result, ENGLISH.refusals) : result

/** A spreadsheet of these tabs, not set up. */
export function appSheet(
  tabs: Readonly<Record<string, GivenRows>> = { Deals: DEALS },
  options: MemoryOptions = {},
): AppSheet {
  const [pipeline = ''] = Object.keys(tabs)
  return sheetOver(memoryPorts(tabs, options), pipeline)
}

function sheetOver(ports: MemoryPorts, pipeline: string): AppSheet {
  const { world } = ports
  const seen = readerOf(ports)
  const card = (name: string): RowCard => {
    const answer = answerOf(panelRow(ports, String(seen.row(pipeline, name)['Touchline ID'])))
    if (!('ok' in answer) || !answer.ok.card) throw new Error(`No card of ${name}: ${JSON.stringify(answer)}`)
    return answer.ok.card
  }
  return {
    ports,
    world,
    copier() {
      const copy = ports.copier()
      return () => sheetOver(copy(), pipeline)
    },
    ...jobsOf(ports),
    ...panelOf(ports),
    card,
    type(name, header, value) {
      const { row, column } = seen.place(pipeline, name, header)
      seen.tab(pipeline).write(row, column, [[dateOf(value, zoneOf(ports.workbook.zoneName)) ?? value]])
      followEdit(ports, { tab: pipeline, row, column, rows: 1, columns: 1 })
    },
    tab: seen.tab,
    rows: seen.rows,
    deal: (name) => seen.row(pipeline, name),
    rule: (id) => seen.row('Rules', id).Value ?? '',
    setRule(id, value) {
      const { row, column } = seen.place('Rules', id, 'Value')
      seen.tab('Rules').write(row, column, [[value]])
    },
    content: (...except) =>
      [...world.tabs.keys()].filter((tab) => !except.includes(tab)).map((tab) => [tab, seen.rows(tab)]),
  }
}

const prepared = new Map<string, () => AppSheet>()

/** The same, set up. It is made once for equal tabs and options and then copied, which is fast. */
export function setUpSheet(tabs?: Readonly<Record<string, GivenRows>>, options?: MemoryOptions): AppSheet {
  const key = JSON.stringify([tabs, options])
  let copy = prepared.get(key)
  if (!copy) {
    const sheet = appSheet(tabs, options)
    const said = sheet.setUp()
    if (said !== '') throw new Error(said)
    copy = sheet.copier()
    prepared.set(key, copy)
  }
  return copy()
}

function jobsOf(
  ports: MemoryPorts,
): Pick<
  AppSheet,
  | 'setUp'
  | 'menu'
  | 'whereabouts'
  | 'night'
  | 'morning'
  | 'hour'
  | 'sendNow'
  | 'mailMe'
  | 'bench'
  | 'remove'
  | 'switchColours'
  | 'switchLive'
> {
  const { world } = ports
  const hour = (moment: string): boolean => {
    world.setNow(moment)
    const done = hourly(ports)
    return !(done instanceof Refused) && (done?.night ?? null) !== null
  }
  return {
    setUp(tab, answers = {}, place = 'end') {
      const done = setUp(ports, { ...(tab === undefined ? {} : { tab }), answers, place })
      giveLooks(ports)
      return saidOf(done)
    },
    menu: () => saidOf(askWhereabouts(ports) ?? null),
    whereabouts: (answer) => saidOf(settleWhereabouts(ports, answer)),
    night(day) {
      world.setNow(`${day} 05:00`)
      return saidOf(nightNow(ports))
    },
    morning: (day) => hour(`${day} 07:00`),
    hour,
    sendNow: (mail) => textOf(sendNow(ports, mail)),
    mailMe: () => textOf(mailMe(ports)),
    bench(kind, ...rows) {
      world.selected = rows
      if (rows.length > 1) world.answers.push('yes')
      return saidOf(benchSelected(ports, kind))
    },
    remove() {
      world.answers.push('yes')
      return saidOf(remove(ports))
    },
    switchColours: () => saidOf(switchColours(ports)),
    switchLive: () => saidOf(switchLive(ports)),
  }
}

const NEWS = { medium: 'Newsletter', reason: 'Steel falls in May', item: 'Steel' }
const ENTRY = { tab: 'Reasons', title: 'Steel', reason: '', segment: '', from: '', until: '' } as const
const NO_MARKS = { good: [], others: [] }
const BLANK_LINE = { profile: '', field: '', test: '', value: '', kind: '', weight: '', question: '' }
const CALL = { medium: 'Call', outcome: 'Reached', cells: [], age: 0, line: '' }

function panelOf(
  ports: MemoryPorts,
): Pick<
  AppSheet,
  | 'health'
  | 'look'
  | 'log'
  | 'today'
  | 'time'
  | 'keepTime'
  | 'blocks'
  | 'stop'
  | 'evening'
  | 'prepare'
  | 'logBatch'
  | 'fill'
  | 'undo'
  | 'snooze'
  | 'find'
  | 'add'
  | 'answerHeader'
  | 'court'
  | 'decide'
  | 'decideAgain'
  | 'undoBatch'
  | 'people'
  | 'logMany'
  | 'rulesPage'
  | 'ruleEffect'
  | 'changeRule'
  | 'wording'
  | 'daysOff'
  | 'changeDaysOff'
  | 'experiments'
  | 'changeExperiment'
  | 'campaign'
  | 'report'
  | 'lines'
  | 'columns'
  | 'checklist'
  | 'year'
  | 'formulas'
  | 'insertReport'
  | 'incentive'
  | 'library'
  | 'profile'
  | 'profileLine'
> {
  const blank = { key: 'a1', name: '', company: '', email: '', phone: '', anyway: false }
  return {
    health: () => okOf(answerOf(panelHealth(ports))),
    look: (id) => answerOf(panelRow(ports, id)),
    log: (request) => answerOf(logTouch(ports, { key: 'k1', cells: [], id: '', ...request })),
    today: () => answerOf(todayPage(ports)),
    time: () => answerOf(timePage(ports)),
    keepTime: (request) => answerOf(keepTime(ports, { add: [], remove: [], ...request })),
    blocks: (request) => answerOf(planBlocks(ports, { add: [], remove: [], ...request })),
    evening: () => answerOf(eveningPage(ports)),
    prepare: (request) =>
      answerOf(prepare(ports, { day: '2026-03-05', reasons: [], putOff: { ids: [], to: '' }, ...request })),
    stop: (what, is) => answerOf(stopDoing(ports, { what, is })),
    logBatch: (touches, putOff = []) =>
      answerOf(
        logBatch(ports, {
          touches: touches.map((touch, at) => ({ ...CALL, id: '', key: `b${at}`, ...touch })),
          putOff,
        }),
      ),
    fill: (id, cell, context) => answerOf(fillCell(ports, { id, cell, ...(context ? { context } : {}) })),
    undo: (request) => answerOf(undoTouch(ports, request)),
    snooze: (id, day, context) =>
      answerOf(
        snooze(ports, {
          id,
          day: day === undefined ? null : parseIsoDay(day),
          ...(context ? { context } : {}),
        }),
      ),
    court: (request) =>
      answerOf(openCourt(ports, { mode: 'court', order: 'small', isAnew: false, ...request })),
    decide: (key, ...decisions) => answerOf(decideRows(ports, { key, decisions })),
    decideAgain: (request) => answerOf(decideRows(ports, request)),
    undoBatch: (batch, id) => answerOf(undoBatch(ports, { batch, ...(id ? { id } : {}) })),
    people: (request) => answerOf(peoplePage(ports, { of: 'mailing', event: '', from: 0, ...request })),
    logMany: (ids, request) => answerOf(logMany(ports, { ...NEWS, key: 'k1', ids, ...request })),
    rulesPage: () => answerOf(rulesPage(ports)),
    ruleEffect: (id, value) => answerOf(ruleEffect(ports, { id, value })),
    changeRule: (change) => answerOf(changeRule(ports, change)),
    wording: (wording) => answerOf(switchWording(ports, wording ? { wording } : {})),
    daysOff: () => answerOf(daysOffPage(ports)),
    changeDaysOff: (change) => answerOf(changeDaysOff(ports, { add: [], remove: [], ...change })),
    experiments: () => answerOf(experimentsPage(ports)),
    changeExperiment: (change) => answerOf(changeExperiment(ports, change)),
    campaign: () => answerOf(campaignPage(ports)),
    formulas: () => answerOf(offeredReports(ports)),
    insertReport: (name) => answerOf(insertReport(ports, { name })),
    report: (of) => answerOf(reportPage(ports, { of })),
    lines: (tab, ...changes) => answerOf(changeOwnLines(ports, { tab, changes, of: '' })),
    columns: (headers, isUndone = false) => answerOf(changeColumns(ports, { headers, isUndone, of: 'easy' })),
    checklist: (id, ...changes) => answerOf(checklist(ports, { id, changes })),
    year: (request) =>
      answerOf(changeYear(ports, { key: 'target', what: 'Target', amount: null, answer: '', ...request })),
    incentive: (request) =>
      answerOf(
        keepIncentive(ports, {
          ...{ id: '', incentive: '', is: 'promised', isFirst: false, before: '', isUndone: false },
          ...request,
        }),
      ),
    library: (entry, isUndone = false) =>
      answerOf(changeLibrary(ports, { entry: { ...ENTRY, ...entry }, isUndone })),
    profile: (marks) => answerOf(profilePage(ports, { marks: { ...NO_MARKS, ...marks } })),
    profileLine: (line, isUndone = false) =>
      answerOf(changeProfile(ports, { line: { ...BLANK_LINE, ...line }, isUndone, marks: NO_MARKS })),
    find: (text) => answerOf(findRows(ports, text)),
    add: (request) => answerOf(quickAdd(ports, { ...blank, ...request })),
    answerHeader: (field, header) => answerOf(answerHeader(ports, { field, header })),
  }
}

/** The result. @throws with the words of a refusal */
export function okOf<T>(answer: PanelAnswer<T>): T {
  if ('ok' in answer) return answer.ok
  throw new Error(answer.problem)
}

/** The words of a refusal; '' for a result. */
export const problemOf = (answer: PanelAnswer<unknown>): string => ('ok' in answer ? '' : answer.problem)
