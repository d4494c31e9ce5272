// The reports of the place More over a sheet that was set up: facts, and nothing written.
import { REPORT_NAMES, type Report } from '../../../src/app/panel/report-page'
import type { Cell } from '../../../src/core/cells/cell'
import { headersOf, lineOf, REFERRALS, type Tab, TOUCHES } from '../../../src/core/tabs/schema'
import { markId } from '../../../src/core/touches/archived'
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const DEALS = [
  ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Won on', 'Referred by', 'Lead source'],
  ['Ann Lee', 'ann@acme.com', 'Won', 9000, '2024-01-05', '2024-03-30', '', 'Web'],
  ['Bob Ray', 'bob@bolt.com', 'Won', 1000, '2025-01-06', '2025-04-01', 'Ann Lee', 'Web'],
  ['Cy Doe', 'cy@doe.com', 'Demo', 500, '2026-02-01', '', 'Bob Ray', 'Fair'],
  ['Di Fox', 'di@fox.com', 'Demo', 500, '2026-02-01', '', 'Nobody Known', 'Fair'],
]
/** A tab of Touchline's with these lines. */
const tabOf = (tab: Tab, ...lines: readonly Readonly<Record<string, Cell>>[]): Cell[][] => [
  headersOf(tab),
  ...lines.map((line) => headersOf(tab).map((header) => line[header] ?? '')),
]
const QUESTION = 'What would help you?'
const LOG = tabOf(
  TOUCHES,
  {
    When: '2026-02-02',
    Name: 'Ann Lee',
    Medium: 'Call',
    Minutes: 10,
    Question: QUESTION,
    'Great question': 'yes',
  },
  { When: '2026-02-03', Name: 'Bob Ray', Medium: 'Call', Minutes: 90, Question: QUESTION },
)

const deals = (tabs: Readonly<Record<string, readonly (readonly Cell[])[]>> = { Touches: LOG }): AppSheet =>
  setUpSheet({ Deals: DEALS, ...tabs })
const of = <Name extends Report['of']>(sheet: AppSheet, name: Name) =>
  okOf(sheet.report(name)) as Extract<Report, { readonly of: Name }>

describe.each(REPORT_NAMES)('the report %s', (name) => {
  it('writes nothing, says the same twice, and is plain JSON', () => {
    const sheet = deals()
    const before = sheet.content()
    const report = of(sheet, name)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    expect(of(sheet, name)).toEqual(report)
    expect(sheet.content()).toEqual(before)
  })

  it('stands tabs that are gone, and refuses in words where there is no pipeline', () => {
    const sheet = deals()
    for (const tab of ['Touches', 'Ledger', 'Time', 'Profile']) sheet.world.tabs.delete(tab)
    expect(of(sheet, name).of).toBe(name)
    sheet.world.tabs.delete('Deals')
    expect(problemOf(sheet.report(name))).toContain('Deals')
  })
})

describe('referrals', () => {
  it('names whom to ask in which words, and waits with those for whom the week has no room', () => {
    const sheet = deals()
    const { asks, later, aWeek } = of(sheet, 'referrals')
    expect(asks.map(({ name, situation }) => [name, situation])).toEqual([
      ['Ann Lee', 'established'],
      ['Bob Ray', 'established'],
      ['Cy Doe', 'prospect'],
    ])
    expect([asks[0]?.words.length, later, aWeek]).toEqual([expect.any(Number), 1, 3])
    sheet.setRule('R1.week', 1)
    expect(of(sheet, 'referrals')).toMatchObject({
      asks: [{ name: 'Ann Lee', id: sheet.deal('Ann Lee')['Touchline ID'] }],
      later: 3,
    })
  })

  it('draws who brought whom, and says of whom that is not known', () => {
    const { tree, more } = of(deals(), 'referrals')
    expect(more).toBe(0)
    expect(tree.map(({ name, level, isWon, below, fault }) => [name, level, isWon, below, fault])).toEqual([
      ['Ann Lee', 0, true, 1000, ''],
      ['Bob Ray', 1, true, 0, ''],
      ['Cy Doe', 2, false, 0, ''],
      ['Di Fox', 0, false, 0, 'unknown'],
    ])
  })

  it('says what is owed, once a deal is won that somebody brought', () => {
    const brought = { 'Asked on': '2026-01-05', From: 'Ann Lee', Given: 'Bob Ray', Incentive: 'dinner' }
    const later = {
      'Asked on': '2026-01-05',
      From: 'Bob Ray',
      Given: 'Cy Doe',
      Incentive: 'wine',
      'Thanked on': '2026-02-02',
    }
    const { owed, shares } = of(
      deals({ Touches: LOG, Referrals: tabOf(REFERRALS, brought, later) }),
      'referrals',
    )
    expect(owed).toEqual([
      expect.objectContaining({ name: 'Ann Lee', incentive: 'dinner', pay: 'now', thank: true }),
      expect.objectContaining({ name: 'Bob Ray', incentive: 'wine', pay: 'later', thank: false }),
    ])
    expect(shares).toMatchObject({ customers: 2, asked: 2, referred: 2, came: 2, won: 1 })
    expect(shares.revenue).toBeGreaterThan(0)
  })
})

