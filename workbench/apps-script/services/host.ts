// The only way out of the realm: an operation by name, with arguments and answer as JSON.
import { exception } from './exception'
import type { Operations } from './wire'

declare global {
  var __host: ((json: string) => string) | undefined
}

const bridge = take()

function take(): (json: string) => string {
  const found = globalThis.__host
  Reflect.deleteProperty(globalThis, '__host')
  if (!found) throw new Error('Touchline workbench: the realm was started without its kernel.')
  return found
}

/** Asks the kernel. @throws an Exception with the kernel's message, also after the execution was cut off. */
export function host<K extends keyof Operations>(
  operation: K,
  ...args: Parameters<Operations[K]>
): ReturnType<Operations[K]> {
  const answer = JSON.parse(bridge(JSON.stringify([operation, args])))
  if (answer.error !== undefined) throw exception(answer.error)
  return answer.value
}
