// The tool Rules through the built file: a trial writes nothing and takes as many service calls as on few rows; a change and its
// undo leave the tab as it was; what cannot be a number of the method is refused.
import type { RuleEffect } from '../../src/app/panel/method-effect'
import type { RulesPage } from '../../src/app/panel/rules-page'
import { contentOf } from '../support/accidents'
import { callsOf } from '../support/acts'
import { answer, call, dealsCopy } from '../support/tool-sheet'

const few = dealsCopy(20)

it('a trial writes nothing, moves what the night then moves, and takes no more calls for more rows', () => {
  const calls = [few, dealsCopy(400)].map((copy) => {
    const sheet = copy()
    const before = contentOf(sheet)
    const effect = call<RuleEffect>(sheet, 'panelRuleEffect', { id: 'P2.amber', value: 20 })
    const taken = callsOf(sheet)
    expect(contentOf(sheet)).toEqual(before)
    expect(effect.moves.map(({ from, to }) => [from, to])).toEqual([[2, 3]])
    return taken
  })
  expect(calls[1]).toBe(calls[0])
})

it('a change stands on Rules, counts from then on, and goes back to the byte', () => {
  const sheet = few()
  const before = contentOf(sheet)
  const cell = call<RulesPage>(sheet, 'panelRules').rules.find(({ id }) => id === 'P2.amber')?.cell
  const { rules } = call<RulesPage>(sheet, 'panelRule', { id: 'P2.amber', seen: cell, wanted: 'n:20' })
  expect(rules.find(({ id }) => id === 'P2.amber')?.value).toBe(20)
  expect(sheet.row('Rules', 'Id', 'P2.amber').Value).toBe(20)
  expect(call<RuleEffect>(sheet, 'panelRuleEffect', { id: 'P2.amber', value: 20 }).moves).toEqual([])
  call(sheet, 'panelRule', { id: 'P2.amber', seen: 'n:20', wanted: cell })
  expect(contentOf(sheet)).toEqual(before)
})

it('what cannot be a number of the method is refused, and nothing is written', () => {
  const sheet = few()
  const before = contentOf(sheet)
  const change = { id: 'P2.amber', seen: 'n:45', wanted: 'n:20' }
  const hostile: readonly (readonly [name: string, request: unknown])[] = [
    ['panelRule', null],
    ['panelRule', { ...change, id: 'schema' }],
    ['panelRule', { ...change, id: '__proto__' }],
    ['panelRule', { ...change, wanted: 'f:=1+1' }],
    ['panelRule', { ...change, wanted: 'n:-1' }],
    ['panelRule', { ...change, wanted: 'n:soon' }],
    ['panelRule', { ...change, wanted: 'n:Infinity' }],
    ['panelRule', { ...change, wanted: 20 }],
    ['panelRule', { ...change, wanted: `t:${'x'.repeat(5000)}` }],
    ['panelRule', { id: 'night.hour', seen: 'n:3', wanted: 'n:24' }],
    ['panelRuleEffect', { id: 'P2.amber', value: '20' }],
    ['panelRuleEffect', { id: 'P2.amber', value: null }],
    ['panelRuleEffect', { id: 'P2.amber', value: -1 }],
    ['panelRuleEffect', { id: 'toString', value: 1 }],
  ]
  for (const [name, request] of hostile)
    expect([request, answer(sheet, name, request)]).toEqual([
      request,
      { problem: expect.stringMatching(/^Nothing was saved/) },
    ])
  expect(contentOf(sheet)).toEqual(before)
})

it('a value that a formula gives stays', () => {
  const sheet = few()
  sheet.type('Rules', 'P2.amber', 'Value', '=40+5')
  const got = answer(sheet, 'panelRule', { id: 'P2.amber', seen: 'n:45', wanted: 'n:20' })
  expect(got).toEqual({ problem: expect.stringContaining('A formula on the tab Rules gives this value') })
  expect(sheet.row('Rules', 'Id', 'P2.amber').Value).toBe(45)
})
