// The page's clock: follows the machine's clock, and after it was set runs on from there.
import type { Clock } from '../apps-script/clock'

export interface LiveClock extends Clock {
  /** Milliseconds ahead of the machine's clock. */
  offset(): number
  /** Follows the machine's clock again, `offset` milliseconds ahead of it (0 if not given). */
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
