// Insert a report: a formula over the user's own ranges, on a tab of its own that is never somebody else's.

import { RESULT_KINDS } from '../../../src/core/functions/result-kinds'
import { FUNCTIONS } from '../../../src/core/functions/table'
import { type AppSheet, DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const formulas = (sheet: AppSheet, tab: string): readonly string[] =>
  sheet.ports.workbook.formulasOfRow(tab, 1, 2).filter((formula) => formula !== '')
const shown = (sheet: AppSheet): string => sheet.world.active

/** A sheet whose cells take formulas. */
function deals(tabs: Parameters<typeof setUpSheet>[0] = { Deals: DEALS }): AppSheet {
  const sheet = setUpSheet(tabs)
  sheet.world.takesFormulas = true
  return sheet
}

it('writes the formula over whole columns of the tabs that are there, and shows its tab', () => {
  const sheet = deals()
  const { tab, formula } = okOf(sheet.insertReport('MEDIA_RATE'))
  expect([tab, formula]).toEqual(['Media rate', '=MEDIA_RATE(Touches!A1:U;Rules!A1:G)'])
  expect(formulas(sheet, tab)).toEqual([formula])
  expect(shown(sheet)).toBe(tab)
  expect(sheet.tab(tab).formats.get(4)).toBe('0%')
})

it('has names beside a line a row, below the title rows of the pipeline, whatever its tab is called', () => {
  const titled = [['My deals'], [], ...DEALS]
  const sheet = deals({ "Ann's": titled })
  const { tab, formula } = okOf(sheet.insertReport('NEXT_TOUCH'))
  expect(formula).toMatch(/^=NEXT_TOUCH\('Ann''s'!A3:[A-Z]+;Ledger!A1:Z;Cadence!A1:F;Rules!A1:G;Plan!A1:G\)$/)
  expect(formulas(sheet, tab)).toEqual([`=ARRAYFORMULA('Ann''s'!A3:A)`, formula])
  expect([1, 2].map((column) => sheet.tab(tab).formats.get(column) ?? '')).toEqual(['', 'yyyy-mm-dd'])
})

it('leaves out tabs that are not there, and makes those it cannot do without', () => {
  const sheet = deals()
  expect(okOf(sheet.insertReport('REFERRAL_TREE')).formula).toMatch(
    /^=REFERRAL_TREE\('Deals'!A1:[A-Z]+;;Rules!A1:G\)$/,
  )
  expect(sheet.world.tabs.has('Referrals')).toBe(false)
  expect(okOf(sheet.insertReport('BUSY_RATIO')).formula).toBe('=BUSY_RATIO(Time!A1:G)')
  expect(sheet.world.tabs.has('Time')).toBe(true)
  expect(shown(sheet)).toBe('Busy ratio')
})

it('takes a free name, and leaves a tab of the user’s as it is', () => {
  const sheet = deals({ Deals: DEALS, 'Media rate': [['mine']], 'MEDIA RATE 2': [['mine too']] })
  expect(okOf(sheet.insertReport('MEDIA_RATE')).tab).toBe('Media rate 3')
  expect(sheet.tab('Media rate').values(1, 1, 1, 1)).toEqual([['mine']])
})

it('shows the tab that has the formula already, however often it is sent', () => {
  const sheet = deals()
  const first = okOf(sheet.insertReport('PURGE'))
  const before = sheet.content()
  sheet.ports.workbook.show('Deals')
  expect(okOf(sheet.insertReport('PURGE'))).toEqual(first)
  expect(shown(sheet)).toBe(first.tab)
  expect(sheet.content()).toEqual(before)
})

it('offers what it would write, and says where Google would refuse it', () => {
  const sheet = deals()
  const { reports, isVolatile } = okOf(sheet.formulas())
  expect(reports.map(({ name }) => name)).toEqual(FUNCTIONS.map(({ name }) => name))
  expect(reports.find(({ name }) => name === 'PURGE')?.formula).toBe(
    okOf(sheet.insertReport('PURGE')).formula,
  )
  expect(isVolatile).toBe(false)
  sheet.tab('Deals').writeFormula(2, 20, '=NOW()')
  expect(okOf(sheet.formulas()).isVolatile).toBe(true)
})

it('is refused in words where the pipeline is gone', () => {
  const sheet = deals()
  sheet.world.tabs.delete('Deals')
  expect([problemOf(sheet.formulas()), problemOf(sheet.insertReport('PURGE'))]).toEqual(
    Array(2).fill(expect.stringContaining('Deals')),
  )
})

it('says so where no formula is taken', () => {
  expect(problemOf(setUpSheet({ Deals: DEALS }).insertReport('PURGE'))).toContain(
    'takes no formula on the tab "Purge"',
  )
})

it('formats columns of functions that there are', () => {
  const names = FUNCTIONS.map(({ name }) => name)
  expect(Object.keys(RESULT_KINDS).filter((name) => !names.includes(name))).toEqual([])
})
