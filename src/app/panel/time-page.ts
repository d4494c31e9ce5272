// The panel's place Time: what is planned and proven of this week, the weeks kept in a row, blocks to come, what the hours
// brought, and what to ask about (T1 to T7, T9).
import { isoDay, mondayOf } from '../../core/calendar/day'
import { STOP_DOING } from '../../core/tabs/schema'
import { CATEGORIES } from '../../core/tabs/vocabulary'
import type { HoursFact } from '../../core/time/best-hours'
import { type LoggedTouches, punctualTouches, resultsByCategory } from '../../core/time/log-figures'
import { minutesBetween, prospectingWeeks, streakOf } from '../../core/time/prospecting'
import type { Punctuality } from '../../core/time/punctuality'
import { noticeQuestions, readStopped } from '../../core/time/stop-doing'
import { balanceOf, type HourlyResult, minutesByCategory, resultsAnHour } from '../../core/time/time-balance'
import type { WeekFact } from '../../core/words/facts'
import { Refused, type Result } from '../../core/words/refusals'
import { readRules, tableIn } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { type BlocksPage, blocksPage, type WeekObjectives, weekObjectives, workingHours } from './time-blocks'
import { type TimeWork, timeWork } from './time-work'

/** Minutes of one owner's week. */
export interface OwnWeek {
  /** As the sheet spells them; '' = nobody is named. */
  readonly owner: string
  /** By category, in the order of the vocabulary; [0] is without one. */
  readonly byCategory: readonly number[]
  /** Calling and follow-up with rows that are not won (T3). */
  readonly proven: number
  /** Of these, calling. */
  readonly calling: number
  /** Of these, today. */
  readonly today: number
  /** What this week has come to so far, and how many were kept in a row before it. */
  readonly fact: WeekFact
  readonly streak: number
}

/** Something that was stopped; `days` ago, null where nobody wrote when. */
interface StoppedThing {
  readonly what: string
  readonly days: number | null
}

export interface TimePage {
  /** Monday of the week and today, as ISO days. */
  readonly monday: string
  readonly today: string
  /** Epoch milliseconds by the server's clock, the sheet's IANA zone, and what tells spreadsheets apart in the browser's storage. */
  readonly now: number
  readonly zone: string
  readonly spreadsheet: string
  /** Minutes asked of a week, the share of them that is calling, and the least minutes of a block. */
  readonly required: number
  readonly callingShare: number
  readonly leastBlock: number
  /** Whether the log goes further back than the weeks that are counted here. */
  readonly isCut: boolean
  /** The user's own week; in a team without an owner table, and for who leads, everybody's. */
  readonly weeks: readonly OwnWeek[]
  readonly blocks: BlocksPage
  readonly hours: HoursFact
  readonly objectives: WeekObjectives
  /** Of the last four weeks. */
  readonly punctual: Punctuality
  readonly spent: {
    readonly organised: number
    readonly sold: number
    readonly isAlarm: boolean
    /** Busy work among all minutes with a category; null without any. */
    readonly busyShare: number | null
    readonly results: readonly (Omit<HourlyResult, 'anHour'> & { readonly anHour: number | null })[]
  }
  /** What was stopped: to be asked about now, and still waiting. */
  readonly stopped: { readonly asked: readonly StoppedThing[]; readonly waiting: readonly string[] }
}

/** Days over which balance, results and punctuality are told. */
const PAST_DAYS = 28

/** Adds up the page; writes nothing. */
export function timePage(ports: Ports): Result<TimePage> {
  const read = timeWork(ports, readRules(ports.workbook))
  return read instanceof Refused ? read : pageOf(ports, read)
}

function pageOf({ workbook, clock }: Ports, read: TimeWork): TimePage {
  const { rules, today, sheet } = read
  const { book } = rules
  const touches = ownTouches(read)
  const since = today - PAST_DAYS + 1
  return {
    monday: isoDay(mondayOf(today)),
    today: isoDay(today),
    now: clock.now(),
    zone: workbook.zoneName,
    spreadsheet: workbook.id(),
    required: book.numbers['T2.week'],
    callingShare: book.numbers['T3.calling'],
    leastBlock: book.numbers['T2.block'],
    isCut: read.isCut,
    weeks: ownWeeks(read),
    blocks: blocksPage(read, touches),
    hours: workingHours(read, touches),
    objectives: weekObjectives(read, touches),
    punctual: touches ? punctualTouches(touches, sheet, since) : { due: 0, inTime: 0 },
    spent: spentOf(read, touches, since),
    stopped: stoppedOf(
      read,
      workbook.has(STOP_DOING.name) ? tableIn(workbook, STOP_DOING) : null,
      workbook.zone,
    ),
  }
}

/** The log with what is the user's own; null without a log. */
function ownTouches({ log, touches, ofTouch, isOwn }: TimeWork): LoggedTouches | null {
  if (!log || !touches) return null
  const { owners } = touches
  return { log, times: touches, rowOf: ofTouch, isOwn: (touch) => isOwn(owners[touch] ?? '') }
}

function ownWeeks({ work, blocks, rules, today, since, isCut, isShown }: TimeWork): OwnWeek[] {
  const monday = mondayOf(today)
  const begun = isCut ? since : undefined
  const all = prospectingWeeks(work, blocks, rules.book, today, begun)
  const day = minutesBetween(work, today, today)
  return work.ownerNames.flatMap((owner, at): OwnWeek[] => {
    const own = all.filter((week) => week.owner === at)
    const week = own.find((one) => one.monday === monday)
    if (!week || !isShown(owner)) return []
    const { byCategory, counted, calling, fact } = week
    const spent = { byCategory, proven: counted, calling, today: day[at]?.counted ?? 0 }
    return [{ owner, ...spent, fact, streak: streakOf(own) }]
  })
}

function spentOf(
  { work, rules, isOwn }: TimeWork,
  touches: LoggedTouches | null,
  since: number,
): TimePage['spent'] {
  const minutes = work.minutes.map((length, piece) =>
    isOwn(work.ownerNames[work.owners[piece] ?? 0] ?? '') ? length : 0,
  )
  const sums = minutesByCategory({ ...work, minutes }, since)
  const { organised, sold, isAlarm, busyShare } = balanceOf(sums, rules.book)
  const results = touches ? resultsByCategory(touches, since, CATEGORIES.length) : []
  return {
    ...{ organised, sold, isAlarm, busyShare: numberOrNull(busyShare) },
    results: resultsAnHour(sums, results).map((line) => ({ ...line, anHour: numberOrNull(line.anHour) })),
  }
}

/** JSON knows no NaN. */
const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

function stoppedOf(
  { rules, today }: TimeWork,
  table: Parameters<typeof readStopped>[0] | null,
  zone: Parameters<typeof readStopped>[1],
): TimePage['stopped'] {
  const all = table ? readStopped(table, zone) : []
  const asked = noticeQuestions(all, rules.book, today)
  const open = all.filter(({ what, noticed }) => what !== '' && noticed === '')
  return {
    asked: asked.map(({ what, days }) => ({ what, days: numberOrNull(days) })),
    waiting: open.map(({ what }) => what).filter((what) => !asked.some((one) => one.what === what)),
  }
}
