// Limits functions that create cells, so that one formula in a file cannot take all memory.
import type { EngineArgument, EngineCell } from './function-values'
import type { Library } from './plugins/library'

type Compute = (this: unknown, ...args: EngineArgument[]) => unknown

/** The arguments, from 0, whose product is the number of cells made; MUNIT has one argument for both sizes. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  SEQUENCE: [0, 1],
  RANDARRAY: [0, 1],
  MUNIT: [0, 0],
  EXPAND: [1, 2],
}
const MOST_CELLS = 1_000_000
const TOO_LARGE = 'The result is too large: the workbench makes up to a million cells in one formula.'

/** Lets these functions give an error where they would make more than a million cells. */
export function limitSizedFunctions(library: Library): void {
  const registry = library.registries.functionRegistry
  for (const [name, sizes] of Object.entries(SIZES)) {
    const stock = registry.get(name)
    const compute: Compute = function (...args) {
      const cells = sizes.reduce((product, at) => product * (numberOf(args[at]) || 1), 1)
      if (cells > MOST_CELLS) return new library.EvaluationError(TOO_LARGE)
      return (stock.compute as unknown as Compute).apply(this, args)
    }
    registry.replace(name, { ...stock, compute } as never)
  }
}

/** NaN for anything but one number. */
function numberOf(argument: EngineArgument): number {
  const cell = (Array.isArray(argument) ? argument[0]?.[0] : argument) as EngineCell | undefined
  return Math.abs(Number(cell?.value ?? Number.NaN))
}
