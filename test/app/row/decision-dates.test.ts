// Decision dates as the days go by: typed, pasted, saved and imported ones, and the benefit of the doubt (P2b, P3, P3c).
import { followEdit } from '../../../src/app/row/follow-edit'
import type { Cell } from '../../../src/core/cells/cell'
import { type AppSheet, setUpSheet } from '../../support/app-calls'
import { call, column } from '../../support/functions'
import { okOf } from '../../support/panel-calls'

const HEADERS = ['Name', 'Company', 'Stage', 'Amount', 'Created', 'Close date'] as const
const OLD = '2025-12-01'
const dealOf = (name: string, decision = '', stage = 'Negotiation'): Cell[] => [
  name,
  `${name} Ltd`,
  stage,
  500,
  OLD,
  decision,
]
const sheetOf = (...deals: Cell[][]): AppSheet => setUpSheet({ Deals: [[...HEADERS], ...deals] })
const ledger = (sheet: AppSheet, at = 0) => sheet.rows('Ledger')[at]
const TALK = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }

describe('six deals in talks, without any history', () => {
  it('are kept until it can be told whether they move (P3c)', () => {
    const sheet = sheetOf(
      ...['Ann', 'Bob', 'Cy', 'Di', 'Ed', 'Flo'].map((name) => dealOf(name, '2026-03-25')),
    )
    const verdicts = (): unknown[] => sheet.rows('Deals').map((row) => row.Verdict)
    expect(new Set(verdicts())).toEqual(
      new Set([
        'Keep · decides in 21 days, your estimate: confirm, no history yet: log the next step by 17 Mar 2026 · P2b',
      ]),
    )
    sheet.night('2026-03-17')
    expect(verdicts().every((text) => String(text).startsWith('Keep'))).toBe(true)
    sheet.night('2026-03-18')
    expect(new Set(verdicts())).toEqual(
      new Set([
        'Notice · no progress yet: agree the next step · moves to Purge on 25 Mar unless you agree it · P4',
      ]),
    )
  })
})

describe('a date typed into its cell', () => {
  it('is confirmed that day, and counted each time it is put off; from the third time on it wants confirming', () => {
    const sheet = sheetOf(dealOf('Ann', '2026-03-20'))
    const moved = ['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24'].map((date) => {
      sheet.type('Ann', 'Close date', date)
      return [ledger(sheet)?.['Date moved'], ledger(sheet)?.['Decision confirmed']]
    })
    expect(moved).toEqual([
      [1, '2026-03-04'],
      [2, '2026-03-04'],
      [3, ''],
      [4, ''],
    ])
    expect(sheet.deal('Ann').Verdict).toMatch(/^Notice/)
    okOf(sheet.log({ ...TALK, id: sheet.card('Ann').id, progress: 'Commitment' }))
    expect(sheet.deal('Ann').Verdict).toMatch(/^Notice · the date moved 4 times: do they confirm it\?/)
    sheet.night('2026-03-05')
    expect(ledger(sheet)).toMatchObject({ 'Date moved': 4, 'Decision confirmed': '' })
    sheet.type('Ann', 'Close date', '2026-03-24')
    expect(sheet.deal('Ann').Verdict).toMatch(/^Notice/)
    sheet.type('Ann', 'Close date', '2026-03-23')
    expect(sheet.deal('Ann').Verdict).toMatch(/^Keep · decides in 18 days/)
  })

  it('that is the first is progress of that day, though the night writes it down', () => {
    const sheet = sheetOf(dealOf('Ann'), dealOf('Bob', '2026-03-20'), dealOf('Cy', '2026-03-20'))
    sheet.night('2026-03-05')
    sheet.world.setNow('2026-03-06 10:00')
    sheet.type('Ann', 'Close date', '2026-03-30')
    expect(sheet.deal('Ann').Verdict).toMatch(/^Keep · decides in 24 days, progress today · P2b$/)
    sheet.night('2026-03-08')
    expect(sheet.rows('Touches')).toMatchObject([
      { When: '2026-03-06', Name: 'Ann', Progress: 'Decision date' },
    ])
    expect(ledger(sheet)).toMatchObject({ 'Decision date': '2026-03-30', 'Decision confirmed': '2026-03-06' })
    sheet.type('Ann', 'Close date', '')
    sheet.type('Ann', 'Close date', '2026-03-31')
    expect(ledger(sheet)).toMatchObject({ 'Date moved': 1, 'Decision confirmed': '2026-03-08' })
    sheet.night('2026-03-09')
    expect(sheet.rows('Touches')).toHaveLength(1)
  })

  it('of a row typed a moment ago is confirmed, and no progress', () => {
    const sheet = sheetOf(dealOf('Ann'))
    sheet.tab('Deals').write(3, 1, [dealOf('Eve')])
    sheet.type('Eve', 'Close date', '2026-03-30')
    sheet.night('2026-03-05')
    expect(sheet.rows('Touches')).toEqual([])
    expect(ledger(sheet, 1)).toMatchObject({ 'Decision confirmed': '2026-03-04', 'First seen': '2026-03-05' })
  })
})

