// The reports of the place More, each from one reading of the sheet: facts, which the panel words.
import { isoDay } from '../../core/calendar/day'
import { rankQuestions } from '../../core/learning/questions'
import { type SourceFigures, sourceFigures } from '../../core/learning/sources'
import { rowDays } from '../../core/ledger/row-dates'
import { mainAmounts } from '../../core/pipeline/currencies'
import { rowFinder } from '../../core/pipeline/row-finder'
import { type Diagnosis, diagnose } from '../../core/process/diagnosis'
import { readProcess, readSteps } from '../../core/process/process'
import type { Estimate } from '../../core/statistics/proportion'
import { PROCESS, STEPS } from '../../core/tabs/schema'
import { type MinutesPerProspect, minutesPerProspect } from '../../core/time/fit-drift'
import { touchTimeOf } from '../../core/time/touch-time'
import { wholeFrom } from '../../core/touches/archived'
import { Refused, type Result } from '../../core/words/refusals'
import type { Ports } from '../sheet/ports'
import { type CustomersReport, customersReport } from './report-customers'
import { type EasyReport, easyReport } from './report-easy'
import { type ForecastReport, forecastReport } from './report-forecast'
import { type LockedReport, lockedReport } from './report-locked'
import { type ProcessReport, processReport } from './report-process'
import { type ReferralsReport, referralsReport } from './report-referrals'
import { type SatisfiedReport, satisfiedReport } from './report-satisfied'
import { type SimulatedReport, simulatedReport } from './report-simulated'
import { type WhyReport, whyReport } from './report-why'
import { type YearReport, yearReport } from './report-year'
import { tabIfThere, timeOf, type WholeSheet, wholeSheet } from './whole-sheet'

/** What a question earned. */
export interface AskedQuestion {
  readonly question: string
  readonly asked: number
  readonly great: number
  readonly rate: Estimate
}

/** What each report holds. */
export interface Reports {
  referrals: ReferralsReport
  diagnosis: Diagnosis & { readonly each: MinutesPerProspect }
  customers: CustomersReport
  locked: LockedReport
  process: ProcessReport
  easy: EasyReport
  why: WhyReport
  /** hasSource: whether any column says where people came from. */
  sources: { readonly sources: readonly SourceFigures[]; readonly hasSource: boolean }
  questions: { readonly questions: readonly AskedQuestion[]; readonly more: number }
  forecast: ForecastReport
  simulated: SimulatedReport
  year: YearReport
  satisfied: SatisfiedReport
}
export type ReportName = keyof Reports
/**
 * A report, which one it is, the currency of its amounts where the pipeline has several: they are of that one alone; and the
 * ISO day from which on it counts, where touches before are archived.
 */
export type Report = {
  [Name in ReportName]: {
    readonly of: Name
    readonly currency?: string
    readonly wholeFrom?: string
  } & Reports[Name]
}[ReportName]

export interface ReportRequest {
  readonly of: ReportName
}

const MOST_QUESTIONS = 50
const MOST_SOURCES = 50

const REPORTS: { readonly [Name in ReportName]: (whole: WholeSheet) => Reports[Name] } = {
  referrals: referralsReport,
  diagnosis: diagnosisOf,
  customers: customersReport,
  locked: lockedReport,
  process: processReport,
  easy: easyReport,
  why: whyReport,
  sources: sourcesOf,
  questions: questionsOf,
  forecast: forecastReport,
  simulated: simulatedReport,
  year: yearReport,
  satisfied: satisfiedReport,
}

/** The names of all reports. */
export const REPORT_NAMES = Object.keys(REPORTS) as readonly ReportName[]

/** Those that add up amounts. */
const IN_MONEY: readonly ReportName[] = ['referrals', 'customers', 'locked', 'forecast', 'simulated', 'year']

/** Those that count touches over more than a year. */
const OVER_A_YEAR: readonly ReportName[] = ['diagnosis', 'customers', 'locked', 'sources', 'questions']

/** Makes a report; writes nothing. */
export function reportPage(ports: Ports, { of }: ReportRequest): Result<Report> {
  const whole = wholeSheet(ports)
  if (whole instanceof Refused) return whole
  const currency = IN_MONEY.includes(of) ? mainAmounts(whole.sheet.pipeline).code : ''
  const from = OVER_A_YEAR.includes(of) ? wholeFrom(whole.touches.table, ports.workbook.zone) : Number.NaN
  const beside = { ...(currency && { currency }), ...(Number.isFinite(from) && { wholeFrom: isoDay(from) }) }
  return { of, ...beside, ...REPORTS[of](whole) } as Report
}

function diagnosisOf({ workbook, sheet, today, touches }: WholeSheet): Reports['diagnosis'] {
  const { pipeline, book } = sheet
  const process = readProcess(tabIfThere(workbook, PROCESS), book)
  const done = readSteps(tabIfThere(workbook, STEPS), process, pipeline, workbook.zone, today)
  const [kinds, filled] = [pipeline.stageKinds(), pipeline.filled()]
  const isProspect = Uint8Array.from(kinds, (kind, row) => (filled[row] && kind === 'open' ? 1 : 0))
  const days = Math.max(1, Math.round(book.numbers['Q4.days']))
  const spent = { touches: touchTimeOf(touches), rowOf: touches.rowOf(pipeline), today, days }
  return {
    ...diagnose({ pipeline, book, today, touches, process, done }),
    each: minutesPerProspect(spent, isProspect),
  }
}

function sourcesOf(whole: WholeSheet): Reports['sources'] {
  const { sheet, today, touches, ledger } = whole
  const { pipeline, persons } = sheet
  const hasSource = pipeline.has('source') || pipeline.text('referredBy').some((by) => by !== '')
  if (!hasSource) return { sources: [], hasSource }
  const { won: wonDays } = rowDays(pipeline, ledger, today)
  const time = timeOf(whole)
  const { rowsOf } = rowFinder(pipeline)
  const work = {
    ofTime: time ? rowsOf({ count: time.count, ids: time.ids, names: [] }) : new Int32Array(),
    ofTouch: touches.rowOf(pipeline),
  }
  const figures = sourceFigures({
    pipeline,
    persons,
    today,
    wonDays,
    touches: touchTimeOf(touches),
    time,
    ...work,
  })
  return { sources: figures.slice(0, MOST_SOURCES), hasSource }
}

function questionsOf({ touches }: WholeSheet): Reports['questions'] {
  const all = rankQuestions(touches)
  return { questions: all.slice(0, MOST_QUESTIONS), more: Math.max(0, all.length - MOST_QUESTIONS) }
}
