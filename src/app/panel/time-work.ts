// What the place Time stands on: the log's last weeks, the tabs Time and Blocks, and the rows that they are about. Each tab is
// read once; of a long log its end is read.
import { type Day, mondayOf } from '../../core/calendar/day'
import { MINUTES_A_DAY } from '../../core/calendar/moment'
import { rowFinder } from '../../core/pipeline/row-finder'
import { BLOCKS, TIME } from '../../core/tabs/schema'
import { type Blocks, readBlocks } from '../../core/time/blocks'
import { type Work, workOf } from '../../core/time/logged-work'
import { isOwnRow, isOwnTime, ownerRows } from '../../core/time/owners'
import { readTime, type TimeLog } from '../../core/time/time-log'
import { type TouchTime, touchTimeOf } from '../../core/time/touch-time'
import { TouchLog } from '../../core/touches/touch-log'
import { Refused, type Result } from '../../core/words/refusals'
import { logEnd } from '../judge/person-log'
import { minuteOf, todayOf } from '../sheet/clock'
import { openRows } from '../sheet/open-part'
import { openPipeline, type PipelineSheet, type RulesSheet, tableIn } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** Last lines of the log: some months of one busy person. */
const TAIL_ROWS = 2000
/** Weeks before this one that are looked at. */
const PAST_WEEKS = 12

export interface TimeWork {
  readonly rules: RulesSheet
  readonly today: Day
  /** Minute of the sheet's wall clock since 1970-01-01. */
  readonly now: number
  readonly sheet: PipelineSheet
  readonly work: Work
  readonly time: TimeLog | null
  readonly blocks: Blocks | null
  /** The log from `since` on, touch by touch as in `touches`. */
  readonly log: TouchLog | null
  readonly touches: TouchTime | null
  /** Pipeline row of each of those touches; -1 = none. */
  readonly ofTouch: Int32Array
  /** First Monday that is read in full. */
  readonly since: Day
  /** Whether the log goes further back than that. */
  readonly isCut: boolean
  /** Whether an owner's weeks are shown to the user, and whether they are the user's own. */
  readonly isShown: (owner: string) => boolean
  readonly isOwn: (owner: string) => boolean
}

/** Reads all of it; writes nothing. Refused where there is no pipeline. */
export function timeWork(ports: Ports, rules: RulesSheet): Result<TimeWork> {
  const { workbook, mail } = ports
  const { zone } = workbook
  const { book } = rules
  const today = todayOf(ports)
  const end = logEnd(workbook, TAIL_ROWS)
  const all = end && new TouchLog(end.table, zone, today, book)
  const window = windowOf(all?.moments ?? new Float64Array(), end?.isCut === true, today)
  const recent = all && logSince(all, window.since)
  const touches = recent && touchTimeOf(recent)
  const time = workbook.has(TIME.name) ? readTime(tableIn(workbook, TIME), zone, today) : null
  const blocks = workbook.has(BLOCKS.name) ? readBlocks(tableIn(workbook, BLOCKS), book, zone) : null
  // Of a long pipeline only those rows are looked up that tell which minutes of this week are with customers.
  const from = isLongSheet(rules) ? mondayOf(today) : Number.NEGATIVE_INFINITY
  const isLookedUp = (moment: number | undefined): boolean => !((moment ?? Number.NaN) < from)
  const idsIn = (lines: TouchTime | TimeLog | null, moments: Float64Array | undefined): string[] =>
    (lines?.ids ?? []).filter((id, line) => id !== '' && isLookedUp(moments?.[line]))
  const ids = [...new Set([...idsIn(touches, touches?.moments), ...idsIn(time, time?.starts)])]
  const sheet = openRows(workbook, rules, ids) ?? openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  const { rowsOf } = rowFinder(sheet.pipeline)
  const kinds = sheet.pipeline.stageKinds()
  const ofTouch = touches ? rowsOf(touches) : new Int32Array()
  const ofTime = time ? rowsOf({ count: time.count, ids: time.ids, names: [] }) : []
  const work = workOf({
    time,
    touches,
    // What was not looked up proves nothing.
    isTimeWon: (stretch) => !isLookedUp(time?.starts[stretch]) || kinds[ofTime[stretch] ?? -1] === 'won',
    isTouchWon: (touch) => !isLookedUp(touches?.moments[touch]) || kinds[ofTouch[touch] ?? -1] === 'won',
  })
  const owners = ownerRows(rules.table)
  const address = owners.length > 0 ? mail.ownAddress() : ''
  const isSeen = isOwnRow(owners, address)
  return {
    ...{ rules, today, sheet, work, time, blocks, log: recent, touches, ofTouch, ...window },
    now: Math.round(minuteOf(ports) * MINUTES_A_DAY),
    isShown: (owner) => owner === '' || isSeen(owner),
    isOwn: isOwnTime(owners, address),
  }
}

/** Whether the last night found the pipeline too long for an act to read all of it. */
export const isLongSheet = ({ book }: RulesSheet): boolean => (book.texts.get('columns') ?? '') !== ''

/** The weeks that are looked at, of a log that may be cut off before them. */
function windowOf(
  moments: Float64Array,
  isCut: boolean,
  today: Day,
): { readonly since: Day; readonly isCut: boolean } {
  const least = mondayOf(today) - 7 * PAST_WEEKS
  let first = Number.POSITIVE_INFINITY
  for (const moment of moments) if (moment < first) first = moment
  if (!isCut) return { since: least, isCut: first < least }
  // The week in which the end of the log begins is there in part only, unless it is all there is of this one.
  const whole = Number.isFinite(first) ? mondayOf(first + 6) : least
  return { since: Math.min(Math.max(least, whole), mondayOf(today)), isCut: true }
}

/** The touches of these weeks, and lines that are no contacts but tell of progress. */
function logSince(log: TouchLog, since: Day): TouchLog {
  const recent: number[] = []
  log.moments.forEach((moment, touch) => {
    if (moment >= since) recent.push(touch)
  })
  return log.only(recent)
}
