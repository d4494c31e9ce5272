// Every custom function on tables of 1,000, 10,000 and 100,000 rows, with five touches a row: time and growth.
import type { CustomFunction } from '../src/core/functions/custom-function'
import { FUNCTIONS } from '../src/core/functions/table'
import { collect, type Figure, grown, LARGEST, quickest, SIZES } from './figure'
import { callIn, loadedSheet, type ScriptContext } from './sheet'
import { WORKLOAD } from './workload'

const BARE_RUNS = 4
const FUNCTION_LIMIT = 2_000
const MOST_EXPONENT = 1.1

/** A call to be timed: keys of the workload's tables in the order of the parameters; '' = left out. */
interface Workload {
  readonly name: string
  readonly keys: readonly string[]
}

/** Functions that need another table than the one named as their parameter. */
const OTHER_TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  FOCUS_DRIFT: { rows: 'fitted' },
}

/**
 * The calls of a function: with every parameter for which the workload has a table, and once more with touches in place
 * of the ledger. A required parameter without a table is an error.
 */
export function workloadsOf({ name, parameters }: CustomFunction, tables: ReadonlySet<string>): Workload[] {
  const keys = parameters.map((parameter) => {
    const key = OTHER_TABLES[name]?.[parameter.name] ?? parameter.name
    if (tables.has(key)) return key
    if (parameter.optional) return ''
    throw new Error(`bench/workload.ts has no table for ${parameter.name}, which ${name} needs`)
  })
  const calls = [{ name, keys }]
  if (!keys.includes('ledger')) return calls
  return [...calls, { name, keys: keys.map((key) => (key === 'ledger' ? 'touches' : key)) }]
}

/** Orders calls by their tables, so that few tables are made twice. */
const byTables = (calls: readonly Workload[]): Workload[] =>
  [...calls].sort((one, other) => orderOf(one).localeCompare(orderOf(other)))

const orderOf = ({ keys }: Workload): string => `${keys.includes('touches')} ${keys.join()}`

/** Keeps the tables of the last call in all sizes; others are dropped, so that they do not slow it. */
function tableKeeper(sheet: ScriptContext) {
  const kept = new Map<string, { readonly tables: ReadonlyMap<number, unknown>; readonly bare: number }>()
  return (keys: readonly string[]) => {
    for (const key of kept.keys()) if (!keys.includes(key)) kept.delete(key)
    for (const key of keys) {
      if (key === '' || kept.has(key)) continue
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
  const tables = new Set(sheet.tableKeys?.() as string[])
  return byTables(FUNCTIONS.flatMap((row) => workloadsOf(row, tables))).map(({ name, keys }) => {
    const kept = given(keys)
    const { values, milliseconds, exponent } = grown((size) => {
      const tables = kept.map((one) => one?.tables.get(size))
      return () => callIn(sheet, name, tables)
    })
    if (!values.every((value) => sheet.isAnswer?.(value))) throw new Error(`${name} gave no rows`)
    return {
      what: `${name}(${keys.filter((key) => key !== '').join(', ')}), ${LARGEST} rows`,
      milliseconds,
      ratio: kept.reduce((sum, one) => sum + (one?.bare ?? 0), 0) / milliseconds,
      peer: 'a bare pass over the same cells',
      exponent,
      must: `under ${FUNCTION_LIMIT / 1000} s, growth at most ${MOST_EXPONENT}`,
      holds: milliseconds < FUNCTION_LIMIT && exponent <= MOST_EXPONENT,
    }
  })
}
