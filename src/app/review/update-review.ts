// Keeps the tab Review: the line of the week, and the cells of the pictures; draws these where they are not there yet.
import { type Day, mondayOf, serialOf } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { runsOf } from '../../core/cells/runs'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { PICTURES_HEADER } from '../../core/review/layout'
import { pictureCells } from '../../core/review/pictures'
import {
  bridgeCells,
  doingCells,
  lineOfWeek,
  type ReviewCells,
  standingCells,
  weeksOf,
} from '../../core/review/week-line'
import { columnAt, headersOf, REVIEW } from '../../core/tabs/schema'
import { isCode, Refused, refusalText } from '../../core/words/refusals'
import type { RulesSheet } from '../sheet/open-pipeline'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'
import { remakeTab } from '../sheet/remake-tab'
import { drawPictures, isDrawn } from './draw-pictures'
import { type JudgedWeek, type WeekFacts, weekFacts } from './week-facts'

/**
 * Notes the week and fills the pictures; on a sheet that is held it must not be called.
 * @param again draws charts anew that the user deleted
 * @returns what to say: the tab was gone, its name is a tab of the user's, or charts were refused; '' = nothing
 */
export function updateReview(workbook: Workbook, rules: RulesSheet, week: JudgedWeek, again = false): string {
  const read = ownTable(REVIEW, workbook.read(REVIEW.name))
  const { words } = rules.book
  if (read instanceof Refused && !isCode(read, 'own tab gone')) return refusalText(read, words.refusals)
  const isGone = read instanceof Refused
  const said = isGone ? remakeTab(workbook, rules, REVIEW) : ''
  const table = isGone ? tableOf(REVIEW.name, [headersOf(REVIEW)]) : read
  const facts = weekFacts(workbook, week)
  const weeks = weekBlocks(workbook, table, facts)
  const known = columnIndex(table, PICTURES_HEADER)
  const width = Math.max(table.headers.length, ...table.rows.map((row) => row.length))
  const column = known < 0 ? width + 1 : known + 1
  const pictures = { row: 1, column, values: pictureCells(facts.pictures, words.review) }
  for (const block of joined(table, weeks, pictures))
    workbook.write(REVIEW.name, block.row, block.column, block.values)
  const isNew = isGone || known < 0 || !isDrawn(rules)
  return isNew || again
    ? [said, drawPictures(workbook, rules, column, again || known < 0)].filter(Boolean).join(' ')
    : said
}

/** A rectangle of cells; its first row and column count from 1. */
interface Block {
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly Cell[])[]
}

/** All in one write where the pictures stand right behind the figures, with the lines beside them as they are. */
function joined(table: Table, weeks: readonly Block[], pictures: Block): readonly Block[] {
  const [only] = weeks
  const isOne =
    weeks.length === 1 && only?.column === 1 && (only.values[0]?.length ?? 0) + 1 === pictures.column
  if (!only || !isOne || table.firstRow !== 2) return [...weeks, pictures]
  const height = Math.max(only.row + only.values.length - 1, pictures.values.length)
  const width = pictures.column - 1
  const values = Array.from({ length: height }, (_, at) => {
    const standing = at === 0 ? table.headers : (table.rows[at - 1] ?? [])
    const own =
      only.values[at + 1 - only.row] ?? Array.from({ length: width }, (__, place) => standing[place])
    return [...own, ...(pictures.values[at] ?? [])]
  })
  return [{ row: 1, column: 1, values }]
}

/** The line of the week; on its first night also that of the week before, which is over now. */
function weekBlocks({ zone }: Workbook, table: Table, facts: WeekFacts): Block[] {
  const { today, bridge } = facts
  const monday = mondayOf(today)
  const weeks = weeksOf(table, zone)
  const bridged = (of: Day): ReviewCells =>
    bridge && of === mondayOf(today - 1) ? bridgeCells(bridge.of, bridge.since) : {}
  const lines = new Map<number, ReviewCells>()
  const before = weeks.indexOf(monday - 7)
  if (today === monday && before >= 0)
    lines.set(before, { ...doingCells(facts.doing(monday - 7)), ...bridged(monday - 7) })
  lines.set(lineOfWeek(weeks, monday), {
    ...standingCells(today, facts.standing),
    ...doingCells(facts.doing(monday)),
    ...bridged(monday),
  })
  const [first, last] = [Math.min(...lines.keys()), Math.max(...lines.keys())]
  const rows = Array.from({ length: last - first + 1 }, (_, at) =>
    lineWith(table, first + at, lines.get(first + at) ?? {}, zone),
  )
  const places = REVIEW.columns.map(({ key }) => columnAt(table, REVIEW, key))
  const own = Array.from({ length: Math.max(...places) + 1 }, (_, at) => places.includes(at) || undefined)
  return runsOf(own).map(({ from, count }) => ({
    row: table.firstRow + first,
    column: from,
    values: rows.map((row) => Array.from({ length: count }, (_, at) => row[from - 1 + at] ?? '')),
  }))
}

/** The cells of a line as they stand, with new ones. */
function lineWith(table: Table, line: number, cells: ReviewCells, zone: Zone): Cell[] {
  const row = (table.rows[line] ?? []).map(
    (cell): Cell => (cell instanceof Date ? serialOf(Math.floor(zone(cell.getTime()))) : cell),
  )
  for (const { key } of REVIEW.columns) {
    const at = columnAt(table, REVIEW, key)
    if (at >= 0 && key in cells) row[at] = cells[key]
  }
  return row
}
