// Functions of the grid's engine: the clock functions follow the workbook's clock, custom functions go to its bundle.
import { callArguments, type EngineArgument, type EngineResult, engineResult } from './function-values'
import { CUSTOM_CATEGORY } from './plugins/cached-values'
import type { Library, Position } from './plugins/library'
import { limitSizedFunctions } from './sized-functions'
import type { FunctionCall, FunctionValue, PublishedFunction } from './types'

/** A computed call: the formula's cell, the arguments, and the result or the error's message. */
export interface ComputedCall {
  readonly origin: Position | undefined
  readonly name: string
  readonly args: readonly EngineArgument[]
  readonly value?: FunctionValue
  readonly error?: string
}

/** What the engine gets from a workbook: custom functions and a clock. */
export interface FunctionHost {
  readonly names: Set<string>
  call: FunctionCall
  /** Called after every call, for pages that show the results. */
  computed?: (call: ComputedCall) => void
  /** Whether an argument of a function in a cell's formula reaches NOW, RAND, RANDARRAY or RANDBETWEEN. */
  reachesVolatile?: (origin: Position, name: string) => boolean
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

/** Makes TODAY and NOW follow the workbook's clock, and ARRAYFORMULA return its argument. */
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
 * Registers custom functions with the engine. The registry is shared by every workbook of the process: each
 * workbook answers with its own host's function, or #NAME? if it does not define the name. A page computes nothing and
 * passes its own `compute`.
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
    if (known && known.category !== CUSTOM_CATEGORY) continue
    registry.replace(name, {
      description: published.description,
      category: CUSTOM_CATEGORY,
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
      const isVolatile = origin !== undefined && workbench.reachesVolatile?.(origin, name) === true
      const value = workbench.call(name, callArguments(args, this.getters as never), isVolatile)
      workbench.computed?.({ origin, name, args, value })
      return engineResult(library, value)
    } catch (thrown) {
      // If it threw, the cell would show the library's own support text.
      const message = thrown instanceof Error ? thrown.message : String(thrown)
      workbench.computed?.({ origin, name, args, error: message })
      return new library.EvaluationError(message) as unknown as EngineResult
    }
  }
}
