// Builders for tests of time: the Time and Blocks tabs, touches with minutes, and the work they make.

import type { Cell } from '../../src/core/cells/cell'
import type { RuleBook } from '../../src/core/rules/rule-book'
import { BLOCKS, TIME } from '../../src/core/tabs/schema'
import { type Blocks, readBlocks } from '../../src/core/time/blocks'
import { readTime, type TimeLog } from '../../src/core/time/time-log'
import { type TouchTime, touchTimeOf as timeOfTouches } from '../../src/core/time/touch-time'
import { book, on, TODAY, tabOf, touchesOf, UTC } from './pipeline'

export type Lines = readonly Readonly<Record<string, Cell>>[]

/** Lines of the Time tab by column key, read as of the day. */
export const timeOf = (lines: Lines, today = TODAY): TimeLog => readTime(tabOf(TIME, lines), UTC, on(today))

/** Lines of the Touches tab by column key, as what they tell of time. */
export const touchTimeOf = (lines: Lines, rules: RuleBook = book(), today = TODAY): TouchTime =>
  timeOfTouches(touchesOf(lines, rules, today))

/** Lines of the Blocks tab by column key. */
export const blocksOf = (lines: Lines, rules: RuleBook = book()): Blocks =>
  readBlocks(tabOf(BLOCKS, lines), rules, UTC)
