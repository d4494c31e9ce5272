// How the locales of Sheets write days and amounts.
import { formatIn, ordersOf } from '../../src/google/locale'

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

it.each([
  ['de_DE', 'dd.mm.yyyy'],
  ['de_CH', 'dd.mm.yyyy'],
  ['en_US', 'yyyy-mm-dd'],
  ['en_GB', 'dd/mm/yyyy'],
  ['fr_FR', 'dd/mm/yyyy'],
  ['nl_NL', 'dd-mm-yyyy'],
  ['sv_SE', 'yyyy-mm-dd'],
  ['ja_JP', 'yyyy-mm-dd'],
  ['hu_HU', 'yyyy-mm-dd'],
  ['bg_BG', 'dd.mm.yyyy'],
  ['ko_KR', 'yyyy-mm-dd'],
  ['th_TH', 'dd/mm/yyyy'],
  ['ar_EG', 'dd/mm/yyyy'],
  ['xx_nowhere', 'yyyy-mm-dd'],
])('%s shows days as %s', (locale, day) => {
  expect(['yyyy-mm-dd', 'yyyy-mm-dd hh:mm', '0%'].map((format) => formatIn(() => locale, format))).toEqual([
    day,
    `${day} hh:mm`,
    '0%',
  ])
})
