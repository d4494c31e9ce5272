// The moment now as a spreadsheet counts it, and day serials of written dates.

const SECONDS_A_DAY = 86_400
/** Days from 1899-12-30, serial 0, to 1970-01-01. */
const EPOCH_SERIAL = 25_569
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/

/** By zone: making one takes far longer than asking it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const made =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(timeZone, made)
  return made
}

/** Now on the wall clock of an IANA zone, as a serial with its time of day to the second. */
export function serialNow(zone: string): number {
  const parts = formatOf(zone).formatToParts(new Date())
  const get = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return (
    daySerial(get('year'), get('month'), get('day')) + timeOfDay(get('hour'), get('minute'), get('second'))
  )
}

/** Serial of `yyyy-mm-dd`, optionally with `hh:mm[:ss]`; undefined for other text, days that do not exist and years before 1900. */
export function serialOfIso(text: string): number | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const serial = daySerial(year, month, day)
  const exists = new Date((serial - EPOCH_SERIAL) * SECONDS_A_DAY * 1000).getUTCDate() === day
  if (!exists || year < 1900 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59)
    return undefined
  return serial + timeOfDay(hour, minute, second)
}

/** Serial of a Date whose UTC fields are the wall clock, as files carry it. */
export function serialOfUtc(date: Date): number {
  return date.getTime() / 1000 / SECONDS_A_DAY + EPOCH_SERIAL
}

/** The format a date gets in a cell that has none. */
export function dateFormatFor(serial: number): string {
  return Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm'
}

function daySerial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 1000 / SECONDS_A_DAY + EPOCH_SERIAL
}

function timeOfDay(hour: number, minute: number, second: number): number {
  return (hour * 3600 + minute * 60 + second) / SECONDS_A_DAY
}
