// Review over a year of nights, set-ups, cuts and what users do to it: five pictures, kept figures, nothing of theirs lost.

import { reviewNow } from '../../../src/app/review/review-now'
import { isoDay, parseIsoDay } from '../../../src/core/calendar/day'
import { tableOf } from '../../../src/core/cells/table'
import { PICTURES_HEADER } from '../../../src/core/review/layout'
import { weeksOf } from '../../../src/core/review/week-line'
import { type AppSheet, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'

const day = (from: string, later: number): string => isoDay((parseIsoDay(from) ?? Number.NaN) + later)
const review = (sheet: AppSheet) => sheet.tab('Review')
const weeks = (sheet: AppSheet) => sheet.rows('Review').filter((row) => row['Week of'] !== '')
/** The column of the pictures, from 1. */
const picturesAt = (sheet: AppSheet): number =>
  (review(sheet).values(1, 1, 1, -1)[0] ?? []).indexOf(PICTURES_HEADER) + 1
const titleOf = (sheet: AppSheet): unknown => review(sheet).values(2, picturesAt(sheet), 1, 1)[0]?.[0]
const menu = (sheet: AppSheet): unknown => reviewNow(sheet.ports)

function reviewed(): AppSheet {
  const sheet = setUpSheet()
  sheet.night('2026-03-05')
  return sheet
}

describe('the pictures', () => {
  it('are drawn by the first night, over the cells they show', () => {
    const sheet = reviewed()
    const { charts, painted } = review(sheet)
    expect([...charts.values()].map(({ title }) => title)).toEqual([
      'Bridge of the week',
      'Promise and proof',
      'Honest fan',
    ])
    expect(painted.filter(({ scale }) => scale)).toHaveLength(2)
    expect(titleOf(sheet)).toBe('Your first bridge stands here after the first Monday')
    expect(sheet.rule('review.charts')).toBe('drawn')
  })

  it('are five after 60 nights and 10 set-ups, and one line a week', () => {
    const sheet = reviewed()
    for (let night = 1; night <= 60; night++) {
      sheet.night(day('2026-03-05', night))
      if (night % 6 === 0) sheet.setUp()
    }
    expect(review(sheet).charts.size + review(sheet).painted.filter(({ scale }) => scale).length).toBe(5)
    const table = tableOf('Review', review(sheet).values(1, 1, -1, -1))
    const mondays = weeksOf(table, sheet.ports.workbook.zone).map((monday) => isoDay(monday))
    expect(mondays).toEqual(Array.from({ length: 10 }, (_, at) => day('2026-03-02', 7 * at)))
    expect(table.headers.filter((header) => header === PICTURES_HEADER)).toHaveLength(1)
  })

  it('stay deleted until they are asked for from the menu', () => {
    const sheet = reviewed()
    const [first = ''] = review(sheet).charts.keys()
    review(sheet).charts.delete(first)
    sheet.night('2026-03-06')
    expect(review(sheet).charts.size).toBe(2)
    expect(menu(sheet)).toBe('Review is up to date.')
    expect(review(sheet).charts.size).toBe(3)
    expect(sheet.world.active).toBe('Review')
  })

  it('are drawn once more where a run ended meanwhile, and then given up in words', () => {
    const sheet = setUpSheet()
    sheet.world.onCall = (call) => {
      if (call === 'drawCharts') throw new Error('Service error: Spreadsheets')
    }
    for (const tried of ['being drawn', 'being drawn again']) {
      expect(() => sheet.night('2026-03-05')).toThrow('Service error')
      expect(sheet.rule('review.charts')).toBe(tried)
    }
    sheet.night('2026-03-05')
    expect(sheet.rule('review.charts')).toBe('refused')
    expect(sheet.rows('Log').map(({ Message }) => Message)).toContainEqual(
      expect.stringContaining('Google did not let me draw the charts on Review'),
    )
    mend(sheet)
    menu(sheet)
    expect(review(sheet).charts.size).toBe(3)
  })

  it('stand behind what the user added, and follow their header', () => {
    const sheet = setUpSheet()
    const width = review(sheet).lastColumn
    review(sheet).grow(0, width + 2)
    review(sheet).write(1, width + 2, [['Mine'], ['keep me']])
    sheet.night('2026-03-05')
    expect(picturesAt(sheet)).toBe(width + 3)
    review(sheet).insertColumns(width + 2, 3)
    sheet.night('2026-03-06')
    expect(picturesAt(sheet)).toBe(width + 6)
    expect(review(sheet).values(2, width + 2, 1, 1)).toEqual([['keep me']])
    expect(titleOf(sheet)).toMatch(/^Your first bridge/)
  })

  it('are the same where the night is cut off at any call and run again', () => {
    const whole = setUpSheet()
    const begins = whole.world.calls.length
    whole.night('2026-03-05')
    const calls = whole.world.calls.slice(begins)
    const parts = calls.flatMap((call, at) =>
      /^(drawCharts|paint|write|addTab|widenColumn)/.test(call) ? [at + 1] : [],
    )
    for (const cut of parts) {
      const sheet = setUpSheet()
      cutOff(sheet, cut)
      expect(() => sheet.night('2026-03-05')).toThrow('cut off')
      mend(sheet)
      sheet.night('2026-03-05')
      expect([cut, review(sheet).values(1, 1, -1, -1)]).toEqual([cut, review(whole).values(1, 1, -1, -1)])
      expect([cut, [...review(sheet).charts]]).toEqual([cut, [...review(whole).charts]])
    }
  })
})

describe('what users do to the lines', () => {
  it('leaves their formulas beside, below and in the line of the week', () => {
    const sheet = reviewed()
    review(sheet).write(9, 1, [['Average']])
    const theirs = [
      [2, 2, '=1+1'],
      [9, 11, '=AVERAGE(K2:K8)'],
      [11, 3, '=TODAY()'],
    ] as const
    for (const [row, column, formula] of theirs) review(sheet).writeFormula(row, column, formula)
    for (const night of ['2026-03-06', '2026-03-09', '2026-03-10']) sheet.night(night)
    for (const [row, column, formula] of theirs)
      expect(review(sheet).formulas(row, column, 1, 1)).toEqual([[formula]])
    for (let week = 2; week < 10; week++) sheet.night(day('2026-03-02', 7 * week))
    expect(review(sheet).formulas(9, 11, 1, 1)).toEqual([['=AVERAGE(K2:K8)']])
    expect(weeks(sheet).map((row) => row['Week of'])).toEqual([
      ...Array.from({ length: 7 }, (_, at) => day('2026-03-02', 7 * at)),
      'Average',
      ...Array.from({ length: 3 }, (_, at) => day('2026-03-02', 7 * (at + 7))),
    ])
  })

  it('writes no week while its header is missing, and says so', () => {
    const sheet = reviewed()
    sheet.night('2026-03-10')
    review(sheet).write(1, 1, [['Week']])
    const figures = () => review(sheet).values(2, 1, 12, picturesAt(sheet) - 1)
    const before = figures()
    for (const night of ['2026-03-11', '2026-03-16']) sheet.night(night)
    expect(figures()).toEqual(before)
    const said = 'On “Review” the header “Week of” is missing'
    expect(sheet.rows('Log').at(-1)?.Message).toContain(said)
    expect(String(sheet.rule('night.news'))).toContain(said)
    review(sheet).write(1, 1, [['Week of']])
    sheet.night('2026-03-17')
    expect(weeks(sheet)).toHaveLength(3)
  })
})

it('keeps a column that the user put among the figures where the menu draws the pictures anew', () => {
  const sheet = reviewed()
  review(sheet).insertColumn(2, ['Mine', 'keep me'])
  review(sheet).write(1, 1, [['Week']])
  const before = review(sheet).values(1, 1, 1, -1)
  menu(sheet)
  expect(review(sheet).values(1, 1, 1, -1)).toEqual(before)
  expect(review(sheet).values(2, 2, 1, 1)).toEqual([['keep me']])
})

describe('a header that somebody renamed', () => {
  const messages = (sheet: AppSheet) => sheet.rows('Log').map(({ Message }) => String(Message))

  it('is said once and left, with the cells below it', () => {
    const sheet = reviewed()
    const at = (review(sheet).values(1, 1, 1, -1)[0] ?? []).indexOf('Surviving') + 1
    review(sheet).write(1, at, [['Survives']])
    const before = review(sheet).values(1, at, 3, 1)
    sheet.type('Ann Lee', 'Stage', 'Won')
    for (const night of ['2026-03-06', '2026-03-07', '2026-03-09']) sheet.night(night)
    expect(review(sheet).values(1, at, 3, 1)).toEqual(before)
    expect(weeks(sheet)).toHaveLength(2)
    const said = 'no column is named “Surviving” any more'
    expect(messages(sheet).filter((message) => message.includes(said))).toHaveLength(1)
    expect(String(sheet.rule('night.news'))).toContain(said)
  })

  it('makes no second set of pictures until the menu is asked for one', () => {
    const sheet = reviewed()
    const at = picturesAt(sheet)
    review(sheet).write(1, at, [['My charts']])
    const width = review(sheet).lastColumn
    for (const night of ['2026-03-06', '2026-03-07']) sheet.night(night)
    expect([review(sheet).charts.size, review(sheet).lastColumn]).toEqual([3, width])
    expect(messages(sheet).filter((message) => message.includes('“Pictures” is missing'))).toHaveLength(1)
    menu(sheet)
    expect(picturesAt(sheet)).toBe(width + 1)
    expect(review(sheet).values(1, at, 1, 1)).toEqual([['My charts']])
    sheet.night('2026-03-08')
    expect(review(sheet).charts.size).toBe(6)
  })

  it('is filled again as soon as it has its name again', () => {
    const sheet = reviewed()
    const at = picturesAt(sheet)
    review(sheet).write(1, at, [['My charts']])
    sheet.night('2026-03-06')
    review(sheet).write(1, at, [[PICTURES_HEADER]])
    review(sheet).write(2, at, [['']])
    sheet.night('2026-03-07')
    expect(titleOf(sheet)).toMatch(/^Your first bridge/)
    expect(review(sheet).charts.size).toBe(3)
    expect(sheet.rule('review.missing')).toBe('')
  })
})

describe('the week', () => {
  it('has its bridge from Tuesday on; the Monday after ends it', () => {
    const sheet = setUpSheet()
    for (const night of ['2026-03-08', '2026-03-09']) sheet.night(night)
    expect(weeks(sheet).map((row) => row['Bridge claimed'])).toEqual(['', ''])
    sheet.type('Ann Lee', 'Stage', 'Won')
    sheet.night('2026-03-10')
    const won = { 'Bridge since': '2026-03-09', 'Bridge claimed': 1700, 'Bridge won': 900 }
    expect(weeks(sheet)).toMatchObject([{ 'Bridge claimed': '' }, won])
    expect(titleOf(sheet)).toMatch(/^You won 900 since 9 Mar · /)
    sheet.type('Dee Dow', 'Stage', 'Lost')
    sheet.night('2026-03-16')
    expect(weeks(sheet)).toMatchObject([{}, { ...won, 'Bridge lost': 300 }, { 'Bridge claimed': '' }])
    expect(weeks(sheet)[1]?.['Bridge surviving']).toBe(weeks(sheet)[2]?.Surviving)
  })

  it('counts touches of its Sunday on the Monday after, with calls and minutes', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-08')
    const id = String(sheet.deal('Ann Lee')['Touchline ID'])
    const line = ['2026-03-08 15:00', id, 'Ann Lee', 'Call', 'Out', '', 'New law', '', 'Reached', 30]
    sheet.tab('Touches').write(2, 2, [line])
    sheet.night('2026-03-09')
    expect(weeks(sheet)).toMatchObject([
      { Touches: 1, Calls: 1, Reached: 1, 'Proven minutes': 30, 'Calling share': 1 },
      { Touches: 0, 'Proven minutes': 0, 'Calling share': '' },
    ])
  })

  it('counts satisfied clients where the sheet asks for them, and is blank where it does not', () => {
    const sheet = reviewed()
    expect(weeks(sheet)[0]).toMatchObject({ 'Satisfied clients': '', Answered: '' })
    const deals = sheet.tab('Deals')
    deals.write(1, deals.lastColumn + 1, [['Satisfied?'], ['yes'], [''], ['Yes 2026-03-01'], ['']])
    sheet.night('2026-03-06')
    expect(weeks(sheet)[0]).toMatchObject({ 'Satisfied clients': 1, Answered: 1 })
    deals.write(4, deals.lastColumn, [['so-so 2026-03-01']])
    sheet.night('2026-03-07')
    expect(weeks(sheet)[0]).toMatchObject({ 'Satisfied clients': 0, Answered: 1 })
  })
})

it('tells the panel’s health from the last week, not from the pictures below it', () => {
  const sheet = reviewed()
  expect(sheet.health().open).toBe(3)
})
