// Stage words as the bundle reads them: known ones at set-up and later, the rest asked about (S3).
import { inOneLine } from '../support/mails'
import { type Spreadsheet, spreadsheet } from '../support/spreadsheet'

const HEADERS = ['Name', 'Stage', 'Amount', 'Created']

function setUp(stages: readonly string[]): Spreadsheet {
  const deals = stages.map((stage, at) => [`Ann ${at}`, stage, 100 * (at + 1), '2026-01-10'])
  const sheet = spreadsheet({ Deals: [HEADERS, ...deals] })
  sheet.setUp()
  return sheet
}

const stageRows = (sheet: Spreadsheet): unknown[][] =>
  sheet.rows('Rules').flatMap((row) => (row.Id === 'stage' ? [[row.Rule, row.Value]] : []))

const answer = (sheet: Spreadsheet, word: string, kind: string): void => {
  const at = sheet.rows('Rules').findIndex((row) => row.Id === 'stage' && row.Rule === word)
  sheet.put(`Rules!C${at + 2}`, [[kind]])
}

describe('a stage word', () => {
  it('that nobody knows is asked about: a blank row on Rules, a question for a verdict, nothing planned from it', () => {
    const sheet = setUp(['Demo', 'Vorvertrag', 'Auftrag erhalten', 'Vorvertrag', 'Absage'])
    expect(stageRows(sheet)).toEqual([
      ['Demo', 'open'],
      ['Vorvertrag', ''],
      ['Auftrag erhalten', 'won'],
      ['Absage', 'lost'],
    ])
    sheet.night('2026-03-05')
    const asked = sheet.row('Deals', 'Name', 'Ann 1')
    expect([asked.Verdict, asked['On notice since'], asked['Next touch'], asked.By]).toEqual([
      'Notice · what is “Vorvertrag”: open, won or lost? · S3',
      ...['', '', ''],
    ])
    expect(sheet.rows('Today').map(({ Name }) => Name)).not.toContain('Ann 1')
    expect(sheet.row('Deals', 'Name', 'Ann 0')['Next touch']).not.toBe('')
    expect(sheet.outbox[0]?.body).toContain('what is “Vorvertrag” (2 rows)?')
    answer(sheet, 'Vorvertrag', 'won')
    sheet.night('2026-03-06')
    expect(sheet.row('Deals', 'Name', 'Ann 1').Verdict).toBe('')
  })

  it('that appears later is read the same night, gets its row on Rules once, and is told of', () => {
    const sheet = setUp(['Demo', 'Demo', 'Demo', 'Demo', 'Demo', 'Demo'])
    sheet.put('Deals!B2', [['Won'], ['Closed Lost'], ['Gewonnen'], ['Ghosted']])
    sheet.night('2026-03-05')
    expect(sheet.rows('Deals').map(({ Verdict }) => String(Verdict).split(' ').pop())).toEqual([
      ...['', '', '', 'S3', 'P4c', 'P4c'],
    ])
    const listed = [
      ['Demo', 'open'],
      ['Won', 'won'],
      ['Closed Lost', 'lost'],
      ['Gewonnen', 'won'],
      ['Ghosted', ''],
    ]
    expect(stageRows(sheet)).toEqual(listed)
    const told = 'New stages: “Won” is read as won, “Closed Lost” is read as lost, “Gewonnen” is read as won.'
    expect(inOneLine(sheet.outbox[0]?.body ?? '')).toContain(told)
    expect(sheet.rows('Log').map(({ Message }) => Message)).toContainEqual(expect.stringContaining(told))
    sheet.morning('2026-03-06')
    expect(stageRows(sheet)).toEqual(listed)
    expect(sheet.outbox.filter(({ body }) => body.includes('New stage'))).toHaveLength(1)
  })
})
