// Reads a calendar file (RFC 5545) in the browser: the timed events of some weeks, with daily and weekly ones each time they
// come. Whatever else is in the file is passed by; nothing of it leaves the browser.
import { eventsIn, type Property } from './ics-lines'
import { instantOf, isZone } from './zones'

/** A time that a calendar says was taken. Epoch milliseconds. */
export interface CalendarEvent {
  readonly title: string
  readonly from: number
  readonly to: number
}

/** What a file holds of the weeks that are looked at. */
export interface CalendarRead {
  readonly events: readonly CalendarEvent[]
  /** Events that come back in a way that is not read, such as monthly ones: each counts once. */
  readonly unread: number
  /** Whole days, which are left out. */
  readonly wholeDays: number
  /** Times in a zone that is not known, which are taken as the sheet's. */
  readonly unknownZones: number
}

/** Nobody's calendar is longer, and no browser should wait for what is. */
export const MOST_CHARACTERS = 20_000_000
const MOST_EVENTS = 2000
/** Steps of all events that come back, so that a file made to be endless comes to an end. */
const MOST_STEPS = 200_000
const LONGEST_TITLE = 120
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** A moment as written: a wall clock (milliseconds since 1970-01-01) in a zone; '' = UTC. */
interface Wall {
  readonly wall: number
  readonly zone: string
}

const STAMP = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z)?$/

/** A moment; null for a whole day, and for what is none. @param own the zone of times without one, or of an unknown one */
function wallIn({ value, zone, isDay }: Property, own: string): Wall | null {
  const parts = isDay ? null : STAMP.exec(value.trim())
  if (!parts) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((one) => Number(one ?? 0))
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  if (Number.isNaN(wall) || year < 1970) return null
  return { wall, zone: parts[7] ? '' : isZone(zone) ? zone : own }
}

const instant = ({ wall, zone }: Wall): number => (zone === '' ? wall : instantOf(zone, wall))

/** Milliseconds of a DURATION such as PT1H30M; NaN for what is none. */
function durationIn(value: string): number {
  const parts =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/.exec(
      value.trim(),
    )
  if (!parts) return Number.NaN
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((one) => Number(one ?? 0))
  return (weeks * 7 + days) * DAY_MS + hours * 60 * MINUTE_MS + minutes * MINUTE_MS + seconds * 1000
}

const plainTitle = (value: string): string =>
  value
    .replace(/\\n/gi, ' ')
    .replace(/\\([\\;,])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)

/** An event as the file has it. */
interface Read {
  readonly title: string
  readonly start: Wall
  readonly length: number
  readonly rule: string
  /** Moments at which it does not come. */
  readonly without: ReadonlySet<number>
  readonly uid: string
  /** The moment that this one stands in for; NaN = it is the event itself. */
  readonly inPlaceOf: number
  /** Cancelled, or free time: it takes nobody's time, but may stand in for what did. */
  readonly isFree: boolean
  readonly isZoneUnknown: boolean
}

/** The first day of an event of whole days, in UTC; NaN for any other, and for one that was cancelled. */
function wholeDayOf(event: readonly Property[]): number {
  const begin = event.find(({ name }) => name === 'DTSTART')
  const isOff = event.some(({ name, value }) => name === 'STATUS' && /^\s*CANCELLED\s*$/i.test(value))
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(begin?.value.trim() ?? '') ?? []
  return isOff || !begin?.isDay ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day))
}

