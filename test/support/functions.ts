// The custom functions by name on plain values, as Sheets calls them, for tests.
import { touchCount } from '../../src/core/functions/count'
import { qualify, qualifyScore } from '../../src/core/functions/fit'
import type { Argument, Context, Result } from '../../src/core/functions/frame'
import { daysQuiet, nextTouch, nextWindow } from '../../src/core/functions/next'
import { daysStalled, purge } from '../../src/core/functions/purge'
import { on, TODAY, UTC } from './pipeline'

/** The day of calculation in tests, and a zone in which a Date shows its UTC wall clock. */
export const CONTEXT: Context = { zone: UTC, today: on(TODAY) }

/** Every function of the first issue, with the names of its arguments in order. */
export const FUNCTIONS = {
  QUALIFY: { arguments: ['rows', 'profile', 'rules', 'headers'], run: qualify },
  QUALIFY_SCORE: { arguments: ['rows', 'profile', 'rules', 'headers'], run: qualifyScore },
  PURGE: { arguments: ['rows', 'ledger', 'rules', 'headers'], run: purge },
  NEXT_TOUCH: { arguments: ['rows', 'ledger', 'cadence', 'rules', 'plan', 'headers'], run: nextTouch },
  NEXT_WINDOW: { arguments: ['rows', 'ledger', 'cadence', 'rules', 'headers'], run: nextWindow },
  TOUCH_COUNT: { arguments: ['rows', 'touches', 'kind', 'cadence', 'rules', 'headers'], run: touchCount },
  DAYS_QUIET: { arguments: ['rows', 'ledger', 'cadence', 'rules', 'headers'], run: daysQuiet },
  DAYS_STALLED: { arguments: ['rows', 'ledger', 'rules', 'headers'], run: daysStalled },
} as const

export type FunctionName = keyof typeof FUNCTIONS

/** Calls a function with its arguments by name; those left out are undefined. */
export function call(name: FunctionName, given: Readonly<Record<string, Argument>>): Result {
  const { arguments: names, run } = FUNCTIONS[name]
  const values = names.map((argument) => given[argument])
  return (run as (...values: (Argument | Context)[]) => Result)(...values, CONTEXT)
}

/** A result's first column below its header; a message or scalar alone. */
export function column(result: Result): Result[] {
  return Array.isArray(result) ? result.slice(1).map((row) => row[0]) : [result]
}
