// How a run that did not come to its own end is reported.
import { isTimeout } from './realm'
import type { Failure } from './services/wire'

/** A bundle's failure to load is of its realm: it is read, not tested for its class. */
export function failureOf(error: unknown): Failure {
  if (isTimeout(error)) return { name: 'Exception', message: 'Exceeded maximum execution time' }
  const { name = 'Error', message = String(error) } = (error ?? {}) as Partial<Failure>
  return { name, message }
}
