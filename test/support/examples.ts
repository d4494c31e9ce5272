// What the examples of a custom function are: run as tests, then written to docs/functions.md.
import type { Cell } from '../../src/core/cells/cell'
import type { Argument, FunctionResult } from '../../src/core/functions/arguments'

/** One call: arguments by name (those left out are omitted in the call), and what comes back, exactly. */
export interface Example {
  /** One line for the reader: what this shows. */
  readonly what: string
  readonly given: Readonly<Record<string, Argument>>
  readonly result: FunctionResult
}

/** At least one call that answers and one whose message says what is wrong, both calculated on 2026-03-04 (TODAY). */
export interface Examples {
  readonly answers: readonly Example[]
  readonly messages: readonly Example[]
}

export type Rows = readonly (readonly Cell[])[]
