// Moments of a time zone by its IANA name, as the browser knows it: the offset at a moment, and the moment of a wall clock.

const MINUTE_MS = 60_000
const clocks = new Map<string, Intl.DateTimeFormat | null>()

function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  let clock: Intl.DateTimeFormat | null = null
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    })
  } catch {
    // The browser does not know it.
  }
  clocks.set(zone, clock)
  return clock
}

/** Whether the browser knows a zone of this name. */
export const isZone = (zone: string): boolean => zone !== '' && clockOf(zone) !== null

/** Minutes by which the zone's wall clock is ahead of UTC at a moment. @param instant epoch milliseconds */
export function offsetAt(zone: string, instant: number): number {
  const clock = clockOf(zone)
  if (!clock) return 0
  const part = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - instant) / MINUTE_MS)
}

/**
 * The epoch milliseconds at which the zone's clocks show this; of a time that is there twice the first, of one that is
 * skipped the moment at which clocks would have shown it without the change.
 * @param wall milliseconds since 1970-01-01 of the wall clock
 */
export function instantOf(zone: string, wall: number): number {
  const day = 24 * 60 * MINUTE_MS
  const before = wall - offsetAt(zone, wall - day) * MINUTE_MS
  if (before + offsetAt(zone, before) * MINUTE_MS === wall) return before
  const after = wall - offsetAt(zone, wall + day) * MINUTE_MS
  return after + offsetAt(zone, after) * MINUTE_MS === wall ? after : before
}

/** A change of the zone's clocks: its moment, and the offsets before and after it. */
export interface ZoneChange {
  readonly at: number
  readonly before: number
  readonly after: number
}

/** All changes between two moments. */
export function changesBetween(zone: string, from: number, to: number): ZoneChange[] {
  const step = 24 * 60 * MINUTE_MS
  const changes: ZoneChange[] = []
  for (let at = from; at < to; at += step) {
    const [before, after] = [offsetAt(zone, at), offsetAt(zone, at + step)]
    if (before === after) continue
    let [low, high] = [at, at + step]
    while (high - low > MINUTE_MS) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS
      if (offsetAt(zone, middle) === before) low = middle
      else high = middle
    }
    changes.push({ at: high, before, after })
  }
  return changes
}
