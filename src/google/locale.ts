// How a locale of Sheets writes days and amounts, as the JavaScript engine knows it.
import type { LocaleOrders } from '../app/sheet/ports'

/** A 5 March, so that day and month differ. */
const MARCH = Date.UTC(2026, 2, 5)

/** @param locale as Sheets names it (`de_DE`); one that the engine does not know reads as English of the USA */
export function ordersOf(locale: string): LocaleOrders {
  const [tag = 'en-US'] = Intl.DateTimeFormat.supportedLocalesOf([locale.replace(/_/g, '-'), 'en-US'])
  const parts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(MARCH)
  const first = parts.find(({ type }) => type === 'day' || type === 'month')
  const decimal = new Intl.NumberFormat(tag).formatToParts(1.5).find(({ type }) => type === 'decimal')
  return {
    days: first?.type === 'day' ? 'day-first' : 'month-first',
    amounts: decimal?.value === ',' ? 'comma' : 'dot',
  }
}
