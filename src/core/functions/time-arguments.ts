// The arguments that tell of time: the Time, Blocks and Touches tabs, and what is refused of them.

import type { Day } from '../calendar/day'
import { plural } from '../cells/text'
import { rowFinder } from '../pipeline/row-finder'
import { BLOCKS as BLOCKS_TAB, TIME as TIME_TAB, TOUCHES as TOUCHES_TAB } from '../tabs/schema'
import { type Blocks, missingBlockHeader, readBlocks } from '../time/blocks'
import { missingTimeHeader, readTime, type TimeLog } from '../time/time-log'
import { type TouchTime, touchTimeOf } from '../time/touch-time'
import { missingTouchHeader, TouchLog } from '../touches/touch-log'
import { ENGLISH } from '../words/english'
import { faultText, type Problem } from '../words/faults'
import { Refusal, refuseMissing } from './arguments'
import { type Kind, optional, tabKind } from './custom-function'
import { type Frame, RULES, type Ruled } from './frame'
import { touchesKind } from './history'

/** What is missing in every sum may not be passed over: refuses with the first such cell, and how many more there are. */
function refuseProblems(problems: readonly Problem[]): void {
  const [first] = problems
  if (!first) return
  const more = problems.length === 1 ? '' : ` (and ${plural(problems.length - 1, 'more cell')})`
  const place = first.row === 0 ? first.tab : `${first.tab}, row ${first.row}`
  // Not every function that comes here is given Rules, which would name another language.
  const text = faultText(ENGLISH.faults, first)
  throw new Refusal(`${place}, ${first.header}: ${text}${more}`)
}

/** Logged stretches of time; null when the argument is blank. A stretch that cannot be read is refused. */
export const TIME: Kind<'time', TimeLog | null> = tabKind('time', TIME_TAB, (table, call) => {
  if (!table) return null
  refuseMissing(table, missingTimeHeader(table), TIME_TAB.name)
  const time = readTime(table, call.zone, call.of(RULES).today)
  refuseProblems(time.problems)
  return time
})

/** Planned blocks; null when the argument is blank. A block that cannot be read is refused, one that is short is not. */
export const BLOCKS: Kind<'blocks', Blocks | null> = optional(
  tabKind('blocks', BLOCKS_TAB, (table, call) => {
    if (!table) return null
    refuseMissing(table, missingBlockHeader(table), BLOCKS_TAB.name)
    const blocks = readBlocks(table, call.of(RULES).book, call.zone)
    refuseProblems(blocks.problems)
    return blocks
  }),
)

/**
 * What the touches tell of time; null when the argument is blank.
 * @param since the first day that is read; all when left out
 */
export const touchTimeKind = (since?: (ruled: Ruled) => Day): Kind<'touches', TouchTime | null> =>
  touchesKind((table, call) => {
    if (!table) return null
    refuseMissing(table, missingTouchHeader(table), TOUCHES_TAB.name)
    const ruled = call.of(RULES)
    return touchTimeOf(new TouchLog(table, call.zone, ruled.today, ruled.book), since?.(ruled))
  })

export const TOUCH_TIME = touchTimeKind()

const NO_ROWS = new Int32Array(0)

/** The pipeline row of each stretch and each touch; -1 = none. Refuses rows that cannot be told apart. */
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
