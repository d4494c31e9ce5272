// The night writes the Plan: next touches levelled over each owner's days, kept from night to night, the late ones named.

import { parseIsoDay } from '../../src/core/calendar/day'
import { isWorkingDay } from '../../src/core/calendar/working-days'
import { inOneLine } from '../support/mails'
import { type Copy, type Spreadsheet, setUpSpreadsheet, type TestCell } from '../support/spreadsheet'

const HEADERS = ['Name', 'Stage', 'Amount', 'Created', 'Owner', 'Last activity']
const NO_DAYS_OFF = { holidays: new Set<number>(), daysOff: new Set<number>() }

/** People last spoken to on Wednesday 2026-03-04, the day of set-up: due on the 11th, between the 6th and the 14th, 7 a day. */
function setUp(count: number): Spreadsheet {
  const deals = Array.from({ length: count }, (_, at): TestCell[] => [
    `Person ${at}`,
    'Proposal',
    5000 - at,
    '2026-01-10',
    'Kim',
    '2026-03-04',
  ])
  return setUpSpreadsheet({ Deals: [HEADERS, ...deals] })
}

/** Day by person as the pipeline shows it. */
const nextTouches = (sheet: Spreadsheet): TestCell[] =>
  sheet.rows('Deals').map((row) => row['Next touch'] ?? '')

/** The Plan's lines with names and days in place of ids and serial numbers. */
function planned(sheet: Spreadsheet): Record<string, TestCell>[] {
  const names = new Map(sheet.rows('Deals').map((row) => [row['Touchline ID'], row.Name ?? '']))
  return sheet.rows('Plan').map((line) => ({ ...line, Name: names.get(line['Touchline ID'] ?? '') ?? '' }))
}

function countByDay(days: readonly TestCell[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const day of days) counts[String(day)] = (counts[String(day)] ?? 0) + 1
  return counts
}

const idOf = (sheet: Spreadsheet, name: string): TestCell =>
  sheet.row('Deals', 'Name', name)['Touchline ID'] ?? ''

/** What the panel writes for somebody who is not to be touched before a day: over the person's line, without Latest. */
function snooze(sheet: Spreadsheet, name: string, day: string): void {
  const line = sheet.rows('Plan').findIndex((row) => row['Touchline ID'] === idOf(sheet, name))
  sheet.put(`Plan!A${line + 2}`, [[idOf(sheet, name), day, 'Call', null, '2026-03-05 09:30']])
}

