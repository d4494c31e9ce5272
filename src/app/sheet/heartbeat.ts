// The heartbeat on Today, which turns red by itself when a night was missed.
import { type Day, serialOf } from '../../core/calendar/day'
import { TODAY } from '../../core/tabs/schema'
import { HEARTBEAT_HEADER, listMoment } from '../../core/today/today-tab'
import { tableIn } from './open-pipeline'
import type { Workbook } from './ports'

/** Set-up's heartbeat, which turns red when the first night never comes. */
export function startHeartbeat(workbook: Workbook, today: Day): void {
  if (!Number.isNaN(listMoment(tableIn(workbook, TODAY), workbook.zone))) return
  workbook.write(TODAY.name, 1, TODAY.columns.length + 1, [[HEARTBEAT_HEADER], [serialOf(today)]])
}
