// How often each person should be touched: segments, intervals and the window of the next touch (C1–C3, C5–C7).

import type { Day } from '../calendar/day'
import { addDaysCounted, workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar/working-days'
import { type Cell, isBlank } from '../cells/cell'
import { readNumbers } from '../cells/columns'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'
import { CADENCE, columnAt, type KeyOf } from '../tabs/schema'
import { plannedMedia } from '../tabs/vocabulary'
import { type Problem, quoted } from '../words/faults'

/** A medium with its planned share of the touches (C4). */
export interface PlannedMedium {
  readonly medium: string
  readonly share: number
}

/** A segment's figures; a blank Cadence cell falls back to Rules (C5). */
export interface Segment {
  /** Fewest and most touches a year (C1). */
  readonly least: number
  readonly most: number
  /** Most automated touches that count within 365 days (C3). */
  readonly automatedMost: number
  /** Fewest days between an attempt and the next touch (C6). */
  readonly gapDays: number
  readonly media: readonly PlannedMedium[]
}

/** The Cadence tab as read, completed by Rules (C5). */
export interface Cadence {
  /** The plan of clients and long-term prospects without a segment of their own (C1). */
  readonly client: Segment
  readonly segments: ReadonlyMap<string, Segment>
  /** Cells of the tab that are not a number of 0 or more; the value of Rules replaces them. */
  readonly problems: readonly Problem[]
}

/** Days until the next touch of a segment, before days off (C1). */
interface Interval {
  readonly earliest: number
  readonly ideal: number
  readonly latest: number
}

/** C1: earliest ⌈365/most⌉, ideal 730/(least + most) rounded half up, latest ⌊365/least⌋; none above latest. */
export function segmentInterval(segment: Segment): Interval {
  const latest = Math.floor(365 / segment.least)
  const ideal = Math.min(Math.round(730 / (segment.least + segment.most)), latest)
  return { earliest: Math.min(Math.ceil(365 / segment.most), latest), ideal, latest }
}

/** Reads the Cadence tab; without one, every person follows the Rules. Of equal segments the last line counts. */
export function readCadence(table: Table | null, book: RuleBook): Cadence {
  const numbers = book.numbers
  const client: Segment = {
    least: Math.max(1, numbers['C1.least']),
    most: Math.max(1, numbers['C1.most']),
    automatedMost: Math.floor(numbers['C1.most'] * numbers['C3.share']),
    gapDays: numbers['C6.client'],
    media: plannedMedia(),
  }
  const segments = new Map<string, Segment>()
  const problems: Problem[] = []
  if (!table) return { client, segments, problems }
  const at = new Map(CADENCE.columns.map(({ key }) => [key, columnAt(table, CADENCE, key)]))
  table.rows.forEach((row, line) => {
    const cell = (key: CadenceKey): Cell => row[at.get(key) ?? -1]
    const name = normalise(cleanText(cell('segment')))
    if (name === '') return
    const number = (key: CadenceKey): number => {
      const read = readNumbers([[cell(key)]], 0)
      const value = read.values[0] ?? Number.NaN
      if (value >= 0) return value
      if (read.unread.length > 0 || value < 0) {
        const header = table.headers[at.get(key) ?? -1] ?? key
        const place = { tab: table.tab, row: table.firstRow + line, header }
        problems.push({ ...place, code: 'cadenceNumber', shown: quotedCell(cell(key)) })
      }
      return Number.NaN
    }
    segments.set(name, segmentOf(number, cleanText(cell('media')), client, numbers['C3.share']))
  })
  return { client, segments, problems }
}

type CadenceKey = KeyOf<typeof CADENCE>

const quotedCell = (cell: Cell): string => (isBlank(cell) ? '' : quoted(String(cell)))

/** A cell that is filled in outranks Rules: if only `least` or `most` is, the other is adjusted to it. */
function segmentOf(
  number: (key: CadenceKey) => number,
  mediaText: string,
  client: Segment,
  automatedShare: number,
): Segment {
  const or = (value: number, fallback: number): number => (Number.isNaN(value) ? fallback : value)
  const [ownLeast, ownMost] = [Math.max(1, number('least')), Math.max(1, number('most'))]
  const most = or(ownMost, Math.max(client.most, or(ownLeast, 0)))
  const media = readMedia(mediaText)
  return {
    least: or(ownLeast, Math.min(client.least, most)),
    most,
    automatedMost: or(number('automatedMost'), Math.floor(most * automatedShare)),
    gapDays: or(number('gap'), client.gapDays),
    media: media.length > 0 ? media : client.media,
  }
}

/**
 * Reads planned shares as they are typed: `Call 4, E-mail 4, Card 2`; a medium without a number has share 1, one with
 * 0 is not planned (C4).
 */
export function readMedia(text: string): PlannedMedium[] {
  return text
    .split(/[,;]/)
    .map((part) => /^(.*?)(?:\s+(\d+(?:\.\d+)?))?$/.exec(part.trim()))
    .map((found) => ({ medium: found?.[1] ?? '', share: Number(found?.[2] ?? 1) }))
    .filter(({ medium, share }) => medium !== '' && share > 0)
}

/** What is known of a person when the next touch is computed; NaN for a day that does not exist. */
export interface PersonState {
  readonly active: boolean
  readonly segment: Segment
  /** The last counted touch, else the latest of imported activity, won, created, first seen, else today (C2). */
  readonly start: Day
  readonly lastAttempt: Day
  /** The earliest decision date, today or later, on an active row (C7). */
  readonly decision: Day
}

/** The days between which a touch should fall, and the best one. */
export interface Window {
  readonly earliest: Day
  readonly ideal: Day
  readonly latest: Day
}

/** Longest interval in days, whatever Rules say: larger numbers would be no valid days. */
const CENTURY = 36_525

/** The days between which a person's next touch should fall (C1, C1a, C6, C7), working days not yet considered. */
export function nextWindow(person: PersonState, book: RuleBook): Window {
  const { numbers, calendar } = book
  const { start, lastAttempt, segment } = person
  const plus = (day: Day, days: number): Day => addDaysCounted(day, Math.min(days, CENTURY), calendar)
  const attempted = !Number.isNaN(lastAttempt)
  if (!person.active) {
    const { earliest, ideal, latest } = segmentInterval(segment)
    const free = attempted ? plus(lastAttempt, segment.gapDays) : start
    return notBefore(Math.max(plus(start, earliest), free), plus(start, ideal), plus(start, latest))
  }
  if (nearsDecision(person.decision, start, book)) {
    const due = plus(start, towardsDecision(person.decision, start, book))
    return notBefore(plus(attempted ? lastAttempt : start, numbers['C7.least']), due, due)
  }
  const gap = numbers['C6.active']
  const free = attempted ? plus(lastAttempt, gap) : start
  const ideal = plus(start, Math.min(numbers['C1a.ideal'], numbers['C1a.latest']))
  return notBefore(Math.max(plus(start, gap), free), ideal, plus(start, numbers['C1a.latest']))
}

/** Ideal and latest never lie before earliest. */
const notBefore = (earliest: Day, ideal: Day, latest: Day): Window => ({
  earliest,
  ideal: Math.max(ideal, earliest),
  latest: Math.max(latest, earliest),
})

/** C7's interval in days; infinite without a decision ahead. */
function towardsDecision(decision: Day, start: Day, book: RuleBook): number {
  if (Number.isNaN(decision)) return Number.POSITIVE_INFINITY
  const part = Math.floor((decision - start) / Math.max(1, book.numbers['C7.part']))
  return Math.max(book.numbers['C7.least'], part)
}

/** Whether the decision of an active person is so near that it brings their touches closer together (C7). */
export const nearsDecision = (decision: Day, start: Day, book: RuleBook): boolean =>
  towardsDecision(decision, start, book) < book.numbers['C1a.ideal']

/** A computed day on a working day: the one before, unless that is before the earliest, then the one after. */
export function onWorkingDay(window: Window, book: RuleBook): Day {
  const before = workingDayOnOrBefore(window.ideal, book.calendar)
  return before >= window.earliest ? before : workingDayOnOrAfter(window.ideal, book.calendar)
}
