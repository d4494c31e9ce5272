// Done and Note on Today, taken by the night: however the tab was moved, once, on the day of the list; reasons to give.
import type { Cell } from '../../../src/core/cells/cell'
import { type AppSheet, setUpSheet } from '../../support/app-calls'

const HEADERS = ['Name', 'Email', 'Phone', 'Stage', 'Amount', 'Create date', 'Close date', 'Owner']
const deals = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, at) => [
    `Person ${at}`,
    `p${at}@x.com`,
    `0301234${String(at).padStart(3, '0')}`,
    'Open',
    1000 - at,
    '2026-03-03',
    '2026-04-01',
    // Each owner has room for seven a day.
    `Owner ${Math.floor(at / 7)}`,
  ])

const setUp = (count: number, extra: Record<string, Cell[][]> = {}): AppSheet =>
  setUpSheet({ Deals: [HEADERS, ...deals(count)], ...extra })

const names = (sheet: AppSheet): unknown[] => sheet.rows('Today').map(({ Name }) => Name)
const column = (sheet: AppSheet, header: string): number =>
  Object.keys(sheet.rows('Today')[0] ?? {}).indexOf(header) + 1
/** Types under a header of the n-th line. */
const type = (sheet: AppSheet, line: number, header: string, ...cells: Cell[]): void =>
  sheet.tab('Today').write(line + 1, column(sheet, header), [cells])
const touches = (sheet: AppSheet): unknown[] =>
  sheet.rows('Touches').map((row) => [row.When, row.Name, row.Medium, row.Outcome, row.Note])

describe('what is typed on Today', () => {
  it('is logged for all forty, on the day of the list, after a sort and a row above the header', () => {
    const sheet = setUp(40)
    sheet.night('2026-03-05')
    expect(names(sheet)).toHaveLength(40)
    const tab = sheet.tab('Today')
    for (let at = 2; at <= 41; at++) tab.moveRow(41, at)
    for (let line = 1; line <= 40; line++) type(sheet, line, 'Done', 'No answer')
    tab.moveRow(60, 1)
    tab.moveRow(60, 20)
    expect(sheet.night('2026-03-06')).toBe('')
    expect(new Set(sheet.rows('Touches').map(({ Name }) => Name)).size).toBe(40)
    expect(new Set(sheet.rows('Touches').map(({ When }) => When))).toEqual(new Set(['2026-03-05']))
    sheet.night('2026-03-06')
    expect(sheet.rows('Touches')).toHaveLength(40)
  })

  it('as text from a phone is the same, and unticked boxes are nothing', () => {
    const sheet = setUp(7)
    sheet.night('2026-03-05')
    for (let line = 1; line <= 7; line++) type(sheet, line, 'Done', line === 3 ? 'TRUE' : 'FALSE')
    const [, , third] = names(sheet)
    sheet.night('2026-03-06')
    expect(touches(sheet)).toEqual([['2026-03-05', third, 'Call', 'Reached', '']])
  })

  it('puts off to the next working day, but not a promise, and says that', () => {
    const sheet = setUp(3)
    sheet.type('Person 2', 'Promised', '2026-03-06')
    sheet.night('2026-03-06')
    expect(names(sheet)[0]).toBe('Person 2')
    type(sheet, 1, 'Done', 'not today')
    type(sheet, 2, 'Done', 'nicht heute')
    const [, second] = names(sheet)
    sheet.night('2026-03-06')
    expect(names(sheet)).not.toContain(second)
    expect(names(sheet)).toContain('Person 2')
    const id = sheet.deal(String(second))['Touchline ID']
    expect(sheet.rows('Plan').filter((row) => row['Touchline ID'] === id)).toMatchObject([
      { Day: '2026-03-09', Latest: '' },
    ])
    expect(sheet.rows('Touches')).toEqual([])
    expect(String(sheet.rows('Log').at(-1)?.Message)).toContain('Person 2 was promised 6 Mar 2026')
    sheet.night('2026-03-09')
    expect(names(sheet)).toContain(second)
  })

  it('keeps other words as a note, says so, and leaves rows of the user’s below the list', () => {
    const sheet = setUp(1)
    sheet.night('2026-03-05')
    type(sheet, 1, 'Done', 'asked for prices')
    type(sheet, 2, 'Name', 'Buy flowers')
    sheet.night('2026-03-06')
    expect(touches(sheet)).toEqual([['2026-03-05', 'Person 0', '', '', 'asked for prices']])
    expect(names(sheet)).toEqual(['Person 0', 'Buy flowers'])
    expect(String(sheet.rows('Log').at(-1)?.Message)).toContain('"asked for prices" is no outcome')
  })
})

