// Days and times of day as they are shown.
import type { TheirTimes } from './local-time'

const language = (): string => (document.documentElement.lang.startsWith('de') ? 'de' : 'en-GB')

/** `Thu 12 Mar` of an ISO day, with its time where there is one; '' for a blank. */
export function dayName(iso: string): string {
  const [day = '', time = ''] = iso.split(' ')
  const moment = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(moment)) return iso
  const parts = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return [new Intl.DateTimeFormat(language(), parts).format(moment), time].filter(Boolean).join(' ')
}

/** Minutes after midnight as `9:05`. */
const clockTime = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** `14:05`, or the first and last time of a country that has several. */
export function timesThere(times: TheirTimes): string {
  const [first = 0] = times
  const last = times[times.length - 1] ?? first
  return first === last ? clockTime(first) : `${clockTime(first)}–${clockTime(last)}`
}

/** A moment in the user's own zone, as `19:00`. @param now epoch milliseconds */
export const hereAt = (now: number): string => {
  const moment = new Date(now)
  return clockTime(moment.getHours() * 60 + moment.getMinutes())
}
