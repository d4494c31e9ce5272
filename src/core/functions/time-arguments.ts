// The arguments `time`, `blocks` and `touches` of functions about time.

import type { Day } from '../calendar/day'
import { plural } from '../cells/text'
import { rowFinder } from '../pipeline/row-finder'
import { BLOCKS, TIME, TOUCHES } from '../tabs/schema'
import { type Blocks, missingBlockHeader, readBlocks } from '../time/blocks'
import { missingTimeHeader, readTime, type TimeLog } from '../time/time-log'
import { type TouchTime, touchTimeOf } from '../time/touch-time'
import { missingTouchHeader, TouchLog } from '../touches/touch-log'
import { ENGLISH } from '../words/english'
import { faultText, type Problem } from '../words/faults'
import { Refusal, refuseMissing } from './arguments'
import { type Call, type Kind, optional, tabKind } from './custom-function'
import { type Frame, RULES_KIND, type Ruled } from './frame'
import { sayArchived, touchesKind } from './history'

/**
 * Names the first unreadable cell and the number of others, whose rows are left out. A whole column that cannot be read is
 * refused: without it there is no sum.
 */
export function leaveOut(problems: readonly Problem[], call: Call): void {
  const [first] = problems
  if (!first) return
  const column = problems.find(({ row }) => row === 0)
  if (column) throw new Refusal(placed(column))
  const more = problems.length === 1 ? '' : ` (and ${plural(problems.length - 1, 'more cell')})`
  call.leaveOut(`${placed(first)}${more}`)
}

/** A problem with its place. Not every function has a Rules argument, which names the language. */
function placed(problem: Problem): string {
  const { tab, row, header } = problem
  return `${row === 0 ? tab : `${tab}, row ${row}`}, ${header}: ${faultText(ENGLISH.faults, problem)}`
}

/** The Time tab; null if blank. Unreadable stretches are left out and named. */
export const TIME_KIND: Kind<'time', TimeLog | null> = tabKind('time', TIME, (table, call) => {
  if (!table) return null
  refuseMissing(table, missingTimeHeader(table), TIME.name)
  const time = readTime(table, call.zone, call.of(RULES_KIND).today)
  leaveOut(time.problems, call)
  return time
})

/** The Blocks tab; null if blank. Unreadable blocks are left out and named, short ones stay. */
export const BLOCKS_KIND: Kind<'blocks', Blocks | null> = optional(
  tabKind('blocks', BLOCKS, (table, call) => {
    if (!table) return null
    refuseMissing(table, missingBlockHeader(table), BLOCKS.name)
    const blocks = readBlocks(table, call.of(RULES_KIND).book, call.zone)
    leaveOut(blocks.problems, call)
    return blocks
  }),
)

/**
 * The time that touches took; null if blank.
 * @param since the first day that is read; absent = all
 */
export const touchTimeKind = (since?: (ruled: Ruled) => Day): Kind<'touches', TouchTime | null> =>
  touchesKind((table, call) => {
    if (!table) return null
    refuseMissing(table, missingTouchHeader(table), TOUCHES.name)
    if (!since) sayArchived(table, call)
    const ruled = call.of(RULES_KIND)
    return touchTimeOf(new TouchLog(table, call.zone, ruled.today, ruled.book), since?.(ruled))
  })

/** The time of all touches. */
export const TOUCH_TIME_KIND = touchTimeKind()

const NO_ROWS = new Int32Array(0)

/** The pipeline row of each stretch and touch; -1 = none. Throws a Refusal if the rows lack the columns to match by. */
export function rowsOfWork(
  frame: Frame,
  time: TimeLog | null,
  touches: TouchTime | null,
): { readonly ofTime: Int32Array; readonly ofTouch: Int32Array } {
  const { pipeline } = frame
  const named = pipeline.has('name') || pipeline.has('firstName') || pipeline.has('lastName')
  const missing = pipeline.has('id')
    ? ''
    : time?.ids.some((id) => id !== '')
      ? '"Touchline ID" is not among the headers, so time'
      : touches && !named
        ? 'neither "Touchline ID" nor a name is among the headers, so touches'
        : ''
  if (missing !== '') throw new Refusal(`rows: ${missing} cannot be matched; include that column`)
  const { rowsOf } = rowFinder(pipeline)
  return {
    ofTime: time ? rowsOf({ count: time.count, ids: time.ids, names: [] }) : NO_ROWS,
    ofTouch: touches ? rowsOf(touches) : NO_ROWS,
  }
}
