// Reads the Time tab into columns: stretches of work with minutes, category, row and owner (T1).
import type { Day } from '../calendar/day'
import { hasCome, MINUTES_A_DAY, toSecond } from '../calendar/moment'
import type { Zone } from '../cells/cell'
import { type DayColumn, readDays, readNumbers, readText } from '../cells/columns'
import { lazy, memo } from '../cells/lazy'
import { sortedByNumber } from '../cells/order'
import { columnIndex, type Table } from '../cells/table'
import { normalise } from '../cells/text'
import { columnAt, type KeyOf, TIME } from '../tabs/schema'
import { CATEGORIES } from '../tabs/vocabulary'
import { type Fault, type Problem, quoted } from '../words/faults'
import { ownersOf } from './owners'

/** Category codes: the position in CATEGORIES, from 1 (Research); 0 = none. */
export const RESEARCH = 1
export const CALLING = 2
export const FOLLOW_UP = 3
export const SELLING = 4
export const DELIVERING = 5
export const ORGANISING = 6
export const BUSY_WORK = 7

/** Stretches of work, by line under the header. */
export interface TimeLog {
  readonly count: number
  /**
   * Moments in days since 1970-01-01; NaN where blank, unreadable or after today. An overlapping stretch starts where
   * the earlier one ends.
   */
  readonly starts: Float64Array
  /** Moments; NaN where only the day is known. */
  readonly ends: Float64Array
  /** NaN = left out. Minutes shared by two stretches of one owner count once, with the earlier one. */
  readonly minutes: Float64Array
  readonly categories: Uint8Array
  readonly ids: readonly string[]
  readonly owners: readonly string[]
  /** Unreadable cells; their minutes are missing from every sum. */
  readonly problems: readonly Problem[]
  /** Overlaps with an earlier stretch of the same owner. */
  readonly overlaps: readonly Overlap[]
}

/** Minutes that a stretch shares with an earlier one of its owner, by their lines from 0. */
interface Overlap {
  readonly row: number
  readonly earlier: number
  readonly minutes: number
}

const codeOfWord = lazy((): ReadonlyMap<string, number> => {
  const words = CATEGORIES.flatMap((category, at) => {
    const [whole, bare] = [normalise(category), normalise(category).replace(/^\d /, '')]
    const figure = /^\d/.exec(whole)?.[0]
    return [whole, bare, ...(figure ? [figure] : [])].map((word): [string, number] => [word, at + 1])
  })
  return new Map([...words, ['followup', FOLLOW_UP], ['organizing', ORGANISING], ['busywork', BUSY_WORK]])
})

/** The code of a category as typed: `2 Calling`, `calling` or `2`; 0 for blank, -1 for any other word. */
export const categoryCode = (text: string): number =>
  text === '' ? 0 : (codeOfWord().get(normalise(text)) ?? -1)

/** The header that the Time tab lacks; null when it can be read. */
export function missingTimeHeader(table: Table): string | null {
  for (const header of ['Start', 'Category']) if (columnIndex(table, header) < 0) return header
  const hasLength = columnIndex(table, 'End') >= 0 || columnIndex(table, 'Minutes') >= 0
  return hasLength ? null : 'End'
}

/**
 * Reads the Time tab. Blank minutes are computed from Start and End; a stretch without either is still running.
 * Stretches that are unreadable, negative or longer than a day are left out and reported.
 * @param today stretches that start after it are left out
 */
export function readTime(table: Table, zone: Zone, today: Day = Number.POSITIVE_INFINITY): TimeLog {
  const at = (key: KeyOf<typeof TIME>): number => columnAt(table, TIME, key)
  const text = (key: KeyOf<typeof TIME>): string[] => readText(table.rows, at(key), zone)
  const problems: Problem[] = []
  const report: Report = (row, header, fault) => {
    problems.push({ tab: table.tab, row: row < 0 ? 0 : table.firstRow + row, header, ...fault })
  }
  const [start, end] = [readDays(table.rows, at('start'), zone), readDays(table.rows, at('end'), zone)]
  reportDays(start, 'Start', report)
  reportDays(end, 'End', report)
  const typed = readNumbers(table.rows, at('minutes'))
  for (const row of typed.unread) report(row, 'Minutes', { code: 'stretchMinutes' })
  const { codes, unknown } = readCategories(text('category'), report)
  const unread = new Set([...start.unread, ...end.unread, ...typed.unread, ...unknown])
  const read = { starts: start.moments, ends: end.moments, typed: typed.values, unread }
  const minutes = stretchMinutes(read, today, report)
  const owners = text('owner')
  const overlaps = cutOverlaps(read.starts, read.ends, minutes, owners)
  return {
    count: table.rows.length,
    starts: read.starts,
    ends: read.ends,
    minutes,
    categories: codes,
    ids: text('id'),
    owners,
    problems,
    overlaps,
  }
}

