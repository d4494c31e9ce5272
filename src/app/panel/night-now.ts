// The night, run from the panel: how many people it put on Today.
import { Refused, type Result } from '../../core/words/refusals'
import { nightNow } from '../jobs/night-now'
import type { Ports } from '../sheet/ports'

/** Runs the night at once. @returns the people on Today */
export function nightFromPanel(ports: Ports): Result<number> {
  const done = nightNow(ports)
  if (done instanceof Refused) return done
  return done.items.length
}
