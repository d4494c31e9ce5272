// Benching, long-term and back by the menu, and rows that wake by themselves (P6).
import { ledgerRows } from '../support/accidents'
import { type Spreadsheet, setUpSpreadsheet, type TestCell } from '../support/spreadsheet'

const DEALS: TestCell[][] = [
  ['Name', 'Stage', 'Amount', 'Close date', 'Created'],
  ['Ann Lee', 'Proposal', 1000, '2026-03-01', '2026-01-10'],
  ['Bob Ray', 'Demo', 700, '2026-08-01', '2026-01-02'],
  ['Cy Doe', 'Demo', 300, '', '2026-01-02'],
]

const setUp = (): Spreadsheet => setUpSpreadsheet({ Deals: DEALS })

function choose(sheet: Spreadsheet, rows: string, item: string, answer = 'YES'): void {
  sheet.select(...rows.split(' ').map((range) => `Deals!${range}`))
  if (rows.length > 2) sheet.answer(answer)
  sheet.click(item)
}

const marks = (sheet: Spreadsheet, name: string): TestCell[] => {
  const row = sheet.row('Deals', 'Name', name)
  return ['Benched', 'Wake on', 'On notice since', 'Verdict', 'Next touch'].map((header) => row[header] ?? '')
}

describe('the bench', () => {
  it('marks the selected rows in place, and a click back restores the state before', () => {
    const sheet = setUp()
    const before = sheet.grid('Deals')
    choose(sheet, 'A2:B4', 'Bench selected rows')
    // 45 days before the decision where that is ahead, else 90 days.
    expect(marks(sheet, 'Ann Lee')).toEqual(['bench 2026-03-04', '2026-06-02', '2026-03-04', '', ''])
    expect(marks(sheet, 'Bob Ray')).toEqual(['bench 2026-03-04', '2026-06-17', '2026-03-04', '', ''])
    expect(sheet.toasts[sheet.toasts.length - 1]?.message).toBe(
      '3 rows on the bench. Nothing was moved or deleted.',
    )
    choose(sheet, 'A2:B4', 'Bring selected rows back')
    expect(sheet.grid('Deals')).toEqual(before)
  })

  it('asks with the names before it marks several rows, of all selected ranges', () => {
    const sheet = setUp()
    const before = sheet.grid('Deals')
    choose(sheet, 'A4 A2', 'Bench selected rows', 'NO')
    expect(sheet.dialogs.at(-1)?.text).toBe('Put 2 rows on the bench: Ann Lee, Cy Doe?')
    expect(sheet.grid('Deals')).toEqual(before)
    expect(sheet.toasts.at(-1)?.message).toBe('Nothing was changed.')
    choose(sheet, 'A4 A2', 'Bench selected rows')
    expect(['Ann Lee', 'Bob Ray', 'Cy Doe'].map((name) => marks(sheet, name)[0])).toEqual([
      'bench 2026-03-04',
      '',
      'bench 2026-03-04',
    ])
  })

  it('leaves rows alone that nobody sees: a selection reaches over what is hidden', () => {
    const sheet = setUp()
    sheet.workbook.setHeaderHidden(0, 'ROW', 2, true)
    choose(sheet, 'A2:B4', 'Bench selected rows')
    expect(['Ann Lee', 'Bob Ray', 'Cy Doe'].map((name) => marks(sheet, name)[0])).toEqual([
      'bench 2026-03-04',
      '',
      'bench 2026-03-04',
    ])
    expect(sheet.toasts[sheet.toasts.length - 1]?.message).toBe(
      '2 rows on the bench, 1 hidden row left as it is. Nothing was moved or deleted.',
    )
  })

  it('keeps long-term people at the client cadence, out of the pipeline', () => {
    const sheet = setUp()
    choose(sheet, 'A3', 'Keep selected rows for the long term')
    const [benched, , , verdict, next] = marks(sheet, 'Bob Ray')
    expect([benched, verdict]).toEqual(['long-term 2026-03-04', ''])
    expect(String(next)).toMatch(/^2026-/)
  })

  it('ends on the day to wake, or with an inbound touch after it: the row is New again for its days', () => {
    const sheet = setUp()
    choose(sheet, 'A3:A4', 'Bench selected rows')
    sheet.type('Deals', 'Bob Ray', 'Wake on', '2026-03-06')
    sheet.put('Touches!B2', [['2026-03-05 10:00', '', 'Cy Doe', 'E-mail', 'In', '', 'They ask for an offer']])
    sheet.nightsTo('2026-03-05')
    expect([marks(sheet, 'Bob Ray')[0], marks(sheet, 'Cy Doe')[0]]).toEqual(['bench 2026-03-04', ''])
    sheet.night('2026-03-06')
    expect(marks(sheet, 'Bob Ray').slice(0, 3)).toEqual(['', '', ''])
    expect(marks(sheet, 'Bob Ray')[3]).toMatch(/^New · day 0 of 14/)
    const back = (name: string) => {
      const id = sheet.row('Deals', 'Name', name)['Touchline ID']
      return ledgerRows(sheet).find((row) => row['Touchline ID'] === id)?.['Back since']
    }
    expect([back('Bob Ray'), back('Cy Doe')]).toEqual(['2026-03-06', '2026-03-05'])
    sheet.nightsTo('2026-03-20')
    expect(marks(sheet, 'Bob Ray')[3]).toMatch(/^Notice/)
  })

  it('says in words what is wrong, and changes nothing: another tab, blank rows, a busy sheet', () => {
    const sheet = setUp()
    const before = sheet.grid('Deals')
    sheet.select('Rules!A1')
    sheet.click('Bench selected rows')
    sheet.select('Deals!A30:A31')
    sheet.click('Bench selected rows')
    const release = sheet.holdLock('document')
    choose(sheet, 'A2', 'Bench selected rows')
    release()
    expect(sheet.grid('Deals')).toEqual(before)
    expect(sheet.dialogs.map(({ text }) => text)).toEqual([
      'Select rows on the tab "Deals" first.',
      'Select one or more rows of your pipeline first.',
    ])
    expect(sheet.toasts[sheet.toasts.length - 1]?.message).toMatch(/nothing was changed/)
  })

  it('cut off at whichever service call leaves rows marked whole or not at all, and the night puts the rest right', () => {
    const sheet = setUp()
    sheet.click('Live formulas or written values')
    sheet.select('Deals!A2:A3')
    let isCut = true
    let at = 0
    for (at = 1; isCut; at++) {
      sheet.answer('YES')
      isCut = sheet.runMenuItem('Bench selected rows', { cutAt: at }).execution.cut === true
      for (const name of ['Ann Lee', 'Bob Ray']) {
        const [benched, wake] = marks(sheet, name)
        expect([at, benched === '', wake === '']).toEqual([at, benched === '', benched === ''])
      }
      sheet.answer('YES')
      sheet.click('Bring selected rows back')
    }
    expect(at).toBeGreaterThan(10)
  })
})