describe('money in customers', () => {
  it('is who is touched too rarely, what a customer repeats, and what followed a touch, as LOCKED_MONEY has it', () => {
    const again = ['Ann Lee', 'ann@acme.com', 'Won', 700, '2025-12-20', '2026-01-15', '', 'Web']
    const touch = { When: '2026-01-10', Medium: 'Call', Outcome: 'Reached', Reason: 'New law' }
    const Touches = tabOf(TOUCHES, { ...touch, Name: 'Bob Ray' }, { ...touch, 'Touchline ID': 'A1' })
    const rows = [...DEALS, again].map((row, at) => [
      at === 0 ? 'Touchline ID' : `${at === 1 ? 'A1' : ''}`,
      ...row,
    ])
    expect(of(setUpSheet({ Deals: rows, Touches }), 'locked')).toMatchObject({
      ...{ clients: 2, quiet: 2, least: 12, days: 90, aYear: null, locked: null },
      ...{ sales: { count: 1, value: 700 }, referrals: { count: 1, value: 0 } },
    })
  })
})

describe('customers', () => {
  it('ranks who takes more time than they bring, with the move and the hours', () => {
    const { customers, flag } = of(deals(), 'customers')
    expect(flag).toBe(2)
    expect(customers.map(({ name, minutes, move }) => [name, minutes, move])).toEqual([
      ['Bob Ray', 90, 'let go'],
      ['Ann Lee', 10, ''],
    ])
    expect(customers[0]).toMatchObject({ timeShare: 0.9, revenue: 1000, revenueShare: 0.1, hoursFreed: 1.5 })
  })

  it('leaves shares out where nobody has a value', () => {
    const rows = DEALS.map((row, at) => (at === 0 ? row : [...row.slice(0, 3), '', ...row.slice(4)]))
    const { customers } = of(setUpSheet({ Deals: rows, Touches: LOG }), 'customers')
    expect(customers.map(({ revenue, ratio, move }) => [revenue, ratio, move])).toEqual(
      Array(2).fill([null, null, '']),
    )
  })
})

it('no report adds one currency to another, and each with amounts names its own', () => {
  const [headers = [], ...rows] = DEALS
  const euros = [[...headers, 'Currency'], ...rows.map((row) => [...row, 'EUR'])]
  const dollars = [
    ['Eve Orr', 'eve@orr.com', 'Won', 70_000, '2025-11-05', '2026-02-01', 'Ann Lee', 'Web', 'USD'],
    ['Fay Poe', 'fay@poe.com', 'Demo', 80_000, '2026-02-01', '', 'Ann Lee', 'Web', 'USD'],
  ]
  const [one, two] = [euros, [...euros, ...dollars]].map((Deals) => setUpSheet({ Deals, Touches: LOG }))
  if (!one || !two) throw new Error('No sheet')
  expect([of(one, 'year').currency, of(two, 'year').currency]).toEqual([undefined, 'EUR'])
  expect(REPORT_NAMES.filter((name) => of(two, name).currency === 'EUR')).toEqual([
    ...['referrals', 'customers', 'locked', 'forecast', 'simulated', 'year'],
  ])
  expect([of(two, 'year').won, of(two, 'year').closingValue]).toEqual([
    of(one, 'year').won,
    of(one, 'year').closingValue,
  ])
  expect(of(two, 'customers').customers).toEqual(
    of(one, 'customers').customers.map((customer) => ({ ...customer, id: expect.anything() })),
  )
  const broughtBy = (sheet: AppSheet) =>
    of(sheet, 'referrals').tree.find(({ name }) => name === 'Ann Lee')?.below
  expect(broughtBy(two)).toBe(broughtBy(one))
})

it('what counts touches over more than a year says from which day, once older ones are archived', () => {
  const told = (sheet: AppSheet) => REPORT_NAMES.filter((name) => of(sheet, name).wholeFrom === '2025-03-05')
  const sheet = setUpSheet({ Deals: DEALS, Touches: LOG })
  expect(told(sheet)).toEqual([])
  const log = sheet.tab('Touches')
  const mark = lineOf(TOUCHES, { touchId: markId('k1'), when: '2025-03-05' })
  log.write(log.lastRow + 1, 1, [mark])
  expect(told(sheet).sort()).toEqual(['customers', 'diagnosis', 'locked', 'questions', 'sources'])
})

it('diagnosis says first what is missing, and what each prospect took', () => {
  const called = (when: string, name: string, minutes: number) => ({
    ...{ When: when, Name: name, Medium: 'Call', Minutes: minutes },
  })
  const calls = [called('2026-01-20', 'Cy Doe', 10), called('2026-02-20', 'Cy Doe', 30)]
  const log = tabOf(TOUCHES, ...calls, called('2026-02-21', 'Ann Lee', 90))
  const { branch, facts, each } = of(deals({ Touches: log }), 'diagnosis')
  expect([branch, facts[0]?.code]).toEqual(['unknown', 'no sales'])
  expect(each).toEqual({
    days: 28,
    now: { prospects: 1, minutes: 30 },
    before: { prospects: 1, minutes: 10 },
    isRising: true,
  })
})

it('sources are told apart, referrals being one of them; without any it says so', () => {
  const { sources, hasSource } = of(deals(), 'sources')
  expect(hasSource).toBe(true)
  expect(sources.map(({ source, rows, won }) => [source, rows, won]).sort()).toEqual([
    ['Referral', 3, 1],
    ['Web', 1, 1],
  ])
  const none = of(setUpSheet({ Deals: DEALS.map((row) => row.slice(0, 6)) }), 'sources')
  expect(none).toEqual({ of: 'sources', sources: [], hasSource: false })
})

it('questions are ranked by what they earned', () => {
  const { questions } = of(deals(), 'questions')
  expect(questions).toEqual([expect.objectContaining({ question: QUESTION, asked: 2, great: 1 })])
})
