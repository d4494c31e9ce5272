// Set-up: makes a user's sheet Touchline's to work on. Idempotent; every other cell, formula, format and rule stays as it was.
import type { Day } from '../../core/calendar/day'
import { FIELDS } from '../../core/pipeline/fields'
import { missingRuleRows } from '../../core/pipeline/rules-tab-rows'
import { type Audit, auditOf } from '../../core/purge/audit'
import { outlastsRules, usualSaleDays } from '../../core/purge/usual-sale'
import { keyValue } from '../../core/purge/verdict'
import { type Column, OWN_COLUMNS, PLAN, RULES_TAB, SCHEMA_VERSION } from '../../core/tabs/schema'
import { type SaidProblem, saidProblems } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { ownerCapacity, planOf, writePlan } from '../judge/plan-ahead'
import { type Judged, readJudged } from '../judge/read-and-judge'
import { settle } from '../judge/write-verdicts'
import { todayOf } from '../sheet/clock'
import { dress } from '../sheet/formatting'
import { startHeartbeat } from '../sheet/heartbeat'
import { canBeLive, makeLive, makeWritten } from '../sheet/live-formulas'
import {
  isLive,
  type PipelineSheet,
  pipelineSheet,
  readRules,
  withLiveHeaders,
  writeState,
} from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { noteRun } from '../sheet/run-log'
import { giveIds, importHistory } from './import-history'
import { askUnsure, chooseTab, TOUCHLINE_TABS, takenColumn, takenTab } from './matching'
import { HANDLER } from './remove'

/** What set-up found and did; plain data. */
export interface SetUpReport {
  readonly tab: string
  /** Field key → the header it was matched to. */
  readonly matched: Readonly<Record<string, string>>
  /** Labels of fields for which several columns are equally good. */
  readonly unsure: readonly string[]
  readonly audit: Audit
  readonly problems: readonly SaidProblem[]
  readonly messages: readonly string[]
}

export interface SetUpOptions {
  /** The pipeline's tab; chosen or asked for when left out. */
  readonly tab?: string
}

/** Sets the spreadsheet up, or mends what is missing. What must be asked is asked before the lock is taken. */
export function setUp(ports: Ports, options: SetUpOptions = {}): Result<SetUpReport> {
  const asked = findPipeline(ports, options.tab)
  return asked instanceof Refused ? asked : ports.lock.hold(() => setUpLocked(ports, asked))
}

function setUpLocked(ports: Ports, asked: Found): Result<SetUpReport> {
  const { workbook } = ports
  const today = todayOf(ports)
  // The sheet as it stands now: an answer may have taken minutes.
  const sheet = answeredSheet(workbook, asked.sheet.tab, asked.answers)
  if (sheet instanceof Refused) return sheet
  furnish(ports, { ...asked, sheet })
  startHeartbeat(workbook, today)
  const imported = importHistory(ports, readRules(workbook), today)
  const judged = judgeWhole(ports, today)
  if (judged instanceof Refused) return judged
  const runsAlone = ports.triggers.install(HANDLER)
  return finish(ports, judged, [imported, runsAlone ? '' : NO_TRIGGER])
}

const NO_TRIGGER =
  'The night cannot run by itself: Google did not permit the hourly trigger. Allow it and set up again, or choose Run the night now each morning.'

interface Found {
  readonly sheet: PipelineSheet
  /** What the user answered: field key → header, '' = no such column. */
  readonly answers: ReadonlyMap<string, string>
}

/** Finds the pipeline and asks what cannot be told; writes nothing. */
function findPipeline(ports: Ports, wished: string | undefined): Result<Found> {
  const { workbook } = ports
  const { book } = readRules(workbook)
  const taken = takenTab(workbook)
  if (taken) return taken
  const tab = chooseTab(ports, book, wished)
  if (tab instanceof Refused) return tab
  const values = workbook.read(tab) ?? []
  const bare = pipelineSheet(tab, values, book, workbook)
  if (bare instanceof Refused) return bare
  const answers = askUnsure(ports, bare, book)
  if (answers instanceof Refused) return answers
  const sheet = answeredSheet(workbook, tab, answers)
  if (sheet instanceof Refused) return sheet
  return takenColumn(sheet) ?? { sheet, answers }
}

/** The pipeline read with what the user answered. */
function answeredSheet(
  workbook: Workbook,
  tab: string,
  answers: ReadonlyMap<string, string>,
): Result<PipelineSheet> {
  const { book } = readRules(workbook)
  const values = workbook.read(tab)
  if (!values) return refused('pipeline gone', tab)
  const headers = new Map([...book.headers, ...answers])
  const sheet = pipelineSheet(tab, values, { ...book, headers }, workbook)
  return sheet instanceof Refused ? sheet : withLiveHeaders(sheet, workbook)
}

