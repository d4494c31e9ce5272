// Following an edit by hand: today and a promised moment are the sheet's, whatever the zone of the script.
import { beforeAll, describe, expect, it } from '@jest/globals'
import { type Spreadsheet, spreadsheet, type TestCell } from '../support/spreadsheet'

const HEADERS = ['Name', 'Company', 'Email', 'Stage', 'Value', 'Close date', 'Created'] as const
const ROWS: readonly (readonly TestCell[])[] = [
  ['Ann', 'Acme', 'ann@acme.com', 'Demo', 100, '2026-03-20', '2026-01-05'],
  ['Ann again', 'Acme', 'ann@acme.com', 'Demo', 900, '2026-05-20', '2026-01-05'],
  ['Bob', 'Bolt', 'bob@bolt.com', 'Won', 200, '2026-01-20', '2025-01-05'],
  ['Cy', 'Core', 'cy@core.com', 'Lead', 300, null, '2026-01-01'],
  ['Di', 'Dune', 'di@dune.com', 'Proposal', 300, '2026-06-01', '2026-01-01'],
  ['Ed', 'Edge', 'ed@edge.com', 'Proposal', 300, '2026-06-01', '2026-01-01'],
  ['Flo', 'Flag', 'flo@flag.com', 'Lost', 300, '2026-01-01', '2025-01-01'],
]

/** Set up once, live and written; the tests work on copies. */
const ready: Spreadsheet[] = []
beforeAll(() => {
  const live = spreadsheet({ Deals: [[...HEADERS], ...ROWS], Notes: [['A list'], ['of things']] })
  live.setUp()
  live.setNow('2026-03-04 23:30')
  live.runDueTriggers()
  // Half an hour past midnight in the sheet: elsewhere it is still, or long since, another day.
  live.setNow('2026-03-05 00:30')
  const written = live.copy()
  written.click('Live formulas or written values')
  ready.push(live, written)
})

const copies = (): Spreadsheet[] => ready.map((file) => file.copy())
const deal = (file: Spreadsheet, name: string) => file.row('Deals', 'Name', name)
const ledger = (file: Spreadsheet, name: string) =>
  file.row('Ledger', 'Touchline ID', deal(file, name)['Touchline ID'] ?? '')

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
