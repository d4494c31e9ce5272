// Every custom function, inserted as a report over the demo, gives an answer in the sheet and no error value.

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
import { built, builtProject } from '../support/dist'

const DAY = dayOfIso('2026-11-20') ?? Number.NaN
const NOON = DAY * 86_400_000 + 43_200_000

const workbook = demoWorkbook({ today: DAY, zone: 'UTC' })
runNights(workbook, {
  ...{ bundle: readBundle(builtProject()), name: 'demo', zone: 'UTC', date: DAY, nights: 1, rules: [] },
  ...{ progress: () => undefined, realms: sharedRealms },
})
const google = createGoogle({
  ...{ user: { email: 'you@example.com' }, document: { zone: 'UTC' }, realms: sharedRealms },
  ...{ workbook, clock: createClock(NOON), bundle: built('Code.js') },
})
const ask = <T>(name: string, ...sent: unknown[]): T => {
  const answer = google.callFromSidebar(name, sent) as { readonly ok?: T }
  if (answer.ok === undefined) throw new Error(JSON.stringify(answer))
  return answer.ok
}
const tabs = (): string[] => workbook.sheets().map(({ name }) => name)

it('offers every function, by topic, and says nothing of NOW() where there is none', () => {
  const { reports, isVolatile } = ask<OfferedReports>('panelFormulas')
  expect(reports.map(({ name }) => name)).toEqual(FUNCTIONS.map(({ name }) => name))
  expect(isVolatile).toBe(false)
})

describe.each(FUNCTIONS.map(({ name }) => name))('%s', (name) => {
  it('stands on a tab of its own, and shows no error', () => {
    const before = tabs()
    const { tab, formula } = ask<InsertedReport>('panelInsertReport', { name })
    expect(before).not.toContain(tab)
    expect(formula.startsWith(`=${name}(`)).toBe(true)
    const cells = grid(workbook, tab).flat()
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null && 'error' in cell)).toEqual([])
    expect(cells.filter((cell) => cell !== null && cell !== '').length).toBeGreaterThan(0)
    expect(sheetNamed(workbook, tab)?.name).toBe(tab)
  })

  it('is refused where a name is not of the table', () => {
    expect(google.callFromSidebar('panelInsertReport', [{ name: `${name})` }])).toMatchObject({
      problem: expect.stringContaining('choose a report of the list'),
    })
  })
})
