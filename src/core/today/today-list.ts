// The Today tab as it stands: its header row wherever it was moved, and each line by itself (EXACTLY, Today's Done).
import type { Day } from '../calendar/day'
import { toSecond } from '../calendar/moment'
import type { Cell, Zone } from '../cells/cell'
import { readDays } from '../cells/columns'
import { keyOf } from '../cells/key'
import { columnIndex, findHeaderRow, type Table, tableOf } from '../cells/table'
import { cleanText } from '../cells/text'
import { headersOf, type KeyOf, keysOfHeaders, TODAY } from '../tabs/schema'

/** The header to the left of the heartbeat. */
export const HEARTBEAT_HEADER = 'Night ran on'

export type TodayKey = KeyOf<typeof TODAY>

/** A line of the tab, Touchline's or one that the user typed below. */
export interface TodayLine extends Readonly<Record<(typeof TEXTS)[number], string>> {
  /** Index among the rows under the header. */
  readonly at: number
  /** NaN where the line has none. */
  readonly due: Day
  /** When the line was listed: the day, with a time where the list was renewed later that day; NaN where unknown. */
  readonly listed: number
}

/** The tab as read. */
export interface TodayList {
  readonly table: Table
  /** Index of the first column with each key's header. */
  readonly columns: ReadonlyMap<TodayKey, number>
  readonly lines: readonly TodayLine[]
}

const TEXTS = ['id', 'name', 'by', 'reason', 'done', 'note', 'owner'] as const satisfies TodayKey[]

/** Fewer of the tab's headers in one row are words of a line. */
const LEAST_HEADERS = 4

function headerScore(headers: readonly string[]): number {
  const found = new Set(keysOfHeaders(TODAY, headers)).size
  return found >= LEAST_HEADERS ? found : 0
}

/**
 * Reads the tab.
 * @param values all its cells from A1
 * @param made the list's day for lines that do not say it, as where somebody typed them
 */
export function todayList(values: readonly (readonly Cell[])[], zone: Zone, made: number): TodayList {
  const headerAt = findHeaderRow(values, headerScore)
  // Where somebody deleted the header row, the columns still stand as they were laid out.
  const table =
    headerAt < 0
      ? tableOf(TODAY.name, [headersOf(TODAY), ...values], 0, { row: 0, column: 0 })
      : tableOf(TODAY.name, values, headerAt)
  const columns = new Map<TodayKey, number>()
  keysOfHeaders(TODAY, table.headers).forEach((key, at) => {
    if (key !== '' && !columns.has(key)) columns.set(key, at)
  })
  const columnOf = (key: TodayKey): number => columns.get(key) ?? -1
  const due = readDays(table.rows, columnOf('due'), zone).moments
  const listed = readDays(table.rows, columnOf('listed'), zone).moments
  const before = heartbeatBelow(table, zone)
  const lines = table.rows.map((row, at): TodayLine => {
    const texts = Object.fromEntries(TEXTS.map((key) => [key, cleanText(row[columnOf(key)], zone)]))
    const own = toSecond(listed[at] ?? Number.NaN)
    const known = Number.isNaN(own) ? before : own
    return {
      ...(texts as Record<(typeof TEXTS)[number], string>),
      at,
      due: Math.floor(due[at] ?? Number.NaN),
      listed: Number.isNaN(known) ? made : known,
    }
  })
  return { table, columns, lines }
}

/** Whether the tab is Touchline's: its headers are there, or ids of lines where they would stand if the headers are gone. */
export const isOwnList = ({ table, lines }: TodayList): boolean =>
  table.firstRow > 1 || lines.some(({ id }) => id !== '')

/** When a list was made whose lines do not say it yet: the heartbeat under its header told it. */
function heartbeatBelow(table: Table, zone: Zone): number {
  const column = columnIndex(table, HEARTBEAT_HEADER)
  return column < 0
    ? Number.NaN
    : toSecond(readDays(table.rows.slice(0, 1), column, zone).moments[0] ?? Number.NaN)
}

/** The key of a line's touch: however the line was moved, and whether it is logged here or in the panel. */
export const touchKeyOf = ({ id, due, listed }: Pick<TodayLine, 'id' | 'due' | 'listed'>): string =>
  keyOf(`today touch ${id} ${due} ${listed}`)
