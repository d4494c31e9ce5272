// What the columns of a function's result hold where that is neither text nor a plain number, for the formats of a tab.
import type { ColumnKind } from '../tabs/column'

const shares = (count: number): ColumnKind[] => Array<ColumnKind>(count).fill('percent')

/** The kinds of the first columns by function; all others hold text or numbers. */
export const RESULT_KINDS: Readonly<Record<string, readonly ColumnKind[]>> = {
  NEXT_TOUCH: ['day'],
  NEXT_WINDOW: ['day', 'day', 'day'],
  LEVEL_DATES: ['day'],
  PROSPECTING_MINUTES: ['day'],
  CUSTOMER_TIME: ['text', 'number', 'percent', 'money', 'percent'],
  SOURCE_REPORT: ['text', 'number', 'number', ...shares(3), 'number', 'percent'],
  QUESTION_RANK: ['text', 'number', 'number', ...shares(3)],
  EXPERIMENT_VERDICT: ['text', ...shares(3)],
  PROCESS_CHECK: shares(1),
  REFERRAL_COUNT: ['number', 'number', 'number', 'money'],
  REFERRAL_TREE: ['text', 'money', 'money'],
  FOCUS_DRIFT: shares(2),
  WIN_CHANCE: shares(3),
  MEDIA_RATE: ['text', 'number', 'number', ...shares(3)],
  LOCKED_MONEY: ['text', 'number', 'money'],
}

/** Functions that give one value, and no header above it. */
export const GIVES_ONE_VALUE: readonly string[] = ['BUSY_RATIO']
