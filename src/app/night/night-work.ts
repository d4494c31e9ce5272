// Writes the night's results: verdicts and notices, the list on Today, the week on Review.

import { windows } from '../../core/cadence/next-touch'
import { type Day, mondayOf } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { readDays } from '../../core/cells/columns'
import { lazy } from '../../core/cells/lazy'
import { tableOf } from '../../core/cells/table'
import { sentences } from '../../core/cells/text'
import type { Decisions } from '../../core/decide'
import { type Audit, auditOf } from '../../core/purge/audit'
import { undatedRows } from '../../core/purge/open-rows'
import { reviewLine, reviewLineOf } from '../../core/purge/review'
import { stoppedClock } from '../../core/purge/verdict'
import { itemsSaid, matchLibrary } from '../../core/reasons/reasons'
import { columnAt, headersOf, PLAN, REVIEW, TODAY } from '../../core/tabs/schema'
import {
  cutAtCapacity,
  dueToday,
  inSight,
  type Queue,
  type QueueEntry,
  queueOf,
} from '../../core/today/queue'
import { reasonsToGive } from '../../core/today/reason-to-give'
import { isAllOf, isLaidOut, renewedToday } from '../../core/today/renewed-list'
import { type TodayItem, todayItems, todayLines } from '../../core/today/today-tab'
import { IS_CONTACT } from '../../core/touches/classify'
import type { Problem } from '../../core/words/faults'
import { isCode, Refused, refusalText } from '../../core/words/refusals'
import { noteHold } from '../judge/hold'
import { ownerCapacity, type Planned, planOf, writePlan } from '../judge/plan-ahead'
import type { JudgedSheet } from '../judge/read-and-judge'
import { writeVerdicts } from '../judge/write-verdicts'
import { formatToday } from '../sheet/formatting'
import { type KeptLive, keepLive, WRITTEN } from '../sheet/live-formulas'
import { type RulesSheet, writeState } from '../sheet/open-pipeline'
import { ownTable } from '../sheet/own-table'
import type { Ports, Workbook } from '../sheet/ports'
import { remakeTab } from '../sheet/remake-tab'
import { tellNext } from '../sheet/told'
import { writeSnapshot } from './write-snapshot'

/** What one pass of the night wrote. */
export interface NightWork {
  readonly audit: Audit
  readonly queue: Queue
  readonly items: readonly TodayItem[]
  /** A sentence on people who cannot be placed by their latest day; '' when there are none. */
  readonly late: string
  /** Ids of who comes when the list is done (C10): cut for capacity, else within their window. */
  readonly deck: readonly string[]
  /** Cells of Blocks, Time and Reasons that could not be read. */
  readonly problems: readonly Problem[]
  /** What the Log and the next mail must tell once. */
  readonly news: readonly string[]
}

/**
 * Writes everything but the mail.
 * @param now serial of the sheet's wall clock
 * @returns null when rows moved meanwhile, or somebody typed on Today: the caller must read again
 */
export function workNight(ports: Ports, rules: RulesSheet, read: JudgedSheet, now: number): NightWork | null {
  const { workbook } = ports
  const { sheet, log } = read
  const { words } = sheet.book
  const today = Math.floor(now)
  const audit = auditOf(sheet.pipeline, read.decisions.verdicts)
  const room = ownerCapacity(workbook, read, rules)
  const isHeld = read.hold.state === 'held'
  const plan = isHeld ? null : planOf(read, room, workbook.zone)
  const decisions = plan?.decisions ?? read.decisions
  const due = queueOf(decisions.cadence, decisions.people, decisions.touches)
  const queue = cutAtCapacity(due, room.ownerOf, room.capacityOf)
  const { reasons, problems } = reasonsOf({ ...read, decisions }, queue.entries)
  const items = todayItems(queue.entries, sheet.pipeline, decisions, reasons)
  const planned = { ...read, decisions }
  const kept = isHeld ? WRITTEN : keepLive(workbook, rules, planned, today)
  if (!writeVerdicts(ports, planned, kept.live) || !workbook.isAsRead(TODAY)) return null
  if (kept.state) writeState(workbook, rules, { 'live.now': kept.state })
  noteHold(workbook, read)
  writeSnapshot(workbook, read, decisions, today)
  const late = plan?.late ?? ''
  const notes = [...read.lost.map(words.columnLost), words.left(queue.left), late, clockNote(read)]
  const isLogged = (touchId: string): boolean =>
    log.logged.has(touchId) || log.typed.some((entry) => entry.touchId === touchId)
  const lines = todayLines(items, queue.entries, { lines: log.list.lines, isLogged }, now)
  // Before Today, whose lines say whom somebody put off: of a held sheet the plan stays, but for them.
  if (plan) writePlan(workbook, plan)
  else if (log.done.putOff.length > 0) writePlan(workbook, standingPlan(read))
  writeToday(ports, rules, read, { lines, message: sentences(notes) })
  const news = [liveNews(workbook, rules, kept)]
  if (plan) {
    const { undated } = undatedRows(sheet.pipeline, decisions.cadence)
    const week = { audit, touches: touchesThisWeek(read, today), due: dueToday(due), undated }
    news.push(writeReview(workbook, rules, today, week))
  }
  const unread = [...room.problems, ...problems]
  const deck = deckOf(decisions, due, queue.entries)
  return { audit, queue, items, late, deck, problems: unread, news: news.filter(isSaid) }
}

