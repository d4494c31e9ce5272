// What a sheet's first days make of its cadence: who is due, since when, by which medium, and that all places agree (C2, C4b, C12).
import type { Cell } from '../../../src/core/cells/cell'
import { type AppSheet, appSheet, okOf, setUpSheet } from '../../support/app-calls'

const namesOn = (sheet: AppSheet): string[] => sheet.rows('Today').map((row) => String(row.Name))
const lineOf = (sheet: AppSheet, name: string) => sheet.rows('Today').find((row) => row.Name === name)

describe('imported history', () => {
  const HEADERS = ['Name', 'Email', 'Stage', 'Amount', 'Created', 'Close date', 'Won on', 'Last activity']
  const client = (name: string, won: string): Cell[] => [
    name,
    `${name.toLowerCase()}@client.com`,
    'Won',
    100,
    '2025-01-01',
    '',
    won,
    '',
  ]
  const deals = [
    HEADERS,
    ['Ann', 'ann@acme.com', 'Demo', 900, '2026-05-01', '', '', '2026-07-02'],
    client('Bea', '2026-07-07'),
    client('Cy', '2026-07-22'),
    client('Di', '2026-07-25'),
  ]

  it('makes a deal overdue since its last contact, and clients due each from their own day', () => {
    const sheet = setUpSheet({ Deals: deals }, { now: '2026-07-27 12:00' })
    expect(sheet.card('Ann').next).toMatchObject({ day: '2026-07-27', latest: '2026-07-12' })
    const latest = ['Bea', 'Cy', 'Di'].map((name) => sheet.card(name).next.latest)
    expect(latest).toEqual(['2026-08-06', '2026-08-21', '2026-08-24'])
    sheet.night('2026-07-28')
    expect(lineOf(sheet, 'Ann')).toMatchObject({ 'Why today': 'Due since 9 Jul 2026', Due: '2026-07-09' })
    expect(['Bea', 'Cy', 'Di'].map((name) => sheet.deal(name)['Next touch'])).toEqual([
      '2026-07-31',
      '2026-08-17',
      '2026-08-20',
    ])
  })

  it('is spread over the days that have room', () => {
    const many = Array.from({ length: 20 }, (_, at) => client(`P${at}`, '2026-01-05'))
    const sheet = setUpSheet({ Deals: [HEADERS, ...many] }, { now: '2026-07-27 12:00' })
    sheet.night('2026-07-28')
    const days = sheet.rows('Deals').map((row) => String(row['Next touch']))
    const count = (day: string): number => days.filter((own) => own === day).length
    expect(['2026-07-28', '2026-07-29', '2026-07-30'].map(count)).toEqual([7, 7, 6])
    expect(namesOn(sheet)).toHaveLength(7)
  })
})

describe('leads (C12)', () => {
  it('are none in a late stage without a day of their own: when they began is asked', () => {
    const deals = Array.from({ length: 30 }, (_, at): Cell[] => [`P${at}`, 'Negotiation', 100, ''])
    const lead: Cell[] = ['Lee', 'Lead', 100, '2016-01-01']
    const sheet = setUpSheet({
      Deals: [['Name', 'Stage', 'Amount', 'Created'], ...deals, lead],
    })
    sheet.night('2026-03-11')
    const why = sheet.rows('Today').map((row) => [row['Why today'], row.Ask])
    expect(why).toHaveLength(7)
    expect(JSON.stringify(why)).not.toContain('New lead')
    expect(lineOf(sheet, 'P1')).toMatchObject({ Ask: 'When did this begin?' })
    expect(lineOf(sheet, 'Lee')?.Ask).not.toBe('When did this begin?')
  })

  it('are due the day they came, in panel, sheet, Today and plan alike', () => {
    const sheet = setUpSheet(
      {
        Deals: [
          ['Name', 'Email', 'Stage', 'Created'],
          ['Ann', 'ann@acme.com', 'Lead', '2026-01-01'],
        ],
      },
      { now: '2026-12-04 09:00' },
    )
    const { card } = okOf(sheet.add({ name: 'New Person', email: 'new@core.com' }))
    expect(card?.next).toMatchObject({ day: '2026-12-04', medium: 'Call' })
    expect(sheet.deal('New Person')).toMatchObject({ 'Next touch': '2026-12-04', By: 'Call' })
    sheet.night('2026-12-04')
    expect(lineOf(sheet, 'New Person')).toMatchObject({
      'Why today': 'New lead: nobody has been in touch yet',
      Due: '2026-12-04',
      By: 'Call',
    })
    expect(sheet.deal('New Person')).toMatchObject({ 'Next touch': '2026-12-04' })
    expect(sheet.card('New Person').next).toMatchObject({ day: '2026-12-04', from: 'cadence' })
    const id = sheet.deal('New Person')['Touchline ID']
    expect(sheet.rows('Plan').filter((line) => line['Touchline ID'] === id)).toEqual([])
    okOf(sheet.snooze(String(id), '2026-12-08'))
    sheet.night('2026-12-05')
    expect(sheet.deal('New Person')).toMatchObject({ 'Next touch': '2026-12-08' })
    expect(namesOn(sheet)).not.toContain('New Person')
  })
})

