// What set-up asks about columns and stages, what becomes of the answers, and the report it gives.
import { nightNow } from '../../../src/app/jobs/night-now'
import { type ReadingPage, readingPage } from '../../../src/app/set-up/reading-page'
import { type SetUpOptions, type SetUpReport, setUp } from '../../../src/app/set-up/set-up'
import { Refused } from '../../../src/core/words/refusals'
import { type AppSheet, appSheet } from '../../support/app-calls'

const FORM = [
  ['Timestamp', 'Your name', 'Company', 'Budget', 'When do you need it?'],
  ['2026-02-20', 'Ann Lee', 'Acme', 5000, '2026-04-01'],
  ['2026-02-21', 'Bob Ray', 'Bolt', 900, '2026-04-02'],
]

const formSheet = (): AppSheet => appSheet({ Leads: FORM })

function reported({ ports }: AppSheet, options?: SetUpOptions): SetUpReport {
  const report = setUp(ports, options)
  if (report instanceof Refused) throw new Error(report.code)
  return report
}

function pageOf({ ports }: AppSheet): ReadingPage {
  const page = readingPage(ports, { tab: '' })
  if (page instanceof Refused) throw new Error(page.code)
  return page
}

const headerRows = (sheet: AppSheet): Record<string, unknown> =>
  Object.fromEntries(
    sheet
      .rows('Rules')
      .filter(({ Id }) => Id === 'header')
      .map(({ Rule, Value }) => [Rule, Value]),
  )

describe('proposed columns', () => {
  it('are used once they are accepted, kept on Rules, and not proposed again', () => {
    const sheet = formSheet()
    const columns = { value: 'Budget', decision: 'When do you need it?' }
    expect(reported(sheet, { answers: { columns } }).matched).toMatchObject(columns)
    expect(headerRows(sheet)).toMatchObject(columns)
    expect(reported(sheet).reading.questions.columns).toEqual([])
  })

  it('are left unread while nobody answers, and proposed again the next time', () => {
    const sheet = formSheet()
    const { matched, reading } = reported(sheet)
    expect(matched).not.toHaveProperty('value')
    expect(reading.proposed.map(({ field }) => field)).toEqual(['value', 'decision'])
    expect(headerRows(sheet)).not.toHaveProperty('value')
    expect(reported(sheet).reading.proposed.map(({ field }) => field)).toEqual(['value', 'decision'])
  })
})

describe('answers', () => {
  it('are kept on Rules', () => {
    const sheet = formSheet()
    const { matched, reading } = reported(sheet, {
      answers: { columns: { value: 'Budget', owner: '' } },
    })
    expect(matched).toMatchObject({ value: 'Budget' })
    expect(headerRows(sheet)).toMatchObject({ value: 'Budget', owner: '' })
    expect(reading.proposed.map(({ field }) => field)).toEqual(['decision'])
  })

  it('say what a stage word is', () => {
    const sheet = appSheet({
      Deals: [
        ['Name', 'Stage'],
        ['Ann', 'Vorvertrag'],
        ['Bob', 'Ghosted'],
      ],
    })
    const { reading } = reported(sheet, { answers: { stages: { vorvertrag: 'won' } } })
    expect(reading.stages).toEqual([
      { word: 'Vorvertrag', kind: 'won', rows: 1, from: 'Rules' },
      { word: 'Ghosted', kind: null, rows: 1, from: '' },
    ])
    expect(reading.questions.stages.map(({ word }) => word)).toEqual(['Ghosted'])
    expect(sheet.deal('Ann').Verdict).toBe('')
  })

  it('may name the only column that says who the rows are', () => {
    const cells = [
      ['Stage', 'Value', 'Somebody'],
      ['Demo', 5, 'Ann'],
    ]
    expect(appSheet({ Deals: cells }).setUp()).toContain('no column says who the rows are')
    expect(
      reported(appSheet({ Deals: cells }), { answers: { columns: { name: 'Somebody' } } }).matched,
    ).toEqual({
      ...{ stage: 'Stage', value: 'Value', name: 'Somebody', decision: 'Decision date' },
    })
  })
})

