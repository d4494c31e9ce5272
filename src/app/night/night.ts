// The night job, once a day after its hour: judge, write, note in the Log. Every step can be repeated, and the next run
// finishes an interrupted one. The number of service calls does not grow with rows.
import { type Day, isoDay } from '../../core/calendar/day'
import { type SheetReading, sheetReading } from '../../core/pipeline/sheet-reading'
import type { Audit } from '../../core/purge/audit'
import { SET_UP_TABS } from '../../core/tabs/schema'
import type { TodayItem } from '../../core/today/today-tab'
import { type Problem, type SaidProblem, saidProblems } from '../../core/words/faults'
import { Refused, type Result, refusalText, refused } from '../../core/words/refusals'
import { clockNote, clockOf, type JudgedDay } from '../judge/judged-day'
import { listStages, stageNews } from '../judge/stage-news'
import { type NightNote, NO_NOTE, nightNote, nightNoteText } from '../sheet/night-note'
import { claim, type NightRole, takeOver } from '../sheet/night-owner'
import { columnsToKeep } from '../sheet/open-part'
import { type RulesSheet, writeState } from '../sheet/open-pipeline'
import { writePins } from '../sheet/pins'
import type { Ports, Workbook } from '../sheet/ports'
import { noteFailure, noteRun } from '../sheet/run-log'
import { inLocaleOf, sheetWords } from '../sheet/sheet-words'
import { newsText, noteRefused, problemKey, problemsText, standingProblems, waitingNews } from '../sheet/told'
import { columnNews, newPins } from './column-news'
import { judgeAll } from './judge-all'
import type { NightWork } from './night-work'

/** What a night found, as plain data. */
export interface NightReport {
  readonly today: Day
  readonly audit: Audit
  readonly items: readonly TodayItem[]
  readonly left: number
  readonly problems: readonly SaidProblem[]
  /** How the sheet was read this night. */
  readonly reading: SheetReading
}

/** A night that ran: what it found, and the day for the mails of the same run. */
export interface NightDone {
  readonly report: NightReport
  readonly day: JudgedDay
}

export interface NightRun {
  readonly rules: RulesSheet
  readonly job: 'night' | 'night from the menu'
  /** Serial of the sheet's wall clock. */
  readonly now: number
  readonly address: string
  readonly role: NightRole
  /** What could not be read outside of the night, to be said with the rest. */
  readonly unread: readonly Problem[]
}

/** Judges all rows and writes; the lock is held. A refusal is noted. */
export function runNight(ports: Ports, run: NightRun): Result<NightDone> {
  const { rules: opened, job, now, address, role } = run
  const startedAt = ports.clock.now()
  try {
    const rules = inLocaleOf(ports.workbook, opened)
    const isOwn = job === 'night'
    const news = isOwn && role === 'successor' ? [takeOver(ports.workbook, rules, now, address)] : []
    if (isOwn) claim(ports.workbook, rules, address)
    const done = attemptNight(ports, { ...run, rules, startedAt, news })
    if (!(done instanceof Refused)) return done
    noteRefused(ports.workbook, rules, refusalText(done, rules.book.words.refusals))
    return notRun(ports, job, done)
  } catch (failure) {
    const why = protectedTabs(ports, opened, failure)
    if (why) return notRun(ports, job, why)
    noteIfPossible(ports.workbook, { moment: now, job, message: wordsOf(failure) })
    throw failure
  }
}

/**
 * The refusal where a tab of Touchline's may not be written, noted for the panel; null for any other failure, and where not
 * even that can be noted.
 */
function protectedTabs({ workbook }: Ports, rules: RulesSheet, failure: unknown): Refused | null {
  if (workbook.refusalOf(failure) !== 'protected') return null
  try {
    const tabs = SET_UP_TABS.filter(
      ({ name }) => workbook.has(name) && workbook.protectedColumns(name).length > 0,
    )
    if (tabs.length === 0) return null
    const why = refused(
      'tab protected',
      tabs.map(({ name }) => name),
    )
    noteRefused(workbook, rules, refusalText(why, rules.book.words.refusals))
    return why
  } catch {
    return null
  }
}

/** Notes on the Log why a job did not run, once a day. @returns the same refusal */
export function notRun({ workbook, clock }: Ports, job: string, why: Refused): Refused {
  noteFailure(workbook, {
    moment: workbook.zone(clock.now()),
    job,
    message: refusalText(why, sheetWords(workbook).refusals),
  })
  return why
}

const wordsOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))

