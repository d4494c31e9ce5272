// What reports are asked for, checked before anything is done: a page, or a function of the table.
import { Refused, type Result } from '../../src/core/words/refusals'
import { insertRequest, reportRequest } from '../../src/google/wire-report'

const isRefused = (result: Result<unknown>): boolean => result instanceof Refused
const HOSTILE = [null, undefined, 7, [], {}, 'referrals', { of: 'toString' }, { of: ['referrals'] }]

it('a page is one of the reports', () => {
  expect(reportRequest({ of: 'referrals', more: 1 })).toEqual({ of: 'referrals' })
  expect(HOSTILE.map(reportRequest).every(isRefused)).toBe(true)
})

it('a formula is of the table, and carries no more than a name', () => {
  expect(insertRequest({ name: 'PURGE', formula: '=IMPORTXML(1)' })).toEqual({ name: 'PURGE' })
  const hostile = [
    ...HOSTILE,
    { name: 'IMPORTXML' },
    { name: 'PURGE(' },
    { name: '__proto__' },
    { name: ['PURGE'] },
  ]
  expect(hostile.map(insertRequest).every(isRefused)).toBe(true)
})
