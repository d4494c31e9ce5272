// Forecast, simulated year, the year's plan and satisfied clients over a sheet with a past: facts by the user's own rows.

import type { Report } from '../../../src/app/panel/report-page'
import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { headersOf, YEAR } from '../../../src/core/tabs/schema'
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { on } from '../../support/pipeline'

const HEADERS = ['Name', 'Stage', 'Amount', 'Create date', 'Won on', 'Lost on', 'Close date']
/** Sixty rows over the last year: of three one is won after 40 days, one lost after 20, one open. */
const PAST = Array.from({ length: 60 }, (_, at): Cell[] => {
  const created = on('2025-03-10') + at * 5
  const won = isoDay(created + 40)
  const lost = isoDay(created + 20)
  if (at % 3 === 0) return [`Won ${at}`, 'Won', 1000, isoDay(created), won, '', won]
  if (at % 3 === 1) return [`Lost ${at}`, 'Lost', 500, isoDay(created), '', lost, '']
  return [`Open ${at}`, 'Demo', 800, isoDay(created), '', '', '']
})
const sheetOf = (rows: readonly Cell[][] = PAST): AppSheet =>
  setUpSheet({ Deals: [HEADERS, ...rows] as never })
const of = <Name extends Report['of']>(sheet: AppSheet, name: Name) =>
  okOf(sheet.report(name)) as Extract<Report, { readonly of: Name }>

describe('the forecast', () => {
  it('says what is expected, with its band, in wins and in money', () => {
    const { isSilent, open, ahead, cards, bins } = of(sheetOf(), 'forecast')
    expect([isSilent, open, ahead.map(({ days }) => days)]).toEqual([false, 20, [30, 60, 90]])
    for (const { wins, low, high, money } of ahead) {
      expect(wins).toBeGreaterThan(low)
      expect(high).toBeGreaterThan(wins)
      expect(money?.value).toBeCloseTo(wins * 800, 3)
    }
    expect([cards, bins]).toEqual([[], []])
  })

  it('is silent where too few are closed, and says how many are missing', () => {
    expect(of(sheetOf(PAST.slice(0, 27)), 'forecast')).toMatchObject({
      ...{ isSilent: true, closed: 18, least: 20, ahead: [], earlier: [] },
    })
  })

  it('scores its Mondays, and holds chances against what came once enough rows had them', () => {
    const sheet = sheetOf()
    for (const monday of ['2026-03-09', '2026-03-16', '2026-03-23', '2026-04-13', '2026-04-20', '2026-04-27'])
      sheet.night(monday)
    const { earlier, cards, bins } = of(sheet, 'forecast')
    expect(earlier.map(({ day, came }) => [day, came !== null])).toEqual([
      ['2026-03-09', true],
      ['2026-03-16', true],
      ['2026-03-23', true],
      ['2026-04-13', false],
      ['2026-04-20', false],
      ['2026-04-27', false],
    ])
    expect(cards).toMatchObject([{ days: 30, scored: 3, isWorse: false }])
    expect(bins.length).toBeGreaterThan(0)
    for (const { rows, came } of bins) expect([rows >= 50, came]).toEqual([true, 0])
  })

  it('shows last month’s share, which knows no money, where its own forecasts did worse', () => {
    const sheet = sheetOf()
    sheet.night('2026-03-09')
    const line = { Days: 30, Open: 20, Expected: 9, Low: 6, High: 12, 'By last month': 0, Came: 0 }
    const headers = ['Monday', ...Object.keys(line), 'Brier', 'Brier by last month']
    const lines = [6, 13, 20, 27].map((day) => [`2025-10-${day}`, ...Object.values(line), 0.4, 0.1])
    sheet.tab('Forecasts').write(1, 1, [headers, ...lines.map((one) => one.map(String))])
    const { isByLastMonth, ahead, cards } = of(sheet, 'forecast')
    expect([isByLastMonth, cards[0]?.isWorse]).toEqual([true, true])
    expect(ahead.map(({ money }) => money)).toEqual([null, null, null])
    expect(ahead[0]?.wins).toBe(0)
  })
})

