// The sheet's time zone: instants to its wall clock and back, whatever zone the script runs in.
import type { Zone } from '../core/cell'

const DAY = 86_400_000
const HOUR = 3_600_000
/** Offsets are looked up once a stretch; no zone changes twice within it and back. */
const STRETCH = 16 * DAY

/** Milliseconds to add to an instant for the wall clock of the zone, asked of the JavaScript engine. */
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

/**
 * The wall clock of a zone, fast enough for every cell of a large sheet: one lookup a stretch of sixteen days, and the
 * change itself, where there is one, found to the hour.
 * @param timeZone IANA name, such as Spreadsheet.getSpreadsheetTimeZone gives
 */
export function zoneOf(timeZone: string): Zone {
  const ask = offsetAsker(timeZone)
  const steady = new Map<number, number>()
  const changing = new Map<number, { readonly at: number; readonly before: number; readonly after: number }>()
  const learn = (stretch: number): void => {
    const [start, end] = [stretch * STRETCH, (stretch + 1) * STRETCH]
    const [before, after] = [ask(start), ask(end)]
    if (before === after) {
      steady.set(stretch, before)
      return
    }
    let [low, high] = [start, end]
    while (high - low > HOUR / 4) {
      const middle = low + Math.floor((high - low) / 2 / (HOUR / 4)) * (HOUR / 4)
      if (ask(middle) === before) low = middle
      else high = middle
    }
    changing.set(stretch, { at: high, before, after })
  }
  return (instant) => {
    const stretch = Math.floor(instant / STRETCH)
    let offset = steady.get(stretch)
    if (offset === undefined) {
      let change = changing.get(stretch)
      if (!change) {
        learn(stretch)
        change = changing.get(stretch)
        offset = steady.get(stretch)
      }
      if (change) offset = instant < change.at ? change.before : change.after
    }
    return (instant + (offset ?? 0)) / DAY
  }
}
