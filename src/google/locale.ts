// How a locale of Sheets writes days and amounts, as the JavaScript engine knows it.
import type { LocaleOrders } from '../app/sheet/ports'

/** A 5 March, so that day and month differ. */
const MARCH = Date.UTC(2026, 2, 5)

/** As the engine names a locale; one that it does not know reads as English of the USA. */
const tagOf = (locale: string): string =>
  Intl.DateTimeFormat.supportedLocalesOf([locale.replace(/_/g, '-'), 'en-US'])[0] ?? 'en-US'

/** @param locale as Sheets names it (`de_DE`) */
export function ordersOf(locale: string): LocaleOrders {
  const tag = tagOf(locale)
  const parts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(MARCH)
  const first = parts.find(({ type }) => type === 'day' || type === 'month')
  const decimal = new Intl.NumberFormat(tag).formatToParts(1.5).find(({ type }) => type === 'decimal')
  return {
    days: first?.type === 'day' ? 'day-first' : 'month-first',
    amounts: decimal?.value === ',' ? 'comma' : 'dot',
  }
}

const ISO_DAY = 'yyyy-mm-dd'
const SIGNS: Readonly<Record<string, string>> = { year: 'yyyy', month: 'mm', day: 'dd' }

/**
 * A number format whose day is written as the locale writes days. Where that is month first it stays as it is: sheets of all
 * countries have that locale, because it is Google's own choice, and 03/04 is read as April by most of them.
 * @param format with the day as `yyyy-mm-dd`, if it has one
 */
export function formatIn(locale: () => string, format: string): string {
  if (!format.includes(ISO_DAY) || ordersOf(locale()).days === 'month-first') return format
  const parts = new Intl.DateTimeFormat(tagOf(locale()), {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ calendar: 'gregory', timeZone: 'UTC' },
  }).formatToParts(MARCH)
  // What is a word or an invisible sign in some languages is left out.
  const day = parts.map(({ type, value }) => SIGNS[type] ?? value.replace(/[^-./ ]/g, '')).join('')
  return format.replace(ISO_DAY, day.replace(/\W+$/, ''))
}