/** Adds what is missing: tabs, own columns, rows on Rules, ids. */
function furnish(ports: Ports, { sheet, answers }: Found): void {
  const { workbook } = ports
  const shown = workbook.activeTab()
  for (const own of TOUCHLINE_TABS) {
    if (workbook.readHeader(own.name)[0]?.some((cell) => cell !== '') !== true) workbook.addTab(own)
  }
  if (workbook.activeTab() !== shown) workbook.show(shown)
  addOwnColumns(workbook, sheet)
  fillRules(ports, sheet, answers)
  giveIds(ports, readRules(workbook))
  // The first night plans everybody.
  workbook.makeRoom(PLAN.name, sheet.pipeline.rows + 1)
}

/** Adds the own columns that are missing, behind the last one in use. */
function addOwnColumns(workbook: Workbook, { tab, headerRow, values, pipeline }: PipelineSheet): void {
  const missing: readonly Column[] = OWN_COLUMNS.filter(({ key }) => !pipeline.has(key))
  if (missing.length === 0) return
  // A column that only shows blanks so far may hold formulas: it is in use as well.
  const used = values.reduce((most, row) => Math.max(most, row.length), workbook.mergedTo(tab, headerRow))
  workbook.write(tab, headerRow, used + 1, [missing.map(({ header }) => header)])
  missing.forEach(({ width }, at) => {
    if (width !== undefined) workbook.widenColumn(tab, used + 1 + at, width)
  })
}

function fillRules(ports: Ports, sheet: PipelineSheet, answers: ReadonlyMap<string, string>): void {
  const { workbook } = ports
  const { table, book } = readRules(workbook)
  const key = keyValue(sheet.pipeline)
  const owner = book.texts.get('night.owner') || ports.mail.ownAddress()
  const rows = missingRuleRows(table, {
    pipeline: sheet.pipeline,
    answers,
    numbers: key === null ? {} : { 'P2.key': key },
    state: { colour: 'yes', spreadsheet: workbook.id(), schema: SCHEMA_VERSION },
  })
  workbook.append(RULES_TAB.name, rows)
  writeState(workbook, readRules(workbook), { pipeline: sheet.tab, 'night.owner': owner })
}

/** Judges every row, writes the verdicts, live or written, and dresses the columns. */
function judgeWhole(ports: Ports, today: Day): Result<Judged> {
  const { workbook } = ports
  const rules = readRules(workbook)
  const judged = readJudged(ports, rules, today)
  if (judged instanceof Refused) return judged
  const live = rules.book.texts.get('live.now') !== 'no' && canBeLive(workbook, judged.sheet)
  if (!live && isLive(rules.book)) makeWritten(workbook, judged.sheet)
  writeState(workbook, rules, { 'P4c.now': judged.clockStopped, 'live.now': live ? 'yes' : 'no' })
  // Written days are planned at once; live ones follow the Plan of the first night.
  const plan = live ? null : planOf(judged, ownerCapacity(workbook, judged, rules), workbook.zone)
  if (!settle(ports, plan ? { ...judged, decisions: plan.decisions } : judged, live)) {
    return refused('moved', 'setUp')
  }
  if (plan) writePlan(workbook, judged, plan)
  dress(workbook, judged.sheet)
  // The formulas come last: they are computed again at every write.
  if (!live || makeLive(workbook, judged.sheet)) return judged
  writeState(workbook, rules, { 'live.now': 'no' })
  return judgeWhole(ports, today)
}

/** Notes the run and says how it went. */
function finish(ports: Ports, judged: Judged, told: readonly string[]): SetUpReport {
  const { workbook } = ports
  const { pipeline, tab, book } = judged.sheet
  const audit = auditOf(pipeline, judged.decisions.verdicts)
  const days = usualSaleDays(pipeline)
  const slow = outlastsRules(days, book) ? [book.words.usualSale(days, book.numbers['P2.amber'])] : []
  const messages = [book.words.audit(audit), ...slow, ...told].filter((line) => line !== '')
  noteRun(workbook, {
    moment: workbook.zone(ports.clock.now()),
    job: 'set-up',
    result: 'done',
    rows: audit.rows,
    mails: 0,
    message: messages.join(' '),
  })
  const next = told.includes(NO_TRIGGER) ? NO_TRIGGER : 'The night runs by itself from now on.'
  ports.dialog.toast(`Ready. ${messages[0] ?? ''} ${next}`)
  const matched: Record<string, string> = {}
  for (const { key } of FIELDS) if (pipeline.has(key)) matched[key] = pipeline.header(key)
  const unsure = pipeline.columns.unsure.map(({ label }) => label)
  return { tab, matched, unsure, audit, problems: saidProblems(book.words.faults, judged.problems), messages }
}
