// The error record of a run that failed.
import { isTimeout } from './realm'
import type { Failure } from './services/wire'

/** An error thrown while the bundle loads belongs to its realm, so `instanceof Error` does not hold. */
export function failureOf(error: unknown): Failure {
  if (isTimeout(error)) return { name: 'Exception', message: 'Exceeded maximum execution time' }
  const { name = 'Error', message = String(error) } = (error ?? {}) as Partial<Failure>
  return { name, message }
}
