// How the locales of Sheets write days and amounts.
import { ordersOf } from '../../src/google/locale'

it.each([
  ['en_US', 'month-first', 'dot'],
  ['en_GB', 'day-first', 'dot'],
  ['de_DE', 'day-first', 'comma'],
  ['fr_FR', 'day-first', 'comma'],
  ['pt_BR', 'day-first', 'comma'],
  ['es_MX', 'day-first', 'dot'],
  ['ru_RU', 'day-first', 'comma'],
  ['xx_nowhere', 'month-first', 'dot'],
])('%s: %s, %s', (locale, days, amounts) => {
  expect(ordersOf(locale)).toEqual({ days, amounts })
})
