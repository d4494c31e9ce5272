// The night, run from the panel: how many people it put on Today.
import { Refused, type Result, refused } from '../../core/words/refusals'
import { nightNow } from '../night/night'
import type { Ports } from '../sheet/ports'

/** Runs the night at once. @returns the people on Today */
export function nightFromPanel(ports: Ports): Result<number> {
  const done = nightNow(ports)
  if (done instanceof Refused) return done
  return done ? done.items.length : refused('busy')
}
