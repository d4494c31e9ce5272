// Touchline's cells that go where the id of their row goes (S8), and the blocks that move them.
import { serialOf } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import type { OwnKey } from '../../core/tabs/schema'
import { clearMovingCells, type MovingCells, noteMovingCells } from './moving-cells'
import { columnOf, isLive, type PipelineSheet } from './open-pipeline'
import { ownKeysOf } from './own-columns'
import type { Workbook } from './ports'
import { type Block, changedBlock, LIVE_KEYS, ownCellBlocks, runs, writeBlocks } from './write-own-columns'

const isLiveKey = (sheet: PipelineSheet, key: OwnKey): boolean =>
  isLive(sheet.book) && LIVE_KEYS.some((live) => live === key)

/** The own columns whose cells follow their id; what live headers show is computed anew, and needs no moving. */
export const ownKeysThatFollow = (sheet: PipelineSheet): OwnKey[] =>
  ownKeysOf(sheet).filter((key) => !isLiveKey(sheet, key))

/** A sheet as it was read, and with ids and own cells where they belong. */
export interface IdsToWrite {
  readonly opened: PipelineSheet
  readonly placed: PipelineSheet
  /** Whether own cells stood with other persons; if not, ids alone are written. */
  readonly isMoved: boolean
  /** Whether an interrupted move is noted on Rules, which this one finishes. */
  readonly isNoted: boolean
}

/**
 * Writes ids, and with them own cells that stood with other persons. In one block a run that is cut off leaves both as they
 * were or both with their persons; in several, because a user's column stands between Touchline's, a note on Rules says
 * whose cells they are until all is written.
 */
export function writeIds(workbook: Workbook, { opened, placed, isMoved, isNoted }: IdsToWrite): void {
  const blocks = isMoved ? movedBlocks(placed, opened) : ownCellBlocks(placed, ['id'], opened)
  const isApart = isMoved && runs(placed, ownKeysOf(placed)).length > 1
  if (isApart) noteMovingCells(workbook, cellsOnTheirWay(placed, opened))
  for (const block of blocks) writeBlocks(workbook, placed.tab, [block])
  if (isApart || isNoted) clearMovingCells(workbook)
}

/** Own cells by id, of the rows that change. */
function cellsOnTheirWay(placed: PipelineSheet, opened: PipelineSheet): MovingCells {
  const keys = ownKeysThatFollow(placed).filter((key) => key !== 'id')
  const columns = keys.map((key) => columnOf(placed, key) - 1)
  const before = opened.pipeline.table.rows
  const cells: Record<string, readonly Cell[]> = {}
  placed.pipeline.table.rows.forEach((line, row) => {
    const id = placed.pipeline.textAt('id', row)
    const isSame = id === opened.pipeline.textAt('id', row)
    if (id === '' || (isSame && columns.every((at) => (line[at] ?? '') === (before[row]?.[at] ?? '')))) return
    cells[id] = columns.map((at) => plainCell(line[at], placed.pipeline.zone))
  })
  return { keys, cells }
}

/** A cell as JSON keeps it; a date as its serial number, which the column shows as a date. */
const plainCell = (cell: Cell, zone: Zone): Cell =>
  cell instanceof Date ? serialOf(zone(cell.getTime())) : (cell ?? '')

/**
 * The blocks that put ids and own cells where they belong, the ids last; blank under live headers.
 * @param held the sheet as it was read
 */
function movedBlocks(sheet: PipelineSheet, held: PipelineSheet): Block[] {
  const id = columnOf(sheet, 'id')
  const holdsIds = ({ column, keys }: { column: number; keys: readonly OwnKey[] }): boolean =>
    id >= column && id < column + keys.length
  const found = runs(sheet, ownKeysOf(sheet)).sort((a, b) => Number(holdsIds(a)) - Number(holdsIds(b)))
  return found.flatMap(({ column, keys }) => {
    const follow = keys.map((key) => !isLiveKey(sheet, key))
    const lines = sheet.pipeline.table.rows.map((cells) =>
      keys.map((_, at): Cell => (follow[at] ? (cells[column - 1 + at] ?? '') : '')),
    )
    const isHeld = (line: readonly Cell[], cells: readonly Cell[]): boolean =>
      line.every((cell, at) => !follow[at] || cell === (cells[at] ?? ''))
    return changedBlock(held, column, lines, isHeld, 0)
  })
}
