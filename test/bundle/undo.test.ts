// What is taken back in Google's grid: formulas calculate, and cells refuse.
import type { PanelAnswer } from '../../sidebar/server'
import type { Court } from '../../src/app/panel/court'
import type { BatchTakenBack } from '../../src/app/panel/undo-batch'
import { memo } from '../../src/core/cells/lazy'
import { people } from '../support/accidents'
import { type Copy, type Spreadsheet, setUpSpreadsheet, type TestCell } from '../support/spreadsheet'

const SITS = '2026-03-27'

function call<T>(sheet: Spreadsheet, name: string, request: unknown): T {
  const answer = sheet.callFromSidebar(name, [request]) as PanelAnswer<T>
  if (!('ok' in answer)) throw new Error(answer.problem)
  return answer.ok
}

/** Copies of a sheet some nights after set-up. */
const begun = memo((isLive: boolean): Copy => {
  const sheet = setUpSpreadsheet({ Deals: people(24) })
  if (!isLive) sheet.click('Live formulas or written values')
  sheet.night('2026-03-19')
  return sheet.copier()
})

/** A sheet with rows on Purge. @param cells that are put there more than a week before */
function accused(isLive: boolean, cells: Readonly<Record<string, TestCell>> = {}): Spreadsheet {
  const sheet = begun(isLive)()
  for (const [at, value] of Object.entries(cells)) sheet.put(`Deals!${at}`, [[value]])
  for (const day of ['2026-03-26', SITS]) sheet.night(day)
  sheet.setNow(`${SITS} 12:00`)
  return sheet
}

const rowOf = (sheet: Spreadsheet, name: string) => sheet.rows('Deals').find(({ Name }) => Name === name)
const idOf = (sheet: Spreadsheet, name: string): string => String(rowOf(sheet, name)?.['Touchline ID'])
const fill = (sheet: Spreadsheet, name: string, seen: string) => ({
  id: idOf(sheet, name),
  verb: 'fill',
  cells: [{ field: 'decision', value: '2026-04-20', seen }],
})
const park = (sheet: Spreadsheet, name: string) => ({
  id: idOf(sheet, name),
  verb: 'park',
  cells: [
    { field: 'benched', value: `bench ${SITS}`, seen: '' },
    { field: 'wakeOn', value: '2026-06-25', seen: '' },
  ],
})
const keep = (sheet: Spreadsheet, name: string) => ({ id: idOf(sheet, name), verb: 'keep', cells: [] })

describe.each([true, false])('with live formulas: %s', (isLive) => {
  it.each([
    ['a past day', '=DATE(2026,1,1)+3', '2026-01-04'],
    ['nothing', '=IF(F2>5000,DATE(2026,5,1),"")', ''],
  ])('a formula that gives %s is judged again, with the clock it had', (_, formula, seen) => {
    const sheet = accused(isLive, { G2: formula })
    const before = sheet.grid('Deals')
    const decisions = [fill(sheet, 'Person 0', seen)]
    expect(call(sheet, 'panelDecide', { key: 'k1', decisions })).toMatchObject({ left: [] })
    expect(sheet.grid('Deals')).not.toEqual(before)
    expect(call<BatchTakenBack>(sheet, 'panelUndoBatch', { batch: 'k1' })).toMatchObject({
      rows: 1,
      kept: [],
    })
    expect(sheet.grid('Deals')).toEqual(before)
  })

  it('a verdict that is kept beside a stage nobody can read comes back', () => {
    const sheet = accused(isLive)
    sheet.put('Deals!E2', [['=NA()']])
    sheet.night('2026-03-28')
    const before = sheet.grid('Deals')
    expect(rowOf(sheet, 'Person 0')?.Verdict).not.toBe('')
    call(sheet, 'panelDecide', { key: 'k1', decisions: [park(sheet, 'Person 0')] })
    call(sheet, 'panelUndoBatch', { batch: 'k1' })
    expect(sheet.grid('Deals')).toEqual(before)
  })
})

it.each([false, true])(
  'a batch that a cell refuses is not noted, with decisions before it: %s',
  (isSecond) => {
    const sheet = accused(false)
    if (isSecond) call(sheet, 'panelDecide', { key: 'k0', decisions: [keep(sheet, 'Person 6')] })
    const area = { sheet: sheet.workbook.sheets()[0]?.id ?? 0, row: 1, column: 6, rows: 60, columns: 1 }
    sheet.workbook.setValidation(area, { kind: 'list', values: ['soon'], strict: true })
    const figures = { open: 1, claimed: 1, surviving: 1, survivingRows: 1, isAnew: false }
    const court = (): Court => call<Court>(sheet, 'panelCourt', { mode: 'sprint' })
    const before = court()
    const decisions = [keep(sheet, 'Person 1'), park(sheet, 'Person 2'), fill(sheet, 'Person 0', '')]
    expect(sheet.callFromSidebar('panelDecide', [{ key: 'k1', decisions, sprint: figures }])).toMatchObject({
      problem: expect.stringContaining('nothing was saved'),
    })
    expect(court()).toEqual(before)
  },
)
