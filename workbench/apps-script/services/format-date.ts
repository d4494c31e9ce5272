// Utilities.formatDate: the letters of Java's SimpleDateFormat in English.
import { exception } from './exception'
import { makeZone, type Zone, zoneOf } from './zone'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const TOKENS = /'((?:[^']|'')*)'|([A-Za-z])\2*|[\s\S]/g
const DAY_MS = 86_400_000

type Field = (wall: Date, count: number, offset: number, zone: string) => string

const FIELDS: Readonly<Record<string, Field>> = {
  y: (wall, count) => (count === 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), count)),
  M: (wall, count) =>
    count > 2 ? name(MONTHS, wall.getUTCMonth(), count) : pad(wall.getUTCMonth() + 1, count),
  d: (wall, count) => pad(wall.getUTCDate(), count),
  D: (wall, count) => pad(dayOfYear(wall), count),
  E: (wall, count) => name(DAYS, wall.getUTCDay(), count),
  u: (wall, count) => pad(wall.getUTCDay() || 7, count),
  a: (wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: (wall, count) => pad(wall.getUTCHours(), count),
  k: (wall, count) => pad(wall.getUTCHours() || 24, count),
  K: (wall, count) => pad(wall.getUTCHours() % 12, count),
  h: (wall, count) => pad(wall.getUTCHours() % 12 || 12, count),
  m: (wall, count) => pad(wall.getUTCMinutes(), count),
  s: (wall, count) => pad(wall.getUTCSeconds(), count),
  S: (wall, count) => pad(wall.getUTCMilliseconds(), count),
  w: (wall, count) => pad(weekOfYear(wall), count),
  Y: (wall, count) => (count === 2 ? pad(weekYear(wall) % 100, 2) : pad(weekYear(wall), count)),
  z: (_wall, _count, _offset, zone) => zone,
  Z: (_wall, _count, offset) => offsetText(offset, ''),
  X: (_wall, count, offset) =>
    offset === 0 ? 'Z' : offsetText(offset, count === 3 ? ':' : '').slice(0, count === 1 ? 3 : 6),
}

/** @throws for another thing than a date, an unknown zone, or a letter Java does not have. */
export function formatDate(date: Date, zoneName: string, format: string): string {
  if (Object.prototype.toString.call(date) !== '[object Date]' || Number.isNaN(date.getTime())) {
    throw exception('Invalid argument: date. Should be of type: Date')
  }
  const offset = zone(zoneName).offsetAt(date.getTime())
  const wall = new Date(date.getTime() + offset)
  return String(format).replace(TOKENS, (token: string, quoted?: string, letter?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'")
    if (letter === undefined) return token
    const field = FIELDS[letter]
    if (!field) throw exception(`Illegal pattern character '${letter}'`)
    return field(wall, token.length, offset, shortName(date, zoneName))
  })
}

function zone(zoneName: string): Zone {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d\d)?$/.exec(zoneName)
  if (fixed) {
    const minutes = (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * (fixed[1] === '-' ? -1 : 1)
    return makeZone(zoneName, () => [{ from: 0, offset: minutes * 60_000 }])
  }
  try {
    return zoneOf(zoneName)
  } catch {
    throw exception(`Invalid argument: timeZone. ${zoneName} is no known zone.`)
  }
}

function shortName(date: Date, zoneName: string): string {
  if (/^(?:GMT|UTC)[+-]/.test(zoneName)) return zoneName
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zoneName, timeZoneName: 'short' }).formatToParts(
    date,
  )
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zoneName
}

function name(names: readonly string[], index: number, count: number): string {
  const full = names[index] as string
  return count > 3 ? full : full.slice(0, 3)
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.round(Math.abs(offset) / 60_000)
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY_MS) + 1
}

/** Weeks begin on Sunday and the first holds January 1, as in the English locale. */
function weekOfYear(wall: Date): number {
  if (weekYear(wall) > wall.getUTCFullYear()) return 1
  const firstWeekday = new Date(Date.UTC(wall.getUTCFullYear(), 0, 1)).getUTCDay()
  return Math.floor((dayOfYear(wall) - 1 + firstWeekday) / 7) + 1
}

function weekYear(wall: Date): number {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * DAY_MS)
  return saturday.getUTCFullYear()
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
