// Every custom function, inserted as a report, gives an answer in the sheet and no error value: over a small sheet, and with
// LONG_TESTS (npm run test:long) over the demo.
import type { InsertedReport, OfferedReports } from '../../src/app/panel/insert-report'
import { FUNCTIONS } from '../../src/core/functions/table'
import { createClock } from '../../workbench/apps-script/clock'
import { createGoogle } from '../../workbench/apps-script/google'
import { sharedRealms } from '../../workbench/apps-script/realm'
import { demoWorkbook } from '../../workbench/demo/demo-workbook'
import { readBundle } from '../../workbench/night/bundle'
import { dayOfIso } from '../../workbench/night/calendar'
import { runNights } from '../../workbench/night/night-run'
import { grid, sheetNamed } from '../../workbench/night/tabs'
import type { OpenWorkbook } from '../../workbench/workbook/open-workbook'
import { built, builtProject } from '../support/dist'
import { DEALS } from '../support/panel-calls'
import { setUpSpreadsheet } from '../support/spreadsheet'

interface Sheet {
  readonly workbook: OpenWorkbook
  callFromSidebar(name: string, sent: unknown[]): unknown
}

function demo(): Sheet {
  const date = dayOfIso('2026-11-20') ?? Number.NaN
  const workbook = demoWorkbook({ today: date, zone: 'UTC' })
  runNights(workbook, {
    ...{ bundle: readBundle(builtProject()), name: 'demo', zone: 'UTC', date, nights: 1, rules: [] },
    ...{ progress: () => undefined, realms: sharedRealms },
  })
  const google = createGoogle({
    ...{ user: { email: 'you@example.com' }, document: { zone: 'UTC' }, realms: sharedRealms, workbook },
    ...{ clock: createClock(date * 86_400_000 + 43_200_000), bundle: built('Code.js') },
  })
  return { workbook, callFromSidebar: (name, sent) => google.callFromSidebar(name, sent) }
}

const SHEETS: readonly (readonly [name: string, open: () => Sheet])[] = [
  ['a small sheet', () => setUpSpreadsheet({ Deals: DEALS })],
  ...(process.env.LONG_TESTS === '1' ? [['the demo', demo] as const] : []),
]

function ask<T>(sheet: Sheet, name: string, ...sent: unknown[]): T {
  const answer = sheet.callFromSidebar(name, sent) as { readonly ok?: T }
  if (answer.ok === undefined) throw new Error(JSON.stringify(answer))
  return answer.ok
}

describe.each(SHEETS)('over %s', (_, open) => {
  let sheet: Sheet
  beforeAll(() => {
    sheet = open()
  })

  it('every function is offered', () => {
    const { reports, isVolatile } = ask<OfferedReports>(sheet, 'panelFormulas')
    expect(reports.map(({ name }) => name)).toEqual(FUNCTIONS.map(({ name }) => name))
    expect(isVolatile).toBe(false)
  })

  it.each(FUNCTIONS.map(({ name }) => name))('%s stands on a tab of its own, and shows no error', (name) => {
    const { workbook } = sheet
    const before = workbook.sheets().map((tab) => tab.name)
    const { tab, formula } = ask<InsertedReport>(sheet, 'panelInsertReport', { name })
    expect(before).not.toContain(tab)
    expect(formula.startsWith(`=${name}(`)).toBe(true)
    const cells = grid(workbook, tab).flat()
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null && 'error' in cell)).toEqual([])
    expect(cells.filter((cell) => cell !== null && cell !== '').length).toBeGreaterThan(0)
    // Each on its own: a sheet of so many formulas takes long at every write.
    workbook.deleteSheet(sheetNamed(workbook, tab)?.id ?? -1)
  })
})
