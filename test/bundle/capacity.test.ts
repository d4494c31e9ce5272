// How many people a day has room for: by owner, however the name is typed, and by what touches and blocks prove (T5, C11).
import { isoDay, parseIsoDay } from '../../src/core/calendar/day'
import { TOUCHES } from '../../src/core/tabs/schema'
import { type Spreadsheet, setUpSpreadsheet, type TestCell, type TestTab } from '../support/spreadsheet'

const HEADERS = ['Name', 'Stage', 'Amount', 'Created', 'Owner']

/** People first seen long ago with nothing logged: all are due at once. */
function withOwners(owners: readonly string[], tabs: Readonly<Record<string, TestTab>> = {}): Spreadsheet {
  const deals = Array.from({ length: 40 }, (_, at): TestCell[] => [
    `Person ${at}`,
    'Proposal',
    5000 - at,
    '2026-03-01',
    owners[at % owners.length] ?? '',
  ])
  return setUpSpreadsheet({ Deals: [HEADERS, ...deals], ...tabs })
}

/** How many are on Today after the night of a day on which all are due. */
function listed(sheet: Spreadsheet): number {
  // Of the nights before it none is needed.
  sheet.setNow('2026-03-15 12:00')
  sheet.night('2026-03-16')
  return sheet.rows('Today').filter(({ Name }) => Name !== '').length
}

describe('one owner', () => {
  it.each([
    ['Ann', 'Ann'],
    ['Ann', 'ann'],
    ['Ann', ''],
    ['ANN', ' ann'],
  ])('has one day of seven, spelt %j and %j', (...owners) => {
    expect(listed(withOwners(owners))).toBe(7)
  })

  it('is not another one', () => {
    expect(listed(withOwners(['Ann', 'Bob']))).toBe(14)
  })
})

describe('a day', () => {
  const days = Array.from({ length: 40 }, (_, at) => isoDay((parseIsoDay('2026-02-02') ?? 0) + at))
  const BLOCKS = [
    ['Start', 'End', 'For', 'Owner'],
    ...days.map((day) => [`${day} 09:00`, `${day} 10:00`, '', 'ann']),
  ]
  const TIME = [
    ['Start', 'End', 'Minutes', 'Category', 'Touchline ID', 'Owner'],
    ...days.slice(20).map((day) => [`${day} 09:40`, `${day} 09:50`, '', '2 Calling', '', 'ANN']),
  ]
  /** Twelve minutes of calling by Ann at ten past nine on each day. */
  const logged = (sheet: Spreadsheet): void => {
    const cells: Readonly<Record<string, TestCell>> = { medium: 'Call', minutes: 12, owner: 'Ann' }
    sheet.put(
      'Touches!A2',
      days.map((day) =>
        TOUCHES.columns.map(({ key }) => (key === 'when' ? `${day} 09:10` : (cells[key] ?? ''))),
      ),
    )
  }

  it.each([
    ['no blocks', {}, ', , ', 6],
    ['blocks', { Blocks: BLOCKS }, ', , Blocks!A:D', 1],
    ['blocks and a timer', { Blocks: BLOCKS, Time: TIME }, ', Time!A:F, Blocks!A:D', 2],
  ])('holds what TOUCH_CAPACITY says: %s', (_, tabs, ranges, aDay) => {
    const sheet = withOwners(['Ann', 'ann'], { ...tabs, Sum: [['Sum']] })
    logged(sheet)
    expect(listed(sheet)).toBe(aDay)
    sheet.put('Sum!C1', [[`=TOUCH_CAPACITY(Touches!A:U${ranges}, Rules!A:G)`]])
    expect(sheet.cell('Sum!C1')).toBe('Touches a day')
    expect(sheet.cell('Sum!C2')).toBe(aDay)
    expect(sheet.cell('Sum!F1')).toBe('')
  })

  it('names a block that cannot be read', () => {
    const sheet = withOwners(['Ann'], {
      Blocks: [
        ['Start', 'End'],
        ['soon', '2026-03-02 10:00'],
      ],
    })
    logged(sheet)
    sheet.night('2026-03-16')
    expect(
      sheet
        .rows('Log')
        .map(({ Message }) => Message)
        .join(),
    ).toContain('Blocks, row 2, Start')
  })
})
