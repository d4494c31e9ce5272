// Results of custom functions by cell and argument ranges: pages look them up instead of computing.
import { callKey } from '../workbook/call-key'
import type { ComputedCall } from '../workbook/engine-functions'
import type { FunctionResult } from './wire'

export interface FunctionMemo {
  note(call: ComputedCall): void
  /** Results since the last call, as the JSON text of a list of FunctionResult. */
  changed(): string
  /** All results, for a page that opens, as the JSON text of a list of FunctionResult. */
  all(): string
}

/** How many calls are kept of one function in one cell: growing ranges make new keys, and old ones are never looked up again. */
const CALLS_A_CELL = 16

export function functionMemo(): FunctionMemo {
  const cells = new Map<string, Map<string, string>>()
  let fresh = new Map<string, string>()
  const list = (texts: Iterable<string>): string => `[${[...texts].join(',')}]`
  return {
    note({ origin, name, args, value, error }) {
      if (!origin) return
      const { sheetId, col, row } = origin
      const key = callKey(origin, name, args)
      const result: FunctionResult = {
        ...{ key, sheetId, col, row },
        ...(error === undefined ? { value: value ?? null } : { error }),
      }
      const text = JSON.stringify(result)
      const cell = `${sheetId}!${col},${row} ${name}`
      const calls = cells.get(cell) ?? new Map<string, string>()
      cells.set(cell, calls)
      if (calls.get(key) === text) return
      calls.delete(key)
      calls.set(key, text)
      fresh.set(key, text)
      if (calls.size > CALLS_A_CELL) calls.delete(calls.keys().next().value as string)
    },
    changed() {
      const texts = fresh.values()
      fresh = new Map()
      return list(texts)
    },
    all: () => list([...cells.values()].flatMap((calls) => [...calls.values()])),
  }
}
