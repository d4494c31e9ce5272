// The workbench's clock as the page has it: follows the machine's until it is set, and then runs on from there.
import type { Clock } from '../apps-script/clock'

export interface LiveClock extends Clock {
  /** Milliseconds it is ahead of the machine's. */
  offset(): number
  /** Follows the machine's clock again, at a distance; 0 without one. */
  follow(offset?: number): void
}

export function liveClock(machine: () => number = Date.now): LiveClock {
  let ahead = 0
  return {
    now: () => machine() + ahead,
    set: (instant) => {
      ahead = instant - machine()
    },
    advance: (milliseconds) => {
      ahead += milliseconds
    },
    offset: () => ahead,
    follow: (offset = 0) => {
      ahead = offset
    },
  }
}
