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
import { type Kind, optional, tabKind } from './custom-function'
import { type Frame, RULES_KIND, type Ruled } from './frame'
import { touchesKind } from './history'

/** Refuses with the first unreadable cell and the number of others: sums without them would be wrong. */
function refuseProblems(problems: readonly Problem[]): void {
  const [first] = problems
  if (!first) return
  const more = problems.length === 1 ? '' : ` (and ${plural(problems.length - 1, 'more cell')})`
  const place = first.row === 0 ? first.tab : `${first.tab}, row ${first.row}`
  // Not every function has a Rules argument, which names the language.
  const text = faultText(ENGLISH.faults, first)
  throw new Refusal(`${place}, ${first.header}: ${text}${more}`)
}

/** The Time tab; null if blank. Unreadable stretches are refused. */
export const TIME_KIND: Kind<'time', TimeLog | null> = tabKind('time', TIME, (table, call) => {
  if (!table) return null
  refuseMissing(table, missingTimeHeader(table), TIME.name)
  const time = readTime(table, call.zone, call.of(RULES_KIND).today)
  refuseProblems(time.problems)
  return time
})

/** The Blocks tab; null if blank. Unreadable blocks are refused, short ones are not. */
export const BLOCKS_KIND: Kind<'blocks', Blocks | null> = optional(
  tabKind('blocks', BLOCKS, (table, call) => {
    if (!table) return null
    refuseMissing(table, missingBlockHeader(table), BLOCKS.name)
    const blocks = readBlocks(table, call.of(RULES_KIND).book, call.zone)
    refuseProblems(blocks.problems)
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
