// A person's whole history: every line of the log that is theirs, over all their rows, the latest first. Of a long log a page
// at a time is read, found by the ids.
import { isoDay } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { type Table, withLines } from '../../core/cells/table'
import { cleanText, idPattern } from '../../core/cells/text'
import { columnAt, TOUCHES } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { idsOfRows, type JudgedRows, judgePerson } from '../judge/judge-rows'
import { type OpenSheet, openSheet, rowOfId } from '../judge/open-sheet'
import { logEnd } from '../judge/person-log'
import type { Ports, Workbook } from '../sheet/ports'
import { countingOf, personTouches, type ShownTouch, shownAs } from './row-history'

/** Whose history, and from where on. */
export interface HistoryRequest {
  readonly id: string
  /** Only lines above this row of the log; 0 = all. */
  readonly above: number
}

/** A touch of the history. */
export interface HistoryTouch extends ShownTouch {
  readonly minutes: string
  /** Name of the row it belongs to, where the person has several; '' where not. */
  readonly of: string
}

/** A page of a history. */
export interface HistoryPage {
  readonly id: string
  readonly name: string
  /** Today, an ISO day. */
  readonly today: string
  readonly touches: readonly HistoryTouch[]
  /** Where the next page begins; 0 = this is all. */
  readonly above: number
}

/** Lines of a page of a long log: each may cost a call. */
const PAGE_LINES = 20

/** Reads a page; nothing is written. */
export function historyPage(ports: Ports, { id, above }: HistoryRequest): Result<HistoryPage> {
  const open = openSheet(ports, { id })
  if (open instanceof Refused) return open
  const row = rowOfId(open.sheet, id, 'open')
  if (row instanceof Refused) return row
  const judged = judgePerson(open, row)
  const part = logPart(ports.workbook, idsOfRows(judged.sheet, judged.rows), above)
  if (!part) return refused('own tab gone, undone', [TOUCHES.name], 'open')
  return {
    id,
    name: open.sheet.pipeline.label(row),
    today: isoDay(open.today),
    touches: touchesIn(open, judged, row, part.log),
    above: part.above,
  }
}

interface LogPart {
  readonly log: Table
  /** Where what was not read ends; 0 = all was read. */
  readonly above: number
}

/** The lines of some ids above a row of the log, or those at its end; null without the tab. */
function logPart(workbook: Workbook, ids: readonly string[], above: number): LogPart | null {
  const end = logEnd(workbook)
  if (!end) return null
  const { table, isCut } = end
  const first = table.firstRow + table.rows.findIndex((cells) => cells.length > 0)
  if (!isCut) return { log: table, above: 0 }
  const column = columnAt(table, TOUCHES, 'id')
  const isTheirs = (cells: readonly Cell[]): boolean => ids.includes(cleanText(cells[column]))
  if (above === 0 && table.rows.filter(isTheirs).length >= PAGE_LINES) return { log: table, above: first }
  // One more than is shown tells whether there are others.
  const range = { most: PAGE_LINES + 1, above: above === 0 ? first : Math.min(above, first) }
  const found = [...workbook.linesLike(TOUCHES.name, column + 1, idPattern(ids), range)]
    .filter(([line, cells]) => line >= table.firstRow && isTheirs(cells))
    .sort(([one], [other]) => other - one)
  const lines = found.slice(0, PAGE_LINES)
  return {
    log: withLines(above === 0 ? table : { ...table, rows: [] }, lines),
    above: found.length > PAGE_LINES ? (lines[PAGE_LINES - 1]?.[0] ?? 0) : 0,
  }
}

/** The person's lines of a log, the latest first. */
function touchesIn({ sheet }: OpenSheet, judged: JudgedRows, row: number, table: Table): HistoryTouch[] {
  const read = personTouches(judged, row, table)
  const { log, isTheirs } = read
  const { pipeline } = sheet
  const own = table.rows.flatMap((_, touch) => (isTheirs(touch) ? [touch] : []))
  const momentOf = (touch: number): number => log.moments[touch] ?? Number.NaN
  own.sort((a, b) => (momentOf(b) || 0) - (momentOf(a) || 0) || b - a)
  const rowOf = log.rowOf(pipeline)
  const isOne = judged.rows.length === 1
  const minutes = log.text('minutes')
  return shownAs(log, own, countingOf(judged, row, read)).map((touch, at) => ({
    ...touch,
    minutes: minutes[own[at] ?? -1] ?? '',
    of: isOne ? '' : dealOf(judged, rowOf[own[at] ?? -1] ?? -1),
  }))
}

/** What tells a row from others of its person: its deal, else its sheet row. */
const dealOf = ({ sheet: { pipeline } }: JudgedRows, row: number): string =>
  row < 0 ? '' : pipeline.textAt('title', row) || String(pipeline.table.firstRow + row)
