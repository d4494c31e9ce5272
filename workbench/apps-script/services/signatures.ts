// Refuses arguments of types that no overload of a method takes, with Google's words.
import { exception } from './exception'

/** JSON of the overloads by class and method, made from Google's published types. */
declare const GOOGLE_SIGNATURES: string
let signatures: Record<string, Record<string, string[][]>> | undefined

/** @throws when the arguments fit none of the method's overloads; `nameOf` names an object of Google's. */
export function checkArguments(
  cls: string,
  method: string,
  args: readonly unknown[],
  nameOf: (value: object) => string | undefined,
): void {
  signatures ??= JSON.parse(GOOGLE_SIGNATURES) as Record<string, Record<string, string[][]>>
  const overloads = signatures[cls]?.[method]
  if (!overloads?.length || overloads.some((overload) => fits(overload, args))) return
  const types = args.map((value) => typeName(value, nameOf)).join(',')
  const path = cls === 'SpreadsheetApp' ? cls : `SpreadsheetApp.${cls}`
  throw exception(`The parameters (${types}) don't match the method signature for ${path}.${method}.`)
}

function fits(overload: readonly string[], args: readonly unknown[]): boolean {
  if (args.length > overload.length) return false
  return overload.every((code, i) => (i < args.length ? takes(code, args[i]) : code.endsWith('?')))
}

/** Whether null may stand for text or an object depends on the method, so that only numbers and truth values refuse it. */
function takes(code: string, value: unknown): boolean {
  if (code.includes('*')) return true
  if (value === null || value === undefined) return /[0osar?]/.test(code)
  if (Array.isArray(value)) return code.includes('a') || (code.includes('r') && value.every(Array.isArray))
  if (typeof value === 'number') return code.includes('n')
  if (typeof value === 'string') return code.includes('s')
  return code.includes(typeof value === 'boolean' ? 'b' : 'o')
}

function typeName(value: unknown, nameOf: (value: object) => string | undefined): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return 'String'
  if (typeof value === 'boolean') return 'Boolean'
  if (typeof value === 'number') return 'number'
  if (Array.isArray(value)) {
    const [first] = value
    return value.length && !Array.isArray(first) ? `${typeName(first, nameOf)}[]` : 'Array'
  }
  const name = nameOf(value as object)
  return name ? `SpreadsheetApp.${name}` : '(class)'
}
