// TOUCH_CAPACITY on plain values (T5, C11).

import type { Cell } from '../cells/cell'
import { plural } from '../cells/text'
import {
  capacitiesOf,
  minutesATouch,
  type OwnerCapacity,
  rowsAClient,
  rowsHonestlyKept,
} from '../time/capacity'
import { type Argument, type Context, Refusal, type Result } from './frame'
import { ruledBy } from './time'
import { blocksArgument, type Ruled, timeArgument, touchTimeArgument } from './time-arguments'

const HEADERS = ['Touches a day', 'Rows honestly kept', 'Why']

/**
 * Touches a working day honestly holds, and the active rows that can honestly be kept before clients are taken off, each
 * with what it stands on; with several owners a line for each under a last column `Owner` (T5, C11). Without `blocks`,
 * or before `T6.weeks` of logging, nothing is proven and `T2.week` counts.
 */
export function touchCapacity(
  touches: Argument,
  time: Argument,
  blocks: Argument,
  rules: Argument,
  context: Context,
): Result {
  const ruled = ruledBy(rules, context)
  if (ruled instanceof Refusal) return ruled.text
  const log = touchTimeArgument(touches, ruled, context)
  if (log instanceof Refusal) return log.text
  const stretches = timeArgument(time, ruled, context)
  if (stretches instanceof Refusal) return stretches.text
  const planned = blocksArgument(blocks, ruled, context)
  if (planned instanceof Refusal) return planned.text
  if (!log) return ''
  const { book } = ruled
  const { logged } = capacitiesOf({ touches: log, time: stretches, blocks: planned }, book, ruled.today)
  const lines = logged.map((own) => ({ owner: own.owner, cells: lineOf(own, planned !== null, book) }))
  if (lines.length === 1) return [HEADERS.slice(), ...lines.map(({ cells }) => cells)]
  return [[...HEADERS, 'Owner'], ...lines.map(({ cells, owner }) => [...cells, owner])]
}

function lineOf(
  { minutes, provenADay, touchesADay }: OwnerCapacity,
  hasBlocks: boolean,
  book: Ruled['book'],
): Cell[] {
  const { numbers } = book
  const each = minutesATouch(minutes, book)
  const lack = hasBlocks ? `until ${plural(numbers['T6.weeks'], 'week')} are logged` : 'no blocks are given'
  const day = Number.isNaN(provenADay)
    ? `${said(numbers['T2.week'] / 5)} min a day asked (T2: ${lack})`
    : `${said(provenADay)} min a day proven (T4)`
  const own =
    each === numbers['T5.minutes'] ? 'by T5.minutes' : `the middle of ${plural(minutes.length, 'touch')}`
  const why = `${day}, ${said(each)} min a touch (${own}); every client takes ${rowsAClient(book).toFixed(2)} of a row (C11)`
  return [touchesADay, rowsHonestlyKept(touchesADay, 0, book), why]
}

const said = (minutes: number): string => String(Math.round(minutes * 10) / 10)
