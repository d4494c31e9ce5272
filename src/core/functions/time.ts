// PROSPECTING_MINUTES and BUSY_RATIO on plain values (T1–T4, T6, T7).

import { type Day, serialOf } from '../calendar/day'
import type { Cell } from '../cells/cell'
import { readDays } from '../cells/columns'
import { readableDay } from '../cells/text'
import { CATEGORIES } from '../tabs/vocabulary'
import { type Work, workOf } from '../time/logged-work'
import { prospectingWeeks, type Week, weekText } from '../time/prospecting'
import { busyRatio, minutesByCategory } from '../time/time-balance'
import {
  type Argument,
  type Context,
  frameOf,
  Refusal,
  type Result,
  rowsOf,
  ruleBookOf,
  tableArgument,
} from './frame'
import { blocksArgument, type Ruled, rowsOfWork, timeArgument, touchTimeArgument } from './time-arguments'

/** The rules of a call whose rows are optional. */
export function ruledBy(rules: Argument, context: Context): Ruled | Refusal {
  const book = ruleBookOf(rules, context.zone)
  return book instanceof Refusal ? book : { book, today: book.today ?? context.today }
}

/** All work of a call: stretches and touches, with what is known of their rows (T3). */
export function workArgument(
  given: { readonly time: Argument; readonly touches: Argument; readonly rows: Argument },
  rules: Argument,
  ruled: Ruled,
  context: Context,
): Work | Refusal | null {
  const time = timeArgument(given.time, ruled, context)
  if (time instanceof Refusal) return time
  const touches = touchTimeArgument(given.touches, ruled, context)
  if (touches instanceof Refusal) return touches
  const frame = frameOf(given.rows, rules, '', context)
  if (frame instanceof Refusal) return frame
  if (!time && !touches) return null
  if (!frame) return workOf({ time, touches })
  const rows = rowsOfWork(frame, time, touches)
  if (rows instanceof Refusal) return rows
  const kinds = frame.pipeline.stageKinds()
  const isWon = (row: number | undefined): boolean => kinds[row ?? -1] === 'won'
  return workOf({
    time,
    touches,
    isTimeWon: (stretch) => isWon(rows.ofTime[stretch]),
    isTouchWon: (touch) => isWon(rows.ofTouch[touch]),
  })
}

const HEADERS = ['Week of', ...CATEGORIES, 'Counted', 'Required', 'Kept']

/**
 * By week, Monday first: the minutes of each category, those that count, those required, and whether the week was kept
 * (T3, T4, T6). With several owners, a line for each of them under a last column `Owner`. Without `rows`, time with won
 * rows cannot be left out, and a kept week says so.
 */
export function prospectingMinutes(
  time: Argument,
  touches: Argument,
  blocks: Argument,
  rows: Argument,
  rules: Argument,
  context: Context,
): Result {
  const ruled = ruledBy(rules, context)
  if (ruled instanceof Refusal) return ruled.text
  const planned = blocksArgument(blocks, ruled, context)
  if (planned instanceof Refusal) return planned.text
  const work = workArgument({ time, touches, rows }, rules, ruled, context)
  if (work instanceof Refusal) return work.text
  if (!work) return ''
  const weeks = prospectingWeeks(work, planned, ruled.book, ruled.today)
  const isTeam = new Set(weeks.map(({ owner }) => owner)).size > 1
  const isTold = rowsOf(rows).length > 0
  const lines = weeks.map((week) => [
    ...lineOf(week, ruled.book.numbers['T2.week'], isTold),
    ...(isTeam ? [work.ownerNames[week.owner] ?? ''] : []),
  ])
  return [isTeam ? [...HEADERS, 'Owner'] : HEADERS.slice(), ...lines]
}

function lineOf(week: Week, required: number, isTold: boolean): Cell[] {
  const minutes = week.byCategory.slice(1).map(rounded)
  const doubt = week.state === 'kept' && !isTold ? ' · give rows, so that time with won rows is left out' : ''
  return [serialOf(week.monday), ...minutes, rounded(week.counted), required, `${weekText(week)}${doubt}`]
}

/** To the hundredth of a minute: moments are fractions of a day. */
const rounded = (minutes: number): number => Math.round(minutes * 100) / 100

/**
 * One number: organising and busy work ÷ prospecting, selling and delivering, of the days `from`…`to` (T7). Words where
 * there is nothing to divide by.
 */
export function busyRatioOf(time: Argument, from: Argument, to: Argument, context: Context): Result {
  const bounds = [dayArgument('from', from, context), dayArgument('to', to, context)] as const
  for (const bound of bounds) if (bound instanceof Refusal) return bound.text
  const [first, last] = bounds as readonly [Day, Day]
  const table = tableArgument('time', time)
  if (!table) return ''
  if (first > last)
    return `from: ${readableDay(first)} is after ${readableDay(last)}: give the earlier day first`
  const log = timeArgument(time, { today: context.today }, context)
  if (log instanceof Refusal) return log.text
  const ratio = log ? busyRatio(minutesByCategory(log, first, last)) : Number.NaN
  if (!Number.isNaN(ratio)) return ratio
  return 'time: no minutes of prospecting, selling or delivering in these days, so there is nothing to compare with'
}

/** One day; blank = NaN. */
function dayArgument(name: string, argument: Argument, { zone }: Context): Day | Refusal {
  const cells = rowsOf(argument)
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return new Refusal(`${name}: give one date`)
  const { moments, unread } = readDays(cells, 0, zone)
  if (unread.length > 0) return new Refusal(`${name}: this is not a date: write it as YYYY-MM-DD`)
  return Math.floor(moments[0] ?? Number.NaN)
}