describe('a tab of an older version', () => {
  it('is read by its headers once more, dated by its heartbeat, and laid out anew', () => {
    const sheet = setUp(2)
    sheet.night('2026-03-05')
    const ids = sheet.rows('Today').map((row) => row['Touchline ID'])
    const tab = sheet.tab('Today')
    const old =
      'Order,Name,Company,By,Why today,Reason to give,Ask,Phone,E-mail,Due,Latest,Verdict,Done,Note,Owner,Touchline ID,Night ran on'.split(
        ',',
      )
    const line = (at: number, done: string, made: Cell): Cell[] => [
      ...[
        at,
        `Person ${at - 1}`,
        '',
        'Call',
        '',
        '',
        '',
        '',
        '',
        '2026-03-04',
        '2026-03-05',
        '',
        done,
        'a note',
      ],
      ...['Owner 0', ids[at - 1], made],
    ]
    const blank = Array.from({ length: 3 }, () => '')
    tab.write(1, 1, [
      [...old, ...blank],
      [...line(1, 'Left message', '2026-03-05'), ...blank],
      [...line(2, '', 'Two more'), ...blank],
    ])
    sheet.night('2026-03-06')
    expect(touches(sheet)).toEqual([
      ['2026-03-05', 'Person 0', 'Call', 'Left message', 'a note'],
      ['2026-03-05', 'Person 1', '', '', 'a note'],
    ])
    const [header = []] = tab.values(1, 1, 1, -1)
    expect(header.slice(0, 5)).toEqual(['Order', 'Name', 'Done', 'Note', 'By'])
    expect([...tab.hiddenColumns]).toEqual([16, 17])
    expect(tab.offers.get(3)?.words).toContain('not today')
    expect(names(sheet)).toEqual(['Person 1'])
  })
})

describe('the list on Today', () => {
  it('is never longer than the day holds, and has phones as text', () => {
    const sheet = setUp(7)
    sheet.setRule('T5.minutes', 36)
    sheet.night('2026-03-05')
    expect(sheet.rows('Today')).toHaveLength(2)
    expect(sheet.rows('Today')[0]).toMatchObject({ Phone: '0301234000', 'E-mail': 'p0@x.com' })
  })

  it('gives a reason on each line: an item once a person, else a fact, else the question', () => {
    const library = [
      ['Item', 'Reason', 'Field', 'Test', 'Value', 'Until'],
      ['Law 7', 'The new law saves you a form', 'Name', 'is', 'Person 1', ''],
      ['Old', 'Last year’s news', '', '', '', '2026-01-01'],
    ]
    const sheet = setUp(2, { Reasons: library })
    sheet.deal('Person 0')
    sheet.type('Person 0', 'Close date', '')
    sheet.night('2026-03-05')
    const reasons = (): unknown =>
      Object.fromEntries(sheet.rows('Today').map((row) => [row.Name, row['Reason to give']]))
    expect(reasons()).toEqual({
      'Person 0': 'What would help them?',
      'Person 1': 'The new law saves you a form',
    })
    for (const line of [1, 2]) type(sheet, line, 'Done', 'x')
    sheet.night('2026-03-06')
    const counted = sheet.rows('Touches').map((row) => [row.Name, row.Reason, row.Item])
    expect(counted).toEqual(
      expect.arrayContaining([
        ['Person 0', 'What would help them?', ''],
        ['Person 1', 'The new law saves you a form', 'Law 7'],
      ]),
    )
    // Both count: the question asks for their benefit.
    expect(sheet.rows('Ledger').map((row) => row['Last counted'])).toEqual(['2026-03-05', '2026-03-05'])
    sheet.night('2026-04-30')
    expect(JSON.stringify(reasons())).not.toContain('law')
  })

  it('has its heartbeat in the header row, where no sort takes it', () => {
    const sheet = setUp(7)
    sheet.night('2026-03-05')
    sheet.tab('Today').moveRow(2, 8)
    const [header = []] = sheet.tab('Today').values(1, 1, 1, 26)
    expect(header[17]).toBe('Night ran on')
    sheet.night('2026-03-06')
    const [after = []] = sheet.tab('Today').values(1, 1, 1, 26)
    expect(after[18] instanceof Date && after[18].toISOString().slice(0, 10)).toBe('2026-03-05')
    expect(sheet.tab('Today').colours[0]?.formula).toBe('ISNUMBER($S1)*(TODAY()-$S1>1)')
  })
})
