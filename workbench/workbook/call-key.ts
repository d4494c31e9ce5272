// A key for a custom function's call, made of its cell and its arguments' positions, not their contents: cheap at any size.
import type { EngineArgument, EngineCell } from './function-values'
import type { Position } from './plugins/library'

/** The key, equal in Node and in a page: single values by value, ranges by first cell and size. */
export function callKey(origin: Position, name: string, args: readonly EngineArgument[]): string {
  const at = `${origin.sheetId}!${origin.col},${origin.row}`
  return `${at} ${name}(${args.map(argumentKey).join(';')})`
}

function argumentKey(argument: EngineArgument): string {
  if (argument === undefined) return ''
  if (!Array.isArray(argument)) return JSON.stringify((argument as EngineCell).value) ?? ''
  const matrix = argument as readonly (readonly EngineCell[])[]
  const first = matrix[0]?.[0]
  const height = matrix[0]?.length ?? 0
  if (matrix.length === 1 && height === 1) return JSON.stringify(first?.value) ?? ''
  const at = first?.position
  return `${at ? `${at.sheetId}!${at.col},${at.row}` : ''}:${matrix.length}x${height}`
}
