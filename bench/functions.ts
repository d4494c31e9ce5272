// Every custom function on tables of 1,000, 10,000 and 100,000 rows, with five touches a row: time and growth.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Figure, growth, quickest } from './figure'
import { callIn, loadedSheet, type Sheet } from './sheet'
import { WORKLOAD } from './workload'

const SIZES = [1_000, 10_000, 100_000] as const
/** Small sizes are measured more often: there a single pause of the machine weighs more than the work. */
const RUNS = [9, 7, 4] as const
const MOST_MILLISECONDS = 2_000
const MOST_EXPONENT = 1.1

/** Functions with the tables they are given; in such an order that few tables are made twice. */
const CALLS: readonly (readonly [name: string, ...given: string[]])[] = [
  ['BUSY_RATIO', 'time'],
  ['LEVEL_DATES', 'dates', 'capacity'],
  ['QUALIFY', 'rows', 'profile'],
  ['QUALIFY_SCORE', 'rows', 'profile'],
  ['REFERRAL_COUNT', 'rows', 'referrals'],
  ['REFERRAL_TREE', 'rows', 'referrals'],
  ['REFERRAL_ASK', 'rows', 'ledger', 'referrals'],
  ['PURGE', 'rows', 'ledger'],
  ['DAYS_STALLED', 'rows', 'ledger'],
  ['NEXT_TOUCH', 'rows', 'ledger'],
  ['NEXT_WINDOW', 'rows', 'ledger'],
  ['NEXT_MEDIUM', 'rows', 'ledger'],
  ['DAYS_QUIET', 'rows', 'ledger'],
  ['PROCESS_CHECK', 'rows', 'process', 'steps'],
  ['DIAGNOSE_PACE', 'rows', 'touches', 'process', 'steps'],
  ['PURGE', 'rows', 'touches'],
  ['DAYS_STALLED', 'rows', 'touches'],
  ['NEXT_TOUCH', 'rows', 'touches'],
  ['NEXT_WINDOW', 'rows', 'touches'],
  ['NEXT_MEDIUM', 'rows', 'touches'],
  ['TOUCH_COUNT', 'rows', 'touches'],
  ['DAYS_QUIET', 'rows', 'touches'],
  ['REFERRAL_ASK', 'rows', 'touches', 'referrals'],
  ['SEVEN_MUSTS', 'rows', 'touches', 'time', 'profile', 'referrals'],
  ['CUSTOMER_TIME', 'rows', 'touches', 'time'],
  ['SOURCE_REPORT', 'rows', 'touches', 'time'],
  ['PROSPECTING_MINUTES', 'time', 'touches', 'blocks', 'rows'],
  ['TOUCH_CAPACITY', 'touches', 'time', 'blocks'],
  ['FOCUS_DRIFT', 'fitted', 'touches'],
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

/** Only the tables that are asked for are in memory: a call pays for what it holds, not for what others need. */
function measure(sheet: Sheet, size: number, runs: number): Measured[] {
  const kept = new Map<string, { readonly table: unknown; readonly bare: number }>()
  return CALLS.map(([name, ...keys]) => {
    for (const key of kept.keys()) if (!keys.includes(key)) kept.delete(key)
    for (const key of keys) {
      if (kept.has(key)) continue
      const table = sheet.makeTable?.(key, size)
      kept.set(key, { table, bare: quickest(runs, () => sheet.barePass?.(table)).milliseconds })
    }
    collect()
    const own = quickest(runs, () =>
      callIn(
        sheet,
        name,
        keys.map((key) => kept.get(key)?.table),
      ),
    )
    if (!sheet.isAnswer?.(own.value)) throw new Error(`${name} gave no rows`)
    return { own: own.milliseconds, bare: keys.reduce((sum, key) => sum + (kept.get(key)?.bare ?? 0), 0) }
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
