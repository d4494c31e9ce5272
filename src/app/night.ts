// The night: ids, ledger, verdicts, notices, Today, digest, snapshot. Every step can be repeated; a run cut off anywhere is
// finished by the next. Service calls do not grow with rows.
import { type Audit, auditOf } from '../core/audit'
import { touchesADay } from '../core/capacity'
import type { Problem } from '../core/cell'
import { type Day, mondayOf, serialOf } from '../core/day'
import { clockMessage } from '../core/purge'
import { cutAtCapacity, type Queue, queueOf } from '../core/queue'
import { reviewLine, reviewLineOf } from '../core/review'
import { LOG, REVIEW, TODAY } from '../core/schema'
import { columnIndex, type Table, tableOf } from '../core/table'
import { plural } from '../core/text'
import { type TodayItem, todayItems, todayValues } from '../core/today-tab'
import { IS_CONTACT } from '../core/touches'
import { readDays, readNumbers, readText } from '../core/values'
import { deliver } from './deliver'
import { type Judged, readJudged } from './judged'
import { isNightDue, type MailState, mailState, mailStateText } from './night-state'
import { idsHaveMoved } from './outputs'
import type { Ports, Workbook } from './ports'
import { settle } from './settle'
import { isLive, type RulesSheet, readRules, Trouble, writeState } from './sheet'

/** What a night found; plain data. */
export interface NightReport {
  readonly today: Day
  readonly audit: Audit
  readonly items: readonly TodayItem[]
  readonly left: number
  readonly problems: readonly Problem[]
  readonly mailed: boolean
}

/** The sheet is read anew when somebody sorts or inserts while the night works. */
const ATTEMPTS = 3

/** The hourly trigger's work: the night, once a day after its hour, in the spreadsheet's zone; null when nothing is due. */
export function hourly(ports: Ports): NightReport | Trouble | null {
  return ports.lock.hold(() => {
    const rules = readRules(ports.workbook)
    const now = ports.workbook.zone(ports.clock.now())
    const isSetUp = (rules.book.texts.get('pipeline') ?? '') !== ''
    return isSetUp && isNightDue(rules.book, now) ? runNight(ports, rules, 'night') : null
  })
}

/** The same from the menu, whatever the hour. Null when another run holds the sheet. */
export const nightNow = (ports: Ports): NightReport | Trouble | null =>
  ports.lock.hold(() => runNight(ports, readRules(ports.workbook), 'night from the menu'))

function runNight(ports: Ports, rules: RulesSheet, job: string): NightReport | Trouble | null {
  const startedAt = ports.clock.now()
  const now = ports.workbook.zone(startedAt)
  const today = Math.floor(now)
  const owner = rules.book.texts.get('night.owner') ?? ''
  const address = ports.mail.ownAddress()
  if (job === 'night' && owner !== '' && address !== '' && owner !== address) return null
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const read = readJudged(ports, rules, today)
    if (read instanceof Trouble) return failed(ports, job, now, read)
    const made = work(ports, rules, read, today)
    if (!made) continue
    const { mailed, note } = deliver(ports, rules, { read, made, today, address })
    const message = [note, problemLine(read.problems)].filter((line) => line !== '').join(' ')
    const seconds = Math.round((ports.clock.now() - startedAt) / 100) / 10
    // A night that finds its work done leaves no trace: it can be asked for as often as one likes.
    if (!made.isResumed || mailed || note !== '') {
      ports.workbook.append(LOG.name, [
        [serialOf(now), job, 'done', seconds, made.audit.rows, mailed ? 1 : 0, message],
      ])
    }
    ports.workbook.flush()
    return {
      today,
      audit: made.audit,
      items: made.items,
      left: made.queue.left,
      problems: read.problems,
      mailed,
    }
  }
  return failed(
    ports,
    job,
    now,
    new Trouble('Rows kept moving while the night worked: nothing is lost; it tries again within the hour.'),
  )
}

