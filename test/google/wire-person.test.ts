// Requests about one person: what they may hold, and what is refused.

import { Refused } from '../../src/core/words/refusals'
import { correctRequest, forgetRequest, historyRequest, mergeRequest } from '../../src/google/wire-person'

const TOUCH = {
  ...{ when: '2026-03-05 10:00', medium: 'Call', direction: 'Out', outcome: 'Reached' },
  ...{ reason: '', minutes: '', note: '' },
}
const CORRECT = { key: 'k', id: 'T1', touchId: 'x1', seen: TOUCH, wanted: { ...TOUCH, outcome: 'Sent' } }
const isRefused = (result: unknown): boolean => result instanceof Refused

it('a page of a history has an id, and begins at the end unless it says where', () => {
  expect(historyRequest({ id: 'T1' })).toEqual({ id: 'T1', above: 0 })
  expect(historyRequest({ id: 'T1', above: 40 })).toEqual({ id: 'T1', above: 40 })
  for (const above of [-3, 1.5, '40', null])
    expect(historyRequest({ id: 'T1', above })).toEqual({ id: 'T1', above: 0 })
  for (const given of [null, 7, [], {}, { id: '' }, { id: 'x'.repeat(101) }])
    expect(isRefused(historyRequest(given))).toBe(true)
})

describe('a correction', () => {
  it('keeps what is known, and may take the touch out', () => {
    expect(correctRequest({ ...CORRECT, more: 1 })).toEqual(CORRECT)
    expect(correctRequest({ ...CORRECT, wanted: null })).toEqual({ ...CORRECT, wanted: null })
  })

  it.each([
    ['no key', { key: '' }],
    ['no touch', { touchId: '' }],
    ['nothing wanted', { wanted: undefined }],
    ['nothing seen', { seen: null }],
    ['no day', { wanted: { ...TOUCH, when: '5.3.' } }],
    ['an hour that is none', { wanted: { ...TOUCH, when: '2026-03-05 25:00' } }],
    ['no medium', { wanted: { ...TOUCH, medium: ' ' } }],
    ['a direction that is none', { wanted: { ...TOUCH, direction: 'Up' } }],
    ['minutes beyond a day', { wanted: { ...TOUCH, minutes: '1441' } }],
    ['minutes that are no number', { wanted: { ...TOUCH, minutes: '=1+1' } }],
    ['a note that is no text', { wanted: { ...TOUCH, note: { toString: 'x' } } }],
    ['a note that is far too long', { wanted: { ...TOUCH, note: 'x'.repeat(50_001) } }],
  ])('with %s is refused', (_, part) => {
    expect(isRefused(correctRequest({ ...CORRECT, ...part }))).toBe(true)
  })

  it('does not ask about what stays as it was', () => {
    const odd = { ...TOUCH, medium: '', minutes: 'ten', when: '' }
    expect(correctRequest({ ...CORRECT, seen: odd, wanted: { ...odd, note: 'mine' } })).toEqual({
      ...CORRECT,
      seen: odd,
      wanted: { ...odd, note: 'mine' },
    })
  })
})

it('who is forgotten is named by id; without a name it is only told', () => {
  expect(forgetRequest({ id: 'T1' })).toEqual({ id: 'T1', name: '' })
  expect(forgetRequest({ id: 'T1', name: 'Ann' })).toEqual({ id: 'T1', name: 'Ann' })
  for (const given of [{}, { id: 4 }, { id: 'T1', name: 4 }])
    expect(isRefused(forgetRequest(given))).toBe(true)
})

it('a merge is of two rows, and says whose cells stand', () => {
  const merge = { key: 'k', stay: 'T1', go: 'T2', take: ['Amount'], sign: 's' }
  expect(mergeRequest({ ...merge, more: 1 })).toEqual(merge)
  for (const part of [
    { go: 'T1' },
    { stay: '' },
    { take: 'Amount' },
    { take: [4] },
    { sign: '' },
    { key: null },
  ])
    expect(isRefused(mergeRequest({ ...merge, ...part }))).toBe(true)
})
