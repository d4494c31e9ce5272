// Writes the night's results: verdicts and notices, the list on Today, the week on Review.

import { windows } from '../../core/cadence/next-touch'
import type { Cell } from '../../core/cells/cell'
import { lazy } from '../../core/cells/lazy'
import type { Table } from '../../core/cells/table'
import { sentences } from '../../core/cells/text'
import type { Decisions } from '../../core/decide'
import type { ListedCall } from '../../core/learning/assigned-arms'
import { beforeOf } from '../../core/ledger/night-changes'
import { lastNight } from '../../core/ledger/snapshot'
import { headersOf, PLAN, TODAY } from '../../core/tabs/schema'
import { isCall } from '../../core/tabs/vocabulary'
import { dueToday, inSight, type QueueEntry } from '../../core/today/queue'
import { isAllOf, isLaidOut, renewedToday } from '../../core/today/renewed-list'
import { todayLines } from '../../core/today/today-tab'
import { verdictCode } from '../../core/words/first-words'
import { giveArms } from '../judge/give-arms'
import { noteHold } from '../judge/hold'
import { clockNote, type JudgedDay, judgedDay } from '../judge/judged-day'
import { type Planned, writePlan } from '../judge/plan-ahead'
import type { JudgedSheet } from '../judge/read-and-judge'
import { writeVerdicts } from '../judge/write-verdicts'
import { updateReview } from '../review/update-review'
import { formatToday } from '../sheet/formatting'
import { type KeptLive, keepLive, WRITTEN } from '../sheet/live-formulas'
import { nightNote } from '../sheet/night-note'
import { type RulesSheet, writeState } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { tellNext } from '../sheet/told'
import { noteForecast } from './note-forecast'
import { rowsBefore } from './rows-before'
import { writeProven } from './write-proven'
import { writeSnapshot } from './write-snapshot'

/** What one pass of the night wrote. */
export interface NightWork {
  readonly day: JudgedDay
  /** Ids of who comes when the list is done (C10): cut for capacity, else within their window. */
  readonly deck: readonly string[]
  /** What the Log and the next mail must tell once. */
  readonly news: readonly string[]
  /** What is being tried, as Rules keeps it; null while the sheet is held. */
  readonly running: string | null
}

/**
 * Writes everything but the mail.
 * @param now serial of the sheet's wall clock
 * @returns null when rows moved meanwhile, or somebody typed on Today: the caller must read again
 */
export function workNight(ports: Ports, rules: RulesSheet, read: JudgedSheet, now: number): NightWork | null {
  const { workbook } = ports
  const { log } = read
  const { words } = read.sheet.book
  const day = judgedDay(workbook, rules, read)
  const { today, plan, decisions, due, queue, items, audit } = day
  const planned = { ...read, decisions }
  const kept = plan ? keepLive(workbook, rules, planned, today) : WRITTEN
  const { zone } = workbook
  const before = writeSnapshot(workbook, read, decisions, today, (snapshot) =>
    rowsBefore(read, decisions, plan?.values ?? null, { snapshot, today, zone }),
  )
  if (!writeVerdicts(ports, planned, kept.live) || !workbook.isAsRead(TODAY)) return null
  if (kept.state) writeState(workbook, rules, { 'live.now': kept.state })
  noteHold(workbook, read)
  noteForecast(workbook, read, today)
  const notes = [...read.lost.map(words.columnLost), words.left(queue.left), day.late, clockNote(day)]
  const isLogged = (touchId: string): boolean =>
    log.logged.has(touchId) || log.typed.some((entry) => entry.touchId === touchId)
  const lines = todayLines(items, queue.entries, { lines: log.list.lines, isLogged }, now)
  // Before Today, whose lines say whom somebody put off: of a held sheet the plan stays, but for them.
  const given =
    plan && giveArms(workbook, plan.values, () => listedCalls(decisions, queue.entries), read.touches)
  if (given) writePlan(workbook, given)
  else if (log.done.putOff.length > 0) writePlan(workbook, standingPlan(read))
  writeToday(ports, rules, read, { lines, message: sentences(notes) })
  writeProven(workbook, day, now)
  const news = [liveNews(workbook, rules, kept), againNews(workbook, rules, before, decisions)]
  if (plan)
    news.push(updateReview(workbook, rules, { read, decisions, audit, due: dueToday(due), kept: before }))
  const deck = deckOf(decisions, due, queue.entries)
  return { day, deck, news: news.filter(isSaid), running: given?.running ?? null }
}

/** Those on the list, and whether they are called. */
const listedCalls = (
  { cadence: { pipeline, persons }, media }: Decisions,
  listed: readonly QueueEntry[],
): ListedCall[] =>
  listed.map(({ row }) => ({
    id: pipeline.textAt('id', row),
    isCall: isCall(media[persons.of[row] ?? -1] ?? ''),
  }))

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

/** After a night that was taken back: that the same cells give the same verdicts again; '' where none was. */
function againNews(
  { zone }: Workbook,
  { book }: RulesSheet,
  before: Table | null,
  { cadence: { pipeline }, verdicts }: Decisions,
): string {
  if (!before || nightNote(book).undone === '') return ''
  const lines = lastNight(before, zone)
  const same = pipeline.text('id').filter((id, row) => {
    const line = lines.get(id)
    const [was = '', is = ''] = beforeOf(String(line?.before ?? ''))?.cells.verdict ?? []
    return was !== is && verdictCode(String(line?.verdict ?? '')) === verdicts.codes[row]
  })
  return book.words.nightAgain(same.length)
}

/** The plan as it stands, with the lines of those who were put off on Today. */
function standingPlan({ method: { planned } }: JudgedSheet): Pick<Planned, 'values'> {
  return { values: planned ? [planned.headers, ...planned.rows] : [headersOf(PLAN)] }
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

const isSaid = (line: string): boolean => line !== ''
