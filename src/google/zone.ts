// Converts instants to the wall clock of the sheet's time zone, whatever zone the script runs in.
import { MILLISECONDS_A_DAY } from '../core/calendar/moment'
import type { Zone } from '../core/cells/cell'
import { lazy } from '../core/cells/lazy'

const QUARTER = 900_000
/** Milliseconds; offsets are looked up once for each stretch of this length, in which no zone changes twice. */
const STRETCH = 16 * MILLISECONDS_A_DAY
/** Some 270,000 years in milliseconds: Intl throws near the end of the range of Date. */
const FARTHEST = 8.6e15

/** Returns a function that asks the JavaScript engine for the zone's offset at an instant, in milliseconds. */
function offsetAsker(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
  }
}

/** The offsets of a stretch, in milliseconds: one before an instant, the other from it on. */
interface Stretch {
  readonly before: number
  readonly changesAt: number
  readonly after: number
}

/**
 * The wall clock of a time zone, fast enough for every cell of a large sheet: offsets are looked up once for sixteen days,
 * and a change within them is found to the quarter of an hour, on which all zones change.
 * @param timeZone IANA name, as from Spreadsheet.getSpreadsheetTimeZone; an unknown name throws at the first conversion
 */
export function zoneOf(timeZone: string): Zone {
  // Lazy, because many calls convert no instant at all.
  const asker = lazy(() => offsetAsker(timeZone))
  const known = new Map<number, Stretch>()
  const learn = (number: number): Stretch => {
    const ask = asker()
    let [low, high] = [number * STRETCH, (number + 1) * STRETCH]
    const [before, after] = [ask(low), ask(high)]
    while (before !== after && high - low > QUARTER) {
      const middle = low + Math.floor((high - low) / 2 / QUARTER) * QUARTER
      if (ask(middle) === before) low = middle
      else high = middle
    }
    const stretch = { before, changesAt: high, after }
    known.set(number, stretch)
    return stretch
  }
  return (instant) => {
    // An invalid or absurdly far date has no wall clock.
    if (!(Math.abs(instant) < FARTHEST)) return Number.NaN
    const number = Math.floor(instant / STRETCH)
    const { before, changesAt, after } = known.get(number) ?? learn(number)
    return (instant + (instant < changesAt ? before : after)) / MILLISECONDS_A_DAY
  }
}