function failed(ports: Ports, job: string, now: number, trouble: Trouble): Trouble {
  ports.workbook.append(LOG.name, [[serialOf(now), job, 'failed', '', '', 0, trouble.text]])
  ports.workbook.flush()
  return trouble
}

/** What one pass of the night wrote. */
export interface NightWork {
  readonly audit: Audit
  readonly queue: Queue
  readonly items: readonly TodayItem[]
  readonly clockMessage: string
  readonly mail: MailState
  /** Whether this night tells what is told only once: the stopped clock, cells that cannot be read. */
  readonly firstTold: boolean
  /** Whether the night came this far before, today. */
  readonly isResumed: boolean
}

/** Writes everything; null when rows moved meanwhile and the night must read again. */
function work(ports: Ports, rules: RulesSheet, read: Judged, today: Day): NightWork | null {
  const { workbook } = ports
  const { sheet, decisions } = read
  const audit = auditOf(sheet.pipeline, decisions.verdicts)
  const owners = sheet.pipeline.text('owner')
  const capacity = capacities(read.touchTable, rules)
  const queue = cutAtCapacity(
    queueOf(decisions.cadence, decisions.people, decisions.touches),
    (row) => owners[row] ?? '',
    capacity,
  )
  const items = todayItems(queue.entries, sheet.pipeline, decisions)
  const before = mailState(rules.book, today)
  const firstTold =
    before.kind === 'to send'
      ? before.firstTold
      : rules.book.today === null || (read.clockStopped && !rules.book.clockStopped)
  const message = clockMessage(sheet.pipeline, read.clockStopped)

  if (!settle(ports, read, isLive(rules.book))) return null
  if (!workbook.isAsRead(TODAY)) return null
  workbook.writeOwn(TODAY, todayValues(items, queue, today, firstTold ? message : ''))
  writeReview(workbook, today, {
    audit,
    touches: touchesThisWeek(read, today),
    due: queue.entries.length + queue.left,
  })
  const decided =
    before.kind === 'none'
      ? { kind: 'to send' as const, remaining: ports.mail.remaining(), firstTold }
      : before
  writeState(workbook, rules, {
    today: serialOf(today),
    'P4c.now': read.clockStopped,
    'night.mail': mailStateText(today, decided),
  })
  return idsHaveMoved(workbook, sheet)
    ? null
    : {
        audit,
        queue,
        items,
        clockMessage: message,
        firstTold,
        mail: decided,
        isResumed: before.kind !== 'none',
      }
}

/** T5's touches a day of each owner, from the minutes of their own touches. */
function capacities(table: Table, rules: RulesSheet): (owner: string) => number {
  const owners = readText(table.rows, columnIndex(table, 'Owner'))
  const { values } = readNumbers(table.rows, columnIndex(table, 'Minutes'))
  const known = new Map<string, number>()
  return (owner) => {
    const capacity =
      known.get(owner) ??
      touchesADay(
        [...values].filter((_, row) => owners[row] === owner),
        rules.book,
      )
    known.set(owner, capacity)
    return capacity
  }
}

function touchesThisWeek({ touches }: Judged, today: Day): number {
  const monday = mondayOf(today)
  let count = 0
  touches.moments.forEach((moment, touch) => {
    if (moment >= monday && (touches.bits[touch] ?? 0) & IS_CONTACT) count++
  })
  return count
}

function writeReview(workbook: Workbook, today: Day, figures: Parameters<typeof reviewLine>[1]): void {
  const table = tableOf(REVIEW.name, workbook.read(REVIEW.name) ?? [[]])
  const weeks = readDays(table.rows, columnIndex(table, 'Week of'), workbook.zone).moments
  workbook.write(REVIEW.name, 2 + reviewLineOf(weeks, today), 1, [reviewLine(today, figures)])
}

function problemLine(problems: readonly Problem[]): string {
  const [first] = problems
  if (!first) return ''
  const where = first.row > 0 ? `row ${first.row}, ${first.header}` : first.header
  return `${plural(problems.length, 'thing')} could not be read; the first: ${first.tab}, ${where}: ${first.text}.`
}
