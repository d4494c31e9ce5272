// Date and time in the spreadsheet's own time zone.

import type { Day } from '../../core/calendar/day'
import { MINUTES_A_DAY } from '../../core/calendar/moment'
import type { Ports } from './ports'

type Clocked = Pick<Ports, 'clock'> & { readonly workbook: Pick<Ports['workbook'], 'zone'> }

/** Today as a day serial. */
export const todayOf = ({ workbook, clock }: Clocked): Day => Math.floor(workbook.zone(clock.now()))

/** Now as a serial, rounded to the minute. */
export const minuteOf = ({ workbook, clock }: Clocked): number =>
  Math.round(workbook.zone(clock.now()) * MINUTES_A_DAY) / MINUTES_A_DAY