describe('the report before set-up', () => {
  it('is that of set-up, and writes and asks nothing', () => {
    const sheet = formSheet()
    const before = sheet.content()
    expect(pageOf(sheet).reading).toMatchObject({
      tab: 'Leads',
      rows: 2,
      proposed: [{ field: 'value' }, { field: 'decision' }],
    })
    expect([sheet.content(), sheet.world.told]).toEqual([before, []])
  })

  it('is of the tab in front where several read like a pipeline, and refused where none does', () => {
    const sheet = appSheet({ Old: FORM, New: FORM })
    sheet.world.active = 'New'
    expect(pageOf(sheet)).toMatchObject({ reading: { tab: 'New' }, tabs: ['New', 'Old'] })
    expect(readingPage(sheet.ports, { tab: 'Old' })).toMatchObject({ reading: { tab: 'Old' } })
    expect(readingPage(appSheet({ Notes: [['Milk', 'Bread']] }).ports, { tab: '' })).toBeInstanceOf(Refused)
  })
})

describe('days and amounts that could be either', () => {
  const cells = [
    ['Name', 'Stage', 'Amount', 'Close date'],
    ['Ann', 'Demo', '1.500', '03/04/2026'],
    ['Bob', 'Demo', '12.000', '05/06/2026'],
  ]

  it('are asked about, each by its cells, and kept on Rules once answered', () => {
    const sheet = appSheet({ Deals: cells })
    expect(pageOf(sheet).reading.questions.order).toMatchObject([
      { what: 'days', headers: ['Close date'], samples: ['03/04/2026', '05/06/2026'] },
      { what: 'amounts', headers: ['Amount'], samples: ['1.500', '12.000'] },
    ])
    expect(pageOf(sheet).byLocale).toEqual({ days: 'month-first', amounts: 'dot' })
    sheet.world.locale = 'de_DE'
    const order = { days: 'day-first', amounts: 'comma' } as const
    expect(pageOf(sheet).byLocale).toEqual(order)
    expect(reported(sheet, { answers: { order } }).audit.claimed).toBe(13500)
    expect([sheet.rule('order.days'), sheet.rule('order.amounts')]).toEqual(['day-first', 'comma'])
    expect(reported(sheet).audit.claimed).toBe(13500)
    expect(pageOf(sheet).reading.questions.order).toEqual([])
  })

  it('may be answered once Rules is there', () => {
    const sheet = appSheet({ Deals: cells })
    expect(reported(sheet, { answers: {} }).reading.questions.order.map(({ what }) => what)).toEqual([
      'days',
      'amounts',
    ])
    const { reading, audit } = reported(sheet, {
      answers: { order: { days: 'day-first', amounts: 'comma' } },
    })
    expect([reading.questions.order, audit.claimed]).toEqual([[], 13500])
    expect(sheet.rule('order.days')).toBe('day-first')
  })
})

it('the night gives the same report, and proposes what nobody has answered', () => {
  const sheet = formSheet()
  const { reading } = reported(sheet)
  sheet.world.setNow('2026-03-05 05:00')
  expect(nightNow(sheet.ports)).toMatchObject({
    reading: { matched: reading.matched, proposed: reading.proposed, unused: reading.unused },
  })
})

describe('one address of two people', () => {
  const cells = [
    ['Name', 'Company', 'E-mail', 'Stage'],
    ['Ann Lee', 'Acme', 'office@acme.com', 'Demo'],
    ['Bob Ray', 'Bolt', 'office@acme.com', 'Demo'],
  ]

  it('joins nobody until the user says that they are one', () => {
    const sheet = appSheet({ Deals: cells })
    expect(pageOf(sheet).reading.people).toMatchObject([
      { key: 'office@acme.com', names: ['Ann Lee', 'Bob Ray'] },
    ])
    expect(reported(sheet).reading.people).toHaveLength(1)
    expect(reported(sheet, { answers: { joined: ['office@acme.com'] } }).reading.people).toEqual([])
    expect(
      sheet
        .rows('Rules')
        .filter(({ Id }) => Id === 'join')
        .map(({ Value }) => Value),
    ).toEqual(['office@acme.com'])
    expect(sheet.card('Bob Ray').next.elsewhere).not.toBe('')
  })

  it('may be a number whose leading zeros Sheets drops', () => {
    const phones = cells.map((row) =>
      row.map((cell) => (cell === 'E-mail' ? 'Phone' : cell === 'office@acme.com' ? '030 0123456' : cell)),
    )
    const sheet = appSheet({ Deals: phones })
    const [{ key = '' } = {}] = pageOf(sheet).reading.people
    reported(sheet, { answers: { joined: [key] } })
    const line = sheet.rows('Rules').findIndex(({ Id }) => Id === 'join') + 2
    sheet.tab('Rules').write(line, 3, [[Number(key)]])
    expect(pageOf(sheet).reading.people).toEqual([])
  })
})