/** Notes a failure if the Log can be written; never throws, so that the caller can throw the original failure. */
function noteIfPossible(...[workbook, note]: Parameters<typeof noteFailure>): void {
  try {
    noteFailure(workbook, note)
  } catch {
    // The caller throws the original failure, which appears in the script's executions.
  }
}

/** A night under way. */
interface Attempt extends NightRun {
  readonly startedAt: number
  /** What the Log and the next mail must tell besides. */
  readonly news: readonly string[]
}

function attemptNight(ports: Ports, run: Attempt): Result<NightDone> {
  const judged = judgeAll(ports, run.rules, run.now)
  if (judged instanceof Refused) return judged
  const { rules, made, remade } = judged
  const news = [...run.news, ...remade.map(({ text }) => text)]
  return finishNight(ports, { ...run, rules, news }, made, remade)
}

/** Notes what the next mail must tell, that the night is done, and the run in the Log. */
function finishNight(ports: Ports, run: Attempt, made: NightWork, remade: readonly SaidProblem[]): NightDone {
  const { rules } = run
  const { words } = rules.book
  const { day } = made
  const { pipeline } = day.read.sheet
  const problems = [...day.problems, ...run.unread]
  const said = saidProblems(words.faults, problems)
  const stages = stageNews(pipeline, words)
  const pins = newPins(pipeline)
  const news = [...run.news, ...made.news, ...columnNews(pins, words)]
  const told = standingProblems(rules.book).told
  noteNight(ports.workbook, rules, made, stages.later, pins, {
    'night.news': newsText([...waitingNews(rules.book), ...news, stages.read, newClock(rules, day)]),
    'night.problems': problemsText(
      [...remade, ...said],
      problems.map(problemKey).filter((key) => told.has(key)),
      clockOf(day),
    ),
    'night.changes': nightNoteText(noteAfter(rules, day, stages.later, pins)),
  })
  const [first] = said
  noteRun(ports.workbook, {
    moment: run.now,
    job: run.job,
    result: 'done',
    seconds: Math.round((ports.clock.now() - run.startedAt) / 100) / 10,
    rows: day.audit.rows,
    mails: 0,
    message: [
      ...news,
      stages.read,
      stages.later.length > 0 ? stages.asked : '',
      first ? words.logProblems(said.length, first) : '',
    ]
      .filter((line) => line !== '')
      .join(' '),
  })
  const { audit, items, queue, today } = day
  const reading = sheetReading({ ...day.read.sheet, problems })
  return { report: { today, audit, items, left: queue.left, problems: said, reading }, day }
}

/** Notes on Rules what was found new, and that the day is done. @param later stage words @param state what is told of them */
function noteNight(
  workbook: Workbook,
  rules: RulesSheet,
  made: NightWork,
  later: ReturnType<typeof stageNews>['later'],
  pins: ReturnType<typeof newPins>,
  state: Parameters<typeof writeState>[2],
): void {
  const { day } = made
  const { sheet, clockStopped } = day.read
  if (later.length > 0 || pins.size > 0) {
    // Noted first: a run that is cut off after the words and columns are listed does not find them new again.
    writeState(workbook, rules, state)
    listStages(workbook, sheet.pipeline)
    writePins(workbook, rules, pins)
  }
  writeState(workbook, rules, {
    ...state,
    today: isoDay(day.today),
    'today.left': day.queue.left,
    'today.deck': made.deck.join(' '),
    ...(isOtherExperiment(rules, made) ? { 'experiment.now': made.running } : {}),
    'P4c.now': clockStopped,
    columns: columnsToKeep(sheet),
  })
}

/** Written only where it changed: Rules of an older set-up has no such row. */
const isOtherExperiment = (
  { book }: RulesSheet,
  made: NightWork,
): made is NightWork & { readonly running: string } =>
  made.running !== null && made.running !== (book.texts.get('experiment.now') ?? '')
/** What the night found on its own, with what an earlier run of the same day did. */
function noteAfter(
  { book }: RulesSheet,
  { today }: JudgedDay,
  later: ReturnType<typeof stageNews>['later'],
  pins: ReadonlyMap<string, string>,
): NightNote {
  const [day, before] = [isoDay(today), nightNote(book)]
  const known = before.day === day ? before : NO_NOTE
  const words = later.map(({ word, kind }) => ({ word, kind: kind ?? '' }))
  return { day, words: [...known.words, ...words], columns: [...known.columns, ...pins.values()], undone: '' }
}

/** That the clock of P4c stands still: said on the first night, and when it stops. */
const newClock = ({ book }: RulesSheet, day: JudgedDay): string =>
  book.today === null || (day.read.clockStopped && !book.clockStopped) ? clockNote(day, book.words) : ''
