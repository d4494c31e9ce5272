// What a custom function needs of its surroundings: the sheet's zone and the day of calculation. Read-only, one call.
import type { Context } from '../core/functions/arguments'
import { googleClock } from './clock'
import { zoneOf } from './zone'

export function functionContext(): Context {
  const zone = zoneOf(SpreadsheetApp.getActive().getSpreadsheetTimeZone())
  return {
    zone,
    // What asks for no day need not wait for the zone's offset.
    get today() {
      return Math.floor(zone(googleClock.now()))
    },
  }
}
