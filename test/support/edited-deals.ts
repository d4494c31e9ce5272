// A small pipeline to edit: two rows of the same person, and one row of each kind; live and written.
import { type Copy, type Spreadsheet, spreadsheet, type TestCell } from './spreadsheet'

export const HEADERS = ['Name', 'Company', 'Email', 'Stage', 'Value', 'Close date', 'Created'] as const
export const ROWS: readonly (readonly TestCell[])[] = [
  ['Ann', 'Acme', 'ann@acme.com', 'Demo', 100, '2026-03-20', '2026-01-05'],
  ['Ann again', 'Acme', 'ann@acme.com', 'Demo', 900, '2026-05-20', '2026-01-05'],
  ['Bob', 'Bolt', 'bob@bolt.com', 'Won', 200, '2026-01-20', '2025-01-05'],
  ['Cy', 'Core', 'cy@core.com', 'Lead', 300, null, '2026-01-01'],
  ['Di', 'Dune', 'di@dune.com', 'Proposal', 300, '2026-06-01', '2026-01-01'],
  ['Ed', 'Edge', 'ed@edge.com', 'Proposal', 300, '2026-06-01', '2026-01-01'],
  ['Flo', 'Flag', 'flo@flag.com', 'Lost', 300, '2026-01-01', '2025-01-01'],
]

/** Makes copies of the pipeline after its first night, seen at a given moment: live, and written. */
export function editedDeals(night: string, moment = night): { live: Copy; written: Copy } {
  const live = spreadsheet({ Deals: [[...HEADERS], ...ROWS], Notes: [['A list'], ['of things']] })
  live.setUp()
  live.setNow(night)
  live.runDueTriggers()
  live.setNow(moment)
  const copy = live.copier()
  const written = copy()
  written.click('Live formulas or written values')
  return { live: copy, written: written.copier() }
}

export const deal = (file: Spreadsheet, name: string): Record<string, TestCell> =>
  file.row('Deals', 'Name', name)
export const ledger = (file: Spreadsheet, name: string): Record<string, TestCell> =>
  file.row('Ledger', 'Touchline ID', deal(file, name)['Touchline ID'] ?? '')
