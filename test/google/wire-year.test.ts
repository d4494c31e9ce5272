// What the tool Year sends, checked before anything is written.
import { Refused } from '../../src/core/words/refusals'
import { yearRequest } from '../../src/google/wire-year'

const isRefused = (given: unknown): boolean => yearRequest(given) instanceof Refused

it('takes a target above 0, an answer, and nothing to take either back', () => {
  const target = { key: 'target', what: ' Target ', amount: 5e5, answer: 'x' }
  expect(yearRequest(target)).toEqual({ key: 'target', what: 'Target', amount: 5e5, answer: '' })
  expect(yearRequest({ key: 'why', what: 'Why?', amount: null, answer: ' Trust ', more: 1 })).toEqual({
    ...{ key: 'why', what: 'Why?', amount: null, answer: 'Trust' },
  })
  expect(isRefused({ key: 'target', what: 'Target', amount: null, answer: '' })).toBe(false)
})

it.each([
  null,
  [],
  {},
  { key: '__proto__', what: 'x', amount: null, answer: '' },
  { key: 'why', what: ' ', amount: null, answer: '' },
  { key: 'why', what: 'x'.repeat(201), amount: null, answer: '' },
  { key: 'why', what: 'Why?', amount: null, answer: 'x'.repeat(2001) },
  { key: 'why', what: 'Why?', amount: 7, answer: '' },
  { key: 'why', what: 'Why?', answer: '' },
  ...[0, -1, 1e13, Number.NaN, Number.POSITIVE_INFINITY, '5', [5]].map((amount) => ({
    ...{ key: 'target', what: 'Target', amount, answer: '' },
  })),
])('refuses %j', (given) => {
  expect(isRefused(given)).toBe(true)
})
