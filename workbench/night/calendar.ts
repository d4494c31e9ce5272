// Days and hours of a zone as instants, for the command's clock.
import { isZone, serialOfInstant, zoneOf } from '../apps-script/services/zone'
import { serialOfIso } from '../workbook/clock'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Days from 1899-12-30, where sheets count from, to 1970-01-01. */
const EPOCH_SERIAL = 25_569

export { isZone }

/** A day since 1970-01-01 of `yyyy-mm-dd`; undefined for other text and days that do not exist. */
export function dayOfIso(text: string): number | undefined {
  const serial = /^\d{4}-\d{2}-\d{2}$/.test(text) ? serialOfIso(text) : undefined
  return serial === undefined ? undefined : serial - EPOCH_SERIAL
}

/** `yyyy-mm-dd` of a day since 1970-01-01. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The day an instant falls on in a zone. */
export function dayOfInstant(instant: number, zone: string): number {
  return Math.floor(serialOfInstant(instant, zoneOf(zone))) - EPOCH_SERIAL
}

/** The instant at which a clock in the zone shows the hour of the day. */
export function instantOf(day: number, hour: number, zone: string): number {
  return zoneOf(zone).instantOf(day * DAY_MS + hour * HOUR_MS)
}

/** What a clock in the zone shows at an instant, as sheets count: days since 1899-12-30. */
export function serialAt(instant: number, zone: string): number {
  return serialOfInstant(instant, zoneOf(zone))
}
