// The panel's place Time: what is proven of this week and of today, by category (T1 to T4). Of a long log its end is read.
import { isoDay, mondayOf } from '../../core/calendar/day'
import { rowFinder } from '../../core/pipeline/row-finder'
import { TIME } from '../../core/tabs/schema'
import { workOf } from '../../core/time/logged-work'
import { isOwnRow, ownerRows } from '../../core/time/owners'
import { minutesBetween } from '../../core/time/prospecting'
import { readTime } from '../../core/time/time-log'
import { touchTimeOf } from '../../core/time/touch-time'
import { TouchLog } from '../../core/touches/touch-log'
import { Refused, type Result } from '../../core/words/refusals'
import { logEnd } from '../judge/person-log'
import { todayOf } from '../sheet/clock'
import { openRows } from '../sheet/open-part'
import { openPipeline, readRules, tableIn } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

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
}

export interface TimePage {
  /** Monday of the week, an ISO day. */
  readonly monday: string
  /** Minutes asked of a week, and the share of them that is calling. */
  readonly required: number
  readonly callingShare: number
  /** Whether earlier touches of the week may be missing, because the log is long. */
  readonly isCut: boolean
  /** The user's own week; in a team without an owner table, and for who leads, everybody's. */
  readonly weeks: readonly OwnWeek[]
}

/** Adds up the week; writes nothing. */
export function timePage(ports: Ports): Result<TimePage> {
  const { workbook, mail } = ports
  const { zone } = workbook
  const rules = readRules(workbook)
  const { book } = rules
  const today = todayOf(ports)
  const monday = mondayOf(today)
  const end = logEnd(workbook)
  const log = end && new TouchLog(end.table, zone, today, book)
  const touches = log && touchTimeOf(log, monday)
  const time = workbook.has(TIME.name) ? readTime(tableIn(workbook, TIME), zone, today) : null
  const ids = [...new Set([...(touches?.ids ?? []), ...(time?.ids ?? [])])].filter((id) => id !== '')
  const sheet = openRows(workbook, rules, ids) ?? openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  const { rowsOf } = rowFinder(sheet.pipeline)
  const kinds = sheet.pipeline.stageKinds()
  const ofTouch = touches ? rowsOf(touches) : []
  const ofTime = time ? rowsOf({ count: time.count, ids: time.ids, names: [] }) : []
  const work = workOf({
    time,
    touches,
    isTimeWon: (stretch) => kinds[ofTime[stretch] ?? -1] === 'won',
    isTouchWon: (touch) => kinds[ofTouch[touch] ?? -1] === 'won',
  })
  const owners = ownerRows(rules.table)
  const isOwn = isOwnRow(owners, owners.length > 0 ? mail.ownAddress() : '')
  const week = minutesBetween(work, monday, today)
  const day = minutesBetween(work, today, today)
  return {
    monday: isoDay(monday),
    required: book.numbers['T2.week'],
    callingShare: book.numbers['T3.calling'],
    isCut: end?.isCut === true && !log?.moments.some((moment) => moment < monday),
    weeks: work.ownerNames.flatMap((owner, at): OwnWeek[] => {
      const sum = week[at]
      if (!sum || (owner !== '' && !isOwn(owner))) return []
      const { byCategory, counted, calling } = sum
      return [{ owner, byCategory, proven: counted, calling, today: day[at]?.counted ?? 0 }]
    }),
  }
}