describe('the plan of a night', () => {
  let after: Spreadsheet
  let copy: Copy
  beforeAll(() => {
    after = setUp(20)
    after.type('Deals', 'Person 3', 'Promised', '2026-03-14')
    after.type('Deals', 'Person 4', 'Promised', '2026-03-09')
    after.night('2026-03-05')
    copy = after.copier()
  })

  it('spreads a crowd over working days within capacity, the most valuable nearest, and nobody late', () => {
    expect(countByDay(nextTouches(after))).toEqual({
      '2026-03-09': 1,
      '2026-03-10': 7,
      '2026-03-11': 7,
      '2026-03-12': 4,
      '2026-03-14': 1,
    })
    expect(nextTouches(after).slice(0, 3)).toEqual(['2026-03-11', '2026-03-11', '2026-03-11'])
    for (const { Day, Latest } of planned(after)) {
      expect(isWorkingDay(parseIsoDay(String(Day)) ?? Number.NaN, NO_DAYS_OFF)).toBe(true)
      expect(Latest).toBe('2026-03-14')
    }
  })

  it('moves no promise, which uses room and needs no line', () => {
    expect(after.row('Deals', 'Name', 'Person 3')).toMatchObject({ 'Next touch': '2026-03-14' })
    expect(after.row('Deals', 'Name', 'Person 4')).toMatchObject({ 'Next touch': '2026-03-09' })
    const names = planned(after).map(({ Name }) => Name)
    expect(names).toHaveLength(18)
    expect(names).not.toContain('Person 3')
  })

  it('is what NEXT_TOUCH gives with that tab, live or written', () => {
    const file = copy()
    const live = nextTouches(file)
    expect(file.workbook.formulas(file.area('Deals!A1:Z1')).flat().join()).toContain('NEXT_TOUCH')
    expect(file.click('Live formulas or written values').value).toMatch(/written/)
    expect(nextTouches(file)).toEqual(live)
    for (const { Name, Day } of planned(file))
      expect(file.row('Deals', 'Name', Name ?? '')['Next touch']).toBe(Day)
  })

  it('stays as it is the next night, and after a touch but for the person touched', () => {
    const file = copy()
    const before = planned(file)
    file.put('Touches!B2', [
      ['2026-03-05', '', 'Person 0', 'Call', 'Out', '', 'New price list', '', 'Reached'],
    ])
    file.night('2026-03-06')
    const changed = planned(file).filter((line, at) => JSON.stringify(line) !== JSON.stringify(before[at]))
    expect(changed).toMatchObject([{ Name: 'Person 0', Day: '2026-03-12', 'Made on': '2026-03-06' }])
    const saved = file.saved('Log', 'Today', 'Review', 'Rules', 'Ledger', 'Snapshot', 'Mail')
    file.night('2026-03-07')
    expect(file.saved('Log', 'Today', 'Review', 'Rules', 'Ledger', 'Snapshot', 'Mail') === saved).toBe(true)
  })

  it('pulls nobody earlier who was put off, and has them on Today from their day on', () => {
    const file = copy()
    snooze(file, 'Person 1', '2026-03-13')
    file.nightsTo('2026-03-12')
    expect(file.row('Deals', 'Name', 'Person 1')).toMatchObject({ 'Next touch': '2026-03-13' })
    const listed = (): TestCell[] => file.rows('Today').map((row) => row.Name ?? '')
    expect(listed()).not.toContain('Person 1')
    expect(file.cell('Today!T1')).toContain('11 more are due than your day holds')
    file.night('2026-03-13')
    expect(file.cell('Today!T1')).toContain('12 more are due than your day holds')
    const [line] = planned(file).filter(({ Name }) => Name === 'Person 1')
    expect(line).toMatchObject({ Day: '2026-03-13', Latest: '', 'Made on': '2026-03-05 09:30' })
  })

  it('plans whoever was missed again, from that day on, while Today goes by the day they were due', () => {
    const file = copy()
    file.nightsTo('2026-03-10')
    const due = (): TestCell[] => file.rows('Today').map((row) => row.Due ?? '')
    // The promise that is past, and those the plan has brought forward: with them the day is full, and nobody is left.
    expect(due()).toEqual(['2026-03-09', ...new Array(6).fill('2026-03-11')])
    expect(file.cell('Today!T1')).not.toContain('due than')
    file.nightsTo('2026-03-12')
    expect(countByDay(nextTouches(file))).toEqual({
      '2026-03-09': 1,
      '2026-03-12': 7,
      '2026-03-13': 7,
      '2026-03-14': 1,
      '2026-03-16': 4,
    })
    expect(due()).toEqual(['2026-03-09', ...new Array(6).fill('2026-03-11')])
    expect(file.cell('Today!T1')).toContain('12 more are due than your day holds')
  })

  it('is made anew when somebody deleted the tab', () => {
    const file = copy()
    file.click('Live formulas or written values')
    const before = planned(file)
    file.workbook.deleteSheet(file.area('Plan!A1').sheet)
    file.night('2026-03-06')
    expect(planned(file).map(({ Name, Day }) => [Name, Day])).toEqual(
      before.map(({ Name, Day }) => [Name, Day]),
    )
  })
})

describe('days without room', () => {
  it('are told of on Today and in the mail: who comes late, while their latest is ahead', () => {
    const sheet = setUp(8)
    sheet.setRule('T5.minutes', 72)
    sheet.night('2026-03-05')
    expect(countByDay(nextTouches(sheet))).toMatchObject({
      '2026-03-13': 1,
      '2026-03-16': 1,
      '2026-03-17': 1,
    })
    const said =
      'Your days are full: Person 6 has to wait until 16 Mar 2026, 2 days too long, and 1 other is late too'
    expect(sheet.cell('Today!T1')).toContain(said)
    sheet.morning('2026-03-06')
    expect(inOneLine(sheet.outbox.at(-1)?.body ?? '')).toContain(said)
  })
})