describe('the simulated year', () => {
  it('has no chance without a target, and says what the year brings', () => {
    const { target, simulation } = of(sheetOf(), 'simulated')
    expect([target, simulation?.chance, simulation?.needs, simulation?.levers]).toEqual([
      null,
      null,
      null,
      [],
    ])
    expect(simulation?.middle).toBeGreaterThan(0)
  })

  it('says the chance of the target, what a week needs, and what each lever gives', () => {
    const sheet = sheetOf()
    okOf(sheet.year({ amount: 12_000 }))
    const first = of(sheet, 'simulated')
    expect(first).toMatchObject({ year: 2026, weeks: 43, target: 12_000 })
    const { chance, needs, levers } = first.simulation ?? {}
    expect(chance).toBeGreaterThan(0)
    expect(needs?.names).toBeGreaterThan(0)
    for (const lever of levers ?? []) expect(lever.chance).toBeGreaterThanOrEqual(chance ?? 1)
    expect(of(sheet, 'simulated')).toEqual(first)
  })

  it('is none where too few are closed', () => {
    expect(of(sheetOf(PAST.slice(0, 12)), 'simulated')).toMatchObject({
      simulation: null,
      closed: 8,
      least: 20,
    })
  })
})

describe('the year’s plan', () => {
  it('makes its tab with the first target, and a line for each question, once', () => {
    const sheet = sheetOf()
    expect(sheet.world.tabs.has('Year')).toBe(false)
    const page = okOf(sheet.year({ amount: 30_000 }))
    expect(page).toMatchObject({ of: 'year', year: 2026, target: 30_000, won: 2000 })
    okOf(sheet.year({ key: 'wasted', what: 'Who wasted your time?', answer: '=1+1' }))
    okOf(sheet.year({ amount: 40_000 }))
    expect(sheet.rows('Year')).toMatchObject([
      { Year: 2026, What: 'Target', Amount: 40_000, On: '2026-03-04' },
      { Year: 2026, What: 'Who wasted your time?', Amount: '', Answer: '=1+1', Key: 'wasted' },
    ])
    expect(of(sheet, 'year').entries).toMatchObject([
      { key: 'target', amount: 40_000 },
      { key: 'wasted', answer: '=1+1', on: '2026-03-04' },
    ])
  })

  it('takes an answer back, to the byte', () => {
    const sheet = sheetOf()
    okOf(sheet.year({ amount: 30_000 }))
    const before = sheet.content()
    okOf(sheet.year({ key: 'why', what: 'Why?', answer: 'Trust' }))
    okOf(sheet.year({ key: 'why', what: 'Why?', answer: '' }))
    expect(sheet.content()).toEqual(before)
  })

  it('keeps a target that somebody typed, and writes over it where it stands', () => {
    const sheet = setUpSheet({
      Deals: [HEADERS, ...PAST] as never,
      Year: [headersOf(YEAR), [2026, 'Target', 20_000, '', '', '']] as never,
    })
    expect(of(sheet, 'year').target).toBe(20_000)
    okOf(sheet.year({ amount: 25_000 }))
    expect(sheet.rows('Year')).toHaveLength(1)
    expect(of(sheet, 'year').target).toBe(25_000)
  })

  it('leaves a tab of the user’s that has its name alone', () => {
    const sheet = setUpSheet({
      Deals: [HEADERS, ...PAST] as never,
      Year: [
        ['Month', 'Rain'],
        ['May', 3],
      ],
    })
    const before = sheet.content()
    expect(problemOf(sheet.year({ amount: 5 }))).toContain('Year')
    expect(sheet.content()).toEqual(before)
  })

  it('says by when somebody new must be found, and what a key account is by the target', () => {
    const sheet = sheetOf()
    okOf(sheet.year({ amount: 100_000 }))
    const { lastDays, key, monthEnd } = of(sheet, 'year')
    expect(monthEnd).toBe('2026-03-31')
    expect(lastDays).toMatchObject({ cycle: 40, sales: 20, month: '2026-02-19', quarter: '2026-02-19' })
    expect(key).toMatchObject({ now: 800, proposed: 2000, cell: 'n:800' })
    okOf(sheet.changeRule({ id: 'P2.key', seen: key?.cell ?? '', wanted: 'n:2000' }))
    expect(of(sheet, 'year').key).toBeNull()
  })

  it('measures the seven musts as SEVEN_MUSTS does', () => {
    const { musts, figures, deadline } = of(sheetOf(), 'year')
    expect(deadline).toBe('2026-03-31')
    expect(musts.map(({ must, state }) => [must, state])).toEqual([
      ['flush', 'kept'],
      ['organise', 'to do'],
      ['define', 'open'],
      ['focus', 'open'],
      ['cut', 'open'],
      ['referrals', 'to do'],
      ['communicate', 'to do'],
    ])
    expect(figures).toMatchObject({ open: 20, undated: 20, toAsk: 20 })
  })
})

