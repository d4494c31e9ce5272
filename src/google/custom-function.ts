// The context of a custom function: the sheet's time zone and the day of calculation. Read-only, one service call.
import type { Context } from '../core/functions/arguments'
import { googleClock } from './clock'
import { zoneOf } from './zone'

/** The context; `today` is computed on first use. */
export function functionContext(): Context {
  const zone = zoneOf(SpreadsheetApp.getActive().getSpreadsheetTimeZone())
  return {
    zone,
    // Lazy, because functions that need no day should not wait for the zone's offset.
    get today() {
      return Math.floor(zone(googleClock.now()))
    },
  }
}
