// Cells that cannot be read for a night, or for longer: nothing changes for their rows, and it is said (S4).
import { type Spreadsheet, spreadsheet } from '../support/spreadsheet'

const HEADERS = ['Name', 'Stage', 'Amount', 'Close date', 'Created', 'Won date']
const DEALS = [
  ['Ann Won', 'Won', 900, '2026-01-20', '2025-11-10', '2026-01-20'],
  ['Bob Lost', 'Lost', 500, '2026-01-20', '2025-11-10', ''],
  ['Cy Keep', 'Proposal', 800, '2026-03-20', '2026-02-25', ''],
  ['Di Old', 'Demo', 700, '2026-02-25', '2025-12-01', ''],
  ['Ed Old', 'Demo', 600, '2026-02-01', '2025-12-01', ''],
  ['Flo New', 'Lead', 300, '2026-04-25', '2026-03-03', ''],
]
const STAGES = DEALS.map(([, stage]) => [stage ?? ''])
const OWN = ['Touchline ID', 'On notice since', 'Fit', 'Verdict', 'Next touch', 'By']

function setUp(deals: readonly (readonly (string | number)[])[] = DEALS): Spreadsheet {
  const sheet = spreadsheet({ Deals: [HEADERS, ...deals.map((deal) => [...deal])] })
  sheet.setUp()
  if (sheet.rule('live.now') === 'yes') sheet.click('Live formulas or written values')
  sheet.nightsTo('2026-03-06')
  return sheet
}

const ownCells = (sheet: Spreadsheet): unknown[][] =>
  sheet.rows('Deals').map((row) => OWN.map((header) => row[header]))
const ledger = (sheet: Spreadsheet): unknown[][] =>
  sheet
    .rows('Ledger')
    .map((row) => [row['Touchline ID'], row.Stage, row['Stage since'], row['Decision date']])

describe('stages that show an error for a night', () => {
  it('change nothing: verdict, notice day, next touch, plan and ledger stay, and it is said', () => {
    const sheet = setUp()
    const before = [ownCells(sheet), ledger(sheet), sheet.rows('Plan'), sheet.rows('Touches')]
    sheet.put(
      'Deals!B2',
      STAGES.map(() => ['#N/A']),
    )
    sheet.night('2026-03-07')
    expect([ownCells(sheet), ledger(sheet), sheet.rows('Plan'), sheet.rows('Touches')]).toEqual(before)
    expect(sheet.rows('Log').pop()?.Message).toMatch(
      /^I could not read 6 things; the first: Deals, row 2, Stage: this shows #N\/A/,
    )
    expect(sheet.rule('P4c.now')).toBe(false)
    sheet.put('Deals!B2', STAGES)
    const untouched = setUp()
    for (const one of [sheet, untouched]) one.nightsTo('2026-03-10')
    const judged = (one: Spreadsheet): unknown[][] => ownCells(one).map((cells) => cells.slice(1))
    expect(judged(sheet)).toEqual(judged(untouched))
  })
})

describe('words where a day should be', () => {
  it('are named before a first verdict, without a clock, until they can be read', () => {
    const sheet = setUp([...DEALS, ['Gil Vague', 'Demo', 100, 'ca. March', '2025-12-01', '']])
    const gil = (): unknown[] => {
      const row = sheet.row('Deals', 'Name', 'Gil Vague')
      return [row.Verdict, row['On notice since'], row['Next touch'], row.By]
    }
    expect(gil()).toEqual(['Notice · I cannot read “ca. March” in Close date · S4', '', '', ''])
    sheet.put('Deals!D8', [['2026-03-28']])
    sheet.night('2026-03-07')
    expect(gil().slice(0, 2)).toEqual([expect.stringMatching(/^Keep · .* no history yet: .* · P2b$/), ''])
    expect(sheet.rows('Touches')).toEqual([])
  })

  it('keep the verdict of a row that had one, and its day', () => {
    const sheet = setUp()
    const before = ownCells(sheet)
    sheet.put('Deals!D5', [['soon']])
    sheet.put('Deals!C6', [['#REF!']])
    sheet.night('2026-03-09')
    expect(ownCells(sheet).slice(3, 5)).toEqual(before.slice(3, 5))
    expect(before[3]?.[3]).toMatch(/^Notice/)
  })
})
