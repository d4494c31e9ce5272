// Custom functions in the page: the add-on does not run here; the server's results are looked up by cell and ranges.
import type { FunctionResult } from '../server/wire'
import { callKey } from '../workbook/call-key'
import { type Compute, installFunctions, registerFunctions } from '../workbook/engine-functions'
import { type EngineResult, engineResult } from '../workbook/function-values'
import type { PublishedFunction } from '../workbook/types'
import { library } from './library'

export interface FunctionResults {
  /** Adds results; call before applying the revision they came with. */
  take(results: readonly FunctionResult[]): void
  /** The results whose cells show something else, and must be computed again. */
  stale(results: readonly FunctionResult[]): FunctionResult[]
}

/** What Sheets shows while a custom function has not answered yet. */
const LOADING = 'Loading…'

/** Registers the functions with their help; call before the model is made. */
export function functionResults(functions: readonly PublishedFunction[]): FunctionResults {
  const known = new Map<string, FunctionResult>()
  /** By cell and function: what was shown last; undefined where nothing was there yet. */
  const shown = new Map<string, FunctionResult | undefined>()
  installFunctions(library)
  registerFunctions(library, functions, (name): Compute => {
    return function (...args): EngineResult {
      const origin = this.__originCellPosition
      if (!origin) return { value: LOADING }
      const key = callKey(origin, name, args)
      const result = known.get(key)
      shown.set(key, result)
      shown.set(cellOf({ ...origin, sheetId: origin.sheetId }), result)
      if (!result) return { value: LOADING }
      if (result.error !== undefined)
        return new library.EvaluationError(result.error) as unknown as EngineResult
      return engineResult(library, result.value ?? null)
    }
  })
  return {
    take(results) {
      for (const result of results) known.set(result.key, result)
    },
    stale: (results) =>
      results.filter((result) => {
        const isMissing = shown.has(cellOf(result)) && shown.get(cellOf(result)) === undefined
        return isMissing || (shown.has(result.key) && shown.get(result.key) !== result)
      }),
  }
}

function cellOf({ sheetId, col, row }: Pick<FunctionResult, 'sheetId' | 'col' | 'row'>): string {
  return `${sheetId}!${col},${row}`
}
