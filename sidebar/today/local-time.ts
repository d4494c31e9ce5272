// What time it is where somebody is called: by the country code of the number, else by the country in which the sheet is at home.
// A country of several zones has several times.
import { DIAL_CODES, LOCALE_CODES, NO_TRUNK_PREFIX, PARTS } from './dial-codes'

/** Minutes after midnight in each zone of a country, from west to east; [] = no country code that is known. */
export type TheirTimes = readonly number[]

const MINUTES_A_DAY = 1440
const MINUTE_MS = 60_000
/** Longest country code, in digits. */
const LONGEST_CODE = 3

let known: ReadonlyMap<string, readonly string[]> | undefined

function zonesByCode(): ReadonlyMap<string, readonly string[]> {
  known ??= new Map(
    DIAL_CODES.trim()
      .split('\n')
      .map((line): [string, string[]] => {
        const [code = '', ...zones] = line.split(' ')
        return [code, zones.map(([part = '', ...name]) => `${PARTS[part]}${name.join('')}`)]
      }),
  )
  return known
}

/** The country code of a number as people write it, with `+` or `00`; '' where it has none, or one that nobody has. */
export function countryCode(phone: string): string {
  const [, digits = ''] = /^\D*?(?:\+|\b00)\s*([\d\s().\-–/]+)/.exec(phone) ?? []
  const plain = digits.replace(/\D/g, '')
  for (let length = 1; length <= LONGEST_CODE; length++) {
    const code = plain.slice(0, length)
    if (zonesByCode().has(code)) return code
  }
  return ''
}

/** Where a spreadsheet is at home. */
export interface Home {
  /** IANA name of its time zone. */
  readonly zone: string
  /** As Sheets names it: `de_DE`. */
  readonly locale: string
}

/** North America, where no national number begins with 0. */
const NORTH_AMERICA = '1'
/** Digits of a national number; fewer are an extension. */
const [LEAST_DIGITS, MOST_DIGITS] = [7, 11]

/** The country code of a number that is written without one: by the sheet's zone, else by its locale; '' = not certain. */
function homeCode(phone: string, { zone, locale }: Home): string {
  const digits = phone.replace(/\D/g, '')
  if (/^\s*(?:tel\D*)?(?:\+|00)/i.test(phone) || digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS)
    return ''
  const byZone = [...zonesByCode()].find(([, zones]) => zones.includes(zone))?.[0] ?? ''
  const [region = ''] = /[A-Z]{2}$/.exec(locale) ?? []
  const isAfterTrunk = digits.startsWith('0')
  const fits = (code: string): boolean =>
    isAfterTrunk ? code !== NORTH_AMERICA : NO_TRUNK_PREFIX.includes(code)
  // Many sheets are American by default: the locale counts only where the zone tells no country, or not one of this 0.
  const known = [byZone, byZone === '' || isAfterTrunk ? (LOCALE_CODES[region] ?? '') : '']
  return known.find((code) => code !== '' && fits(code)) ?? ''
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Minutes after midnight in a zone; NaN where the browser does not know the zone. */
function minuteIn(zone: string, now: number): number {
  try {
    const clock =
      clocks.get(zone) ??
      new Intl.DateTimeFormat('en', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
    clocks.set(zone, clock)
    const [hour = Number.NaN, minute = Number.NaN] = clock.format(now).split(':').map(Number)
    return hour * 60 + minute
  } catch {
    return Number.NaN
  }
}

/** The times where a number is. @param now epoch milliseconds */
export function theirTimes(phone: string, now: number, home: Home): TheirTimes {
  const zones = zonesByCode().get(countryCode(phone) || homeCode(phone, home)) ?? []
  const minutes = zones.map((zone) => minuteIn(zone, now)).filter((minute) => !Number.isNaN(minute))
  return inOrder([...new Set(minutes)].sort((a, b) => a - b))
}

/** Times of one moment from west to east, also where it is another day in the east: they begin after the widest gap. */
function inOrder(minutes: readonly number[]): number[] {
  const gaps = minutes.map((minute, at) => {
    const before = minutes[at - 1] ?? (minutes[minutes.length - 1] ?? 0) - MINUTES_A_DAY
    return minute - before
  })
  const first = gaps.indexOf(Math.max(...gaps))
  return [...minutes.slice(first), ...minutes.slice(0, first)]
}

/** Hours of theirs between which somebody is called. */
export interface CallHours {
  readonly from: number
  readonly to: number
}

const isOutside = (minute: number, { from, to }: CallHours): boolean =>
  minute < from * 60 || minute >= to * 60

/** Whether it is outside their hours in any zone of theirs; unknown times are no reason. */
export const isHeld = (times: TheirTimes, hours: CallHours): boolean =>
  times.some((minute) => isOutside(minute, hours))

const STEP_MINUTES = 15

/** The moment from which nobody there is outside their hours; NaN where that never is. */
export function heldUntil(times: TheirTimes, hours: CallHours, now: number): number {
  const start = Math.ceil(now / (STEP_MINUTES * MINUTE_MS)) * STEP_MINUTES * MINUTE_MS
  const shift = (start - Math.floor(now / MINUTE_MS) * MINUTE_MS) / MINUTE_MS
  for (let step = 0; step < MINUTES_A_DAY; step += STEP_MINUTES) {
    const later = times.map((minute) => (minute + shift + step) % MINUTES_A_DAY)
    if (!isHeld(later, hours)) return start + step * MINUTE_MS
  }
  return Number.NaN
}
