// Whom something is sent to: the mailing list, the selected rows, the guests of an event, a page at a time.
import type { PeoplePage } from '../../../src/app/panel/people-page'
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { idOf } from '../../support/court'

const HEADER = [
  ...['Name', 'Company', 'Email', 'Stage', 'Amount', 'Create date', 'Won on', 'Do not', 'Segment', 'Owner'],
]
const DEALS = [
  HEADER,
  ['Ann Lee', 'Acme', 'ann@acme.com', 'Won', 900, '2025-01-05', '2025-03-30', '', 'Low ticket', 'Kim'],
  ['Bob Ray', 'Bolt', 'n/a', 'Won', 500, '2025-01-06', '2025-04-01', '', '', 'Kim'],
  ['Cyd Fox', 'Core', 'cyd@core.com', 'Won', 700, '2025-01-06', '2025-06-01', 'newsletter', '', 'Kim'],
  ['Dee Dow', 'Dot', 'dee@dot.com', 'Demo', 300, '2026-03-01', '', '', '', 'Kim'],
  ['Eli Orr', 'Elm', 'eli@elm.com', 'Demo', 300, '2025-11-01', '', '', '', 'Lou'],
]
const tabs = {
  Reasons: [
    ['Item', 'Reason', 'Field', 'Test', 'Value', 'Until', 'From'],
    ['Steel', 'Steel falls in May', 'Segment', 'is', 'Low ticket', '', ''],
    ['Fair', 'A free day at the fair', '', '', '', '', ''],
    ['Later', 'Only in summer', '', '', '', '', '2026-06-01'],
  ],
  Events: [
    ['Event', 'On', 'Field', 'Test', 'Value'],
    ['Open house', '2026-04-20', '', '', ''],
    ['Cheese evening', '2026-04-21', 'Segment', 'is', 'Low ticket'],
    ['Riddle', '2026-04-22', 'Colour', 'is', 'red'],
    ['Over', '2026-02-01', '', '', ''],
  ],
}

function listed(deals: readonly (readonly (string | number)[])[] = DEALS): AppSheet {
  const sheet = setUpSheet({ Deals: deals, ...tabs })
  sheet.bench('bench', 6)
  sheet.night('2026-03-05')
  sheet.world.setNow('2026-03-05 10:00')
  return sheet
}
const shown = (sheet: AppSheet, request?: Parameters<AppSheet['people']>[0]) =>
  okOf(sheet.people(request)).people.map(({ name, email, standing, since, item }) =>
    [name, email, standing, since, item].join(' · '),
  )

describe('the mailing list', () => {
  it('has each with the address, since when, and the item that is due', () => {
    const sheet = listed()
    expect(shown(sheet)).toEqual([
      'Ann Lee · ann@acme.com · client · 2025-03-30 · Steel',
      'Bob Ray ·  · client · 2025-04-01 · Fair',
      'Eli Orr · eli@elm.com · bench · 2026-03-04 · Fair',
    ])
    expect(okOf(sheet.people())).toMatchObject({
      ...{ total: 3, next: null, declined: ['Cyd Fox'], declinedCount: 1, unknown: 0, others: 0 },
      items: [{ item: 'Steel' }, { item: 'Fair', reason: 'A free day at the fair' }],
    })
  })

  it('offers the next item to who has had the first, with the day of it', () => {
    const sheet = listed()
    okOf(sheet.logMany([idOf(sheet, 'Ann Lee')]))
    const [ann] = okOf(sheet.people()).people
    expect(ann).toMatchObject({ name: 'Ann Lee', automated: '2026-03-05', item: 'Fair' })
  })

  it('is of the own rows in a team, and says how many others there are', () => {
    const sheet = listed()
    const rows = sheet.rows('Rules').length
    sheet.tab('Rules').write(rows + 2, 1, [['owner', 'Kim', sheet.ports.mail.ownAddress()]])
    expect([shown(sheet).length, okOf(sheet.people()).others]).toEqual([2, 1])
  })

  it('of somebody who was added since the night says that they come tomorrow', () => {
    const sheet = listed()
    sheet.tab('Deals').write(7, 1, [['Flo Day', 'Fir', 'flo@fir.com', 'Won', 1, '2026-01-05', '2026-02-01']])
    expect(okOf(sheet.people())).toMatchObject({ total: 3, unknown: 1 })
  })

  it('comes in pages below a megabyte, each person once', () => {
    const wide = 'x'.repeat(300)
    const rows = Array.from({ length: 1300 }, (_, at) => [
      ...[`P${at} ${wide}`, wide, `p${at}@x.com`, 'Won', 1, '2025-01-05', '2025-03-30', '', wide, ''],
    ])
    const sheet = setUpSheet({ Deals: [HEADER, ...rows] })
    const names = new Set<string>()
    const lengths: number[] = []
    for (let from: number | null = 0; from !== null; ) {
      const page: PeoplePage = okOf(sheet.people({ from }))
      lengths.push(JSON.stringify(page).length)
      for (const { email } of page.people) names.add(email)
      from = page.next
    }
    expect([names.size, lengths.length]).toEqual([1300, 2])
    expect(Math.max(...lengths)).toBeLessThan(1_000_000)
  })
})

describe('the selected rows', () => {
  it('are persons as they stand, whether they are on the mailing list or not', () => {
    const sheet = listed()
    sheet.world.selected = [2, 5, 6]
    expect(shown(sheet, { of: 'selected' })).toEqual([
      'Ann Lee · ann@acme.com · client · 2025-03-30 · Steel',
      'Dee Dow · dee@dot.com · active · 2026-03-01 · Fair',
      'Eli Orr · eli@elm.com · bench · 2026-03-04 · Fair',
    ])
    sheet.world.selected = [40]
    expect(problemOf(sheet.people({ of: 'selected' }))).toContain('Select one or more rows')
  })
})

describe('the guests of an event', () => {
  it('are invited once each with the words to log, and not again', () => {
    const sheet = listed()
    const guests = () => okOf(sheet.people({ of: 'event', event: 'open house' }))
    const { people, invitation } = guests()
    expect(people.map(({ name }) => name)).toEqual(['Ann Lee', 'Bob Ray', 'Cyd Fox', 'Dee Dow'])
    expect(invitation).toEqual({ item: 'Open house', reason: 'Invitation to Open house on 20 Apr 2026' })
    const ids = people.slice(0, 3).map(({ id }) => id)
    const touch = { medium: 'Invitation', ...invitation }
    expect(okOf(sheet.logMany(ids, touch))).toMatchObject({ logged: 3, uncounted: [] })
    expect(guests().people.map(({ name }) => name)).toEqual(['Dee Dow'])
  })

  it('are those it is for; without a line that can be read it says what to mend', () => {
    const sheet = listed()
    expect(shown(sheet, { of: 'event', event: 'Cheese evening' })).toHaveLength(1)
    expect(problemOf(sheet.people({ of: 'event', event: 'Riddle' }))).toContain('Field, Test and Value')
    expect(problemOf(sheet.people({ of: 'event', event: 'Nowhere' }))).toContain('no longer')
    expect(shown(sheet, { of: 'event', event: 'Over' })).toEqual([])
  })
})
