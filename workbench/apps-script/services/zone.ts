// Time zones: converts between instants and wall time by Intl, with offsets cached for each stretch of time.
// A wall time is milliseconds as if the clock were in UTC.

const DAY_MS = 86_400_000
const BUCKET_MS = 400 * DAY_MS
const STEP_MS = 10 * DAY_MS
/** Days from 1899-12-30, where Sheets counts from, to 1970-01-01. */
const EPOCH_SERIAL = 25_569

/** From `from` on, the zone is `offset` milliseconds ahead of UTC. */
export interface Stretch {
  readonly from: number
  readonly offset: number
}

export interface Zone {
  readonly name: string
  /** The zone's offset from UTC at an instant, in milliseconds. */
  offsetAt(instant: number): number
  /** The instant of a wall time: the earlier one when it occurs twice; moved forward by the gap when it does not occur. */
  instantOf(wall: number): number
  /** The offsets of one bucket of 400 days, counted from 1970. */
  stretchesIn(bucket: number): readonly Stretch[]
}

const known = new Map<string, Zone>()

/** Whether Intl knows the zone. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The zone of an IANA name. @throws RangeError for an unknown name. */
export function zoneOf(name: string): Zone {
  let zone = known.get(name)
  if (!zone) {
    const probe = offsetProbe(name)
    zone = makeZone(name, (bucket) => stretches(bucket * BUCKET_MS, probe))
    known.set(name, zone)
  }
  return zone
}

/** A zone from its offsets, asked for once for each bucket. */
export function makeZone(name: string, ask: (bucket: number) => readonly Stretch[]): Zone {
  const buckets = new Map<number, readonly Stretch[]>()
  const stretchesIn = (bucket: number): readonly Stretch[] => {
    const found = buckets.get(bucket) ?? ask(bucket)
    buckets.set(bucket, found)
    return found
  }
  // The stretch of the last answer: most questions lie in the same one.
  let [from, until, offset] = [0, 0, 0]
  const offsetAt = (instant: number): number => {
    if (instant >= from && instant < until) return offset
    const bucket = Math.floor(instant / BUCKET_MS)
    const found = stretchesIn(bucket)
    let at = 0
    while (at + 1 < found.length && (found[at + 1] as Stretch).from <= instant) at++
    from = at === 0 ? bucket * BUCKET_MS : (found[at] as Stretch).from
    until = found[at + 1]?.from ?? (bucket + 1) * BUCKET_MS
    offset = (found[at] as Stretch).offset
    return offset
  }
  const instantOf = (wall: number): number => {
    const before = offsetAt(wall - DAY_MS)
    if (offsetAt(wall - before) === before) return wall - before
    const after = offsetAt(wall + DAY_MS)
    return offsetAt(wall - after) === after ? wall - after : wall - before
  }
  return { name, offsetAt, instantOf, stretchesIn }
}

/** Offsets of one bucket: probed every ten days, each change then found to the second. */
function stretches(start: number, probe: (instant: number) => number): readonly Stretch[] {
  const found: Stretch[] = [{ from: start, offset: probe(start) }]
  for (let at = start; at < start + BUCKET_MS; at += STEP_MS) {
    const next = probe(at + STEP_MS)
    if (next === (found[found.length - 1] as Stretch).offset) continue
    let low = at
    let high = at + STEP_MS
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000
      if (probe(middle) === next) high = middle
      else low = middle
    }
    found.push({ from: high, offset: next })
  }
  return found
}

function offsetProbe(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const at: Record<string, string> = {}
    for (const part of format.formatToParts(instant)) at[part.type] = part.value
    const year = at.era === 'BC' ? 1 - Number(at.year) : Number(at.year)
    const wall = new Date(0)
    wall.setUTCFullYear(year, Number(at.month) - 1, Number(at.day))
    wall.setUTCHours(Number(at.hour), Number(at.minute), Number(at.second))
    return wall.getTime() - Math.floor(instant / 1000) * 1000
  }
}

/** The instant at which a clock in the zone shows a serial (days since 1899-12-30), to the millisecond. */
export function instantOfSerial(serial: number, zone: Zone): number {
  return zone.instantOf(Math.round((serial - EPOCH_SERIAL) * DAY_MS))
}

/** The serial that a clock in the zone shows at an instant. */
export function serialOfInstant(instant: number, zone: Zone): number {
  return (instant + zone.offsetAt(instant)) / DAY_MS + EPOCH_SERIAL
}
