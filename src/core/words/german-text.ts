// Days, numbers and counted nouns as German writes them.
import { civilOf, type Day } from '../calendar/day'
import { formatCount, inShort } from '../cells/text'

const MONTHS = [
  'Jan.',
  'Feb.',
  'März',
  'Apr.',
  'Mai',
  'Juni',
  'Juli',
  'Aug.',
  'Sept.',
  'Okt.',
  'Nov.',
  'Dez.',
]

/** A whole number with its thousands parted: '12.400'; '' for NaN and infinite ones. */
export const inGerman = (n: number): string => formatCount(n).replace(/,/g, '.')

/** An amount rounded to whole units, halves up. */
export const amountInGerman = (n: number): string => inGerman(Math.round(n))

/** An amount in short: '834 Tsd.', '1,2 Mio.'. */
export const shortAmountInGerman = (n: number): string => inShort(n, [' Tsd.', ' Mio.'], ',')

/** A count with its noun: '1 Zeile', '2.089 Zeilen'. */
export const counted = (n: number, one: string, many: string): string =>
  `${inGerman(n)} ${Math.abs(n) === 1 ? one : many}`

/** A day without its year: '5. Dez.'; '' for NaN. */
export function shortDayInGerman(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day)
  return Number.isNaN(year) ? '' : `${dayOfMonth}. ${MONTHS[month - 1] ?? ''}`
}

/** A day or moment as '5. Dez. 2026'; '' for NaN. */
export function dayInGerman(day: Day): string {
  const { year } = civilOf(day)
  return Number.isNaN(year) ? '' : `${shortDayInGerman(day)} ${year}`
}