describe('satisfied clients', () => {
  const CLIENTS = [
    ['Ann Lee', 'Won', 100, '2026-01-01', '2026-02-01', '', ''],
    ['Bob Ray', 'Won', 100, '2025-01-01', '2025-02-01', '', ''],
    ['Cy Doe', 'Demo', 100, '2026-01-01', '', '', ''],
  ]
  const headersIn = (sheet: AppSheet): string[] => Object.keys(sheet.deal('Ann Lee'))
  const answer = (sheet: AppSheet, name: string, value: string, seen = '') =>
    sheet.fill(String(sheet.deal(name)['Touchline ID']), { field: 'satisfied', value, seen })

  it('are asked 30 days after the sale, in Now and in the list', () => {
    const sheet = sheetOf(CLIENTS)
    expect(of(sheet, 'satisfied')).toMatchObject({
      clients: 2,
      due: [{ name: 'Ann Lee', says: '', seen: '' }],
    })
    expect(sheet.card('Ann Lee').satisfied).toEqual({ seen: '' })
    expect([sheet.card('Bob Ray').satisfied, sheet.card('Cy Doe').satisfied]).toEqual([null, null])
  })

  it('answer into a column that is made at the right end, and stand on Review', () => {
    const sheet = sheetOf(CLIENTS)
    const before = headersIn(sheet)
    const { card } = okOf(answer(sheet, 'Ann Lee', 'so-so 2026-03-04'))
    expect(card?.satisfied).toBeNull()
    expect(headersIn(sheet)).toEqual([...before, 'Satisfied?'])
    expect(sheet.deal('Ann Lee')['Satisfied?']).toBe('so-so 2026-03-04')
    okOf(answer(sheet, 'Bob Ray', 'yes 2026-03-04'))
    const { due, unhappy, counts } = of(sheet, 'satisfied')
    expect([due, unhappy.map(({ name }) => name), counts]).toEqual([
      ...[[], ['Ann Lee'], { yes: 1, 'so-so': 1, no: 0 }],
    ])
    sheet.night('2026-03-05')
    expect(sheet.rows('Review')[0]).toMatchObject({ 'Satisfied clients': 1, Answered: 2 })
  })

  it('can be taken back', () => {
    const sheet = sheetOf(CLIENTS)
    okOf(answer(sheet, 'Ann Lee', 'yes 2026-03-04'))
    okOf(answer(sheet, 'Ann Lee', '', 'yes 2026-03-04'))
    expect(sheet.deal('Ann Lee')['Satisfied?']).toBe('')
  })

  it('are all asked in the month of the campaign', () => {
    const sheet = sheetOf(CLIENTS)
    sheet.setRule('Q5.month', 3)
    expect(of(sheet, 'satisfied').due.map(({ name }) => name)).toEqual(['Ann Lee', 'Bob Ray'])
  })
})
