// What a night writes once all is judged: verdicts and notices, Today's list, the week on Review.
import { type Audit, auditOf } from '../core/audit'
import { touchesADay } from '../core/capacity'
import { type Day, mondayOf, serialOf } from '../core/day'
import { clockMessage } from '../core/purge'
import { cutAtCapacity, type Queue, queueOf } from '../core/queue'
import { reviewLine, reviewLineOf } from '../core/review'
import { REVIEW, TODAY } from '../core/schema'
import { columnIndex, type Table } from '../core/table'
import { HEARTBEAT_HEADER, listMoment, type TodayItem, todayItems, todayValues } from '../core/today-tab'
import { IS_CONTACT } from '../core/touches'
import { readDays, readNumbers, readText } from '../core/values'
import type { Judged } from './judged'
import { tendLive } from './live'
import type { Ports, Workbook } from './ports'
import { settle } from './settle'
import { type RulesSheet, tableIn } from './sheet'

/** What one pass of the night wrote. */
export interface NightWork {
  readonly audit: Audit
  readonly queue: Queue
  readonly items: readonly TodayItem[]
}

/**
 * Writes everything but the mail.
 * @param now the sheet's wall clock
 * @returns null when rows moved meanwhile, or somebody typed on Today: the night must read again
 */
export function workNight(ports: Ports, rules: RulesSheet, read: Judged, now: number): NightWork | null {
  const { workbook } = ports
  const { sheet, decisions } = read
  const today = Math.floor(now)
  const audit = auditOf(sheet.pipeline, decisions.verdicts)
  const owners = sheet.pipeline.text('owner')
  const due = queueOf(decisions.cadence, decisions.people, decisions.touches)
  const queue = cutAtCapacity(due, (row) => owners[row] ?? '', capacities(read.log.table, rules))
  const items = todayItems(queue.entries, sheet.pipeline, decisions)
  if (!settle(ports, read, tendLive(workbook, rules, read)) || !workbook.isAsRead(TODAY)) return null
  const message = clockMessage(sheet.pipeline, read.clockStopped)
  workbook.writeOwn(TODAY, todayValues(items, queue, madeAt(read, now), message))
  writeReview(workbook, today, { audit, touches: touchesThisWeek(read, today), due: due.length })
  return { audit, queue, items }
}

/** Set-up's heartbeat, which turns red when the first night never comes. */
export function startHeartbeat(workbook: Workbook, today: Day): void {
  if (!Number.isNaN(listMoment(tableIn(workbook, TODAY), workbook.zone))) return
  workbook.write(TODAY.name, 1, TODAY.columns.length + 1, [[HEARTBEAT_HEADER], [serialOf(today)]])
}

/** The night's day; the moment itself for a list made anew later that day, since what was typed on the old one is logged. */
function madeAt({ log }: Judged, now: number): number {
  const today = Math.floor(now)
  if (Math.floor(log.listMade) !== today) return today
  return log.isTyped ? now : log.listMade
}

/** T5's touches a day of each owner, from the minutes of their own touches. */
function capacities(table: Table, { book }: RulesSheet): (owner: string) => number {
  const owners = readText(table.rows, columnIndex(table, 'Owner'))
  const { values } = readNumbers(table.rows, columnIndex(table, 'Minutes'))
  const minutes = new Map<string, number[]>()
  values.forEach((value, touch) => {
    if (!(value > 0)) return
    const owner = owners[touch] ?? ''
    const list = minutes.get(owner)
    if (list) list.push(value)
    else minutes.set(owner, [value])
  })
  const known = new Map<string, number>()
  return (owner) => {
    const capacity = known.get(owner) ?? touchesADay(minutes.get(owner) ?? [], book)
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
  if (!workbook.has(REVIEW.name)) workbook.addTab(REVIEW)
  const table = tableIn(workbook, REVIEW)
  const weeks = readDays(table.rows, columnIndex(table, 'Week of'), workbook.zone).moments
  workbook.write(REVIEW.name, 2 + reviewLineOf(weeks, today), 1, [reviewLine(today, figures)])
}
