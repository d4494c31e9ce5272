// Addresses that a number, an e-mail or a moment opens, built only from what these can hold.

import { type Day, isoDay } from '../calendar/day'
import { clockText, MINUTES_A_DAY } from '../calendar/moment'

/** Digits with what people write between them; letters, commas and the like end a number. */
const NUMBER = /\+?\d[\d\s().\-–/]*/
const FEWEST_DIGITS = 5
/** Longest number of the world, with its country (E.164). */
const MOST_DIGITS = 15

/** `tel:` with digits, and a plus only in front; '' where the text holds no number that can be called. */
export function callLink(phone: string): string {
  const [written = ''] = NUMBER.exec(phone) ?? []
  // A zero in brackets is left out behind a country: +49 (0)30 is +4930.
  const number = written.startsWith('+') ? written.replace(/\(0\)/, '') : written
  const digits = number.replace(/\D/g, '')
  const isNumber = digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS
  return isNumber ? `tel:${number.startsWith('+') ? '+' : ''}${digits}` : ''
}

/** One address with a domain, without anything that a link reads as more than an address. */
const ADDRESS = /[^\s@<>()[\]",:;?&%/\\]+@[^\s@<>()[\]",:;?&%/\\]+\.[\p{L}\p{N}-]{2,}/u

/** `mailto:` with the first address in the text, as in `Ann <ann@acme.com>`; '' where there is none. */
export function mailLink(email: string): string {
  const [address] = ADDRESS.exec(email) ?? []
  return address === undefined ? '' : `mailto:${encoded(address).replace('%40', '@')}`
}

/** An appointment of a calendar. */
export interface Appointment {
  readonly title: string
  /** Moments by the sheet's wall clock. */
  readonly from: Day
  readonly to: Day
  /** IANA name of the sheet's zone. */
  readonly zone: string
}

/** The page of Google Calendar on which an appointment stands ready to be saved; it needs no permission. */
export function calendarLink({ title, from, to, zone }: Appointment): string {
  const dates = `${stamp(from)}/${stamp(to)}`
  return `https://calendar.google.com/calendar/render?action=TEMPLATE&text=${encoded(title)}&dates=${dates}&ctz=${encoded(zone)}`
}

/** `20260302T093000`, to the minute. */
function stamp(moment: Day): string {
  const minutes = Math.round(moment * MINUTES_A_DAY)
  return `${isoDay(Math.floor(minutes / MINUTES_A_DAY))}T${clockText(minutes)}00`.replace(/[-:]/g, '')
}

/** Half a sign, as a text cut by others may end with, is no address: `encodeURIComponent` throws for it. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
