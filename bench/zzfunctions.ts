// Every custom function on tables of 1,000, 10,000 and 100,000 rows, with five touches a row: time and growth.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Figure, growth, quickest } from './zzfigure'
import { callIn, loadedSheet, type Sheet } from './sheet'
import { WORKLOAD } from './workload'

const SIZES = [1_000, 10_000, 100_000] as const
/** Small sizes are measured more often: there a single pause of the machine weighs more than the work. */
const RUNS = [5, 3, 2] as const
const MOST_MILLISECONDS = 2_000
const MOST_EXPONENT = 1.1

/** Functions with the tables they are given; '' is an argument left out. */
const CALLS: readonly (readonly [name: string, ...given: string[]])[] = [
  ['QUALIFY', 'rows', 'profile'],
  ['QUALIFY_SCORE', 'rows', 'profile'],
  ['FOCUS_DRIFT', 'fitted', 'touches'],
  ['PURGE', 'rows', 'ledger'],
  ['PURGE', 'rows', 'touches'],
  ['DAYS_STALLED', 'rows', 'ledger'],
  ['DAYS_STALLED', 'rows', 'touches'],
  ['NEXT_TOUCH', 'rows', 'ledger'],
  ['NEXT_TOUCH', 'rows', 'touches'],
  ['NEXT_WINDOW', 'rows', 'ledger'],
  ['NEXT_WINDOW', 'rows', 'touches'],
  ['NEXT_MEDIUM', 'rows', 'ledger'],
  ['NEXT_MEDIUM', 'rows', 'touches'],
  ['TOUCH_COUNT', 'rows', 'touches'],
  ['DAYS_QUIET', 'rows', 'ledger'],
  ['DAYS_QUIET', 'rows', 'touches'],
  ['LEVEL_DATES', 'dates', 'capacity'],
  ['TOUCH_CAPACITY', 'touches', 'time', 'blocks'],
  ['PROSPECTING_MINUTES', 'time', 'touches', 'blocks', 'rows'],
  ['BUSY_RATIO', 'time'],
  ['CUSTOMER_TIME', 'rows', 'touches', 'time'],
  ['REFERRAL_ASK', 'rows', 'ledger', 'referrals'],
  ['REFERRAL_ASK', 'rows', 'touches', 'referrals'],
  ['REFERRAL_COUNT', 'rows', 'referrals'],
  ['REFERRAL_TREE', 'rows', 'referrals'],
  ['SOURCE_REPORT', 'rows', 'touches', 'time'],
  ['PROCESS_CHECK', 'rows', 'process', 'steps'],
  ['DIAGNOSE_PACE', 'rows', 'touches', 'process', 'steps'],
  ['SEVEN_MUSTS', 'rows', 'touches', 'time', 'profile', 'referrals'],
  ['QUESTION_RANK', 'touches'],
  ['EXPERIMENT_VERDICT', 'touches', 'experiments', 'name'],
]

/** One size's times: a bare pass over the tables of each call, and the call. */
interface Measured {
  readonly own: number
  readonly bare: number
}

/** Frees what the last figure left behind, so that no figure pays for another. */
const collect = ((): (() => void) => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
})()

function measure(sheet: Sheet, size: number, runs: number): Measured[] {
  const tables = sheet.makeTables?.(size) as Record<string, unknown>
  const passes = Object.entries(tables).map(([key, table]) => {
    return [key, quickest(runs, () => sheet.barePass?.(table)).milliseconds] as const
  })
  const bareOf = new Map(passes)
  return CALLS.map(([name, ...keys]) => {
    collect()
    const own = quickest(runs, () =>
      callIn(
        sheet,
        name,
        keys.map((key) => tables[key]),
      ),
    )
    if (!sheet.isAnswer?.(own.value)) throw new Error(`${name} gave no rows`)
    return { own: own.milliseconds, bare: keys.reduce((sum, key) => sum + (bareOf.get(key) ?? 0), 0) }
  })
}

/** A figure for every function and kind of table it takes. */
export function functionFigures(): Figure[] {
  const sheet = loadedSheet(WORKLOAD)
  const measured = SIZES.map((size, at) => measure(sheet, size, RUNS[at] ?? 1))
  return CALLS.map(([name, ...keys], call) => {
    const points = SIZES.map((size, at) => [size, measured[at]?.[call]?.own ?? Number.NaN] as const)
    const { own = Number.NaN, bare = Number.NaN } = measured[SIZES.length - 1]?.[call] ?? {}
    const exponent = growth(points)
    return {
      what: `${name}(${keys.join(', ')}), ${SIZES[SIZES.length - 1]} rows`,
      milliseconds: own,
      ratio: bare / own,
      peer: 'a bare pass over the same cells',
      exponent,
      must: `under ${MOST_MILLISECONDS / 1000} s, growth at most ${MOST_EXPONENT}`,
      holds: own < MOST_MILLISECONDS && exponent <= MOST_EXPONENT,
    }
  })
}
