// The custom functions by name on plain values, as Sheets calls them, for tests.
import type { Argument, Context, FunctionResult } from '../../src/core/functions/arguments'
import type { CustomFunction } from '../../src/core/functions/custom-function'
import { FUNCTIONS } from '../../src/core/functions/table'
import { on, TODAY, UTC } from './pipeline'

/** The day of calculation in tests, and a zone in which a Date shows its UTC wall clock. */
export const CONTEXT: Context = { zone: UTC, today: on(TODAY) }

/** The row of a function; an unknown name is an error of the test. */
export function functionOf(name: string): CustomFunction {
  const found = FUNCTIONS.find((row) => row.name === name)
  if (!found) throw new Error(`there is no custom function ${name}`)
  return found
}

/** Calls a function with its arguments by name; those left out are undefined. */
export function call(name: string, given: Readonly<Record<string, Argument>>): FunctionResult {
  const { parameters, answer } = functionOf(name)
  return answer(
    parameters.map((parameter) => given[parameter.name]),
    CONTEXT,
  )
}

/** A result's first column below its header; a message or scalar alone. */
export function column(result: FunctionResult): FunctionResult[] {
  return Array.isArray(result) ? result.slice(1).map((row) => row[0]) : [result]
}
