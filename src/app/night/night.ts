// The night job, once a day after its hour: judge, write, mail, note in the Log. Every step can be repeated, and the next
// run finishes an interrupted one. The number of service calls does not grow with rows.
import type { Day } from '../../core/calendar/day'
import { type SheetReading, sheetReading } from '../../core/pipeline/sheet-reading'
import type { Audit } from '../../core/purge/audit'
import type { TodayItem } from '../../core/today/today-tab'
import { type SaidProblem, saidProblems } from '../../core/words/faults'
import { Refused, type Result, refusalText, refused } from '../../core/words/refusals'
import type { JudgedSheet } from '../judge/read-and-judge'
import { isElsewhere } from '../sheet/copy-or-moved'
import { giveWaiting } from '../sheet/give-looks'
import { claim, isAbandoned, isForeign, takeOver } from '../sheet/night-owner'
import type { RulesSheet } from '../sheet/open-pipeline'
import { openRules } from '../sheet/open-rules'
import { writePins } from '../sheet/pins'
import type { Ports } from '../sheet/ports'
import { noteFailure, noteRun } from '../sheet/run-log'
import { inLocaleOf, sheetWords } from '../sheet/sheet-words'
import { noteRefused } from '../sheet/told'
import { columnNews, newPins } from './column-news'
import { judgeAll } from './judge-all'
import { mailRefusal } from './mail-refusal'
import { isNightDue, mailState } from './night-state'
import type { NightWork } from './night-work'
import { sendDigest } from './send-digest'
import { listStages, stageNews } from './stage-news'

/** What a night found, as plain data. */
export interface NightReport {
  readonly today: Day
  readonly audit: Audit
  readonly items: readonly TodayItem[]
  readonly left: number
  readonly problems: readonly SaidProblem[]
  readonly mailed: boolean
  /** How the sheet was read this night. */
  readonly reading: SheetReading
}

/** The hourly trigger's job: runs the night if it is due in the spreadsheet's time zone; null if it is not. */
export function hourly(ports: Ports): Result<NightReport | null> {
  return ports.lock.hold<NightReport | null>(() => {
    const rules = openRules(ports)
    if (rules instanceof Refused) return notRun(ports, 'night', rules)
    const now = ports.workbook.zone(ports.clock.now())
    const isSetUp = (rules.book.texts.get('pipeline') ?? '') !== ''
    if (isSetUp) giveWaiting(ports.workbook, rules)
    return isSetUp && isNightDue(rules.book, now) ? runNight(ports, rules, 'night') : null
  })
}

/** Runs the night from the menu, whatever the hour. */
export function nightNow(ports: Ports): Result<NightReport | null> {
  const done = ports.lock.hold(() => {
    const rules = openRules(ports)
    return rules instanceof Refused ? rules : runNight(ports, rules, 'night from the menu')
  })
  if (done && !(done instanceof Refused))
    ports.dialog.toast(sheetWords(ports.workbook).jobs.nightDone(done.items.length))
  return done
}

interface NightRun {
  readonly rules: RulesSheet
  readonly job: 'night' | 'night from the menu'
  readonly startedAt: number
  /** Serial of the sheet's wall clock at the start. */
  readonly now: number
  readonly address: string
  /** The user of this run does not own the night. */
  readonly isGuest: boolean
  /** What the Log and the next mail must tell besides. */
  readonly news: readonly string[]
}

function runNight(ports: Ports, opened: RulesSheet, job: NightRun['job']): Result<NightReport | null> {
  if (isElsewhere(ports.workbook, opened.book)) return notRun(ports, job, refused('copy or moved'))
  const startedAt = ports.clock.now()
  const now = ports.workbook.zone(startedAt)
  const address = ports.mail.ownAddress()
  const isOthers = isForeign(opened.book, address)
  const takesOver = isOthers && job === 'night' && isAbandoned(ports.workbook, opened.book, now)
  if (isOthers && job === 'night' && !takesOver) return null
  try {
    const rules = inLocaleOf(ports.workbook, opened)
    const { words } = rules.book
    const news = takesOver ? [takeOver(ports.workbook, rules, now, address)] : []
    if (job === 'night') claim(ports.workbook, rules, address)
    const isGuest = isOthers && !takesOver
    const done = attemptNight(ports, { rules, job, startedAt, now, address, isGuest, news })
    if (!(done instanceof Refused)) return done
    noteRefused(ports.workbook, rules, refusalText(done, words.refusals))
    const isNew = noteRefusal(ports, job, done)
    if (isNew && !isGuest) mailRefusal(ports.mail, address, done, words, Math.floor(now))
    return done
  } catch (failure) {
    noteIfPossible(ports.workbook, { moment: now, job, message: wordsOf(failure) })
    throw failure
  }
}

/** Notes on the Log why no night ran. @returns whether it was noted now, and not earlier that day */
const noteRefusal = ({ workbook, clock }: Ports, job: NightRun['job'], why: Refused): boolean =>
  noteFailure(workbook, {
    moment: workbook.zone(clock.now()),
    job,
    message: refusalText(why, sheetWords(workbook).refusals),
  })

/** @returns the refusal, noted */
function notRun(ports: Ports, job: NightRun['job'], why: Refused): Refused {
  noteRefusal(ports, job, why)
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

function attemptNight(ports: Ports, run: NightRun): Result<NightReport> {
  const judged = judgeAll(ports, run.rules, run.now)
  if (judged instanceof Refused) return judged
  const { rules, read, made } = judged
  const news = [...run.news, ...judged.remade.map(({ text }) => text)]
  return finishNight(ports, { ...run, rules, remade: judged.remade, news }, read, made)
}

/** Sends the digest and notes the run in the Log; a night that comes again by itself and has nothing to do is not noted. */
function finishNight(
  ports: Ports,
  run: NightRun & { readonly remade: readonly SaidProblem[] },
  read: JudgedSheet,
  made: NightWork,
): NightReport {
  const today = Math.floor(run.now)
  const { audit, items, queue, problems } = made.day
  const { words } = run.rules.book
  const said = saidProblems(words.faults, problems)
  const [first] = said
  const isFirst = mailState(run.rules.book, today).kind === 'none'
  const { pipeline } = read.sheet
  const pins = newPins(pipeline)
  const news = [...run.news, ...made.news, ...columnNews(pins, words)]
  const { mailed, note } = sendDigest(ports, run.rules, { ...run, made, today, problems, said, news })
  const stages = stageNews(pipeline, words)
  // After the mail: a run that was cut off before it finds the words and columns new once more.
  listStages(ports.workbook, pipeline)
  writePins(ports.workbook, run.rules, pins)
  // What was typed on Today is said once, because the list is written anew.
  const { problems: notTaken, putOff } = read.log.done
  const isAsked = stages.isNew || pins.size > 0 || notTaken.length + putOff.length > 0
  if (run.job === 'night from the menu' || isFirst || mailed || note !== '' || isAsked || news.length > 0) {
    noteRun(ports.workbook, {
      moment: run.now,
      job: run.job,
      result: 'done',
      seconds: Math.round((ports.clock.now() - run.startedAt) / 100) / 10,
      rows: audit.rows,
      mails: mailed ? 1 : 0,
      message: [
        note,
        ...news,
        stages.read,
        stages.isNew ? stages.asked : '',
        first ? words.logProblems(said.length, first) : '',
      ]
        .filter((line) => line !== '')
        .join(' '),
    })
  }
  const reading = sheetReading({ ...read.sheet, problems })
  return { today, audit, items, left: queue.left, problems: said, mailed, reading }
}
