// The court through the built file: what it decides comes back to the byte, in live and in written sheets.
import type { PanelAnswer } from '../../sidebar/server'
import type { Court } from '../../src/app/panel/court'
import type { BatchDecided } from '../../src/app/panel/decide'
import type { BatchTakenBack } from '../../src/app/panel/undo-batch'
import { people } from '../support/accidents'
import { type Copy, type Spreadsheet, setUpSpreadsheet, type TestCell } from '../support/spreadsheet'

const IS_LONG = process.env.LONG_TESTS === '1'
const SITS = '2026-03-27'

const made = new Map<string, Copy>()

/** A sheet of so many people after three weeks of nights; it is lived through once and then copied. */
function accused(isLive: boolean, count = 24): Spreadsheet {
  const key = `${isLive} ${count}`
  const copy = made.get(key) ?? livedThrough(isLive, count)
  made.set(key, copy)
  return copy()
}

function livedThrough(isLive: boolean, count: number): Copy {
  const sheet = setUpSpreadsheet({ Deals: people(count) })
  if (!isLive) sheet.click('Live formulas or written values')
  for (const day of ['2026-03-19', '2026-03-26', SITS]) sheet.night(day)
  sheet.setNow(`${SITS} 12:00`)
  return sheet.copier()
}

function call<T>(sheet: Spreadsheet, name: string, request: unknown): T {
  const answer = sheet.callFromSidebar(name, [request]) as PanelAnswer<T>
  if (!('ok' in answer)) throw new Error(answer.problem)
  return answer.ok
}
const callsOf = ({ executions }: Spreadsheet): number =>
  executions[executions.length - 1]?.serviceCalls.total ?? 0

const park = (id: string) => ({
  id,
  verb: 'park',
  cells: [
    { field: 'benched', value: `bench ${SITS}`, seen: '' },
    { field: 'wakeOn', value: '2026-06-25', seen: '' },
  ],
})

/** Values and formulas of all tabs that a batch may change. */
const standOf = (sheet: Spreadsheet): unknown =>
  ['Deals', 'Touches', 'Ledger', 'Plan', 'Rules', 'Today'].map((name) => {
    const found = sheet.workbook.sheets().find((tab) => tab.name === name)
    const area = { sheet: found?.id ?? -1, row: 0, column: 0, rows: 60, columns: 24 }
    return [name, sheet.grid(name), sheet.workbook.formulas(area)]
  })

describe.each([true, false])('with live formulas: %s', (isLive) => {
  it('decisions are in the sheet, and come back to the byte', () => {
    const sheet = accused(isLive)
    const before = standOf(sheet)
    const { cards } = call<Court>(sheet, 'panelCourt', {})
    const dated = cards.find(({ acquittal, cell }) => acquittal === 'decision' && cell)
    const [first, second, third] = cards.map(({ id }) => id).filter((id) => id !== dated?.id)
    const date = { field: 'decision', value: '2026-04-20', seen: dated?.cell?.seen }
    const touch = { medium: 'E-mail', outcome: 'Sent', reason: 'Permission to say no' }
    const batches = [
      { key: 'k1', decisions: [first, second].map((id) => park(id ?? '')) },
      { key: 'k2', decisions: [{ id: dated?.id, verb: 'fill', cells: [date] }] },
      { key: 'k3', decisions: [{ ...park(third ?? ''), verb: 'say no', touch }] },
    ]
    for (const batch of batches) expect(call<BatchDecided>(sheet, 'panelDecide', batch).left).toEqual([])
    const benched = sheet.rows('Deals').filter((row) => row.Benched !== '')
    expect(benched.map((row) => row['Wake on'])).toEqual(new Array<TestCell>(3).fill('2026-06-25'))
    expect(sheet.workbook.sheets().find(({ name }) => name === 'Undo')?.hidden).toBe(true)
    for (const { key } of [...batches].reverse())
      expect(call<BatchTakenBack>(sheet, 'panelUndoBatch', { batch: key })).toMatchObject({
        kept: [],
        gone: 0,
      })
    expect(standOf(sheet)).toEqual(before)
  })
})

it('what the menu benched comes back from the panel', () => {
  const sheet = accused(false)
  const before = standOf(sheet)
  sheet.select('Deals!A2:B4')
  sheet.answer('YES')
  sheet.click('Bench selected rows')
  const [batch] = call<Court>(sheet, 'panelCourt', {}).batches
  expect(batch).toMatchObject({ verb: 'park', rows: 3 })
  expect(call<BatchTakenBack>(sheet, 'panelUndoBatch', { batch: batch?.batch })).toMatchObject({ rows: 3 })
  expect(standOf(sheet)).toEqual(before)
})

it('takes as many service calls for many rows as for few', () => {
  const calls = (IS_LONG ? [24, 70] : [12, 24]).map((count) => {
    const sheet = accused(false, count)
    const { groups } = call<Court>(sheet, 'panelCourt', {})
    const opened = callsOf(sheet)
    const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id))
    // The first batch makes the tab, and its room.
    for (const batch of ['k1', 'k2']) {
      call(sheet, 'panelDecide', { key: batch, decisions: ids.map(park) })
      if (batch === 'k1') call(sheet, 'panelUndoBatch', { batch })
    }
    const decided = callsOf(sheet)
    call(sheet, 'panelUndoBatch', { batch: 'k2' })
    return { opened, decided, undone: callsOf(sheet) }
  })
  expect(calls[1]).toEqual(calls[0])
})

it('refuses what the panel would not send, and does nothing', () => {
  const sheet = accused(false)
  const before = standOf(sheet)
  for (const request of [null, {}, { key: 'k', decisions: [{ id: 'T1', verb: 'delete' }] }])
    expect(sheet.callFromSidebar('panelDecide', [request])).toMatchObject({ problem: expect.any(String) })
  expect(sheet.callFromSidebar('panelUndoBatch', [{}])).toMatchObject({ problem: expect.any(String) })
  expect(standOf(sheet)).toEqual(before)
})
