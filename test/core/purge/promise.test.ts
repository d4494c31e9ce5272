// Promises: open until a touch on their day or later got through, by day (C8).
import { isPromiseOpen, lastThroughByPerson } from '../../../src/core/purge/promise'
import { PERSONS } from '../../support/logs'
import { ledgerOf, on } from '../../support/pipeline'

it.each([
  ['2026-03-04 15:00', '2026-03-04 09:00', false],
  ['2026-03-04 15:00', '2026-03-03 23:59', true],
  ['2026-03-04', '2026-03-05', false],
  ['2026-03-04', '', true],
  ['', '', false],
  ['', '2026-03-04', false],
])('a promise for "%s", last reached "%s", is open: %s', (promised, through, isOpen) => {
  expect(isPromiseOpen(on(promised), on(through))).toBe(isOpen)
})

it('a person was last reached on any of their rows', () => {
  const ledger = ledgerOf(3, { 0: { lastThrough: '2026-03-01' }, 1: { lastThrough: '2026-03-03 10:00' } })
  expect([...lastThroughByPerson(ledger, PERSONS)]).toEqual([on('2026-03-03 10:00'), NaN])
})
