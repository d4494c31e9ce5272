// Custom functions: runs the engine's calls in the bundle, under the rules of Sheets.
import type { CellValue, FunctionCall, FunctionValue } from '../workbook/types'
import { begin, type Execution, end } from './execution'
import type { Kernel } from './kernel'
import { freshRealms, isTimeout, type Realm, type RealmSource } from './realm'
import { serialOfInstant, zoneOf } from './services/zone'
import { servicesScript } from './services-script'
import type { GoogleState } from './state'

const LIMIT_MS = 30_000
/** What a cell shows, and scripts read, while its function has not answered. */
const LOADING = 'Loading...'
const VOLATILE =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().'

/** Totals for one function; a column makes too many calls to keep a record of each. */
export interface FunctionRecord {
  calls: number
  seconds: number
  failed: number
  serviceCalls: number
  lastError?: string
}

export interface CustomFunctions {
  /** @throws Error with the function's message, which the cell shows beside #ERROR!. */
  readonly call: FunctionCall
  readonly records: ReadonlyMap<string, FunctionRecord>
}

/**
 * Runs each call as an execution of its own in CUSTOM_FUNCTION mode. The calls share one realm, since converted
 * ranges are shared by the calls of one evaluation; globals that a function sets therefore outlive its call here.
 */
export function createCustomFunctions(
  bundle: string,
  kernel: Kernel,
  state: GoogleState,
  limitMs = LIMIT_MS,
  realms: RealmSource = freshRealms,
): CustomFunctions {
  const records = new Map<string, FunctionRecord>()
  let realm: Realm | undefined
  let running = start(state, '')
  const load = () => realms('function', servicesScript(), bundle, (json) => kernel.call(running, json))
  const call: FunctionCall = (name, args, isVolatile = false) => {
    if (isLoading(state, isVolatile)) return LOADING
    const outer = running
    running = start(state, name)
    let error: Error | undefined
    try {
      realm ??= load()
      const found = realm.functions.find((one) => one.toUpperCase() === name.toUpperCase()) ?? name
      const result = realm.invokeFunction(found, args, limitMs)
      if (result.error) throw new Error(result.error.message)
      return resultOf(result.value, state)
    } catch (thrown) {
      // A function that was stopped may have left its realm in an inconsistent state.
      if (isTimeout(thrown)) realm = undefined
      error = isTimeout(thrown) ? new Error('Exceeded maximum execution time (line 0).') : toError(thrown)
      throw error
    } finally {
      kernel.release(running)
      note(records, end(running, error))
      running = outer
    }
  }
  return { call, records }
}

/** @throws Google's words where an argument reaches a volatile function and that shows as an error. */
function isLoading({ functions }: GoogleState, isVolatile: boolean): boolean {
  if (functions.areLoading || (isVolatile && functions.volatile === 'loading')) return true
  if (isVolatile) throw new Error(VOLATILE)
  return false
}

function start(state: GoogleState, name: string) {
  const { clock, user } = state
  return begin({
    function: name,
    kind: 'function',
    mode: 'CUSTOM_FUNCTION',
    user: user.email,
    startedAt: clock.now(),
  })
}

function note(records: Map<string, FunctionRecord>, execution: Execution): void {
  const name = execution.function.toUpperCase()
  const record = records.get(name) ?? { calls: 0, seconds: 0, failed: 0, serviceCalls: 0 }
  record.calls++
  record.seconds += execution.seconds
  record.serviceCalls += execution.serviceCalls.total
  if (execution.error) {
    record.failed++
    record.lastError = execution.error.message
  }
  records.set(name, record)
}

/** Makes a rectangle: a list is a column, short rows are filled with blanks, an empty array is a blank cell. */
function resultOf(value: unknown, state: GoogleState): FunctionValue {
  if (!Array.isArray(value)) return cellOf(value, state)
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]))
  const width = rows.reduce((most: number, row) => Math.max(most, row.length), 0)
  if (width === 0) return null
  return rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column], state)))
}

function cellOf(value: unknown, state: GoogleState): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' }
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'boolean') return value
  if (value === undefined || value === null) return null
  if (Object.prototype.toString.call(value) !== '[object Date]') return String(value)
  const instant = (value as Date).getTime()
  return Number.isNaN(instant)
    ? { error: '#NUM!' }
    : { date: serialOfInstant(instant, zoneOf(state.document.zone)) }
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(messageOf(thrown))
}

/** Errors from another realm are not `instanceof Error` here. */
function messageOf(thrown: unknown): string {
  const message = (thrown as { message?: unknown } | null)?.message
  return typeof message === 'string' ? message : String(thrown)
}
