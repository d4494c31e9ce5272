// The hidden tab Snapshot: what every row had in the last night, and on the last Mondays.
import { type Day, mondayOf, serialOf } from '../calendar/day'
import type { Cell, Zone } from '../cells/cell'
import { readDays, readNumbers, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import { type CellsOf, columnAt, headersOf, lineOf, SNAPSHOT } from '../tabs/schema'

/** What one row had in a night, as cells. */
export type SnapshotLine = CellsOf<typeof SNAPSHOT>

const MOST_MONDAYS = 26
/** Lines of the tab: beyond them the oldest Mondays go. Sheets holds ten million cells. */
const MOST_LINES = 100_000

/** Whether a tab of this name is Touchline's: it has its headers, or nothing yet. */
export const isSnapshot = (table: Table): boolean =>
  columnAt(table, SNAPSHOT, 'id') >= 0 && columnAt(table, SNAPSHOT, 'day') >= 0

/** The day of the last night; -Infinity before the first. */
export function lastNightDay(table: Table, zone: Zone): Day {
  let last = Number.NEGATIVE_INFINITY
  for (const day of daysOf(table, zone)) if (day > last) last = day
  return last
}

/** The lines of the last night, by id. */
export function lastNight(table: Table, zone: Zone): ReadonlyMap<string, SnapshotLine> {
  const days = daysOf(table, zone)
  const last = lastNightDay(table, zone)
  const columns = SNAPSHOT.columns.map(({ key }) => [key, columnAt(table, SNAPSHOT, key)] as const)
  const lines = new Map<string, SnapshotLine>()
  readText(table.rows, columnAt(table, SNAPSHOT, 'id')).forEach((id, at) => {
    if (id === '' || days[at] !== last) return
    const cells = table.rows[at] ?? []
    lines.set(id, Object.fromEntries(columns.map(([key, column]) => [key, cells[column] ?? ''])))
  })
  return lines
}

/** What every row had on a night, by id. */
export interface KeptNight {
  readonly day: Day
  readonly rows: ReadonlyMap<
    string,
    { readonly value: number; readonly decision: Day; readonly verdict: string }
  >
}

/** What every row had on the last kept Monday before a day; null where none is kept. NaN = no value, no decision date. */
export function lastMonday(table: Table, before: Day, zone: Zone): KeptNight | null {
  const days = daysOf(table, zone)
  const mondays = days.filter((day) => day < before && mondayOf(day) === day)
  const day = mondays.reduce((last, one) => Math.max(last, one), Number.NEGATIVE_INFINITY)
  if (day === Number.NEGATIVE_INFINITY) return null
  const column = (key: 'verdict' | 'decision' | 'value' | 'id'): number => columnAt(table, SNAPSHOT, key)
  const verdicts = readText(table.rows, column('verdict'))
  const { values } = readNumbers(table.rows, column('value'))
  const decisions = readDays(table.rows, column('decision'), zone).moments
  const rows: [string, { value: number; decision: Day; verdict: string }][] = []
  readText(table.rows, column('id')).forEach((id, at) => {
    const [value = Number.NaN, decision = Number.NaN] = [values[at], decisions[at]]
    if (id !== '' && days[at] === day) rows.push([id, { value, decision, verdict: verdicts[at] ?? '' }])
  })
  return { day, rows: new Map(rows) }
}

/**
 * The tab's values after a night: the Mondays that stay, oldest first, then the night's own lines. A night that runs again
 * replaces its lines.
 */
export function snapshotValues(
  table: Table,
  lines: readonly SnapshotLine[],
  today: Day,
  zone: Zone,
): Cell[][] {
  const days = daysOf(table, zone)
  const mondays = [...new Set(days)]
    .filter((day) => day < today && mondayOf(day) === day)
    .sort((a, b) => a - b)
  const counts = new Map<Day, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  const kept = new Set<Day>()
  let room = MOST_LINES - lines.length
  for (const monday of mondays.slice(-MOST_MONDAYS).reverse()) {
    room -= counts.get(monday) ?? 0
    if (room < 0) break
    kept.add(monday)
  }
  // Only the last night can be taken back.
  const columns = SNAPSHOT.columns.map(({ key }) => (key === 'before' ? -1 : columnAt(table, SNAPSHOT, key)))
  const before = table.rows.flatMap((cells, at) =>
    kept.has(days[at] ?? Number.NaN) ? [columns.map((column) => cells[column] ?? '')] : [],
  )
  const day = serialOf(today)
  return [headersOf(SNAPSHOT), ...before, ...lines.map((line) => lineOf(SNAPSHOT, { ...line, day }))]
}

const daysOf = (table: Table, zone: Zone): Float64Array =>
  readDays(table.rows, columnAt(table, SNAPSHOT, 'day'), zone).moments.map(Math.floor)
