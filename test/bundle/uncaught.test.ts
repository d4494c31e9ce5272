// What ends in the log of executions, and the mail that asks for a permission which ran out.
import type { OpenWorkbook } from '../../workbench/workbook/open-workbook'
import { type Spreadsheet, setUpSpreadsheet, spreadsheet } from '../support/spreadsheet'

const DEALS = [
  ['Name', 'Stage', 'Amount', 'Close date', 'Created'],
  ['Ann Lee', 'Demo', 900, '2026-03-20', '2026-01-05'],
] as const

/** Every write fails with words of the sheet, once `isBroken`. */
function failing(): { sheet: Spreadsheet; state: { isBroken: boolean } } {
  const state = { isBroken: false }
  const wrap = (workbook: OpenWorkbook): OpenWorkbook => ({
    ...workbook,
    write(area, values) {
      if (state.isBroken) throw new Error('Ann Lee stands in the tab Secret')
      workbook.write(area, values)
    },
  })
  return { sheet: setUpSpreadsheet({ Deals: DEALS }, { wrap }), state }
}

const SAID = { message: 'Touchline could not finish (Exception).' }

describe('what is thrown', () => {
  it('by a night, a menu item or an edit says where, and no word of the sheet', () => {
    const { sheet, state } = failing()
    state.isBroken = true
    const [night] = sheet.night('2026-03-05')
    expect(night?.execution.error).toMatchObject(SAID)
    expect(sheet.click('Run the night now').execution.error).toMatchObject(SAID)
    expect(sheet.dialogs.at(-1)?.text).toContain('Ann Lee stands in the tab Secret')
    state.isBroken = false
    const executions = JSON.stringify(sheet.executions)
    expect(executions).not.toMatch(/Ann Lee|Secret/)
  })
})

describe('a permission that ran out', () => {
  it('is asked for by mail, once a day, with the page to give it', () => {
    const sheet = setUpSpreadsheet({ Deals: DEALS })
    sheet.permissions.delete('https://www.googleapis.com/auth/spreadsheets.currentonly')
    sheet.passTo('2026-03-05 05:00')
    expect(sheet.outbox).toMatchObject([
      { to: 'ann@example.com', subject: 'Touchline needs your permission again' },
    ])
    expect(sheet.outbox[0]?.body).toMatch(/allow it; .*\n\nhttps:\/\//)
    sheet.passTo('2026-03-06 05:00')
    expect(sheet.outbox.length).toBe(2)
    sheet.permissions.add('https://www.googleapis.com/auth/spreadsheets.currentonly')
    sheet.passTo('2026-03-06 09:00')
    expect(sheet.outbox.at(-1)?.subject).toMatch(/^Fri 6 Mar · /)
  })

  it('is not asked for where a night fails for another reason, nor where mail is not permitted either', () => {
    const { sheet, state } = failing()
    state.isBroken = true
    sheet.night('2026-03-05')
    expect(sheet.outbox).toEqual([])
    sheet.permissions.clear()
    expect(sheet.night('2026-03-06')[0]?.execution.error).toMatchObject(SAID)
    expect(sheet.outbox).toEqual([])
  })
})

it('the menu is named Touchline, whatever the script is called', () => {
  const sheet = spreadsheet({ Deals: DEALS })
  expect(sheet.state.menus).toMatchObject([{ title: 'Touchline', addOn: false }])
})
