// The built file keeps nothing between two runs: those that share a realm leave what runs in realms of their own leave, also
// where a sheet of other rules, language and zone was there before.
import { freshRealms, type RealmSource, sharedRealms } from '../../workbench/apps-script/realm'
import { busyDay, contentOf, people } from '../support/accidents'
import { type SpreadsheetOptions, spreadsheet } from '../support/spreadsheet'

/** Set up, two nights with a busy day between them, and what the panel and the menu do then. */
function lived(isLive: boolean, options: SpreadsheetOptions): unknown {
  const sheet = spreadsheet({ Deals: people(22) }, options)
  sheet.setUp()
  if (!isLive) sheet.click('Live formulas or written values')
  sheet.night('2026-03-05')
  busyDay(sheet, '2026-03-05', 0)
  sheet.night('2026-03-06')
  const id = sheet.row('Deals', 'Name', 'Person 6')['Touchline ID']
  const request = { id, key: 'k1', medium: 'Call', outcome: 'Reached', reason: 'New law', cells: [] }
  sheet.callFromSidebar('panelLogTouch', [request])
  sheet.type('Deals', 'Person 7', 'Stage', 'Won')
  sheet.select('Deals!A2:A4')
  sheet.answer('YES')
  sheet.click('Bench selected rows')
  return [
    contentOf(sheet),
    sheet.outbox,
    sheet.executions.map(({ function: name, serviceCalls, error }) => [name, serviceCalls.total, error]),
  ]
}

it.each([true, false])('with live formulas: %s', (isLive) => {
  const [own, shared] = [freshRealms, sharedRealms].map((realms: RealmSource) => {
    const abroad = spreadsheet({ Leads: people(6) }, { realms, zone: 'America/New_York' })
    abroad.setUp()
    abroad.setRule('P4.days', 9)
    abroad.setRule('language', 'German')
    abroad.night('2026-03-05')
    return lived(isLive, { realms })
  })
  expect(shared).toEqual(own)
})
