// Notes the week on Review: only cells of its own lines, and of these none that holds a formula of the user's.
import { type Day, mondayOf, serialOf } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { runsOf } from '../../core/cells/runs'
import type { Table } from '../../core/cells/table'
import {
  bridgeCells,
  doingCells,
  lineOfWeek,
  type ReviewCells,
  standingCells,
  weeksOf,
} from '../../core/review/week-line'
import { columnAt, REVIEW } from '../../core/tabs/schema'
import type { Workbook } from '../sheet/ports'
import type { WeekFacts } from './week-facts'

/** One line as it shall stand: undefined where nothing is written. */
interface Line {
  readonly at: number
  readonly cells: readonly (Cell | undefined)[]
}

/** Writes the line of the week, and on its first night that of the week before. @param table with the header of the weeks */
export function writeWeeks(workbook: Workbook, table: Table, facts: WeekFacts): void {
  const lines = [...weekLines(workbook.zone, table, facts)].sort(([one], [other]) => one - other)
  const formulas = formulasOf(
    workbook,
    table,
    lines.map(([at]) => at),
  )
  const [first, ...others] = lines.map(([at, cells]) => ({
    at,
    cells: lineWith(table, at, cells, formulas(at), workbook.zone),
  }))
  if (!first) return
  const isOneBlock = others.every(
    ({ at, cells }) => at === first.at + 1 && maskOf(cells) === maskOf(first.cells),
  )
  for (const block of isOneBlock ? [[first, ...others]] : [first, ...others].map((line) => [line]))
    writeBlock(workbook, table, block)
}

const maskOf = (cells: Line['cells']): string =>
  cells.map((cell) => (cell === undefined ? ' ' : 'x')).join('')

function writeBlock(workbook: Workbook, table: Table, block: readonly Line[]): void {
  const [top] = block
  if (!top) return
  for (const { from, count } of runsOf(top.cells.map((cell) => (cell === undefined ? undefined : true))))
    workbook.write(
      REVIEW.name,
      table.firstRow + top.at,
      from,
      block.map(({ cells }) => Array.from({ length: count }, (_, place) => cells[from - 1 + place] ?? '')),
    )
}

/** The new cells of this week's line, and on the first night of it also of the one before, which is over now. */
function weekLines(
  zone: Zone,
  table: Table,
  { today, bridge, ...facts }: WeekFacts,
): Map<number, ReviewCells> {
  const monday = mondayOf(today)
  const weeks = weeksOf(table, zone)
  const bridged = (of: Day): ReviewCells =>
    bridge && of === mondayOf(today - 1) ? bridgeCells(bridge.of, bridge.since) : {}
  const lines = new Map<number, ReviewCells>()
  const before = weeks.indexOf(monday - 7)
  if (today === monday && before >= 0)
    lines.set(before, { ...doingCells(facts.doing(monday - 7)), ...bridged(monday - 7) })
  lines.set(freeLine(table, lineOfWeek(weeks, monday), weeks.length), {
    ...standingCells(today, facts.standing),
    ...doingCells(facts.doing(monday)),
    ...bridged(monday),
  })
  return lines
}

/** A line as found; a new one stands below what the user wrote where its week would stand. */
function freeLine(table: Table, found: number, end: number): number {
  const column = columnAt(table, REVIEW, 'week')
  let line = found
  while (line >= end && (table.rows[line]?.[column] ?? '') !== '') line++
  return line
}

/** The formulas of lines that stand already, read in one call. */
function formulasOf(
  workbook: Workbook,
  table: Table,
  lines: readonly number[],
): (line: number) => readonly string[] {
  const standing = lines.filter((at) => at < table.rows.length)
  const [from, to] = [Math.min(...standing), Math.max(...standing)]
  if (standing.length === 0) return () => []
  const { length: width } = table.headers
  const read = workbook.formulasIn(REVIEW.name, table.firstRow + from, 1, to - from + 1, width)
  return (line) => read[line - from] ?? []
}

/** Touchline's cells of a line as they stand, with new ones. */
function lineWith(
  table: Table,
  line: number,
  cells: ReviewCells,
  formulas: readonly string[],
  zone: Zone,
): (Cell | undefined)[] {
  const written: (Cell | undefined)[] = new Array<undefined>(table.headers.length).fill(undefined)
  for (const { key } of REVIEW.columns) {
    const at = columnAt(table, REVIEW, key)
    if (at < 0 || (formulas[at] ?? '') !== '') continue
    const stands = table.rows[line]?.[at] ?? ''
    written[at] =
      cells[key] ?? (stands instanceof Date ? serialOf(Math.floor(zone(stands.getTime()))) : stands)
  }
  return written
}
