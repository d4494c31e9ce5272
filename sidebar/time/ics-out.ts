// Blocks as a calendar file (RFC 5545): busy, weekly as long as they are planned, in the sheet's zone with its changes of clocks.
import type { ShownBlock } from '../../src/app/panel/time-blocks'
import { stamp } from './calendar-link'
import { changesBetween, offsetAt } from './zones'

const DAY_MS = 86_400_000
const WEEK_DAYS = 7
const LINE_OCTETS = 75

/** Text as a property's value: backslashes, commas, semicolons and line breaks escaped, other control characters left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in the file
    .replace(/[\u0000-\u001f\u007f]/g, '')

/** A line folded so that none is longer than 75 octets, and no character is cut. */
export function folded(line: string): string {
  const coder = new TextEncoder()
  const lines: string[] = []
  let [part, octets] = ['', 0]
  for (const character of line) {
    const length = coder.encode(character).length
    if (octets + length > LINE_OCTETS) {
      lines.push(part)
      // What follows begins with a space, which counts.
      part = ' '
      octets = 1
    }
    part += character
    octets += length
  }
  return [...lines, part].join('\r\n')
}

const dayOf = (moment: string): number => Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY_MS
const wallOf = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}:00Z`)

/** Blocks of one weekday, time and kind: the first, how many weeks on, and the weeks in between that have none. */
interface Series {
  readonly first: ShownBlock
  readonly weeks: number
  readonly missing: readonly number[]
}

function seriesOf(blocks: readonly ShownBlock[]): Series[] {
  const alike = new Map<string, ShownBlock[]>()
  for (const block of [...blocks].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const { start, end, isForClients } = block
    const key = [dayOf(start) % WEEK_DAYS, start.slice(11), end.slice(11), isForClients].join(' ')
    alike.set(key, [...(alike.get(key) ?? []), block])
  }
  return [...alike.values()].flatMap((list): Series[] => {
    const [first] = list
    const last = list[list.length - 1]
    if (!first || !last) return []
    const day = dayOf(first.start)
    const weeks = (dayOf(last.start) - day) / WEEK_DAYS + 1
    const there = new Set(list.map(({ start }) => dayOf(start)))
    const all = Array.from({ length: weeks }, (_, week) => day + WEEK_DAYS * week)
    return [{ first, weeks, missing: all.filter((one) => !there.has(one)) }]
  })
}

/** Milliseconds of a wall clock as `20260304T090000`. */
const stampOf = (wall: number): string => new Date(wall).toISOString().replace(/[-:]/g, '').slice(0, 15)

const offsetText = (minutes: number): string => {
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`
}

/** The zone with every change of its clocks that the blocks may meet. */
function zoneLines(zone: string, from: number, to: number): string[] {
  const start = from - 366 * DAY_MS
  const offset = offsetAt(zone, start)
  const observed = [{ at: start, before: offset, after: offset }, ...changesBetween(zone, start, to + DAY_MS)]
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observed.flatMap(({ at, before, after }) => {
      const kind = after > before ? 'DAYLIGHT' : 'STANDARD'
      return [
        `BEGIN:${kind}`,
        `DTSTART:${stampOf(at + before * 60_000)}`,
        `TZOFFSETFROM:${offsetText(before)}`,
        `TZOFFSETTO:${offsetText(after)}`,
        `END:${kind}`,
      ]
    }),
    'END:VTIMEZONE',
  ]
}

export interface BlockTitles {
  readonly prospecting: string
  readonly clients: string
}

/**
 * The file's text.
 * @param blocks wall-clock minutes of the zone
 * @param page `now` is the moment at which the file is made
 */
export function calendarFile(
  blocks: readonly ShownBlock[],
  { zone, spreadsheet, now }: { readonly zone: string; readonly spreadsheet: string; readonly now: number },
  titles: BlockTitles,
): string {
  const walls = blocks.map(({ end }) => wallOf(end))
  const made = new Date(now).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')
  const events = seriesOf(blocks).flatMap(({ first, weeks, missing }) => {
    const time = stamp(first.start).slice(8)
    return [
      'BEGIN:VEVENT',
      `UID:${stamp(first.start)}-${first.isForClients ? 'c' : 'p'}-${spreadsheet}@touchline`,
      `DTSTAMP:${made}`,
      `DTSTART;TZID=${zone}:${stamp(first.start)}`,
      `DTEND;TZID=${zone}:${stamp(first.end)}`,
      ...(weeks > 1 ? [`RRULE:FREQ=WEEKLY;COUNT=${weeks}`] : []),
      ...missing.map((day) => `EXDATE;TZID=${zone}:${stampOf(day * DAY_MS).slice(0, 8)}${time}`),
      `SUMMARY:${escaped(first.isForClients ? titles.clients : titles.prospecting)}`,
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ]
  })
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Touchline//Blocks//EN', 'CALSCALE:GREGORIAN'],
    ...zoneLines(zone, Math.min(...walls), Math.max(...walls)),
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}
