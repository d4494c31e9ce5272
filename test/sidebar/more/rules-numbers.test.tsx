// Numbers of rules as each language writes them: what is typed, and how a number is shown to be typed over.
import type { ShownRule } from '../../../src/app/panel/rules-page'

const MONEY: ShownRule = {
  ...{ id: 'P2.key', rule: '', why: '', value: 500, default: null },
  ...{ unit: 'money', from: 'M', cell: 'n:500', unread: '' },
}

function storeIn(language: string): typeof import('../../../sidebar/more/rules/rules-store') {
  document.documentElement.lang = language
  let store: unknown
  jest.isolateModules(() => {
    store = require('../../../sidebar/more/rules/rules-store')
  })
  return store as ReturnType<typeof storeIn>
}

it.each([
  ['de', '120.000', 120_000],
  ['de', '1.234.567,5', 1_234_567.5],
  ['de', '0,5', 0.5],
  ['de', '0.125', 0.125],
  ['de', '7.5', 7.5],
  ['en', '120,000', 120_000],
  ['en', '1,234,567.5', 1_234_567.5],
  ['en', '0.5', 0.5],
  ['en', '7,5', 7.5],
])('in %s, %s is %d', (language, typed, value) => {
  expect(storeIn(language).numberIn(MONEY, typed)).toBe(value)
})

it.each([
  ['de', '1,125'],
  ['en', '1.125'],
])('in %s a number is typed over as it stands', (language, shown) => {
  const { numberIn, typedOf } = storeIn(language)
  expect(typedOf(MONEY, 1.125)).toBe(shown)
  expect(numberIn(MONEY, shown)).toBe(1.125)
})