describe('dates pasted over several rows, or found by the night', () => {
  const paste = (sheet: AppSheet, ...dates: string[]): void => {
    const at = HEADERS.indexOf('Close date') + 1
    sheet.tab('Deals').write(
      2,
      at,
      dates.map((date) => [date]),
    )
    followEdit(sheet.ports, { tab: 'Deals', row: 2, column: at, rows: dates.length, columns: 1 })
  }

  it('are counted by the night and confirm nothing', () => {
    const sheet = sheetOf(dealOf('Ann', '2026-03-20'), dealOf('Bob', '2026-03-20'))
    paste(sheet, '2026-03-25', '2026-03-10')
    expect(ledger(sheet)).toMatchObject({ 'Date moved': '', 'Decision confirmed': '' })
    sheet.night('2026-03-05')
    expect([ledger(sheet), ledger(sheet, 1)]).toMatchObject([
      { 'Date moved': 1, 'Decision confirmed': '', 'Decision date': '2026-03-25' },
      { 'Date moved': '', 'Decision confirmed': '', 'Decision date': '2026-03-10' },
    ])
    expect(sheet.deal('Ann').Verdict).toContain('your estimate: confirm')
  })

  it('that nobody confirms want confirming 30 days after they were first seen, and stop the clock where most do', () => {
    const sheet = sheetOf(
      dealOf('Ann', '2026-04-10'),
      dealOf('Bob', '2026-04-10'),
      dealOf('Cy', '2026-04-10'),
    )
    const { id } = sheet.card('Ann')
    sheet.world.setNow('2026-04-02 10:00')
    okOf(sheet.log({ ...TALK, id, progress: 'Commitment' }))
    expect(sheet.deal('Ann').Verdict).toMatch(/^Keep · decides in 8 days, your estimate: confirm/)
    sheet.night('2026-04-03')
    expect(sheet.rule('P4c.now')).toBe(true)
    expect(sheet.deal('Ann')).toMatchObject({
      Verdict: 'Notice · your estimate is 30 days old: do they confirm it? · clock stopped · P4c',
      'On notice since': '',
    })
    const asked = { fact: 'decision', question: 'Do they confirm 10 Apr 2026, or is it another day?' }
    expect(sheet.card('Ann').missing).toMatchObject(asked)
    okOf(sheet.fill(id, { field: 'decision', value: '2026-04-10', seen: '2026-04-10' }))
    expect(sheet.card('Ann').missing).toBeNull()
    expect(ledger(sheet)).toMatchObject({ 'Decision confirmed': '2026-04-03', 'Date moved': '' })
    expect(sheet.deal('Ann').Verdict).toMatch(/^Keep · decides in 7 days, progress 1 day ago/)
  })
})

describe('a date saved with a log and taken back', () => {
  it.each(['', '2026-03-20'])('leaves the Ledger as it was: %s', (before) => {
    const sheet = sheetOf(dealOf('Ann', before))
    const seen = [sheet.rows('Ledger'), sheet.rows('Deals')]
    const cells = [{ field: 'decision', value: '2026-03-27', seen: before }] as const
    const { undo } = okOf(sheet.log({ ...TALK, id: sheet.card('Ann').id, cells }))
    expect(ledger(sheet)?.['Decision confirmed']).toBe('2026-03-04')
    okOf(sheet.undo(undo))
    expect([sheet.rows('Ledger'), sheet.rows('Deals')]).toEqual(seen)
  })
})

describe('a yes', () => {
  it('that a sort moves over several rows is confirmed by nobody', () => {
    const sheet = sheetOf(dealOf('Ann'), dealOf('Bob'))
    sheet.type('Bob', 'Will they buy?', 'yes')
    sheet.night('2026-03-10')
    const [headers, ...rows] = sheet.tab('Deals').values(1, 1, -1, -1)
    sheet.tab('Deals').write(2, 1, [...rows].reverse())
    followEdit(sheet.ports, { tab: 'Deals', row: 2, column: 1, rows: 2, columns: headers?.length ?? 1 })
    sheet.night('2026-03-11')
    const bob = sheet.rows('Ledger').find((row) => row.Gut === 'yes')
    expect(bob).toMatchObject({ 'Gut confirmed': '2026-03-04' })
  })
})

it('PURGE over the sheet and its Ledger gives what the night wrote', () => {
  const deals = [
    dealOf('Ann', '2026-04-10'),
    dealOf('Bob', '2026-04-10'),
    dealOf('Cy', '2026-04-10'),
    dealOf('Di'),
    dealOf('Ed', 'soon'),
    dealOf('Flo', '2026-03-01'),
  ]
  const sheet = setUpSheet({ Deals: [[...HEADERS], ...deals] }, { zone: 'UTC' })
  for (const date of ['2026-04-11', '2026-04-12', '2026-04-13']) sheet.type('Bob', 'Close date', date)
  okOf(sheet.fill(sheet.card('Cy').id, { field: 'decision', value: '2026-04-10', seen: '2026-04-10' }))
  for (const day of ['2026-03-05', '2026-03-17', '2026-03-18', '2026-04-03', '2026-04-08']) {
    sheet.night(day)
    const cellsOf = (tab: string): Cell[][] => sheet.tab(tab).values(1, 1, -1, -1)
    const result = call('PURGE', {
      rows: cellsOf('Deals'),
      ledger: cellsOf('Ledger'),
      rules: cellsOf('Rules'),
    })
    expect([day, ...column(result)]).toEqual([day, ...sheet.rows('Deals').map((row) => row.Verdict)])
  }
})
