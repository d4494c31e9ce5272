// Touches that left the log for a file: how the log says so, and how its lines are written into the file and read back.
import { isoDay, parseIsoDay, SERIAL_OF_EPOCH } from '../calendar/day'
import { SECONDS_A_DAY, toSecond } from '../calendar/moment'
import type { Cell, Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { keyOf } from '../cells/key'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { columnAt, headerOf, TOUCHES } from '../tabs/schema'

/** A line without name and medium, which counts for nobody, says by its Touch ID which file has the touches before its When. */
const MARK = 'archive '
export const markId = (key: string): string => MARK + key

/** Finds the Touch IDs of such lines. */
export const MARK_PATTERN = `^${MARK}`

/** A file that the log has a line of. */
interface ArchivedFile {
  readonly key: string
  /** The first day from which the log is whole. */
  readonly until: number
  /** What became of rows since that were merged, by `withMerge`. */
  readonly merged: string
}

/** The files that the log has lines of. */
export function archivesIn(table: Table, zone: Zone): ArchivedFile[] {
  const ids = readText(table.rows, columnAt(table, TOUCHES, 'touchId'))
  if (!ids.some((id) => id.startsWith(MARK))) return []
  const { moments } = readDays(table.rows, columnAt(table, TOUCHES, 'when'), zone)
  const idAt = columnAt(table, TOUCHES, 'id')
  return ids.flatMap((id, at) => {
    const until = Math.floor(moments[at] ?? Number.NaN)
    const merged = cleanText(table.rows[at]?.[idAt])
    return id.startsWith(MARK) ? [{ key: id.slice(MARK.length), until, merged }] : []
  })
}

/** What the line of a file keeps in place of an id, once a row was merged into another one; each merge once. */
export const withMerge = (merged: string, go: string, stay: string): string =>
  [...new Set([...merged.split(' '), `${go}>${stay}`])].join(' ').trim()

/** Whose a line of a file is now. @param isThere whether a row has the id, as after a merge that was taken back */
export const idAfter = (merged: string, id: string, isThere: (id: string) => boolean): string =>
  merged.split(' ').reduce((now, one) => {
    const [go, stay] = one.split('>')
    return stay !== undefined && go === now && !isThere(now) ? stay : now
  }, id)

/** The first day from which the log is whole; -Infinity where nothing left it. */
export const wholeFrom = (table: Table, zone: Zone): number =>
  Math.max(...archivesIn(table, zone).map(({ until }) => until))

/** Cells of a line as a file has them: moments as `YYYY-MM-DD hh:mm:ss`. @param width of the log in columns */
export const fileLine = (cells: readonly Cell[], width: number, zone: Zone): string[] =>
  Array.from({ length: width }, (_, at) => {
    const cell = cells[at] ?? ''
    return cell instanceof Date ? momentText(zone(cell.getTime())) : String(cell)
  })

function momentText(moment: number): string {
  const seconds = Math.round(toSecond(moment) * SECONDS_A_DAY)
  const day = Math.floor(seconds / SECONDS_A_DAY)
  const rest = seconds - day * SECONDS_A_DAY
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0')
  return `${isoDay(day)} ${two(rest / 3600)}:${two((rest / 60) % 60)}:${two(rest % 60)}`
}

const MOMENT = /^(\d{4,}-\d\d-\d\d) (\d\d):(\d\d):(\d\d)$/
const NUMBER = /^-?\d+(?:\.\d+)?$/

/** A line of a file as cells of the log again. @param headers of the log's columns */
export function logLine(line: readonly string[], headers: readonly string[]): Cell[] {
  const isOf = (at: number, key: 'when' | 'minutes'): boolean =>
    normalise(headers[at] ?? '') === normalise(headerOf(TOUCHES, key))
  return line.map((text, at): Cell => {
    const [, iso = '', ...clock] = (isOf(at, 'when') && MOMENT.exec(text)) || []
    const day = parseIsoDay(iso)
    if (day !== null) {
      const [hours = 0, minutes = 0, seconds = 0] = clock.map(Number)
      return day + SERIAL_OF_EPOCH + (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY
    }
    return isOf(at, 'minutes') && NUMBER.test(text) ? Number(text) : text
  })
}

/** What a file is known by: the same lines, the same key. */
export const fileKey = (lines: readonly (readonly string[])[]): string => keyOf(JSON.stringify(lines))