describe('a medium that fits the why (C4b)', () => {
  const HEADERS = ['Name', 'Email', 'Stage', 'Amount', 'Created', 'Close date', 'Will they buy?', 'Promised']
  const MEDIA = ['Call', 'E-mail', 'Handwritten note', 'Meeting']

  it('is no newsletter for a risk, a Notice, a promise or a near decision', () => {
    const sheet = setUpSheet({
      Deals: [
        HEADERS,
        ['Risky', 'r@a.com', 'Won', 100, '2025-01-01', '2025-02-01', '', ''],
        ['Noticed', 'n@b.com', 'Demo', 100, '2026-01-05', '2026-02-01', '', ''],
        ['Promised', 'p@c.com', 'Won', 100, '2025-01-01', '2025-02-01', '', '2026-03-06'],
        ['Decides', 'd@d.com', 'Demo', 100, '2026-01-05', '2026-03-15', '', ''],
        ['Plain', 'o@e.com', 'Won', 100, '2025-01-01', '2025-02-01', '', ''],
      ],
    })
    for (const name of ['Risky', 'Noticed', 'Promised', 'Decides', 'Plain']) {
      MEDIA.forEach((medium, at) => {
        const risk = name === 'Risky' && at === MEDIA.length - 1 ? { risk: 'Competitor' } : {}
        const outcome = medium === 'Call' || medium === 'Meeting' ? 'Reached' : 'Sent'
        okOf(sheet.log({ id: sheet.card(name).id, medium, outcome, reason: 'Price change', ...risk }))
      })
    }
    const by = (name: string) => [sheet.card(name).next.medium, sheet.deal(name).By]
    expect(by('Plain')).toEqual(['Newsletter', 'Newsletter'])
    for (const name of ['Risky', 'Noticed', 'Promised', 'Decides']) expect(by(name)).toEqual(['Call', 'Call'])
    sheet.night('2026-03-05')
    for (const name of ['Risky', 'Noticed', 'Promised', 'Decides']) expect(by(name)).toEqual(['Call', 'Call'])
  })

  it('is asked for on Today where none is left', () => {
    const sheet = setUpSheet({
      Deals: [
        ['Name', 'Stage', 'Created', 'Close date', 'Do not'],
        ['Ann', 'Demo', '2026-01-05', '2026-02-01', 'Call, E-mail, Meeting, Handwritten note'],
      ],
    })
    sheet.night('2026-03-05')
    expect(lineOf(sheet, 'Ann')).toMatchObject({
      By: '',
      Ask: 'They declined every way you planned: how may you reach them?',
    })
  })

  it('ends a risk for all rows of a person by the next touch without one, at once', () => {
    const row = (amount: number): Cell[] => [
      'Ann',
      'a@a.com',
      'Won',
      amount,
      '2025-01-01',
      '2025-02-01',
      '',
      '',
    ]
    const sheet = setUpSheet({ Deals: [HEADERS, row(100), row(900)] })
    const [first = '', second = ''] = sheet.rows('Deals').map((deal) => String(deal['Touchline ID']))
    const risks = () => sheet.rows('Ledger').map((line) => String(line.Risk).replace(/ 20.*/, ''))
    const call = { medium: 'Call', outcome: 'Reached', reason: 'Price change' }
    okOf(sheet.log({ ...call, id: first, risk: 'Trouble' }))
    expect(risks()).toEqual(['Trouble', ''])
    okOf(sheet.log({ ...call, id: second, direction: 'In' }))
    expect(risks()).toEqual(['Trouble', ''])
    okOf(sheet.log({ ...call, id: second }))
    expect(risks()).toEqual(['', ''])
    sheet.night('2026-03-05')
    expect(risks()).toEqual(['', ''])
  })
})

describe('one reading of owners', () => {
  it.each([
    ['Ann', 'ann', 7],
    ['Ann', '', 7],
    ['Ann', 'Bob', 14],
  ])('has a day’s room for each owner among %p and %p: %i', (one, other, listed) => {
    const rows = Array.from({ length: 40 }, (_, at): Cell[] => [
      `P${at}`,
      `p${at}@a.com`,
      'Demo',
      '2026-01-01',
      at % 2 ? one : other,
    ])
    const sheet = appSheet({ Deals: [['Name', 'Email', 'Stage', 'Created', 'Owner'], ...rows] })
    sheet.setUp()
    sheet.night('2026-03-05')
    expect(namesOn(sheet)).toHaveLength(listed)
  })
})

describe('automated touches from the panel (C3, V3)', () => {
  const LETTER = { medium: 'Newsletter', outcome: 'Sent', reason: 'New price list', item: 'Prices' }

  it('count up to eight of ten, and the panel says so', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Cyd Fox')
    const said = Array.from({ length: 10 }, () => okOf(sheet.log({ ...LETTER, id })).touch)
    expect(said.map(({ counts }) => counts)).toEqual([...new Array(8).fill(true), false, false])
    expect(said.map(({ uncounted }) => uncounted).slice(7)).toEqual(['', 'C3', 'C3'])
  })

  it('lack their item where there is none, not a reason', () => {
    const sheet = setUpSheet()
    const { touch } = okOf(sheet.log({ ...LETTER, item: '', id: sheet.card('Cyd Fox').id }))
    expect(touch).toMatchObject({ counts: false, uncounted: 'V3' })
  })
})

it('a status meeting with a high-ticket client has its agenda as the reason (V5)', () => {
  const sheet = setUpSheet({
    Deals: [
      ['Name', 'Email', 'Stage', 'Amount', 'Created', 'Won on', 'Segment'],
      ['Ann', 'ann@acme.com', 'Won', 9000, '2025-01-01', '2025-02-03', 'High ticket'],
    ],
  })
  sheet.night('2026-03-11')
  expect(lineOf(sheet, 'Ann')?.['Reason to give']).toBe('Agenda of the status meeting in March')
})
