// The heartbeat on Today: the day of the last night in the header row, which turns red by itself when a night was missed.
import { type Day, serialOf } from '../../core/calendar/day'
import { columnIndex } from '../../core/cells/table'
import { TODAY } from '../../core/tabs/schema'
import { HEARTBEAT_HEADER, todayList } from '../../core/today/today-list'
import type { Workbook } from './ports'

/** Column of the heartbeat, from 1; its header stands to the left of it. */
export const HEARTBEAT_COLUMN = TODAY.trailingDay
const HEADER_COLUMN = HEARTBEAT_COLUMN - 1

/** Starts the heartbeat at set-up, so that it turns red even if the first night never runs. */
export function startHeartbeat(workbook: Workbook, today: Day): void {
  const { table } = todayList(workbook.read(TODAY.name) ?? [], workbook.zone, today)
  if (columnIndex(table, HEARTBEAT_HEADER) >= 0) return
  workbook.write(TODAY.name, Math.max(1, table.firstRow - 1), HEADER_COLUMN, [
    [HEARTBEAT_HEADER, serialOf(today)],
  ])
}

/** The day that the heartbeat shows: of the last night, or of set-up; NaN where there is none. */
export function heartbeatDay(workbook: Workbook): Day {
  for (const row of workbook.read(TODAY.name) ?? []) {
    const beat = row[row.indexOf(HEARTBEAT_HEADER) + 1]
    if (row.includes(HEARTBEAT_HEADER) && beat instanceof Date)
      return Math.floor(workbook.zone(beat.getTime()))
  }
  return Number.NaN
}
