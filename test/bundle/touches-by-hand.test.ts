// Rows typed into Touches by hand are first class: named, counted, and given the id of whoever they name.
import { hour, ledgerRows } from '../support/accidents'
import { spreadsheet, type TestCell } from '../support/spreadsheet'

describe('touches typed by hand', () => {
  it('get the id of the only row of their name; others stay as they were typed', () => {
    const sheet = spreadsheet({
      Deals: [
        ['Name', 'E-mail', 'Stage', 'Created'],
        ['Ann Lee', 'ann@x.com', 'Demo', '2026-01-10'],
        ['Bob Ray', 'bob@x.com', 'Demo', '2026-01-10'],
        ['Bob Ray', 'bob@y.com', 'Demo', '2026-01-10'],
      ],
    })
    sheet.setUp()
    const [ann = '', bob = ''] = sheet.rows('Deals').map((row) => row['Touchline ID'])
    const line = (when: string, id: TestCell, name: string): TestCell[] => [
      when,
      id,
      name,
      'Call',
      'In',
      '',
      'Asked',
    ]
    sheet.put('Touches!B2', [
      line('2026-03-01', '', ' ann  lee'),
      line('2026-03-02', '', 'Bob Ray'),
      line('2026-03-03', bob, 'Bob Ray'),
      line('2026-03-04 10:30', '', 'Ann Lee'),
      line('2027-01-01', '', 'Ann Lee'),
      line('soon', '', 'Nobody'),
    ])
    hour(sheet, '2026-03-05 03:00')
    const ids = sheet.rows('Touches').map((row) => row['Touchline ID'])
    expect(ids).toEqual([ann, '', bob, ann, ann, ''])
    const ledger = ledgerRows(sheet).map((row) => [row['First touch'], row['Last inbound']])
    expect(ledger).toEqual([
      ['2026-03-01', '2026-03-04 10:30'],
      ['2026-03-03', '2026-03-03'],
      ['', ''],
    ])
    expect(sheet.rows('Log').pop()?.Message).toMatch(
      /^I could not read 3 things; the first: Touches, row 7, When: this is not a date/,
    )
    sheet.put('Touches!B7', [['2026-03-01']])
    sheet.put('Deals!A2', [['Ann Miller']])
    hour(sheet, '2026-03-06 03:00')
    expect(sheet.rows('Log').pop()?.Message).toMatch(
      /^I could not read 2 things; the first: Touches, row 3, Name: "Bob Ray" is not the name of exactly one row/,
    )
    expect(ledgerRows(sheet)[0]?.['Last inbound']).toBe('2026-03-04 10:30')
  })

  it('of a row that was deleted stay, and count again when the row comes back', () => {
    const sheet = spreadsheet({
      Deals: [
        ['Name', 'Stage'],
        ['Ann Lee', 'Demo'],
        ['Bob Ray', 'Demo'],
      ],
    })
    sheet.setUp()
    sheet.put('Touches!B2', [['2026-03-01', '', 'Ann Lee', 'Call', 'In']])
    hour(sheet, '2026-03-05 03:00')
    const [row = []] = sheet.grid('Deals').slice(1)
    sheet.workbook.deleteRows(sheet.area('Deals!A1').sheet, [1])
    hour(sheet, '2026-03-06 03:00')
    expect(ledgerRows(sheet).map((line) => line['Last inbound'])).toEqual(['', '2026-03-01'])
    sheet.put('Deals!A3', [row.slice(0, 3)])
    hour(sheet, '2026-03-07 03:00')
    expect(ledgerRows(sheet).map((line) => [line['Last inbound'], line['First seen']])).toEqual([
      ['', '2026-03-04'],
      ['2026-03-01', '2026-03-04'],
    ])
  })
})
