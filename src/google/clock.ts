// The clock port: the only place that asks for the current time.
import type { Clock } from '../app/sheet/ports'

/** The clock of the machine that the script runs on. */
export const googleClock: Clock = { now: () => Date.now() }
