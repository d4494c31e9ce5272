// Cells of the user's that an array formula further up fills: nothing is typed into them, which would break the whole column.
import { DEALS, panelSheet } from '../support/panel-calls'

const DATES = ['2026-03-30', '', '2025-06-01', '2026-04-10', '2026-05-30']
const list = (...texts: string[]): string => `={${texts.map((text) => `"${text}"`).join(';')}}`
const withoutDates = DEALS.map((line) => line.slice(0, 7))

const inHeader = withoutDates.map((line, at) => [...line, at === 0 ? list('Close date', ...DATES) : ''])
const inFirstRow = withoutDates.map((line, at) => [
  ...line,
  at === 0 ? 'Close date' : at === 1 ? list(...DATES) : '',
])

const date = { field: 'decision', value: '2026-04-20', seen: '' } as const
const LOG = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }

describe.each([
  ['header', inHeader],
  ['first row', inFirstRow],
])('a column that a formula in its %s fills', (_where, deals) => {
  const said = expect.stringContaining('The column "Close date" is filled by a formula at its top')

  it('is refused to a fill and to a decision, and stands as it stood', () => {
    const sheet = panelSheet(deals)
    const before = sheet.grid('Deals')
    expect(before[4]?.[7]).not.toBe('')
    const { id } = sheet.look('Bob Ray').card
    expect(sheet.fill(id, date)).toEqual({ problem: said })
    const decisions = [{ id, verb: 'fill', cells: [date] }]
    expect(sheet.callFromSidebar('panelDecide', [{ key: 'k1', decisions }])).toEqual({ problem: said })
    expect(sheet.grid('Deals')).toEqual(before)
    expect(sheet.workbook.sheets().map(({ name }) => name)).not.toContain('Undo')
  })

  it('leaves a log its touch, and a call its refusal', () => {
    const sheet = panelSheet(deals)
    const before = sheet.grid('Deals').map((line) => line[7])
    const { id } = sheet.look('Bob Ray').card
    expect(sheet.log({ ...LOG, id, cells: [date] })).toMatchObject({ ok: { unsaved: [said] } })
    const touch = { ...LOG, id, line: '', key: 'b1', age: 0, cells: [date] }
    const answer = sheet.callFromSidebar('panelLogBatch', [{ touches: [touch], putOff: [] }])
    expect(JSON.stringify(answer)).toContain('is filled by a formula at its top')
    expect(sheet.grid('Deals').map((line) => line[7])).toEqual(before)
  })
})

it('formulas of each row, and a plain header, are in nobody’s way', () => {
  const deals = withoutDates.map((line, at) => [
    ...line,
    at === 0 ? 'Close date' : at === 2 ? '' : '=DATE(2026,4,10)',
  ])
  const sheet = panelSheet(deals)
  expect(sheet.fill(sheet.look('Bob Ray').card.id, date)).toHaveProperty('ok')
})

it('an import of the whole table, with its formula in the first header, is left alone', () => {
  const row = (line: readonly unknown[]): string => line.map((cell) => `"${cell}"`).join(',')
  const deals = DEALS.map((line, at) => (at === 0 ? [`={${DEALS.map(row).join(';')}}`] : line.map(() => '')))
  const sheet = panelSheet(deals)
  const before = sheet.grid('Deals')
  const { card } = sheet.look('Bob Ray')
  expect(sheet.fill(card.id, date)).toEqual({
    problem: expect.stringContaining('is filled by a formula'),
  })
  expect(sheet.grid('Deals')).toEqual(before)
})
