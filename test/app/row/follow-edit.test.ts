// Following an edit by hand: today and a promised moment are read in the sheet's time zone, whatever the script's.
import { deal, editedDeals, ledger } from '../../support/edited-deals'
import type { Copy, Spreadsheet } from '../../support/spreadsheet'

let live: Copy
let written: Copy
beforeAll(() => {
  // Half past midnight in the sheet, when most other time zones have another day.
  ;({ live, written } = editedDeals('2026-03-04 23:30', '2026-03-05 00:30'))
})

const copies = (): Spreadsheet[] => [live(), written()]

describe('an edit of a row, live and written', () => {
  it('takes a typed yes as confirmed that day, also in a row that was never seen before', () => {
    for (const file of copies()) {
      file.type('Deals', 'Ann again', 'Will they buy?', 'yes')
      expect(deal(file, 'Ann again').Verdict).toMatch(/^Keep · .* · P2a$/)
      expect(ledger(file, 'Ann again')).toMatchObject({ Gut: 'yes', 'Gut confirmed': '2026-03-05' })

      file.put('Deals!A9', [['Fay', 'Fort', 'fay@fort.com', 'Lead', 950, null, '2025-12-01']])
      file.type('Deals', 'Fay', 'Will they buy?', 'yes')
      expect(deal(file, 'Fay')['Touchline ID']).toMatch(/^T\w+$/)
      expect(deal(file, 'Fay').Verdict).toMatch(/^Keep · .* · P2a$/)
      file.setNow('2026-03-06 05:00')
      file.runDueTriggers()
      expect(ledger(file, 'Fay')).toMatchObject({ 'Gut confirmed': '2026-03-05', 'First seen': '2026-03-06' })
      expect(deal(file, 'Fay').Verdict).toMatch(/^Keep · .* · P2a$/)
    }
  })

  it('moves the next touch to a typed promise, on the row that holds it and the others of its person', () => {
    for (const file of copies()) {
      expect(deal(file, 'Ann')['Next touch']).toBe('see row of Ann again')
      file.type('Deals', 'Ann', 'Promised', '2026-03-17 15:30')
      expect(deal(file, 'Ann again')['Next touch']).toBe('2026-03-17')
      expect(deal(file, 'Ann')['Next touch']).toBe('see row of Ann again')
    }
  })
})
