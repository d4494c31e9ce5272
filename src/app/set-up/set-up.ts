// Set-up: adds Touchline's tabs, columns and rules to a user's sheet. Idempotent; all other cells, formulas, formats and
// rules stay as they were.
import type { Day } from '../../core/calendar/day'
import { type ReadStage, type SheetReading, sheetReading } from '../../core/pipeline/sheet-reading'
import { type Audit, auditOf } from '../../core/purge/audit'
import { outlastsRules, usualSaleDays } from '../../core/purge/usual-sale'
import { FIELDS } from '../../core/reading/fields'
import type { RuleBook } from '../../core/rules/rule-book'
import type { SaidProblem } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { noteHold } from '../judge/hold'
import { ownerCapacity, planOf, writePlan } from '../judge/plan-ahead'
import { type JudgedSheet, readAndJudge } from '../judge/read-and-judge'
import { writeVerdicts } from '../judge/write-verdicts'
import { newPins } from '../night/column-news'
import { writeSnapshot } from '../night/write-snapshot'
import { todayOf } from '../sheet/clock'
import { formatOwnColumns } from '../sheet/formatting'
import { startHeartbeat } from '../sheet/heartbeat'
import { canBeLive, makeLive, makeWritten } from '../sheet/live-formulas'
import { isAbandoned, isForeign, takeOver } from '../sheet/night-owner'
import {
  isLive,
  type PipelineSheet,
  pipelineSheet,
  readRules,
  withLiveHeaders,
  withoutTwins,
  writeState,
} from '../sheet/open-pipeline'
import { openRules } from '../sheet/open-rules'
import { writePins } from '../sheet/pins'
import type { Ports, Workbook } from '../sheet/ports'
import { tellLost } from '../sheet/remake-tab'
import { noteRun } from '../sheet/run-log'
import { isNewer } from '../sheet/schema-version'
import { sheetWords } from '../sheet/sheet-words'
import { HANDLER } from '../sheet/trigger'
import { addMissing, type FoundPipeline } from './add-missing'
import { answeredBook, type SetUpAnswers } from './answers'
import { importHistory, placeKnown } from './import-history'
import { chooseTab, nobodyNamed, protectedColumn, takenColumn, takenTab } from './matching'
import type { OwnPlace } from './own-place'
import { hasNarrowFilter, widenFilter } from './widen-filter'

/** What set-up found and did, as plain data. */
export interface SetUpReport {
  readonly tab: string
  /** Field key → the header it was matched to. */
  readonly matched: Readonly<Record<string, string>>
  /** Labels of fields that several columns match equally well. */
  readonly unsure: readonly string[]
  /** The stage words found, what each is taken as, and by what: its word or Rules; null = the user must say (S3). */
  readonly stages: readonly ReadStage[]
  /** How the sheet was read. */
  readonly reading: SheetReading
  readonly audit: Audit
  readonly problems: readonly SaidProblem[]
  readonly messages: readonly string[]
}

/** Choices made before set-up runs. */
export interface SetUpOptions {
  /** The pipeline's tab; if absent it is detected. */
  readonly tab?: string
  /** What the user said of the report (`reading-page.ts`). */
  readonly answers?: SetUpAnswers
  /** Where own columns stand; the right end if absent. They stay where they stand already. */
  readonly place?: OwnPlace
}

/** Sets the spreadsheet up, or adds what is missing. It asks nothing: what is not answered stays unread. */
export function setUp(ports: Ports, options: SetUpOptions = {}): Result<SetUpReport> {
  const asked = findPipeline(ports, options)
  if (asked instanceof Refused) return asked
  ports.dialog.toast(sheetWords(ports.workbook, asked.sheet.book).jobs.settingUp)
  return ports.lock.hold(() => setUpLocked(ports, asked))
}

function setUpLocked(ports: Ports, asked: FoundPipeline): Result<SetUpReport> {
  const { workbook } = ports
  const today = todayOf(ports)
  const rules = openRules(ports)
  if (rules instanceof Refused) return rules
  // Read again, because the user may have taken minutes to answer.
  const sheet = answeredSheet(workbook, rules.book, asked.sheet.tab, asked.answers)
  if (sheet instanceof Refused) return sheet
  const known = sheet.pipeline.has('id') ? placeKnown(workbook, readRules(workbook), sheet) : null
  if (known instanceof Refused) return known
  const lost = tellLost(workbook, rules)
  const place = protectedColumn(workbook, sheet) ?? addMissing(ports, { ...asked, sheet })
  if (place instanceof Refused) return place
  startHeartbeat(workbook, today)
  const imported = importHistory(ports, () => readRules(workbook), sheet.tab, today)
  const judged = judgeWhole(ports, today)
  if (judged instanceof Refused) return judged
  const { jobs } = judged.sheet.book.words
  const isNarrow = hasNarrowFilter(workbook, judged.sheet)
  if (isNarrow && asked.answers.widen) widenFilter(workbook, judged.sheet)
  const runsAlone = ports.triggers.install(HANDLER)
  return finishSetUp(ports, judged, [
    imported,
    whoseNight(ports, judged.sheet.book),
    isNarrow && !asked.answers.widen ? jobs.narrowFilter : '',
    runsAlone ? '' : jobs.noTrigger,
    place === '' ? '' : jobs.keptAtEnd[place],
    ...lost,
  ])
}

