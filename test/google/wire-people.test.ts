// What the tools of More send, checked before anything is done.
import { Refused, type Result } from '../../src/core/words/refusals'
import { entryRequest, manyRequest, peopleRequest } from '../../src/google/wire-people'

const isRefused = (result: Result<unknown>): boolean => result instanceof Refused
const MANY = { key: 'k', ids: ['a', 'b'], medium: 'newsletter', reason: ' New law ', item: 'Law' }
const ENTRY = { tab: 'Reasons', title: ' Law ', reason: '', segment: '', from: '', until: '' }

it('a list is one of three, from a whole number on', () => {
  expect(peopleRequest({ of: 'event', event: 'Fair', from: 3 })).toEqual({
    of: 'event',
    event: 'Fair',
    from: 3,
  })
  expect(peopleRequest({ of: 'mailing', from: -1.5, more: 'x' })).toEqual({
    of: 'mailing',
    event: '',
    from: 0,
  })
  expect([null, {}, { of: 'all' }, { of: 'event', event: 7 }].map(peopleRequest).every(isRefused)).toBe(true)
})

it('many touches have a key, people, and something that was sent', () => {
  expect(manyRequest(MANY)).toEqual({ ...MANY, medium: 'Newsletter', reason: 'New law' })
  for (const wrong of [
    { key: '' },
    { ids: [] },
    { ids: 'a' },
    { ids: ['a', 7] },
    { ids: new Array(1001).fill('a') },
    { medium: 'Call' },
    { medium: 'Carrier pigeon' },
    { medium: {} },
    { reason: 'x'.repeat(5001) },
    { item: 'x'.repeat(201) },
  ])
    expect([wrong, isRefused(manyRequest({ ...MANY, ...wrong }))]).toEqual([wrong, true])
})

it('an entry has a title and days that can be', () => {
  expect(entryRequest({ entry: ENTRY })).toEqual({ entry: { ...ENTRY, title: 'Law' }, isUndone: false })
  const event = { ...ENTRY, tab: 'Events', reason: 'x', from: '2026-01-01', until: '2026-05-01' }
  expect(entryRequest({ entry: event, isUndone: true })).toEqual({
    entry: { ...event, title: 'Law', reason: '', from: '' },
    isUndone: true,
  })
  for (const wrong of [
    { tab: 'Rules' },
    { title: ' ' },
    { title: 'x'.repeat(201) },
    { segment: 7 },
    { from: '1 May' },
    { until: '2026-02-30' },
    { from: '2026-05-02', until: '2026-05-01' },
    { tab: 'Events' },
  ])
    expect([wrong, isRefused(entryRequest({ entry: { ...ENTRY, ...wrong } }))]).toEqual([wrong, true])
  expect(isRefused(entryRequest(null))).toBe(true)
})
