// What a user types into Done and Note on Today: logged once, cleared, counted; nothing typed is lost or becomes a formula.

import type { OpenWorkbook } from '../../workbench/workbook/open-workbook'
import { hour } from '../support/accidents'
import { inOneLine } from '../support/mails'
import {
  type Spreadsheet,
  type SpreadsheetOptions,
  setUpSpreadsheet,
  type TestCell,
} from '../support/spreadsheet'

const HEADERS = ['Name', 'Company', 'Stage', 'Amount', 'Close date', 'Created', 'Owner']

function setUp(count: number, options: SpreadsheetOptions = {}): Spreadsheet {
  const deals = Array.from({ length: count }, (_, at): TestCell[] => [
    `Person ${at}`,
    at === 0 ? '=1+1' : `+Company ${at}`,
    'Proposal',
    1000 - at,
    '2026-03-18',
    '2026-01-10',
    at % 2 === 0 ? 'Kim' : 'Lou',
  ])
  return setUpSpreadsheet({ Deals: [HEADERS, ...deals.map((row) => row.map(asText))] }, options)
}

const asText = (cell: TestCell): TestCell =>
  typeof cell === 'string' && cell.startsWith('=') ? `'${cell}` : cell

const done = (sheet: Spreadsheet): unknown[] =>
  sheet.rows('Touches').map((row) => [row.When, row.Name, row.Medium, row.Outcome, row.Note, row.Owner])

describe('Done and Note on Today', () => {
  it('are logged on the day of the list, once, and cleared; a note alone is no contact', () => {
    const sheet = setUp(3)
    sheet.nightsTo('2026-03-09')
    expect(sheet.rows('Today').map((row) => row.Name)).toEqual(['Person 0', 'Person 1', 'Person 2'])
    sheet.put('Today!C2:N2', [['Reached', '\'=HYPERLINK("x")']])
    sheet.put('Today!D3', [["'@later"]])
    const before = sheet.row('Deals', 'Name', 'Person 0')['Next touch']
    sheet.night('2026-03-10')
    sheet.click('Run the night now')
    expect(done(sheet)).toEqual([
      ['2026-03-09', 'Person 0', 'Call', 'Reached', '=HYPERLINK("x")', 'Kim'],
      ['2026-03-09', 'Person 1', '', '', '@later', 'Lou'],
    ])
    const touches = sheet.area('Touches!A1:U3')
    expect(sheet.workbook.formulas(touches).flat().join('')).toBe('')
    expect(
      sheet
        .rows('Today')
        .flatMap((row) => [row.Done, row.Note])
        .join(''),
    ).toBe('')
    expect(sheet.rows('Today').map((row) => row.Name)).not.toContain('Person 0')
    expect(sheet.row('Deals', 'Name', 'Person 0')['Next touch']).not.toBe(before)
    expect(
      sheet.row('Ledger', 'Touchline ID', sheet.row('Deals', 'Name', 'Person 1')['Touchline ID'] ?? '')[
        'Last touch'
      ],
    ).toBe('')
  })

  it('typed again, the same words, after the list was made anew that day, are another touch', () => {
    const sheet = setUp(2)
    sheet.nightsTo('2026-03-09')
    for (const moment of ['10:00', '12:00']) {
      sheet.put('Today!C2', [['No answer']])
      sheet.setNow(`2026-03-09 ${moment}`)
      sheet.click('Run the night now')
    }
    expect(done(sheet).map((line) => (line as string[])[3])).toEqual(['No answer', 'No answer'])
    sheet.night('2026-03-10')
    expect(done(sheet)).toHaveLength(2)
  })

  it('typed while the night works are logged as well', () => {
    let look = (_area: { sheet: number; column: number }): void => {}
    const wrap = (workbook: OpenWorkbook): OpenWorkbook => ({
      ...workbook,
      write: (area, values) => {
        look(area)
        workbook.write(area, values)
      },
    })
    const sheet = setUp(3, { wrap })
    sheet.nightsTo('2026-03-09')
    sheet.put('Today!C2', [['Reached']])
    const touches = sheet.area('Touches!A1').sheet
    look = ({ sheet: written }) => {
      if (written !== touches) return
      look = () => {}
      sheet.put('Today!C3:D3', [['Left message', 'while you slept']])
    }
    hour(sheet, '2026-03-10 03:00')
    expect(done(sheet).map((line) => (line as string[]).slice(1, 5))).toEqual([
      ['Person 0', 'Call', 'Reached', ''],
      ['Person 1', 'Call', 'Left message', 'while you slept'],
    ])
    expect(
      sheet
        .rows('Today')
        .flatMap((row) => [row.Done, row.Note])
        .join(''),
    ).toBe('')
  })
})

