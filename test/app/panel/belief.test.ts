// What somebody says they believe of a row (F4): kept with its day, shown with its case, scored when the row closes.
import type { Decision } from '../../../src/app/panel/decide'
import { type AppSheet, okOf } from '../../support/app-calls'
import { accusedSheet, COURT_DEALS, idOf, SITS } from '../../support/court'

const believe = (sheet: AppSheet, name: string): Decision => ({
  id: idOf(sheet, name),
  verb: 'believe',
  cells: [],
})
const recordOf = (sheet: AppSheet) => okOf(sheet.court()).record.believed
const believedOn = (sheet: AppSheet, name: string): string | undefined =>
  okOf(sheet.court()).cards.find((card) => card.name === name)?.believedOn

it('changes no verdict, stands with its day, and is told once', () => {
  const sheet = accusedSheet()
  const before = sheet.content('Undo')
  okOf(sheet.decide('k1', believe(sheet, 'Bob Ray')))
  okOf(sheet.decide('k2', believe(sheet, 'Bob Ray')))
  expect(sheet.content('Undo')).toEqual(before)
  expect([believedOn(sheet, 'Bob Ray'), believedOn(sheet, 'Eli Orr')]).toEqual([SITS, ''])
  expect(recordOf(sheet)).toEqual({ said: 1, closed: 0, won: 0 })
})

it('is scored by what came, whatever the nights tidy up in between', () => {
  const sheet = accusedSheet()
  for (const [at, name] of ['Bob Ray', 'Eli Orr', 'Flo Day'].entries())
    okOf(sheet.decide(`k${at}`, believe(sheet, name)))
  sheet.type('Bob Ray', 'Stage', 'Won')
  sheet.type('Bob Ray', 'Close date', '2026-04-10')
  sheet.type('Eli Orr', 'Stage', 'Lost')
  sheet.type('Eli Orr', 'Close date', '2026-04-11')
  for (const day of ['2026-04-20', '2026-06-20', '2027-03-20']) sheet.night(day)
  okOf(sheet.decide('k9', { id: idOf(sheet, 'Gus Hay'), verb: 'later', cells: [] }))
  expect(recordOf(sheet)).toEqual({ said: 3, closed: 2, won: 1 })
})

it('is forgotten when it is taken back', () => {
  const sheet = accusedSheet()
  okOf(sheet.decide('k1', believe(sheet, 'Bob Ray')))
  okOf(sheet.undoBatch('k1', idOf(sheet, 'Bob Ray')))
  expect([believedOn(sheet, 'Bob Ray'), recordOf(sheet).said]).toEqual(['', 0])
})

it('makes as many calls with many beliefs as with one', () => {
  const [headers, ...rows] = COURT_DEALS
  const more = Array.from({ length: 30 }, (_, at) => [
    ...[`P${at}`, `F${at}`, `p${at}@firm.com`, 'Demo', 100 + at, '2025-10-01', '', '2025-11-01', 'Kim'],
  ])
  const sheet = accusedSheet([headers, ...rows, ...more])
  const callsOf = (act: () => unknown): number => {
    const from = sheet.world.calls.length
    act()
    return sheet.world.calls.length - from
  }
  okOf(sheet.decide('k0', believe(sheet, 'Bob Ray')))
  const one = callsOf(() => okOf(sheet.decide('k1', believe(sheet, 'Eli Orr'))))
  okOf(sheet.decide('k2', ...more.map(([name]) => believe(sheet, String(name)))))
  expect(callsOf(() => okOf(sheet.decide('k3', believe(sheet, 'Flo Day'))))).toBe(one)
})