type Report = (row: number, header: string, fault: Fault) => void

function reportDays({ unread, order }: DayColumn, header: string, report: Report): void {
  for (const row of unread) {
    report(row, header, { code: 'stretchMoment' })
  }
  if (order !== 'ambiguous') return
  report(-1, header, { code: 'dayOrderUnclear', hasTimes: true })
}

interface StretchColumns {
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly typed: Float64Array
  readonly unread: ReadonlySet<number>
}

/** Minutes of every stretch, NaN where left out; sets starts after today to NaN and adds ends known from minutes. */
function stretchMinutes(
  { starts, ends, typed, unread }: StretchColumns,
  today: Day,
  report: Report,
): Float64Array {
  return typed.map((minutes, row) => {
    const start = toSecond(starts[row] ?? Number.NaN)
    const end = toSecond(ends[row] ?? Number.NaN)
    starts[row] = hasCome(start, today) ? start : Number.NaN
    ends[row] = end
    if (unread.has(row) || start >= today + 1) return Number.NaN
    const span = Math.round((end - start) * MINUTES_A_DAY)
    const wrong = whatIsWrong(start, span, minutes)
    if (wrong) report(row, wrong.header, wrong.fault)
    if (wrong || Number.isNaN(start)) return Number.NaN
    if (Number.isNaN(end) && minutes >= 0 && start > Math.floor(start)) {
      ends[row] = toSecond(start + minutes / MINUTES_A_DAY)
    }
    return Number.isNaN(minutes) ? span : minutes
  })
}

/** The cell that is wrong and how; null where a stretch can be read, or nothing was typed. */
function whatIsWrong(
  start: number,
  span: number,
  minutes: number,
): { readonly header: string; readonly fault: Fault } | null {
  const header = Number.isNaN(minutes) ? 'End' : 'Minutes'
  if (Number.isNaN(start)) {
    if (Number.isNaN(minutes)) return null
    return { header: 'Start', fault: { code: 'stretchStart' } }
  }
  if (span < 0) return { header: 'End', fault: { code: 'stretchOrder' } }
  if (minutes < 0) return { header, fault: { code: 'stretchNegative' } }
  if (minutes > MINUTES_A_DAY || (Number.isNaN(minutes) && span > MINUTES_A_DAY)) {
    return { header, fault: { code: 'stretchLong' } }
  }
  return null
}

/** The overlaps in words. */
export const overlapProblems = ({ tab, firstRow }: Table, overlaps: readonly Overlap[]): Problem[] =>
  overlaps.map(({ row, earlier, minutes }) => ({
    tab,
    row: firstRow + row,
    header: 'Start',
    code: 'stretchOverlap',
    other: firstRow + earlier,
    minutes,
  }))

/** Subtracts from each stretch what it shares with earlier ones of its owner. */
function cutOverlaps(
  starts: Float64Array,
  ends: Float64Array,
  minutes: Float64Array,
  owners: readonly string[],
): Overlap[] {
  const timed: number[] = []
  minutes.forEach((length, row) => {
    if (length > 0 && (ends[row] ?? Number.NaN) > (starts[row] ?? Number.NaN)) timed.push(row)
  })
  const overlaps: Overlap[] = []
  const busy = new Map<number, { until: number; row: number }>()
  const owner = ownersOf(owners).of
  for (const row of sortedByNumber(timed, (stretch) => starts[stretch] ?? 0)) {
    const [start, end] = [starts[row] ?? 0, ends[row] ?? 0]
    const before = busy.get(owner[row] ?? 0)
    const shared = before ? Math.round((Math.min(end, before.until) - start) * MINUTES_A_DAY) : 0
    if (before && shared > 0) {
      minutes[row] = Math.max(0, (minutes[row] ?? 0) - shared)
      starts[row] = Math.min(end, before.until)
      overlaps.push({ row, earlier: before.row, minutes: shared })
    }
    if (!before || end > before.until) busy.set(owner[row] ?? 0, { until: end, row })
  }
  return overlaps
}

/** Category codes by row, and the rows whose word is none. */
function readCategories(
  texts: readonly string[],
  report: Report,
): { readonly codes: Uint8Array; readonly unknown: readonly number[] } {
  const codeOf = memo(categoryCode)
  const unknown: number[] = []
  const codes = Uint8Array.from(texts, (text, row) => {
    const code = codeOf(text)
    if (code >= 0) return code
    unknown.push(row)
    report(row, 'Category', { code: 'category', shown: quoted(text) })
    return 0
  })
  return { codes, unknown }
}
