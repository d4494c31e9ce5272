// Which results of a function reach google.script.run, as measured on live Apps Script.
import { Service } from './service'

const BARE = new Set(['[object Map]', '[object Set]', '[object RegExp]'])

/** The result as JSON text, or undefined when nothing arrives: for a Date anywhere in it, a spreadsheet object, or no result. */
export function outgoing(value: unknown): string | undefined {
  if (holdsDate(value, new Set()) || value instanceof Service) return undefined
  return JSON.stringify(plain(value))
}

function holdsDate(value: unknown, seen: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false
  seen.add(value)
  if (value instanceof Date) return true
  return !(value instanceof Service) && Object.values(value).some((one) => holdsDate(one, seen))
}

function plain(value: unknown): unknown {
  if (typeof value === 'function') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Service) return null
  const kind = Object.prototype.toString.call(value)
  if (BARE.has(kind)) return {}
  if (kind === '[object Uint8Array]') throw new TypeError('A Uint8Array cannot be returned to the client')
  if (Array.isArray(value)) return value.map((one) => (one === undefined ? null : plain(one)))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}
