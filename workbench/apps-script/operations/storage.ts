// The kernel's operations on what Google keeps beside the document: properties, cache and locks.
import type { GoogleState } from '../state'
import type { Handlers } from './handlers'

const VALUE_BYTES = 9 * 1024
const STORE_BYTES = 500 * 1024
const CACHE_VALUE_BYTES = 100 * 1024
const CACHE_KEY_LENGTH = 250
const CACHE_SECONDS = 21_600

export function storageOperations(state: GoogleState) {
  return {
    properties: (_, store) => Object.fromEntries(state.properties[store]),
    setProperties: (_, store, values, replaceAll) => {
      const kept = state.properties[store]
      const next = new Map([...(replaceAll ? [] : kept), ...Object.entries(values)])
      for (const value of Object.values(values)) {
        if (Buffer.byteLength(value) > VALUE_BYTES) throw new Error('Argument too large: value')
      }
      let size = 0
      for (const [key, value] of next) size += Buffer.byteLength(key) + Buffer.byteLength(value)
      if (size > STORE_BYTES) {
        throw new Error(
          'You have exceeded the property storage quota. Please remove some properties and try again.',
        )
      }
      kept.clear()
      for (const [key, value] of next) kept.set(key, value)
    },
    deleteProperty: (_, store, key) => {
      state.properties[store].delete(key)
    },
    ...cacheOperations(state),
    ...lockOperations(state),
  } satisfies Partial<Handlers>
}

function cacheOperations(state: GoogleState) {
  return {
    cached: (_, store, key) => {
      const found = state.cache.get(`${store}:${key}`)
      return found && found.until > state.clock.now() ? found.value : null
    },
    putCached: (_, store, key, value, seconds) => {
      if (key.length > CACHE_KEY_LENGTH) throw new Error('Argument too large: key')
      if (Buffer.byteLength(value) > CACHE_VALUE_BYTES) throw new Error('Argument too large: value')
      const until = state.clock.now() + Math.min(seconds, CACHE_SECONDS) * 1000
      state.cache.set(`${store}:${key}`, { value, until })
    },
    removeCached: (_, store, key) => {
      state.cache.delete(`${store}:${key}`)
    },
  } satisfies Partial<Handlers>
}

/** In one process no other execution can release a lock meanwhile, so waiting only moves the clock before it is refused. */
function lockOperations(state: GoogleState) {
  return {
    tryLock: (execution, kind, milliseconds) => {
      const holder = state.locks.get(kind)
      if (holder && holder !== execution) {
        state.clock.advance(milliseconds)
        return false
      }
      state.locks.set(kind, execution)
      return true
    },
    hasLock: (execution, kind) => state.locks.get(kind) === execution,
    releaseLock: (execution, kind) => {
      if (state.locks.get(kind) === execution) state.locks.delete(kind)
    },
  } satisfies Partial<Handlers>
}
