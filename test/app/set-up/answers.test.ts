// What set-up asks about columns and stages, what becomes of the answers, and the report it gives.
import { nightNow } from '../../../src/app/night/night'
import { readSheet } from '../../../src/app/set-up/read-sheet'
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

const headerRows = (sheet: AppSheet): Record<string, unknown> =>
  Object.fromEntries(
    sheet
      .rows('Rules')
      .filter(({ Id }) => Id === 'header')
      .map(({ Rule, Value }) => [Rule, Value]),
  )

describe('proposed columns', () => {
  it('are asked about once, in one dialog with their cells', () => {
    const sheet = formSheet()
    sheet.world.answers.push('yes')
    const { matched } = reported(sheet)
    expect(matched).toMatchObject({ value: 'Budget', decision: 'When do you need it?' })
    expect(headerRows(sheet)).toMatchObject({ value: 'Budget', decision: 'When do you need it?' })
    expect(sheet.world.told[0]).toBe(
      [
        'Shall I read these columns so?',
        '',
        'Value: “Budget”, such as “5000”, “900” (its header sounds like it)',
        'Decision date: “When do you need it?”, such as “2026-04-01”, “2026-04-02” (its header sounds like it)',
        '',
        'Yes uses them all. No leaves them unread: you can name each on Rules, in a header row.',
      ].join('\n'),
    )
    const asked = sheet.world.told.length
    reported(sheet)
    expect(sheet.world.told.slice(asked).filter((text) => text.startsWith('Shall I'))).toEqual([])
  })

  it('are left unread when that is declined, and asked about again the next time', () => {
    const sheet = formSheet()
    const { matched, reading } = reported(sheet)
    expect(matched).not.toHaveProperty('value')
    expect(reading.proposed.map(({ field }) => field)).toEqual(['value', 'decision'])
    expect(headerRows(sheet)).not.toHaveProperty('value')
    sheet.world.answers.push('yes')
    expect(reported(sheet).matched).toMatchObject({ value: 'Budget', decision: 'When do you need it?' })
  })
})

describe('answers given with the call', () => {
  it('are kept on Rules, and nothing is asked', () => {
    const sheet = formSheet()
    const { matched, reading } = reported(sheet, {
      answers: { columns: { value: 'Budget', owner: '' } },
    })
    expect(sheet.world.told.filter((text) => text.startsWith('Shall I'))).toEqual([])
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
    const reading = readSheet(sheet.ports)
    expect(reading).toMatchObject({
      tab: 'Leads',
      rows: 2,
      proposed: [{ field: 'value' }, { field: 'decision' }],
    })
    expect([sheet.content(), sheet.world.told]).toEqual([before, []])
  })

  it('is of the tab in front where several read like a pipeline, and refused where none does', () => {
    const sheet = appSheet({ Old: FORM, New: FORM })
    sheet.world.active = 'New'
    expect(readSheet(sheet.ports)).toMatchObject({ tab: 'New' })
    expect(readSheet(appSheet({ Notes: [['Milk', 'Bread']] }).ports)).toBeInstanceOf(Refused)
  })
})

describe('days and amounts that could be either', () => {
  const cells = [
    ['Name', 'Stage', 'Amount', 'Close date'],
    ['Ann', 'Demo', '1.500', '03/04/2026'],
    ['Bob', 'Demo', '12.000', '05/06/2026'],
  ]

  it('are asked about once, each by its cells, and kept on Rules', () => {
    const sheet = appSheet({ Deals: cells })
    sheet.world.answers.push('the day', 'it parts thousands: 1.500 is 1500')
    expect(reported(sheet).audit.claimed).toBe(13500)
    expect(sheet.world.told.slice(0, 2)).toEqual([
      'What stands first in these dates: “03/04/2026”, “05/06/2026” (Close date)?',
      'What is the dot in these amounts: “1.500”, “12.000” (Amount)?',
    ])
    expect([sheet.rule('order.days'), sheet.rule('order.amounts')]).toEqual(['day-first', 'comma'])
    const asked = sheet.world.told.length
    expect(reported(sheet).audit.claimed).toBe(13500)
    expect(sheet.world.told.slice(asked).filter((text) => text.startsWith('What'))).toEqual([])
  })

  it('may be answered with the call, also once Rules is there', () => {
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
