// The numbers of the method in the panel: what a change would move before it is saved, the change, and its undo to the byte.
import type { Cell } from '../../../src/core/cells/cell'
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const HEADERS = ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date']
/** Ten open rows whose decisions lie 5, 10 … 50 days ahead of the night. */
const DEALS = [
  HEADERS,
  ...Array.from({ length: 10 }, (_, at) => {
    const close = new Date(Date.UTC(2026, 2, 5 + 5 * (at + 1))).toISOString().slice(0, 10)
    return [`Person ${at}`, `p${at}@x.com`, 'Open', 100 * at, '2026-01-05', close]
  }),
]

function deals(): AppSheet {
  const sheet = setUpSheet({ Deals: DEALS })
  sheet.night('2026-03-05')
  return sheet
}
const verdicts = (sheet: AppSheet): string[] =>
  sheet.rows('Deals').map(({ Verdict }) => String(Verdict).split(' ')[0] ?? '')
const ruleOf = (sheet: AppSheet, id: string) => {
  const found = okOf(sheet.rulesPage()).rules.find((rule) => rule.id === id)
  if (!found) throw new Error(`No rule ${id}`)
  return found
}
const lineOf = (sheet: AppSheet, id: string): number => rulesCells(sheet).findIndex(([own]) => own === id)
const rulesCells = ({ ports }: AppSheet): Cell[][] => ports.workbook.read('Rules') ?? []

describe('a number that is tried', () => {
  it('says how many rows it would move, as the night then does, and writes nothing', () => {
    const sheet = deals()
    const before = sheet.content()
    const kept = verdicts(sheet)
    const effect = okOf(sheet.ruleEffect('P2.amber', 20))
    expect(sheet.content()).toEqual(before)
    sheet.setRule('P2.amber', 20)
    sheet.night('2026-03-05')
    const moved = verdicts(sheet).filter((word, row) => word !== kept[row]).length
    expect(moved).toBeGreaterThan(2)
    expect(effect.moves.reduce((sum, { rows }) => sum + rows, 0)).toBe(moved)
    expect(effect.moves[0]).toMatchObject({ from: 2, to: 3, names: ['Person 4', 'Person 5', 'Person 6'] })
  })

  it('that counts already moves nothing', () => {
    const sheet = deals()
    const { moves, touches, today } = okOf(sheet.ruleEffect('P2.amber', 45))
    expect([moves, touches, today.come, today.go]).toEqual([[], 0, 0, 0])
  })

  it('moves next touches and the lines of Today where it is about those', () => {
    const sheet = deals()
    const { moves, touches } = okOf(sheet.ruleEffect('C1a.ideal', 3))
    expect(moves).toEqual([])
    expect(touches).toBeGreaterThan(0)
    const { today } = okOf(sheet.ruleEffect('T5.minutes', 1000))
    expect(today).toEqual({ before: 1 + today.go, after: 1, come: 0, go: today.go })
    expect(today.go).toBeGreaterThan(0)
  })

  it('is not tried on a sheet that was not set up', () => {
    const sheet = deals()
    sheet.setRule('pipeline', '')
    expect(problemOf(sheet.ruleEffect('P2.amber', 20))).not.toBe('')
  })
})

describe('a number that is saved', () => {
  it('stands in its row, once however often it is sent, and goes back to the byte', () => {
    const sheet = deals()
    const before = rulesCells(sheet)
    const seen = ruleOf(sheet, 'P2.amber').cell
    const change = { id: 'P2.amber', seen, wanted: 'n:20' } as const
    for (const _ of 'ab') {
      const { rules } = okOf(sheet.changeRule(change))
      expect(rules.find(({ id }) => id === 'P2.amber')).toMatchObject({
        value: 20,
        default: 45,
        cell: 'n:20',
      })
    }
    okOf(sheet.changeRule({ ...change, seen: 'n:20', wanted: seen }))
    expect(rulesCells(sheet)).toEqual(before)
  })

  it.each<Cell>(['', '45 days', 'abc', ' 20 ', true])('and was %j goes back to that', (held) => {
    const sheet = deals()
    sheet.setRule('P2.amber', held)
    const before = rulesCells(sheet)
    const seen = ruleOf(sheet, 'P2.amber').cell
    okOf(sheet.changeRule({ id: 'P2.amber', seen, wanted: 'n:20' }))
    expect(sheet.rule('P2.amber')).toBe(20)
    okOf(sheet.changeRule({ id: 'P2.amber', seen: 'n:20', wanted: seen }))
    expect(rulesCells(sheet)).toEqual(before)
  })

  it('brings its row where Rules has none, and takes it away again', () => {
    const sheet = deals()
    const at = lineOf(sheet, 'P2.amber')
    const blank = (rulesCells(sheet)[at] ?? []).map(() => '')
    sheet.tab('Rules').write(at + 1, 1, [blank])
    const before = rulesCells(sheet)
    const shown = ruleOf(sheet, 'P2.amber')
    expect(shown).toMatchObject({ cell: 'none', value: 45 })
    okOf(sheet.changeRule({ id: 'P2.amber', seen: 'none', wanted: 'n:20' }))
    expect(rulesCells(sheet).at(-1)?.slice(0, 6)).toEqual(['P2.amber', shown.rule, 20, 45, 'days', 'M'])
    okOf(sheet.changeRule({ id: 'P2.amber', seen: 'n:20', wanted: 'none' }))
    expect(rulesCells(sheet)).toEqual(before)
  })

  it('is refused where somebody else changed it meanwhile', () => {
    const sheet = deals()
    const seen = ruleOf(sheet, 'P2.amber').cell
    sheet.setRule('P2.amber', 30)
    const change = { id: 'P2.amber', seen, wanted: 'n:20' } as const
    expect(problemOf(sheet.changeRule(change))).toContain('something else here by now')
    expect(sheet.rule('P2.amber')).toBe(30)
  })

  it('of several rows changes the one that counts', () => {
    const sheet = deals()
    const row = rulesCells(sheet)[lineOf(sheet, 'P2.amber')] ?? []
    sheet.ports.workbook.append('Rules', [row.map((cell, at) => (at === 2 ? 30 : cell))])
    okOf(sheet.changeRule({ id: 'P2.amber', seen: 'n:30', wanted: 'n:20' }))
    expect(ruleOf(sheet, 'P2.amber').value).toBe(20)
  })
})

it('one that cannot be read is shown as it stands, with the default that counts', () => {
  const sheet = deals()
  sheet.setRule('P2.amber', 'soon')
  sheet.setRule('night.hour', 30)
  expect(ruleOf(sheet, 'P2.amber')).toMatchObject({ unread: 'soon', value: 45 })
  expect(ruleOf(sheet, 'night.hour')).toMatchObject({ unread: '30', value: 3 })
  expect(ruleOf(sheet, 'P2.green')).toMatchObject({ unread: '', value: 30 })
})
