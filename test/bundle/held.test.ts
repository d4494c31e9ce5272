// A header renamed under live formulas: the values of the last night stand, and the formulas return when it is mended (S5).
import { contentOf, hour } from '../support/accidents'
import { formulas, liveDeals, nightOf, shown } from '../support/live-deals'
import type { Copy, Spreadsheet } from '../support/spreadsheet'

/** A night is cut off at every service call with LONG_TESTS (npm run test:long), else at some. */
const STEP = process.env.LONG_TESTS === '1' ? 1 : 9

let ready: Copy
beforeAll(() => {
  ready = liveDeals()
})

const own = (sheet: Spreadsheet): unknown[] =>
  sheet.rows('Deals').map((row) => [row['On notice since'], row.Fit, row.Verdict, row['Next touch'], row.By])
const rename = (sheet: Spreadsheet, header: string, now: string): void => {
  const column = sheet.grid('Deals')[0]?.indexOf(header) ?? -1
  sheet.put(`Deals!${String.fromCharCode(65 + column)}1`, [[now]])
}
const answer = (sheet: Spreadsheet, field: string, header: string): unknown =>
  sheet.callFromSidebar('panelAnswerHeader', [{ field, header }])

describe.each([
  ['Close date', 'Expected', 'decision'],
  ['Stage', 'Where it stands', 'stage'],
  ['Value', 'Worth', 'value'],
  ['Created', 'Since when', 'created'],
  ['Email', 'Write to', 'email'],
])('%s renamed to %s in a live sheet', (header, now, field) => {
  it('leaves last night’s values, and gives the formulas back with the column', () => {
    const sheet = ready()
    nightOf(sheet, '2026-03-05')
    const [before, live] = [own(sheet), formulas(sheet)]
    expect(live.length).toBe(2)
    rename(sheet, header, now)
    nightOf(sheet, '2026-03-06')
    expect(own(sheet)).toEqual(before)
    expect([formulas(sheet), sheet.rule('live.now')]).toEqual([[], 'held'])
    nightOf(sheet, '2026-03-07')
    expect(own(sheet)).toEqual(before)
    expect(answer(sheet, field, now)).toEqual({ ok: [] })
    expect([formulas(sheet), sheet.rule('live.now')]).toEqual([live, 'yes'])
    const untouched = ready()
    for (const day of ['2026-03-05', '2026-03-09']) nightOf(untouched, day)
    nightOf(sheet, '2026-03-09')
    expect(shown(sheet).map(([, next]) => next)).toEqual(shown(untouched).map(([, next]) => next))
  })
})

describe('a second column with the same header left of the first', () => {
  it('pauses the formulas, which would take it, until it has another name', () => {
    const sheet = ready()
    nightOf(sheet, '2026-03-05')
    const live = formulas(sheet)
    sheet.workbook.insertColumns(sheet.area('Deals!A1').sheet, 0, 1)
    sheet.put('Deals!A1', [['Stage'], ['Lost'], ['Lost'], ['Lost']])
    nightOf(sheet, '2026-03-06')
    const untouched = ready()
    for (const day of ['2026-03-05', '2026-03-06']) nightOf(untouched, day)
    expect(own(sheet)).toEqual(own(untouched))
    expect([formulas(sheet), sheet.rule('live.now')]).toEqual([[], 'held'])
    sheet.put('Deals!A1', [['Old stage']])
    nightOf(sheet, '2026-03-09')
    expect(formulas(sheet).length).toBe(live.length)
    expect(sheet.rule('live.now')).toBe('yes')
  })
})

describe('a live sheet whose nights are cut off', () => {
  const start = (isMended: boolean): Spreadsheet => {
    const sheet = ready()
    nightOf(sheet, '2026-03-05')
    rename(sheet, 'Value', 'Worth')
    if (isMended) {
      nightOf(sheet, '2026-03-06')
      rename(sheet, 'Worth', 'Value')
    }
    return sheet
  }

  it.each([
    ['is held as if undisturbed', false, '2026-03-06'],
    ['comes back as if undisturbed', true, '2026-03-09'],
  ] as const)('%s, wherever it is cut', (_says, isMended, day) => {
    const copy = start(isMended).copier()
    const calm = copy()
    const calls = hour(calm, `${day} 03:00`).execution.serviceCalls.total
    expect(calls).toBeGreaterThan(30)
    for (let at = 1; at <= calls; at += STEP) {
      const cut = copy()
      expect(hour(cut, `${day} 03:00`, at).execution.cut).toBe(true)
      hour(cut, `${day} 04:00`)
      expect([at, contentOf(cut), formulas(cut)]).toEqual([at, contentOf(calm), formulas(calm)])
    }
  })
})
