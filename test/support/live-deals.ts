// A small pipeline with live formulas: one pair of rows of the same person, one row of each sort, and a profile.
import { type Copy, type Spreadsheet, spreadsheet, type TestCell } from './spreadsheet'

export const HEADERS = [
  'Name',
  'Company',
  'Email',
  'Stage',
  'Value',
  'Close date',
  'Created',
  'Segment',
  'Do not',
] as const
export const ROWS: readonly (readonly TestCell[])[] = [
  ['Ann', 'Acme', 'ann@acme.com', 'Demo', 900, '2026-03-20', '2026-01-05', null, null],
  ['Ann', 'Acme', 'ann@acme.com', 'Won', 100, '2025-03-20', '2025-01-05', null, null],
  ['Bob', 'Bolt', 'bob@bolt.com', 'Won', 200, '2026-01-20', '2025-01-05', null, null],
  ['Cy', 'Core', 'cy@core.com', 'Lead', 300, null, '2026-03-01', null, null],
  ['Di', 'Dune', 'di@dune.com', 'Proposal', 300, '2026-05-01', '2026-02-01', null, null],
  ['Ed', 'Edge', 'ed@edge.com', 'Lost', 300, '2026-02-01', '2025-02-01', null, null],
]
const PROFILE: readonly (readonly TestCell[])[] = [
  ['Ideal', 'Value', 'at least', 250, 'must', null, 'What is it worth?'],
  ['Ideal', 'Stage', 'is', 'Lead', 'nice', 2, null],
  ['Ideal', 'Company', 'contains', 'dge', 'never', null, null],
]

/** Makes copies of the pipeline, set up. */
export function liveDeals(): Copy {
  const file = spreadsheet({ Deals: [[...HEADERS], ...ROWS] })
  file.setUp()
  file.put('Profile!A2', PROFILE)
  return file.copier()
}

/** The formulas in the header row. */
export const formulas = (file: Spreadsheet): string[] =>
  (file.workbook.formulas({ ...file.area('Deals!A1'), columns: 21 })[0] ?? []).filter((one) => one !== '')
/** Fit and next touch of each row. */
export const shown = (file: Spreadsheet): TestCell[][] =>
  file.rows('Deals').map((row) => [row.Fit ?? 'no column', row['Next touch'] ?? 'no column'])

/** The night's run of a day, without an error. */
export function nightOf(file: Spreadsheet, day: string): void {
  file.setNow(`${day} 05:00`)
  for (const run of file.runDueTriggers()) expect(run.execution.error).toBeUndefined()
}
