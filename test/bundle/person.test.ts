// One person through the built file, as Google runs it: history, correction, merge and forgetting, with what they cost.
import type { PanelAnswer } from '../../sidebar/server'
import type { Corrected } from '../../src/app/panel/correct-touch'
import type { DuplicatesPage } from '../../src/app/panel/duplicates-page'
import type { Forgetting } from '../../src/app/panel/forget'
import type { HistoryPage } from '../../src/app/panel/history-page'
import type { Merged } from '../../src/app/panel/merge-rows'
import type { ParkedPage } from '../../src/app/panel/parked-page'
import type { BatchTakenBack } from '../../src/app/panel/undo-batch'
import { callsOf } from '../support/acts'
import { type Spreadsheet, setUpSpreadsheet } from '../support/spreadsheet'

const DEALS = [
  ['Name', 'Company', 'Email', 'Phone', 'Stage', 'Amount', 'Create date', 'Close date'],
  ['Ann Lee', 'Acme', 'ann@acme.com', '0170 5551234', 'Open', 900, '2026-01-05', '2026-03-30'],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', '', 'Open', 500, '2026-01-06', ''],
  ['Ann Lee', 'Acme', 'ann@acme.com', '', 'Open', '', '2026-01-05', ''],
]
const TABS = ['Deals', 'Touches', 'Ledger', 'Plan', 'Today', 'Snapshot', 'Log', 'Rules', 'Review'] as const
const grids = (sheet: Spreadsheet) => TABS.map((tab) => sheet.grid(tab))
const idOf = (sheet: Spreadsheet, row: number): string => String(sheet.rows('Deals')[row]?.['Touchline ID'])

function call<T>(sheet: Spreadsheet, name: string, request?: unknown): T {
  const answer = sheet.callFromSidebar(name, request === undefined ? [] : [request]) as PanelAnswer<T>
  if (!('ok' in answer)) throw new Error(answer.problem)
  return answer.ok
}

/** Ann was called so often, on Touches as typed in one go; a night has read it. */
function calledSheet(touches: number): Spreadsheet {
  const sheet = setUpSpreadsheet({ Deals: DEALS })
  const ann = idOf(sheet, 2)
  const lines = Array.from({ length: touches }, (_, at) => [
    ...[
      `x${at}`,
      `2026-02-${String(1 + (at % 28)).padStart(2, '0')} 10:00`,
      ann,
      'Ann Lee',
      'Call',
      'Out',
      '',
    ],
    ...['Steel falls', '', 'Reached'],
  ])
  sheet.put('Touches!A2', lines)
  sheet.night('2026-03-05')
  sheet.setNow('2026-03-05 12:00')
  return sheet
}

it('a touch is corrected and taken out, and each undo gives all tabs back', () => {
  const sheet = calledSheet(3)
  const before = grids(sheet)
  const id = idOf(sheet, 0)
  for (const wanted of [{ outcome: 'No answer', when: '2026-02-20 09:15' }, null]) {
    const { touches } = call<HistoryPage>(sheet, 'panelHistory', { id, above: 0 })
    expect(touches.map(({ when }) => when)).toEqual([
      '2026-02-03 10:00',
      '2026-02-02 10:00',
      '2026-02-01 10:00',
    ])
    const [seen] = touches
    const request = {
      key: `c ${wanted === null}`,
      id,
      touchId: seen?.touchId,
      seen,
      wanted: wanted && { ...seen, ...wanted },
    }
    const { batch } = call<Corrected>(sheet, 'panelCorrect', request)
    expect(callsOf(sheet)).toBeLessThanOrEqual(45)
    expect(grids(sheet)).not.toEqual(before)
    expect(call<BatchTakenBack>(sheet, 'panelUndoBatch', { batch, id })).toMatchObject({ rows: 1, kept: [] })
    expect(grids(sheet)).toEqual(before)
  }
})

it('two rows become one by as many service calls for many touches as for few, and two again', () => {
  const calls = [12, 60].map((touches) => {
    const sheet = calledSheet(touches)
    const before = grids(sheet)
    const [pair] = call<DuplicatesPage>(sheet, 'panelDuplicates').pairs
    const [stay, go] = pair?.sides.map(({ id }) => id) ?? []
    const merged = call<Merged>(sheet, 'panelMerge', { key: 'm1', stay, go, take: [], sign: pair?.sign })
    const cost = callsOf(sheet)
    expect(merged).toMatchObject({ touches, emptied: 4 })
    expect(sheet.rows('Touches').every((line) => line['Touchline ID'] === stay)).toBe(true)
    expect(call<BatchTakenBack>(sheet, 'panelUndoBatch', { batch: 'm1' })).toMatchObject({
      rows: 2,
      kept: [],
    })
    expect(grids(sheet)).toEqual(before)
    return cost
  })
  expect(calls[1]).toBeLessThanOrEqual(calls[0] ?? 0)
})

it('a person is forgotten in every cell of every tab, by as few calls', () => {
  const calls = [12, 60].map((touches) => {
    const sheet = calledSheet(touches)
    const id = idOf(sheet, 0)
    const told = call<Forgetting>(sheet, 'panelForget', { id, name: '' })
    expect(told.tabs.slice(0, 1)).toEqual([{ tab: 'Deals', lines: 2, cells: 0 }])
    call<Forgetting>(sheet, 'panelForget', { id, name: 'Ann Lee' })
    const cost = callsOf(sheet)
    const cells = grids(sheet).flat(2).map(String)
    expect(cells.filter((cell) => /ann lee|ann@acme|5551234/i.test(cell) || cell.includes(id))).toEqual([])
    expect(sheet.rows('Deals').map(({ Name }) => Name)).toContain('Bob Ray')
    return cost
  })
  expect(calls[1]).toBeLessThanOrEqual((calls[0] ?? 0) + 1)
})

it('who is parked is listed', () => {
  const sheet = calledSheet(1)
  sheet.select('Deals!A3')
  sheet.runMenuItem('Bench selected rows')
  expect(call<ParkedPage>(sheet, 'panelParked').rows).toMatchObject([
    { name: 'Bob Ray', kind: 'bench', since: '2026-03-05' },
  ])
})
