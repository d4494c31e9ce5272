// Runs one of the bundle's functions: for the menu, a trigger, the sidebar, or a formula.
import { rowsToScript, type ScriptValue, sheetZone, toScript } from './cell-values'
import { member } from './enumeration'
import { Range } from './range'
import { AuthMode } from './script-app'
import { asBundle, uncounted } from './service'
import { User } from './session'
import { Spreadsheet } from './spreadsheet'
import { outgoing } from './transfer'
import type { CellValue, EventWire, Failure, Invocation, Rows } from './wire'

type Argument = CellValue | Rows<CellValue>
type Callable = (...args: unknown[]) => unknown

let settled = '{}'

/** Runs the requested function; what it throws, or a promise it returns rejects with, becomes the outcome's error. */
export function invoke(request: string): void {
  const { name, args = [], event }: Invocation = JSON.parse(request)
  settled = '{}'
  try {
    const given = event ? [uncounted(() => hydrate(event))] : args
    const result = callable(name)(...given)
    if (result instanceof Promise) result.then(succeed, fail)
    else succeed(result)
  } catch (error) {
    fail(error)
  }
}

/** The outcome as JSON, once the realm has nothing more to do; empty for a promise that nothing settles. */
export function outcome(): string {
  return settled
}

function succeed(result: unknown): void {
  try {
    const value = outgoing(result)
    settled = value === undefined ? '{}' : `{"value":${value}}`
  } catch (error) {
    fail(error)
  }
}

function fail(error: unknown): void {
  settled = JSON.stringify({ error: failureOf(error) })
}

/** Runs a custom function on the engine's own arguments. Returns the realm's value, or the failure. */
export function invokeFunction(
  name: string,
  args: readonly Argument[],
): { value?: unknown; error?: Failure } {
  try {
    const given = uncounted(() => args.map(argument))
    return { value: asBundle(() => callable(name)(...given)) }
  } catch (error) {
    return { error: failureOf(error) }
  }
}

function callable(name: string): Callable {
  const found = (globalThis as Record<string, unknown>)[name]
  if (typeof found !== 'function') throw new ReferenceError(`Script function not found: ${name}`)
  return found as Callable
}

function failureOf(error: unknown): Failure {
  if (error instanceof Error) return { name: error.name, message: error.message }
  return { name: 'Error', message: String(error) }
}

let sharedRows = new WeakMap<object, ScriptValue[][]>()
let sharedZone = ''

/** Blank is '', a date the sheet's wall time, an error its text, one cell a scalar; frozen matrices are converted once. */
function argument(arg: Argument): unknown {
  if (!Array.isArray(arg)) return toScript(arg as CellValue, sheetZone)
  const rows = arg as Rows<CellValue>
  if (rows.length === 1 && rows[0]?.length === 1) return toScript(rows[0][0] as CellValue, sheetZone)
  if (!Object.isFrozen(rows)) return converted(rows)
  const zone = sheetZone().name
  if (zone !== sharedZone) sharedRows = new WeakMap()
  sharedZone = zone
  let made = sharedRows.get(rows)
  if (!made) {
    made = converted(rows)
    sharedRows.set(rows, made)
  }
  return made
}

function converted(rows: Rows<CellValue>): ScriptValue[][] {
  const made = new Array<CellValue[]>(rows.length)
  for (let r = 0; r < rows.length; r++) {
    const from = rows[r] as readonly CellValue[]
    const row = new Array<CellValue>(from.length)
    for (let c = 0; c < row.length; c++) row[c] = from[c] as CellValue
    made[r] = row
  }
  const values = rowsToScript(made)
  for (const row of values) Object.freeze(row)
  return Object.freeze(values) as ScriptValue[][]
}

/** Google's event object. */
function hydrate(event: EventWire): Readonly<Record<string, unknown>> {
  const authMode = member(AuthMode, event.authMode)
  if (event.kind === 'clock') return { authMode, ...event.fields }
  const base = { authMode, source: new Spreadsheet(), user: new User(event.user) }
  if (event.kind === 'open') return base
  const { value, oldValue } = event
  return {
    ...base,
    range: new Range(event.area),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  }
}
