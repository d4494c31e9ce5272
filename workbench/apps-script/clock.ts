// The workbench's clock: time passes only on request.

/** Milliseconds since 1970-01-01 UTC. */
export interface Clock {
  now(): number
  set(instant: number): void
  advance(milliseconds: number): void
}

/** A clock standing at an instant. */
export function createClock(start: number): Clock {
  let at = start
  return {
    now: () => at,
    set: (instant) => {
      at = instant
    },
    advance: (milliseconds) => {
      at += milliseconds
    },
  }
}
