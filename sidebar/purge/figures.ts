// Days and amounts as the place Purge shows them, in the language of the page.
import { parseIsoDay } from '../../src/core/calendar/day'
import { MILLISECONDS_A_DAY } from '../../src/core/calendar/moment'
import { inLanguage } from '../frame/language'

const LOCALE = inLanguage({ english: 'en-GB', german: 'de-DE' })
const dayFormat = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC', ...parts })
const IN_A_YEAR = dayFormat({})
const IN_ANY_YEAR = dayFormat({ year: 'numeric' })
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' })
const AMOUNTS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 })

/** `9 Mar 2026` for an ISO day, with or without a time; without the year where it is today's. '' for ''. */
export function dayText(iso: string, today = ''): string {
  const day = parseIsoDay(iso.slice(0, 10))
  if (day === null) return ''
  const format = iso.slice(0, 4) === today.slice(0, 4) ? IN_A_YEAR : IN_ANY_YEAR
  return format.format(day * MILLISECONDS_A_DAY)
}

/** `January` for 1. */
export const monthText = (month: number): string => MONTH.format(Date.UTC(2000, month - 1))

/** `12,000`. */
export const amount = (value: number): string => AMOUNTS.format(value)

/** `today`, `yesterday`, `12 days ago`. */
export const daysAgo = inLanguage({
  english: (days: number) => (days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`),
  german: (days: number) => (days <= 0 ? 'heute' : days === 1 ? 'gestern' : `vor ${days} Tagen`),
})

/** `1 row`, `12 rows`. */
export const rowCount = inLanguage({
  english: (count: number) => (count === 1 ? '1 row' : `${amount(count)} rows`),
  german: (count: number) => (count === 1 ? '1 Zeile' : `${amount(count)} Zeilen`),
})

/** Amounts by currency: `12,000`, or `12,000 EUR + 300 USD` where there are several. */
export const sums = (claims: readonly { readonly code: string; readonly amount: number }[]): string =>
  claims.map((one) => `${amount(one.amount)}${one.code === '' ? '' : ` ${one.code}`}`).join(' + ')
