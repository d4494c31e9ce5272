// The heartbeat on Today: the day of the last night, which turns red by itself when a night was missed.
import { type Day, serialOf } from '../../core/calendar/day'
import { TODAY } from '../../core/tabs/schema'
import { HEARTBEAT_HEADER, listMoment } from '../../core/today/today-tab'
import { tableIn } from './open-pipeline'
import type { Workbook } from './ports'

/** Starts the heartbeat at set-up, so that it turns red even if the first night never runs. */
export function startHeartbeat(workbook: Workbook, today: Day): void {
  if (!Number.isNaN(listMoment(tableIn(workbook, TODAY), workbook.zone))) return
  workbook.write(TODAY.name, 1, TODAY.columns.length + 1, [[HEARTBEAT_HEADER], [serialOf(today)]])
}
