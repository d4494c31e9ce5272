// Tabs that live formulas read, deleted from the file: the night makes them anew, and the formulas name them again.

import { formulas, liveDeals, nightOf, shown } from '../support/live-deals'
import { inOneLine } from '../support/mails'
import type { Copy, Spreadsheet } from '../support/spreadsheet'

let ready: Copy
beforeAll(() => {
  ready = liveDeals()
})

function without(...tabs: readonly string[]): Spreadsheet {
  const file = ready()
  nightOf(file, '2026-03-05')
  for (const { id, name } of file.workbook.sheets()) if (tabs.includes(name)) file.workbook.deleteSheet(id)
  return file
}

describe('deleted tabs', () => {
  it.each([[['Rules']], [['Cadence']], [['Ledger', 'Today']]])('%j come back with their formulas', (tabs) => {
    const [file, whole] = [without(...tabs), without()]
    for (const one of [file, whole]) nightOf(one, '2026-03-06')
    expect(formulas(file)).toEqual(formulas(whole))
    expect(shown(file)).toEqual(shown(whole))
    expect(file.rows('Today').map(({ Name }) => Name)).toEqual(whole.rows('Today').map(({ Name }) => Name))
    file.click('Send my morning mail now')
    for (const tab of tabs)
      expect(inOneLine(file.outbox.at(-1)?.body ?? '')).toContain(`The tab “${tab}” was gone`)
  })
})
