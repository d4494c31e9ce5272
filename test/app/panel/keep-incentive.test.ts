// Incentives from the panel: promised, given, thanked for, each taken back to the byte, and each once however often it is sent.
import { incentiveRequest } from '../../../src/google/wire-people'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'

const prepared = (() => {
  const sheet = setUpSheet()
  const id = String(sheet.deal('Ann Lee')['Touchline ID'])
  return { copy: sheet.copier(), id }
})()
const promise = { id: prepared.id, incentive: 'a dinner', is: 'promised' } as const
const lines = (sheet: AppSheet) => (sheet.world.tabs.has('Referrals') ? sheet.rows('Referrals') : [])
const filled = (sheet: AppSheet) => lines(sheet).filter(({ From }) => From !== '')

it('a promise is a line of Referrals, made where there is none yet; sent again it is there once', () => {
  const sheet = prepared.copy()
  const { owed } = okOf(sheet.incentive({ ...promise, isFirst: true }))
  okOf(sheet.incentive({ ...promise, isFirst: true }))
  expect(filled(sheet)).toMatchObject([
    { From: 'Ann Lee', Situation: 'first mover', Incentive: 'a dinner', 'Incentive status': 'promised' },
  ])
  expect(owed).toMatchObject([{ name: 'Ann Lee', incentive: 'a dinner', pay: 'later', thank: false }])
  okOf(sheet.incentive({ ...promise, isFirst: true, isUndone: true }))
  expect(filled(sheet)).toEqual([])
})

it.each([
  ['paid', 'Incentive status', 'paid', 'promised'],
  ['thanked', 'Thanked on', '2026-03-04', ''],
] as const)('%s is marked once, and taken back as it was', (is, header, now, before) => {
  const sheet = prepared.copy()
  okOf(sheet.incentive(promise))
  const stood = sheet.content()
  const step = { ...promise, is, before }
  okOf(sheet.incentive(step))
  okOf(sheet.incentive(step))
  expect(filled(sheet).map((line) => line[header])).toEqual([now])
  okOf(sheet.incentive({ ...step, isUndone: true }))
  expect(sheet.content()).toEqual(stood)
})

it('a person who is gone is refused in words, and nothing is written', () => {
  const sheet = prepared.copy()
  const stood = sheet.content()
  expect(sheet.incentive({ ...promise, id: 'nobody' })).toHaveProperty('problem')
  expect(sheet.content()).toEqual(stood)
})

it.each([
  undefined,
  {},
  { ...promise, incentive: '  ' },
  { ...promise, incentive: 'x'.repeat(201) },
  { ...promise, is: 'stolen' },
  { ...promise, id: 7 },
  { ...promise, before: {} },
])('%j is no request', (given) => {
  expect(incentiveRequest(given)).toHaveProperty('code')
})

it('what is typed becomes no formula', () => {
  const sheet = prepared.copy()
  okOf(sheet.incentive({ ...promise, incentive: '=1+1' }))
  expect(filled(sheet)[0]?.Incentive).toBe('=1+1')
})
