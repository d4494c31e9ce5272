// A night in a sheet whose time zone has another day than the process: every day is the sheet's.
import { ledgerRows } from '../../support/accidents'
import { spreadsheet } from '../../support/spreadsheet'

describe('a night in another zone than the script’s', () => {
  it('dates touches, ledger, list and heartbeat by the wall clock of the sheet', () => {
    const sheet = spreadsheet(
      {
        Deals: [
          ['Name', 'Stage', 'Amount', 'Close date', 'Created'],
          ['Ann Lee', 'Demo', 1000, '2026-04-20', '2026-04-01'],
          ['Bob Ray', 'Demo', 700, '', '2026-01-10'],
        ],
      },
      { zone: 'Pacific/Kiritimati', now: '2026-04-03 23:50' },
    )
    sheet.setUp()
    sheet.setNow('2026-04-04 03:10')
    sheet.click('Run the night now')
    const ann = sheet.rows('Today').findIndex((row) => row.Name === 'Ann Lee') + 2
    sheet.put(`Today!C${ann}`, [['Reached']])
    sheet.put(`Today!G${ann}`, [['new law']])
    sheet.put('Deals!D3', [['2026-05-01']])
    sheet.setNow('2026-04-05 03:10')
    sheet.click('Run the night now')
    const ids = sheet.rows('Deals').map((row) => row['Touchline ID'])
    expect(
      sheet.rows('Touches').map((row) => [row.When, row.Name, row['Touchline ID'], row.Progress]),
    ).toEqual([
      ['2026-04-04', 'Ann Lee', ids[0], ''],
      ['2026-04-05', 'Bob Ray', ids[1], 'Decision date'],
    ])
    expect(
      ledgerRows(sheet).map((row) => [
        row['First seen'],
        row['Last counted'],
        row['Last progress'],
        row['Decision date'],
      ]),
    ).toEqual([
      ['2026-04-03', '2026-04-04', '', '2026-04-20'],
      ['2026-04-03', '', '2026-04-05', '2026-05-01'],
    ])
    expect(sheet.cell('Today!S1')).toBe('2026-04-05')
    expect(sheet.rule('today')).toBe('2026-04-05')
    expect(sheet.row('Deals', 'Name', 'Ann Lee')).toMatchObject({
      'Close date': '2026-04-20',
      Created: '2026-04-01',
    })
    expect(sheet.row('Deals', 'Name', 'Bob Ray').Verdict).toMatch(/^Keep · decides in 26 days/)
  })
})
