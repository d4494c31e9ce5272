// Rows on their way from New to Notice to Purge, night by night, and what stops and starts the clock (P4, P4c, P5).
import { type Spreadsheet, spreadsheet, type TestCell } from '../support/spreadsheet'

const HEADERS = ['Name', 'Stage', 'Amount', 'Close date', 'Created']

function setUp(...deals: TestCell[][]): Spreadsheet {
  const sheet = spreadsheet({ Deals: [HEADERS, ...deals] })
  sheet.setUp()
  return sheet
}

/** First word and notice day of a person. */
function verdict(sheet: Spreadsheet, name: string): TestCell[] {
  const row = sheet.row('Deals', 'Name', name)
  return [String(row.Verdict).split(' ')[0] ?? '', row['On notice since'] ?? '']
}

describe('notice', () => {
  it('becomes Purge on the fifth working day, weekends and holidays left out, and ends when the row passes', () => {
    const sheet = setUp(
      ['Ann Lee', 'Proposal', 1000, '2026-03-01', '2026-01-10'],
      ['Bob Ray', 'Demo', 700, '2026-03-01', '2026-02-20'],
    )
    const rules = sheet.rows('Rules').length
    sheet.put(`Rules!A${rules + 2}`, [['holiday', 'Founders’ day', '2026-03-09']])
    expect([verdict(sheet, 'Ann Lee'), verdict(sheet, 'Bob Ray')]).toEqual([
      ['Notice', '2026-03-04'],
      ['New', ''],
    ])
    sheet.nightsTo('2026-03-06')
    // Bob was created 14 days before: his notice begins.
    expect(verdict(sheet, 'Bob Ray')).toEqual(['Notice', '2026-03-06'])
    sheet.nightsTo('2026-03-11')
    expect(verdict(sheet, 'Ann Lee')).toEqual(['Notice', '2026-03-04'])
    sheet.morning('2026-03-12')
    expect(verdict(sheet, 'Ann Lee')).toEqual(['Purge', '2026-03-04'])
    expect(sheet.outbox.at(-1)?.body).toContain('Ann Lee · Purge')
    sheet.put('Deals!B3', [['Proposal', 700, '2026-03-31']])
    sheet.night('2026-03-13')
    expect(verdict(sheet, 'Bob Ray')).toEqual(['Keep', ''])
    expect(sheet.rule('P4c.now')).toBe(false)
  })

  it('tells of a purge also when the night of that very day was missed', () => {
    const sheet = setUp(['Ann Lee', 'Proposal', 1000, '2026-03-01', '2026-01-10'])
    sheet.morning('2026-03-10')
    sheet.setNow('2026-03-13 07:00')
    sheet.runDueTriggers()
    expect(sheet.outbox.at(-1)?.body).toContain('Ann Lee · Purge')
    sheet.morning('2026-03-16')
    expect(sheet.outbox.filter(({ body }) => body.includes('Ann Lee · Purge'))).toHaveLength(1)
  })

  it('has no clock while most rows lack a date; it starts the day that ends, and the clean-up is asked for once', () => {
    const sheet = setUp(
      ['Ann Lee', 'Proposal', 1000, '', '2026-01-10'],
      ['Bob Ray', 'Demo', 700, '', '2026-01-10'],
      ['Cy Doe', 'Demo', 700, '2026-03-01', '2026-01-10'],
    )
    expect([verdict(sheet, 'Ann Lee'), verdict(sheet, 'Cy Doe')]).toEqual([
      ['Notice', ''],
      ['Notice', '2026-03-04'],
    ])
    expect(sheet.row('Deals', 'Name', 'Ann Lee').Verdict).toMatch(/clock stopped · P4c$/)
    for (const day of ['2026-03-05', '2026-03-06']) sheet.morning(day)
    expect(sheet.rule('P4c.now')).toBe(true)
    expect(sheet.outbox.filter(({ body }) => body.includes('clean-up sprint'))).toHaveLength(1)
    expect(JSON.stringify(sheet.grid('Today'))).toContain('clean-up sprint')
    sheet.put('Deals!D3', [['2026-06-01']])
    sheet.night('2026-03-07')
    expect([sheet.rule('P4c.now'), verdict(sheet, 'Ann Lee')]).toEqual([false, ['Notice', '2026-03-07']])
  })
})

describe('progress seen in cells', () => {
  it('is a stage forward or the first decision date, written to Touches once; a replaced date or a step back is not', () => {
    const sheet = setUp(
      ['Ann Lee', 'Demo', 1000, '', '2026-01-10'],
      ['Bob Ray', 'Proposal', 700, '2026-04-30', '2026-01-10'],
      ['Cy Doe', 'Demo', 700, '2026-03-31', '2026-01-10'],
    )
    expect(sheet.rows('Touches')).toEqual([])
    sheet.put('Deals!B2', [['Demo', 1000, '2026-03-25']])
    sheet.put('Deals!B3', [['Demo', 700, '2026-05-15']])
    sheet.put('Deals!B4', [['Proposal', 700, '2026-03-31']])
    sheet.night('2026-03-05')
    sheet.click('Run the night now')
    const seen = () => sheet.rows('Touches').map((row) => [row.When, row.Name, row.Medium, row.Progress])
    expect(seen()).toEqual([
      ['2026-03-04', 'Ann Lee', '', 'Decision date'],
      ['2026-03-04', 'Cy Doe', '', 'Stage forward'],
    ])
    sheet.put('Deals!D2', [['']])
    sheet.night('2026-03-06')
    sheet.put('Deals!D2', [['2026-03-26']])
    sheet.night('2026-03-07')
    expect(seen()).toHaveLength(2)
    expect(verdict(sheet, 'Cy Doe')).toEqual(['Keep', ''])
  })
})
