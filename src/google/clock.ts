// The clock: the only place that asks what time it is.
import type { Clock } from '../app/sheet/ports'

export const googleClock: Clock = { now: () => Date.now() }
