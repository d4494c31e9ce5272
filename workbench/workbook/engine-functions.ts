// Functions of the grid's engine: the clock functions follow the workbook's clock, custom functions go to its bundle.
import { callArguments, type EngineArgument, type EngineResult, engineResult } from './function-values'
import type { Library, Position } from './plugins/library'
import { limitSizedFunctions } from './sized-functions'
import type { FunctionCall, FunctionValue, PublishedFunction } from './types'

/** A call that was computed: in which cell's formula, on what, and its result or what it threw. */
export interface ComputedCall {
  readonly origin: Position | undefined
  readonly name: string
  readonly args: readonly EngineArgument[]
  readonly value?: FunctionValue
  readonly error?: string
}

/** What a workbook gives the engine: its custom functions and its clock. */
export interface FunctionHost {
  readonly names: Set<string>
  call: FunctionCall
  /** Told of every call, for a page that shows what was computed here. */
  computed?: (call: ComputedCall) => void
  /** The moment now as a serial in the spreadsheet's zone. */
  now(): number
}

export interface EvaluationContext {
  readonly __originCellPosition?: Position
  readonly workbench?: FunctionHost
  readonly getters: object
  readonly locale: { readonly dateFormat: string; readonly timeFormat: string }
}

export type Compute = (this: EvaluationContext, ...args: EngineArgument[]) => EngineResult

const CATEGORY = 'Touchline'

/** Makes TODAY and NOW follow the workbook's clock, and ARRAYFORMULA hand on what it is given. */
export function installFunctions(library: Library): void {
  const registry = library.registries.functionRegistry
  if (registry.contains('ARRAYFORMULA')) return
  limitSizedFunctions(library)
  const follow = (name: string, compute: Compute): void => {
    registry.replace(name, { ...registry.get(name), compute } as never)
  }
  const stock = { today: registry.get('TODAY').compute, now: registry.get('NOW').compute } as unknown as {
    today: Compute
    now: Compute
  }
  follow('TODAY', function () {
    const { workbench, locale } = this
    return workbench
      ? { value: Math.floor(workbench.now()), format: locale.dateFormat }
      : stock.today.call(this)
  })
  follow('NOW', function () {
    const { workbench, locale } = this
    if (!workbench) return stock.now.call(this)
    return { value: workbench.now(), format: `${locale.dateFormat} ${locale.timeFormat}` }
  })
  registry.add('ARRAYFORMULA', {
    description: 'Hands on an array; arrays are always allowed here.',
    args: [library.helpers.arg('array_formula (any, range<any>)', 'The array')],
    compute: ((array: EngineArgument) => array ?? { value: '' }) as never,
    isExported: false,
  } as never)
}

/**
 * Registers custom functions with the engine. The registry is shared by every workbook of the process: which
 * workbook answers a call is decided by its own host, and one that does not define the name gives #NAME?.
 * A page computes nothing: it gives a `compute` of its own.
 */
export function registerFunctions(
  library: Library,
  functions: readonly PublishedFunction[],
  compute: (name: string) => Compute = (name) => customFunction(library, name),
): void {
  const registry = library.registries.functionRegistry
  for (const published of functions) {
    const name = published.name.toUpperCase()
    const known = registry.contains(name) ? (registry.get(name) as { category?: string }) : undefined
    // A built-in function wins over a custom one of the same name, as in Sheets.
    if (known && known.category !== CATEGORY) continue
    registry.replace(name, {
      description: published.description,
      category: CATEGORY,
      isExported: false,
      args: published.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description,
        type: ['ANY', 'RANGE'],
        // A call with too few arguments reaches the function, as in Sheets.
        optional: true,
        acceptMatrix: true,
        acceptErrors: true,
      })),
      compute: compute(name),
    } as never)
  }
}

function customFunction(library: Library, name: string): Compute {
  return function (...args) {
    const { workbench } = this
    if (!workbench?.names.has(name)) {
      return new library.EvaluationError(`Unknown function: "${name}"`, '#NAME?') as unknown as EngineResult
    }
    const origin = this.__originCellPosition
    try {
      const value = workbench.call(name, callArguments(args, this.getters as never))
      workbench.computed?.({ origin, name, args, value })
      return engineResult(library, value)
    } catch (thrown) {
      // A native throw would show the library's own support text in the cell.
      const message = thrown instanceof Error ? thrown.message : String(thrown)
      workbench.computed?.({ origin, name, args, error: message })
      return new library.EvaluationError(message) as unknown as EngineResult
    }
  }
}
