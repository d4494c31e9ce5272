// The arguments that tell of time: the Time, Blocks and Touches tabs, and what is refused of them.

import type { Day } from '../calendar/day'
import type { Problem } from '../cells/cell'
import { plural } from '../cells/text'
import { rowFinder } from '../pipeline/row-finder'
import type { RuleBook } from '../rules/rule-book'
import { type Blocks, missingBlockHeader, readBlocks } from '../time/blocks'
import { missingTimeHeader, readTime, type TimeLog } from '../time/time-log'
import { type TouchTime, touchTimeOf } from '../time/touch-time'
import { missingTouchHeader, TouchLog } from '../touches/touch-log'
import { type Argument, type Context, type Frame, lacking, Refusal, tableArgument } from './frame'

/** The rules and the day of a call that has no rows, or has them. */
export interface Ruled {
  readonly book: RuleBook
  readonly today: Day
}

/** What is missing in every sum may not be passed over: the first such cell, and how many more there are. */
export function refusalOf(problems: readonly Problem[]): Refusal | null {
  const [first] = problems
  if (!first) return null
  const more = problems.length === 1 ? '' : ` (and ${plural(problems.length - 1, 'more cell')})`
  const place = first.row === 0 ? first.tab : `${first.tab}, row ${first.row}`
  return new Refusal(`${place}, ${first.header}: ${first.text}${more}`)
}

/** The time argument; null when it is blank. A stretch that cannot be read is a refusal. */
export function timeArgument(
  argument: Argument,
  { today }: Pick<Ruled, 'today'>,
  { zone }: Context,
): TimeLog | Refusal | null {
  const table = tableArgument('time', argument)
  if (!table) return null
  const missing = missingTimeHeader(table)
  const refusal = missing === null ? null : lacking(table, [missing], 'Time')
  if (refusal) return refusal
  const time = readTime(table, zone, today)
  return refusalOf(time.problems) ?? time
}

/** The blocks argument; null when it is blank. A block that cannot be read is a refusal, one that is short is not. */
export function blocksArgument(
  argument: Argument,
  { book }: Ruled,
  { zone }: Context,
): Blocks | Refusal | null {
  const table = tableArgument('blocks', argument)
  if (!table) return null
  const missing = missingBlockHeader(table)
  const refusal = missing === null ? null : lacking(table, [missing], 'Blocks')
  if (refusal) return refusal
  const blocks = readBlocks(table, book, zone)
  return refusalOf(blocks.problems) ?? blocks
}

/** What the touches argument tells of time; null when it is blank. */
export function touchTimeArgument(
  argument: Argument,
  { book, today }: Ruled,
  { zone }: Context,
  since?: Day,
): TouchTime | Refusal | null {
  const table = tableArgument('touches', argument)
  if (!table) return null
  const missing = missingTouchHeader(table)
  const refusal = missing === null ? null : lacking(table, [missing], 'Touches')
  return refusal ?? touchTimeOf(new TouchLog(table, zone, today, book), since)
}

const NO_ROWS = new Int32Array(0)

/** The pipeline row of each stretch and each touch; -1 = none. A refusal when the rows cannot be told apart. */
export function rowsOfWork(
  frame: Frame,
  time: TimeLog | null,
  touches: TouchTime | null,
): { readonly ofTime: Int32Array; readonly ofTouch: Int32Array } | Refusal {
  const { pipeline } = frame
  const named = pipeline.has('name') || pipeline.has('firstName') || pipeline.has('lastName')
  const missing = pipeline.has('id')
    ? ''
    : time?.ids.some((id) => id !== '')
      ? '"Touchline ID" is not among the headers, so time'
      : touches && !named
        ? 'neither "Touchline ID" nor a name is among the headers, so touches'
        : ''
  if (missing !== '') return new Refusal(`rows: ${missing} cannot be matched; include that column`)
  const { rowsOf } = rowFinder(pipeline)
  return {
    ofTime: time ? rowsOf({ count: time.count, ids: time.ids, names: [] }) : NO_ROWS,
    ofTouch: touches ? rowsOf(touches) : NO_ROWS,
  }
}

/** What the touches and time arguments tell of, each null when it is blank, with their rows as `rowsOfWork` gives them. */
export function workArguments(frame: Frame, touches: Argument, time: Argument, context: Context) {
  const log = touchTimeArgument(touches, frame, context)
  if (log instanceof Refusal) return log
  const stretches = timeArgument(time, frame, context)
  if (stretches instanceof Refusal) return stretches
  const rows = rowsOfWork(frame, stretches, log)
  return rows instanceof Refusal ? rows : { touches: log, time: stretches, ...rows }
}