/** Takes over a night of somebody else's that no longer runs. @returns whose it is where it is not the user's own; else '' */
function whoseNight({ workbook, mail, clock }: Ports, book: RuleBook): string {
  const address = mail.ownAddress()
  if (!isForeign(book, address)) return ''
  const now = workbook.zone(clock.now())
  const rules = readRules(workbook)
  if (isAbandoned(workbook, rules.book, now)) return takeOver(workbook, rules, now, address)
  return rules.book.words.nightOfAnother(rules.book.texts.get('night.owner') ?? '')
}

/** Finds the pipeline and reads it by the answers; writes nothing. */
function findPipeline(
  ports: Ports,
  { tab: wished, answers = {}, place = 'end' }: SetUpOptions,
): Result<FoundPipeline> {
  const { workbook } = ports
  const taken = takenTab(workbook)
  const { book } = readRules(workbook)
  if (isNewer(book)) return refused('newer sheet')
  if (taken) return taken
  const tab = chooseTab(ports, book, wished)
  if (tab instanceof Refused) return tab
  const sheet = answeredSheet(workbook, book, tab, answers)
  if (sheet instanceof Refused) return sheet
  return nobodyNamed(sheet) ?? takenColumn(sheet) ?? { sheet, answers, place }
}

/** Reads the pipeline by the rules as the user's answers make them. */
function answeredSheet(
  workbook: Workbook,
  book: RuleBook,
  tab: string,
  answers: SetUpAnswers,
): Result<PipelineSheet> {
  const values = workbook.read(tab)
  if (!values) return refused('pipeline gone', tab)
  const sheet = pipelineSheet(tab, values, answeredBook(book, answers), workbook)
  if (sheet instanceof Refused) return sheet
  // Before Rules name a pipeline no header of it is a formula of Touchline's.
  const isFirst = (book.texts.get('pipeline') ?? '') === ''
  return withoutTwins(isFirst ? sheet : withLiveHeaders(sheet, workbook))
}

/** Judges every row, writes the verdicts, live or written, and formats the columns. */
function judgeWhole(ports: Ports, today: Day): Result<JudgedSheet> {
  const { workbook } = ports
  const rules = readRules(workbook)
  const judged = readAndJudge(ports, rules, today)
  if (judged instanceof Refused) return judged
  const before = rules.book.texts.get('live.now')
  const isHeld = judged.hold.state === 'held'
  const live = !isHeld && before !== 'no' && canBeLive(workbook, judged.sheet)
  if (!isHeld && !live && isLive(rules.book)) makeWritten(workbook, judged.sheet)
  const waits = before !== 'no' && judged.sheet.pipeline.columns.isPicked === true
  const now = live ? 'yes' : waits ? 'held' : 'no'
  if (!isHeld) writeState(workbook, rules, { 'P4c.now': judged.clockStopped, 'live.now': now })
  // Written days are planned at once; live formulas follow the plan that the first night writes.
  const plan = live || isHeld ? null : planOf(judged, ownerCapacity(workbook, judged, rules), workbook.zone)
  const decisions = plan?.decisions ?? judged.decisions
  if (!writeVerdicts(ports, { ...judged, decisions }, live)) return refused('moved', 'setUp')
  noteHold(workbook, judged)
  writePins(workbook, rules, newPins(judged.sheet.pipeline))
  writeSnapshot(workbook, judged, decisions, today)
  if (plan) writePlan(workbook, plan)
  formatOwnColumns(workbook, judged.sheet)
  // The formulas come last, because every write recomputes them.
  if (!live || makeLive(workbook, judged.sheet)) return judged
  writeState(workbook, rules, { 'live.now': 'no' })
  return judgeWhole(ports, today)
}

/** Notes the run in the Log and tells the user the outcome. */
function finishSetUp(ports: Ports, judged: JudgedSheet, notes: readonly string[]): SetUpReport {
  const { workbook } = ports
  const { pipeline, tab, book } = judged.sheet
  const audit = auditOf(pipeline, judged.decisions.verdicts)
  const days = usualSaleDays(pipeline)
  const slow = outlastsRules(days, book) ? [book.words.usualSale(days, book.numbers['P2.amber'])] : []
  const reading = sheetReading({ ...judged.sheet, problems: judged.problems })
  const { stages, problems } = reading
  const asked = book.words.stagesAsked(stages.filter(({ kind }) => kind === null))
  const messages = [book.words.audit(audit), asked, ...slow, ...notes].filter((line) => line !== '')
  noteRun(workbook, {
    moment: workbook.zone(ports.clock.now()),
    job: 'set-up',
    result: 'done',
    rows: audit.rows,
    mails: 0,
    message: messages.join(' '),
  })
  const [, whose = ''] = notes
  const { noTrigger, nightRuns, ready } = book.words.jobs
  const next = notes.includes(noTrigger) ? noTrigger : whose || nightRuns
  ports.dialog.toast(ready(messages[0] ?? '', next))
  const matched: Record<string, string> = {}
  for (const { key } of FIELDS) if (pipeline.has(key)) matched[key] = pipeline.header(key)
  const unsure = pipeline.columns.unsure.map(({ label }) => label)
  return { tab, matched, unsure, stages, reading, audit, problems, messages }
}