function readEvent(event: readonly Property[], own: string): Read | null {
  const first = (name: string): Property | undefined => event.find((one) => one.name === name)
  const text = (name: string): string => first(name)?.value.trim() ?? ''
  const [begin, end] = [first('DTSTART'), first('DTEND')]
  const start = begin ? wallIn(begin, own) : null
  if (!start) return null
  const until = end ? wallIn(end, own) : null
  const length = until ? instant(until) - instant(start) : durationIn(text('DURATION'))
  if (!(length > 0 && length <= DAY_MS)) return null
  const moments = (list: readonly Property[]): number[] =>
    list.flatMap((one) =>
      one.value.split(',').flatMap((value) => {
        const wall = wallIn({ ...one, value }, own)
        return wall ? [instant(wall)] : []
      }),
    )
  const [inPlaceOf = Number.NaN] = moments(event.filter(({ name }) => name === 'RECURRENCE-ID'))
  return {
    title: plainTitle(text('SUMMARY')),
    start,
    length,
    rule: text('RRULE').toUpperCase(),
    without: new Set(moments(event.filter(({ name }) => name === 'EXDATE'))),
    uid: text('UID'),
    inPlaceOf,
    isFree: /^CANCELLED$/i.test(text('STATUS')) || /^TRANSPARENT$/i.test(text('TRANSP')),
    isZoneUnknown: start.zone !== '' && begin?.zone !== '' && start.zone !== begin?.zone,
  }
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const dayOf = (wall: number): number => Math.floor(wall / DAY_MS)
/** Monday of a day's week; 1970-01-01 was a Thursday. */
const mondayOf = (day: number): number => Math.floor((day + 3) / 7) * 7 - 3

/** A rule of daily or weekly events; null for any other. */
function ruleIn(rule: string, start: Wall, own: string) {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const frequency = parts.get('FREQ')
  const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'])
  if (
    (frequency !== 'DAILY' && frequency !== 'WEEKLY') ||
    [...parts.keys()].some((key) => key !== '' && !known.has(key))
  )
    return null
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const count = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY)
  const given = parts.get('UNTIL') ?? ''
  const day = /^\d{8}$/.test(given)
  const until = wallIn(
    { name: '', zone: start.zone, isDay: false, value: day ? `${given}T235959` : given },
    own,
  )
  const days = (parts.get('BYDAY') ?? '').split(',').filter((word) => word !== '')
  if (!(interval >= 1) || !(count >= 0) || days.some((word) => !WEEKDAYS.includes(word))) return null
  return {
    isWeekly: frequency === 'WEEKLY',
    interval: Math.floor(interval),
    count,
    until: given === '' ? Number.POSITIVE_INFINITY : until ? instant(until) : Number.NEGATIVE_INFINITY,
    weekdays: days.map((word) => WEEKDAYS.indexOf(word)),
  }
}

type Rule = NonNullable<ReturnType<typeof ruleIn>>

/** Days on which an event comes, from its first one on. */
function* daysOf(first: number, { isWeekly, interval, weekdays }: Rule): Generator<number> {
  const own = (first + 3) % 7
  const wanted = weekdays.length > 0 ? [...weekdays].sort((a, b) => a - b) : [own]
  if (!isWeekly) {
    for (let day = first; ; day += interval)
      if (weekdays.length === 0 || weekdays.includes((day + 3) % 7)) yield day
      else yield Number.NaN
  }
  for (let monday = mondayOf(first); ; monday += 7 * interval)
    for (const weekday of wanted) yield monday + weekday >= first ? monday + weekday : Number.NaN
}

/**
 * Reads a file.
 * @param text its whole text
 * @param window moments between which events begin, in epoch milliseconds
 * @param own the zone of times that name none
 */
export function readCalendar(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  own: string,
): CalendarRead {
  const written = eventsIn(text.slice(0, MOST_CHARACTERS))
  const all = written.flatMap((event) => readEvent(event, own) ?? [])
  const isLookedAt = (at: number): boolean => at >= from && at < to
  const replaced = new Map<string, Set<number>>()
  for (const { uid, inPlaceOf } of all)
    if (!Number.isNaN(inPlaceOf)) replaced.set(uid, (replaced.get(uid) ?? new Set()).add(inPlaceOf))
  const events: CalendarEvent[] = []
  const guessed = new Set<Read>()
  let unread = 0
  let steps = 0
  const add = (event: Read, at: number): void => {
    const { title, length, isFree, isZoneUnknown } = event
    if (isFree || !isLookedAt(at) || events.length >= MOST_EVENTS) return
    events.push({ title, from: at, to: at + length })
    if (isZoneUnknown) guessed.add(event)
  }
  for (const event of all) {
    const { start, rule, uid, without, inPlaceOf } = event
    const known = rule === '' || !Number.isNaN(inPlaceOf) ? null : ruleIn(rule, start, own)
    if (rule !== '' && Number.isNaN(inPlaceOf) && !known) unread++
    if (!known) {
      add(event, instant(start))
      continue
    }
    const time = start.wall - dayOf(start.wall) * DAY_MS
    let left = known.count
    for (const day of daysOf(dayOf(start.wall), known)) {
      if (++steps > MOST_STEPS || left <= 0) break
      if (Number.isNaN(day)) continue
      if (day * DAY_MS < from - 2 * DAY_MS) {
        // Long before: whichever zone it is in, it is not looked at.
        left--
        continue
      }
      const at = instant({ wall: day * DAY_MS + time, zone: start.zone })
      if (at >= to || at > known.until) break
      left--
      if (!without.has(at) && !replaced.get(uid)?.has(at)) add(event, at)
    }
  }
  return {
    events: events.sort((a, b) => a.from - b.from),
    unread,
    wholeDays: written.filter((event) => isLookedAt(wholeDayOf(event))).length,
    unknownZones: guessed.size,
  }
}
