// The year's calendar in the panel: items and events are added with one form, once, and taken out again.
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const DEALS = [
  ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Won on', 'Segment'],
  ['Ann Lee', 'ann@acme.com', 'Won', 900, '2025-01-05', '2025-03-30', 'Low ticket'],
  ['Bob Ray', 'bob@bolt.com', 'Won', 500, '2025-01-06', '2025-04-01', ''],
]
function clients(tabs: Readonly<Record<string, readonly (readonly string[])[]>> = {}): AppSheet {
  const sheet = setUpSheet({ Deals: DEALS, ...tabs })
  sheet.night('2026-03-05')
  return sheet
}
const MAY = { title: 'Price list', reason: 'Prices rise in June', from: '2026-05-01', until: '2026-05-31' }
const has = (sheet: AppSheet): boolean => sheet.world.tabs.has('Reasons')
const lines = (sheet: AppSheet, tab = 'Reasons') => sheet.rows(tab).map((row) => Object.values(row).join('|'))

describe('an item', () => {
  it('makes its tab when it is the first, stands in its months, and is offered on matching rows', () => {
    const sheet = clients()
    expect(okOf(sheet.campaign()).segments.map(({ segment }) => segment)).toEqual(['Low ticket', ''])
    expect(has(sheet)).toBe(false)
    const { segments, choices } = okOf(sheet.library({ ...MAY, segment: 'Low ticket' }))
    const may = segments.map(({ months }) => months.find(({ month }) => month === 5)?.items)
    expect([choices, may]).toEqual([['Low ticket'], [[{ item: 'Price list', people: 1 }], []]])
    expect(lines(sheet)).toEqual([
      'Price list|Prices rise in June|Segment|is|Low ticket|2026-05-31|2026-05-01',
    ])
    sheet.world.setNow('2026-05-04 10:00')
    const rows = sheet.rows('Deals').map((row) => String(row['Touchline ID']))
    const offered = rows.map((id) => okOf(sheet.look(id)).history.items)
    expect(offered).toEqual([[{ item: 'Price list', reason: 'Prices rise in June' }], []])
  })

  it('is there once however often it is sent, and goes once it is taken out', () => {
    const sheet = clients()
    okOf(sheet.library(MAY))
    okOf(sheet.library(MAY))
    okOf(sheet.library({ title: 'New law' }))
    expect(lines(sheet)).toHaveLength(2)
    okOf(sheet.library(MAY, true))
    okOf(sheet.library(MAY, true))
    expect(lines(sheet).filter((line) => line.replace(/\|/g, '') !== '')).toEqual(['New law||||||'])
  })

  it('brings its column to a tab that lacks it, and leaves the user’s own columns', () => {
    const header = ['Mine', 'Item', 'Reason', 'Field', 'Test', 'Value', 'Until']
    const sheet = clients({ Reasons: [header, ['a', 'Fair', 'A day out', '', '', '', '']] })
    okOf(sheet.library({ title: 'Summer', from: '2026-06-01' }))
    expect(Object.keys(sheet.rows('Reasons')[0] ?? {})).toEqual([...header, 'From'])
    expect(lines(sheet)[1]).toBe('|Summer||||||2026-06-01')
    okOf(sheet.library({ title: 'Fair', reason: 'A day out' }, true))
    expect(lines(sheet)[0]).toBe('a|||||||')
  })

  it('that brings them nothing is refused, and nothing is added', () => {
    const sheet = clients()
    expect(problemOf(sheet.library({ title: 'Just checking in' }))).toContain('brings them nothing')
    expect(has(sheet)).toBe(false)
  })

  it('is refused where a tab of the user’s has the name', () => {
    const sheet = clients({
      Reasons: [
        ['Why', 'When'],
        ['x', 'y'],
      ],
    })
    expect(problemOf(sheet.library(MAY))).toContain('Reasons')
    expect(lines(sheet)).toEqual(['x|y'])
  })
})

it('an event is listed until its day, the next one first', () => {
  const sheet = clients()
  okOf(sheet.library({ tab: 'Events', title: 'Fair', until: '2026-05-02' }))
  const { events } = okOf(sheet.library({ tab: 'Events', title: 'Open house', until: '2026-03-20' }))
  expect(events).toEqual([
    { event: 'Open house', on: '2026-03-20' },
    { event: 'Fair', on: '2026-05-02' },
  ])
  sheet.world.setNow('2026-03-21 10:00')
  expect(okOf(sheet.campaign()).events.map(({ event }) => event)).toEqual(['Fair'])
})

it('lines that cannot be used are named', () => {
  const sheet = clients({
    Reasons: [
      ['Item', 'Reason', 'Field', 'Test', 'Value', 'Until', 'From'],
      ['Sale', '', '', '', '', 'soon', ''],
    ],
    Events: [
      ['Event', 'On', 'Field', 'Test', 'Value'],
      ['Fair', 'in May', '', '', ''],
    ],
  })
  expect(okOf(sheet.campaign()).problems).toEqual([
    'Reasons 2, Until: this is not a date: the item is left out until it is YYYY-MM-DD',
    'Events 2, On: nobody can be invited until its day stands here as YYYY-MM-DD',
  ])
})
