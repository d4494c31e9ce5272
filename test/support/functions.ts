// The custom functions by name on plain values, as Sheets calls them, for tests.
import { touchCapacity } from '../../src/core/functions/capacity'
import { touchCount } from '../../src/core/functions/count'
import { customerTime } from '../../src/core/functions/customers'
import { diagnosePace, sevenMustsOf } from '../../src/core/functions/diagnosis'
import { focusDrift } from '../../src/core/functions/drift'
import { experimentVerdict } from '../../src/core/functions/experiments'
import { qualify, qualifyScore } from '../../src/core/functions/fit'
import type { Argument, Context, Result } from '../../src/core/functions/frame'
import { levelDates } from '../../src/core/functions/level'
import { daysQuiet, nextMedium, nextTouch, nextWindow } from '../../src/core/functions/next'
import { processCheck } from '../../src/core/functions/process'
import { daysStalled, purge } from '../../src/core/functions/purge'
import { questionRank } from '../../src/core/functions/questions'
import { referralAsk, referralCount, referralTree } from '../../src/core/functions/referrals'
import { sourceReport } from '../../src/core/functions/sources'
import { busyRatioOf, prospectingMinutes } from '../../src/core/functions/time'
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
  NEXT_MEDIUM: { arguments: ['rows', 'ledger', 'cadence', 'rules', 'headers'], run: nextMedium },
  TOUCH_COUNT: { arguments: ['rows', 'touches', 'kind', 'cadence', 'rules', 'headers'], run: touchCount },
  DAYS_QUIET: { arguments: ['rows', 'ledger', 'cadence', 'rules', 'headers'], run: daysQuiet },
  DAYS_STALLED: { arguments: ['rows', 'ledger', 'rules', 'headers'], run: daysStalled },
  LEVEL_DATES: {
    arguments: ['dates', 'capacity', 'earliest', 'latest', 'fixed', 'holidays'],
    run: levelDates,
  },
  CUSTOMER_TIME: { arguments: ['rows', 'touches', 'time', 'rules'], run: customerTime },
  PROSPECTING_MINUTES: {
    arguments: ['time', 'touches', 'blocks', 'rows', 'rules'],
    run: prospectingMinutes,
  },
  BUSY_RATIO: { arguments: ['time', 'from', 'to'], run: busyRatioOf },
  FOCUS_DRIFT: { arguments: ['rows', 'touches', 'rules'], run: focusDrift },
  TOUCH_CAPACITY: { arguments: ['touches', 'time', 'blocks', 'rules'], run: touchCapacity },
  SOURCE_REPORT: { arguments: ['rows', 'touches', 'time', 'rules'], run: sourceReport },
  QUESTION_RANK: { arguments: ['touches'], run: questionRank },
  EXPERIMENT_VERDICT: { arguments: ['touches', 'experiments', 'name', 'rules'], run: experimentVerdict },
  REFERRAL_ASK: { arguments: ['rows', 'ledger', 'referrals', 'rules', 'headers'], run: referralAsk },
  REFERRAL_COUNT: { arguments: ['rows', 'referrals', 'rules', 'headers'], run: referralCount },
  REFERRAL_TREE: { arguments: ['rows', 'referrals', 'rules'], run: referralTree },
  PROCESS_CHECK: { arguments: ['rows', 'process', 'steps', 'rules', 'headers'], run: processCheck },
  DIAGNOSE_PACE: { arguments: ['rows', 'touches', 'process', 'steps', 'rules'], run: diagnosePace },
  SEVEN_MUSTS: { arguments: ['rows', 'touches', 'time', 'profile', 'referrals', 'rules'], run: sevenMustsOf },
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
