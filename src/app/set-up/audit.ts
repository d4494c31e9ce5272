// The audit (P9): what Touchline would say of a sheet, set up or not. Reads, and writes nothing.
import { readCadence } from '../../core/cadence/cadence'
import { NO_PLAN } from '../../core/cadence/plan'
import type { Day } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { tableOf } from '../../core/cells/table'
import { type Decisions, decide, isClockStopped } from '../../core/decide'
import type { Ledger } from '../../core/ledger/ledger'
import { whosOf } from '../../core/pipeline/who'
import { type AuditCard, auditCard } from '../../core/purge/audit-card'
import { keyValue } from '../../core/purge/verdict'
import { type Column, LEDGER, OWN_COLUMNS, SET_UP_TABS, TOUCHES } from '../../core/tabs/schema'
import { activityLines, readActivities } from '../../core/touches/activities'
import type { TouchLog } from '../../core/touches/touch-log'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { readAndJudge } from '../judge/read-and-judge'
import { readHistory } from '../judge/read-log'
import { todayOf } from '../sheet/clock'
import { type PipelineSheet, pipelineSheet, readRules, withoutTwins } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { isNewer } from '../sheet/schema-version'
import { answeredBook, type SetUpAnswers } from './answers'
import { chooseTab, nobodyNamed, takenColumn, takenTab } from './matching'
import { nameColumn } from './own-place'
import { type ReadingPage, readingPage } from './reading-page'

/** What is to be audited, with what the user said of how it is read. */
export interface AuditRequest {
  /** '' = the likeliest. */
  readonly tab: string
  readonly answers: SetUpAnswers
  /** Whether every proposed column is used. */
  readonly accepts: boolean
}

/** The card, how the sheet was read for it, and what set-up would add. */
export interface AuditAnswer {
  readonly card: AuditCard
  readonly page: ReadingPage
  readonly adds: SetUpAdds
}

/** What set-up would add that is seen: headers of columns and tabs; `after` is the header they could stand behind. */
export interface SetUpAdds {
  readonly columns: readonly string[]
  /** Columns that are added hidden. */
  readonly hidden: number
  readonly tabs: readonly string[]
  readonly after: string
}

/** Judges a sheet as set-up would, or as the next night would where it is set up. */
export function audit(ports: Ports, request: AuditRequest): Result<AuditAnswer> {
  const { workbook } = ports
  const { book } = readRules(workbook)
  if (isNewer(book)) return refused('newer sheet')
  const tab = request.tab === '' ? likeliest(ports) : request.tab
  if (tab instanceof Refused) return tab
  const asked = readingPage(ports, { tab }, request.answers)
  if (asked instanceof Refused) return asked
  const answers = request.accepts ? withProposals(asked, request.answers) : request.answers
  const page = request.accepts ? readingPage(ports, { tab }, answers) : asked
  if (page instanceof Refused) return page
  const judged = page.isSetUp
    ? asStanding(ports, todayOf(ports))
    : asSetUpWould(workbook, tab, answers, todayOf(ports))
  if (judged instanceof Refused) return judged
  const { sheet, decisions, touches } = judged
  const rowOf = touches.rowOf(sheet.pipeline)
  const work = [...touches.moments].flatMap((moment, touch) =>
    Number.isNaN(moment) ? [] : [{ row: rowOf[touch] ?? -1, minutes: touches.minutes[touch] ?? Number.NaN }],
  )
  const card = auditCard({ ...judged, ...sheet, verdicts: decisions.verdicts, work })
  return { card, page, adds: addsOf(workbook, judged) }
}

/** Of several tabs that read like a pipeline the likeliest, which the reading shows first. */
function likeliest(ports: Ports): Result<string> {
  const taken = takenTab(ports.workbook)
  if (taken) return taken
  const tab = readingPage(ports, { tab: '' })
  return tab instanceof Refused
    ? chooseTab(ports, readRules(ports.workbook).book, undefined)
    : tab.reading.tab
}

const withProposals = ({ reading }: ReadingPage, answers: SetUpAnswers): SetUpAnswers => ({
  ...answers,
  columns: {
    ...Object.fromEntries(reading.questions.columns.map(({ field, header }) => [field, header])),
    ...answers.columns,
  },
})

