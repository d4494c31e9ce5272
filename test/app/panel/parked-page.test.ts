// Who is parked: since when, why, until when, and how a row comes back.
import { parkedPage } from '../../../src/app/panel/parked-page'
import { okOf, setUpSheet } from '../../support/app-calls'
import { accusedSheet, idOf, park, SITS, sayNo } from '../../support/court'
import { done } from '../../support/person'

it('is empty while nobody is', () => {
  expect(done(parkedPage(setUpSheet().ports))).toMatchObject({ rows: [], more: 0, others: 0 })
})

it('lists who is parked, the first to come back first, with what was decided and the last contact', () => {
  const sheet = accusedSheet()
  okOf(sheet.decide('k1', park(sheet, 'Eli Orr', '2026-06-01')))
  okOf(sheet.decide('k2', sayNo(sheet, 'Bob Ray')))
  sheet.type('Gus Hay', 'Benched', 'long-term 2026-03-01')
  const { rows, today } = done(parkedPage(sheet.ports))
  expect(today).toBe(SITS)
  expect(rows.map(({ name, kind, since, wakes, verb }) => [name, kind, since, wakes, verb])).toEqual([
    ['Bob Ray', 'bench', SITS, '2026-04-26', 'say no'],
    ['Eli Orr', 'bench', SITS, '2026-06-01', 'park'],
    ['Gus Hay', 'long-term', '2026-03-01', '', ''],
  ])
  expect(rows[0]?.last).toEqual({ day: SITS, medium: 'E-mail', outcome: 'Sent' })
})

it('gives what a click needs: the row comes back or gets another day, and one undo parks it as before', () => {
  const sheet = accusedSheet()
  okOf(sheet.decide('k1', park(sheet, 'Eli Orr', '2026-06-01')))
  const before = sheet.content('Undo')
  const rowOf = () => done(parkedPage(sheet.ports)).rows[0]
  const { benched = '', wakeOn = '' } = rowOf() ?? {}
  const id = idOf(sheet, 'Eli Orr')
  const cells = [{ field: 'wakeOn' as const, value: '2026-05-05', seen: wakeOn }]
  okOf(sheet.decide('k2', { id, verb: 'park', cells }))
  expect(rowOf()?.wakes).toBe('2026-05-05')
  okOf(sheet.undoBatch('k2'))
  expect(sheet.content('Undo')).toEqual(before)
  const clear = [
    { field: 'benched' as const, value: '', seen: benched },
    { field: 'wakeOn' as const, value: '', seen: wakeOn },
  ]
  okOf(sheet.decide('k3', { id, verb: 'back', cells: clear }))
  expect(rowOf()).toBeUndefined()
  okOf(sheet.undoBatch('k3'))
  expect(sheet.content('Undo')).toEqual(before)
})
