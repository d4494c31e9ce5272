// A link that fills in an event of Google Calendar: weekly, busy, in the sheet's time zone. The user saves it there.
import type { ShownBlock } from '../../src/app/panel/time-blocks'
import { WORDS } from './words'

/** `2026-03-04 09:00` as `20260304T090000`. */
export const stamp = (moment: string): string => `${moment.replace(/[-:]/g, '').replace(' ', 'T')}00`

/** @param zone the sheet's, by its IANA name */
export function googleLink({ start, end, isForClients }: ShownBlock, zone: string): string {
  const asked = {
    action: 'TEMPLATE',
    text: isForClients ? WORDS.blockTitles.clients : WORDS.blockTitles.prospecting,
    dates: `${stamp(start)}/${stamp(end)}`,
    ctz: zone,
    recur: 'RRULE:FREQ=WEEKLY',
    // Busy, whatever the calendar's own default is.
    crm: 'BUSY',
    trp: 'true',
  }
  return `https://calendar.google.com/calendar/render?${new URLSearchParams(asked).toString()}`
}
