// The stop-doing list: what somebody stopped, and whether anyone noticed (T7).
import { serialOf } from '../../core/calendar/day'
import { normalise } from '../../core/cells/text'
import { columnAt, STOP_DOING } from '../../core/tabs/schema'
import { readStopped } from '../../core/time/stop-doing'
import { Refused, type Result } from '../../core/words/refusals'
import { todayOf } from '../sheet/clock'
import { withRules } from '../sheet/open-rules'
import type { Ports } from '../sheet/ports'
import { ownLines } from './own-lines'
import { type TimePage, timePage } from './time-page'

/** What became of it: stopped today, asked about and answered, still to be asked about, or taken off the list. */
export const STOPPED = ['stopped', 'noticed', 'unnoticed', 'open', 'gone'] as const

export interface StopRequest {
  readonly what: string
  readonly is: (typeof STOPPED)[number]
}

const ANSWERS: Partial<Readonly<Record<StopRequest['is'], string>>> = {
  noticed: 'yes',
  unnoticed: 'no',
  open: '',
}

/** Writes it; the page as it is then comes back. */
export const stopDoing = (ports: Ports, { what, is }: StopRequest): Result<TimePage> =>
  withRules(ports, () => {
    const { workbook } = ports
    const tab = ownLines(workbook, STOP_DOING)
    if (tab instanceof Refused) return tab
    const { table } = tab
    const list = readStopped(table, workbook.zone)
    const line = list.findIndex((one) => normalise(one.what) === normalise(what))
    const answer = ANSWERS[is]
    if (is === 'stopped' && line < 0) tab.change([{ what, on: serialOf(todayOf(ports)) }], [])
    if (is === 'gone' && line >= 0) tab.change([], [line])
    const column = columnAt(table, STOP_DOING, 'noticed') + 1
    if (answer !== undefined && line >= 0 && column > 0)
      workbook.write(STOP_DOING.name, table.firstRow + line, column, [[answer]])
    return timePage(ports)
  })
