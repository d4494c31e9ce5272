// Every custom function on tables of 1,000, 10,000 and 100,000 rows, with five touches a row: time and growth.
import { collect, type Figure, grown, LARGEST, quickest, SIZES } from './figure'
import { callIn, loadedSheet, type Sheet } from './sheet'
import { WORKLOAD } from './workload'

const BARE_RUNS = 4
const MOST_MILLISECONDS = 2_000
const MOST_EXPONENT = 1.1

/** Functions and their tables, ordered so that few tables are made twice. */
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

/** The tables of the last call, in all sizes; the tables of other calls are dropped, so that no call pays for them. */
function tableKeeper(sheet: Sheet) {
  const kept = new Map<string, { readonly tables: ReadonlyMap<number, unknown>; readonly bare: number }>()
  return (keys: readonly string[]) => {
    for (const key of kept.keys()) if (!keys.includes(key)) kept.delete(key)
    for (const key of keys) {
      if (kept.has(key)) continue
      const tables = new Map(SIZES.map((size) => [size, sheet.makeTable?.(key, size)]))
      const bare = quickest(BARE_RUNS, () => sheet.barePass?.(tables.get(LARGEST))).milliseconds
      kept.set(key, { tables, bare })
    }
    collect()
    return keys.map((key) => kept.get(key))
  }
}

/** A figure for every function and kind of table it takes. */
export function functionFigures(): Figure[] {
  const sheet = loadedSheet(WORKLOAD)
  const given = tableKeeper(sheet)
  return CALLS.map(([name, ...keys]) => {
    const kept = given(keys)
    const { values, milliseconds, exponent } = grown((size) => {
      const tables = kept.map((one) => one?.tables.get(size))
      return () => callIn(sheet, name, tables)
    })
    if (!values.every((value) => sheet.isAnswer?.(value))) throw new Error(`${name} gave no rows`)
    return {
      what: `${name}(${keys.join(', ')}), ${LARGEST} rows`,
      milliseconds,
      ratio: kept.reduce((sum, one) => sum + (one?.bare ?? 0), 0) / milliseconds,
      peer: 'a bare pass over the same cells',
      exponent,
      must: `under ${MOST_MILLISECONDS / 1000} s, growth at most ${MOST_EXPONENT}`,
      holds: milliseconds < MOST_MILLISECONDS && exponent <= MOST_EXPONENT,
    }
  })
}