describe('the list on Today', () => {
  it('is cut at each owner’s capacity, says how many are left, and never cuts a promise', () => {
    const sheet = setUp(24)
    sheet.type('Deals', 'Person 23', 'Promised', '2026-03-09 14:30')
    sheet.morning('2026-03-09')
    const list = sheet.rows('Today').filter((row) => row.Name !== '')
    expect(list.filter((row) => row.Owner === 'Kim')).toHaveLength(7)
    expect(list.filter((row) => row.Owner === 'Lou')).toHaveLength(7)
    expect(list[0]).toMatchObject({
      Name: 'Person 23',
      'Why today': 'You promised it for today at 14:30',
    })
    expect(sheet.cell('Today!T1')).toBe('10 more are due than your day holds')
    expect(inOneLine(sheet.outbox.at(-1)?.body ?? '')).toContain('10 more are due than your day holds')
  })

  it('shows what users typed as the same text', () => {
    const sheet = setUp(2)
    sheet.nightsTo('2026-03-09')
    expect(sheet.rows('Today').map((row) => row.Company)).toEqual(['=1+1', '+Company 1'])
    expect(sheet.workbook.formulas(sheet.area('Today!A1:T3')).flat().join('')).toBe('')
  })
})

describe('the tab Today', () => {
  it('stands so that a phone shows who, Done, Note and By, with header and Name frozen', () => {
    const sheet = setUp(2)
    sheet.nightsTo('2026-03-09')
    const today = sheet.workbook.sheets().find(({ name }) => name === 'Today')
    expect([today?.frozenRows, today?.frozenColumns]).toEqual([1, 2])
    const [header = []] = sheet.grid('Today')
    expect(header.slice(0, 20)).toEqual([
      ...['Order', 'Name', 'Done', 'Note', 'By', 'Why today', 'Reason to give', 'Ask', 'Phone', 'E-mail'],
      ...['Company', 'Due', 'Latest', 'Verdict', 'Owner', 'Touchline ID', 'Listed on'],
      ...['Night ran on', '2026-03-09', header[19]],
    ])
    const isHidden = [15, 16, 17].map((at) => sheet.workbook.isHeaderHidden(today?.id ?? -1, 'COL', at))
    expect(isHidden).toEqual([true, true, false])
  })

  it('takes what a file from the phone holds as text, sorted and under a row of the user’s', () => {
    const sheet = setUp(3)
    sheet.nightsTo('2026-03-09')
    const [header = [], ...lines] = sheet.grid('Today')
    const moved = lines
      .reverse()
      .map((line, at) =>
        line.map((cell, column) => (column === 2 ? (at === 1 ? 'TRUE' : 'FALSE') : String(cell))),
      )
    const asTexts = moved.map((line) => line.map((cell) => (cell === '' ? '' : `'${cell}`)))
    sheet.put('Today!A1', [['My Monday', ...header.slice(1).map(() => '')], header, ...asTexts])
    sheet.night('2026-03-10')
    expect(done(sheet)).toEqual([['2026-03-09', 'Person 1', 'Call', 'Reached', '', 'Lou']])
    expect(sheet.cell('Today!A1')).toBe('My Monday')
    expect(sheet.cell('Today!S2')).toBe('2026-03-10')
  })

  it('keeps formulas of the user’s in a column of theirs', () => {
    const sheet = setUp(2)
    sheet.nightsTo('2026-03-09')
    sheet.put('Today!V1', [['Letters']])
    sheet.put('Today!V2', [['=LEN(B2)']])
    sheet.put('Today!C2', [['x']])
    sheet.night('2026-03-10')
    expect(sheet.workbook.formulas(sheet.area('Today!V2'))).toEqual([['=LEN(B2)']])
  })
})