interface JudgedForAudit {
  /** Own columns that the tab does not have. */
  readonly lacks: readonly Column[]
  readonly sheet: PipelineSheet
  readonly decisions: Decisions
  readonly ledger: Ledger
  readonly touches: TouchLog
  readonly today: Day
}

const asStanding = (ports: Ports, today: Day): Result<JudgedForAudit> => {
  const judged = readAndJudge(ports, readRules(ports.workbook), today)
  return judged instanceof Refused ? judged : { ...judged, lacks: [], today }
}

/** As set-up and its first night would judge it, in memory: own columns are blank, every row is seen for the first time. */
function asSetUpWould(
  workbook: Workbook,
  tab: string,
  answers: SetUpAnswers,
  today: Day,
): Result<JudgedForAudit> {
  const book = answeredBook(readRules(workbook).book, answers)
  const values = workbook.read(tab) ?? []
  const found = pipelineSheet(tab, values, book, workbook)
  const plain = found instanceof Refused ? found : withoutTwins(found)
  if (plain instanceof Refused) return plain
  const refusal = nobodyNamed(plain) ?? takenColumn(plain)
  if (refusal) return refusal
  const key = keyValue(plain.pipeline)
  const keyed = key === null ? book : { ...book, numbers: { ...book.numbers, 'P2.key': key } }
  const lacks = OWN_COLUMNS.filter(({ key: own }) => !plain.pipeline.has(own))
  const sheet = pipelineSheet(tab, withColumns(plain, lacks), keyed, workbook)
  if (sheet instanceof Refused) return sheet
  const cadence = readCadence(null, keyed)
  const { ledger, touches } = readHistory(workbook, sheet, {
    rules: { table: null, book: keyed, problems: [] },
    cadence,
    log: { table: historyOf(workbook, sheet, today), logged: new Set(), typed: [] },
    kept: headed(LEDGER),
    whos: whosOf(sheet.pipeline),
    today,
  })
  const clockStopped = isClockStopped(sheet.pipeline, { ledger, book: keyed, today })
  const method = { cadence, profiles: new Map(), plan: NO_PLAN }
  const decisions = decide({ ...sheet, ...method, ledger, today, clockStopped })
  return { sheet, lacks, decisions, ledger, touches, today }
}

/** The cells with these own columns, and an id in every row. */
function withColumns({ values, headerRow, pipeline }: PipelineSheet, missing: readonly Column[]): Cell[][] {
  const width = values.reduce((most, row) => Math.max(most, row.length), 0)
  const filled = pipeline.filled()
  return values.map((row, at) => {
    const line = [...row, ...new Array<Cell>(width - row.length).fill('')]
    if (at === headerRow - 1) return [...line, ...missing.map(({ header }) => header)]
    const isRow = filled[at - headerRow] === 1
    return [...line, ...missing.map(({ key }) => (isRow && key === 'id' ? `R${at + 1}` : ''))]
  })
}

const headed = ({ name, columns }: typeof LEDGER | typeof TOUCHES, rows: readonly Cell[][] = []) =>
  tableOf(name, [columns.map(({ header }) => header), ...rows])

/** The activities of the other tabs as the touches that set-up reads in. */
function historyOf(workbook: Workbook, { tab, pipeline }: PipelineSheet, today: Day) {
  const lines = workbook
    .tabs()
    .flatMap((other) =>
      other === tab
        ? []
        : activityLines(readActivities(other, workbook.read(other) ?? [], pipeline, workbook.zone, today)),
    )
  return headed(TOUCHES, lines)
}

function addsOf(workbook: Workbook, { sheet, lacks }: JudgedForAudit): SetUpAdds {
  const { pipeline } = sheet
  const hidden = lacks.filter((column) => column.hidden === true).length
  return {
    columns: lacks.flatMap((column) => (column.hidden === true ? [] : [column.header])),
    hidden,
    tabs: SET_UP_TABS.flatMap(({ name, hidden: isHidden }) => (isHidden || workbook.has(name) ? [] : [name])),
    after: pipeline.table.headers[nameColumn(sheet) - 1] ?? '',
  }
}