function deckOf(
  { cadence, people, touches }: Decisions,
  due: readonly QueueEntry[],
  listed: readonly QueueEntry[],
): string[] {
  const on = new Set(listed.map(({ person }) => person))
  const rows = inSight(due, touches, windows(cadence, people), cadence.today, on)
  return rows.map((row) => cadence.pipeline.textAt('id', row))
}

/** What is said of live formulas that ended; '' where they did not. */
function liveNews(workbook: Workbook, rules: RulesSheet, { why }: KeptLive): string {
  const { words, numbers } = rules.book
  const said = why === '' ? '' : words.liveEnded(why, numbers['live.rows'])
  if (said !== '') tellNext(workbook, rules, said)
  return said
}

/** The plan as it stands, with the lines of those who were put off on Today. */
function standingPlan({ method: { planned } }: JudgedSheet): Pick<Planned, 'values'> {
  return { values: planned ? [planned.headers, ...planned.rows] : [headersOf(PLAN)] }
}

/** What is said of a stopped clock; while the sheet is held its share is not known. */
function clockNote({ sheet, hold, clockStopped, decisions }: JudgedSheet): string {
  const clock = hold.state === 'held' ? null : stoppedClock(sheet.pipeline, decisions.cadence, clockStopped)
  return clock ? sheet.book.words.clockStopped(clock) : ''
}

/** Reason to give of each entry of the list (V2). */
function reasonsOf({ log, sheet, touches, decisions }: JudgedSheet, entries: Queue['entries']) {
  if (log.library === null) return { reasons: reasonsToGive(entries, decisions, null), problems: [] }
  const { persons, pipeline } = sheet
  const said = itemsSaid(touches.text('item'), touches.rowOf(pipeline), persons)
  const library = matchLibrary(log.library, { pipeline, persons, today: decisions.cadence.today }, said)
  return { reasons: reasonsToGive(entries, decisions, library), problems: library.problems }
}

/** Writes the list around what users added to the tab; a tab of an older version gets its looks too. */
function writeToday(
  { workbook }: Ports,
  rules: RulesSheet,
  { log, decisions }: JudgedSheet,
  { lines, message }: { readonly lines: readonly (readonly Cell[])[]; readonly message: string },
): void {
  const { list, done } = log
  const headerRow = Math.max(1, list.table.firstRow - 1)
  const formulas = lazy(() => workbook.formulasOfRow(TODAY.name, headerRow + 1, list.table.headers.length))
  const blocks = renewedToday(list, {
    lines,
    night: decisions.cadence.today,
    message,
    taken: done.taken,
    hasFormulas: (column) => (formulas()[column] ?? '') !== '',
  })
  const [only] = blocks
  // One call where nothing else stands on the tab.
  if (only && blocks.length === 1 && isAllOf(list, only)) workbook.writeOwn(TODAY, only.values)
  else for (const { column, values } of blocks) workbook.write(TODAY.name, headerRow, column, values)
  if (isLaidOut(list)) return
  workbook.addTab(TODAY)
  formatToday(workbook, rules.book)
}

function touchesThisWeek({ touches }: JudgedSheet, today: Day): number {
  const monday = mondayOf(today)
  let count = 0
  touches.moments.forEach((moment, touch) => {
    if (moment >= monday && (touches.flags[touch] ?? 0) & IS_CONTACT) count++
  })
  return count
}

const isSaid = (line: string): boolean => line !== ''

/** Notes the week. @returns what to say of the tab: it was gone, or its name is a tab of the user's; '' = nothing */
function writeReview(
  workbook: Workbook,
  rules: RulesSheet,
  today: Day,
  figures: Parameters<typeof reviewLine>[1],
): string {
  const read = ownTable(REVIEW, workbook.readOwn(REVIEW))
  if (read instanceof Refused && !isCode(read, 'own tab gone'))
    return refusalText(read, rules.book.words.refusals)
  const isGone = read instanceof Refused
  const said = isGone ? remakeTab(workbook, rules, REVIEW) : ''
  const table = isGone ? tableOf(REVIEW.name, [headersOf(REVIEW)]) : read
  const weeks = readDays(table.rows, columnAt(table, REVIEW, 'week'), workbook.zone).moments
  const lines = table.rows.slice()
  lines[reviewLineOf(weeks, today)] = reviewLine(today, figures)
  workbook.writeOwn(REVIEW, [table.headers, ...lines])
  return said
}
