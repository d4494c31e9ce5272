// The cells of the pictures: each title says what was found, and the bridge's columns stand on one another.
import { dayOf } from '../../../src/core/calendar/day'
import { bridgeFact, type PictureFacts } from '../../../src/core/review/findings'
import { AREA, CHARTS, HEAT, TITLES } from '../../../src/core/review/layout'
import { HOURS, WEEKS } from '../../../src/core/review/log-weeks'
import { pictureCells } from '../../../src/core/review/pictures'
import { ENGLISH } from '../../../src/core/words/english'
import { GERMAN } from '../../../src/core/words/german'
import type { Words } from '../../../src/core/words/words'

const TODAY = dayOf(2026, 3, 4)
const MONDAY = dayOf(2026, 3, 2)
const BRIDGE = {
  ...{ claimed: 1_200_000, new: 60_000, learnt: -26_000, moved: 210_000, parked: 300_000 },
  ...{ lost: 40_000, won: 50_000, surviving: 634_000, parkedBefore: 250_000 },
}
const weeks = Array.from({ length: WEEKS }, (_, at) => ({
  ...{ monday: MONDAY - 7 * (WEEKS - 1 - at), calls: 0, reached: 0 },
  touches: [4, 4, 4, at < 21 ? 0 : 4, 4, 0, 0],
}))
const byHour = Array.from({ length: 8 }, (_, day) =>
  HOURS.map((hour) => ({
    calls: day === 1 && hour === 10 ? 25 : day === 2 ? 19 : 0,
    reached: day === 1 ? 10 : 19,
  })),
)
const facts: PictureFacts = {
  today: TODAY,
  calendar: { holidays: new Set(), daysOff: new Set() },
  log: { weeks, byHour },
  bridge: { since: MONDAY, of: BRIDGE, code: '' },
  minutes: new Map([[MONDAY - 7, { counted: 310, calling: 200, all: 400 }]]),
  ...{ required: 360, streak: 3, wins: [], closed: 12, least: 20, forecast: null },
  sales: weeks.map((_, at) => (at === 25 ? 12_440 : 0)),
}
const titlesOf = (given: PictureFacts, { review }: Words) => {
  const cells = pictureCells(given, review)
  return Object.values(TITLES).map(({ row, column }) => cells[row]?.[column])
}

describe('the titles', () => {
  it('say what was found', () => {
    expect(titlesOf(facts, ENGLISH)).toEqual([
      'Dates moved cost you 210k since 2 Mar · 634k of 1.2M survives',
      'Last week: 310 of 360 minutes proven · 3 weeks kept in a row',
      'Not enough of your own past: 12 of 20 closed',
      '100 % of your days were even in the last four weeks, 80 % before',
      'Most reached so far: Tue from 10:00, 40 % of 25 calls',
    ])
    expect(titlesOf(facts, GERMAN)).toEqual([
      'Verschobene Termine kosteten Sie 210 Tsd. seit 2. März · 634 Tsd. von 1,2 Mio. bestehen',
      'Letzte Woche: 310 von 360 Minuten nachgewiesen · 3 Wochen in Folge gehalten',
      'Noch zu wenig eigene Vergangenheit: 12 von 20 abgeschlossen',
      '100 % Ihrer Tage waren in den letzten vier Wochen gleichmäßig, vorher 80 %',
      'Bisher am besten erreicht: Di ab 10 Uhr, 40 % von 25 Anrufen',
    ])
  })

  it('say what is missing where there is nothing to find', () => {
    const none = weeks.map((week) => ({ ...week, touches: [0, 0, 0, 0, 0, 0, 0] }))
    const empty = {
      ...facts,
      bridge: null,
      minutes: new Map(),
      log: { weeks: none, byHour: byHour.slice(2) },
    }
    for (const title of titlesOf(empty, ENGLISH)) expect(title).toMatch(/^(Your first|No|Not enough)/)
    for (const title of titlesOf(empty, GERMAN)) expect(title).toMatch(/^(Ihre erste|Noch|Keine)/)
  })

  it('name the hour alone where it is of all days together', () => {
    const together = { ...facts.log, byHour: [[], [], [], [], [], [], [], byHour[1] ?? []] }
    expect(titlesOf({ ...facts, log: together }, ENGLISH)[4]).toBe(
      'Most reached so far: from 10:00, 40 % of 25 calls',
    )
  })

  it.each([
    [{ moved: 0, new: 0 }, 'parked', 50_000],
    [{ moved: 0, parked: 250_000 }, 'new', 60_000],
    [{ moved: 0, new: 0, lost: 0, won: 0, parked: 250_000 }, 'shrunk', 26_000],
    [{ moved: 0, new: 0, lost: 0, won: 0, parked: 250_000, learnt: 0 }, 'quiet', 0],
  ])('with %j is %s', (part, step, amount) => {
    const found = bridgeFact({ since: MONDAY, of: { ...BRIDGE, ...part }, code: '' })
    expect(found).toMatchObject({ step, amount })
  })

  it('tell what is expected once there is enough', () => {
    const ahead = [30, 60, 90].map((days) => ({ days, wins: days / 10, low: days / 15, high: days / 6 }))
    const earlier = [{ day: TODAY - 32, wins: 4, low: 2, high: 6, came: 2 }]
    const card = { scored: 1, hits: 1, brier: 0.1, lastBrier: 0.12, isWorse: false }
    const cells = pictureCells(
      {
        ...facts,
        wins: [TODAY - 5, TODAY - 40],
        forecast: { ahead, earlier, card },
      },
      ENGLISH.review,
    )
    expect(cells[TITLES.fan.row]?.[TITLES.fan.column]).toBe(
      '6 to 15 wins in the next 90 days, four times in five',
    )
    const { row, column, rows, columns } = CHARTS.fan
    const lines = cells.slice(row + 1, row + rows).map((line) => line.slice(column, column + columns))
    expect(lines.slice(-5)).toEqual([
      ['2 Feb', 1, '', '', '', ''],
      ['4 Mar', 2, 2, 2, 2, 5],
      ['3 Apr', '', 5, 4, 7, ''],
      ['3 May', '', 8, 6, 12, ''],
      ['2 Jun', '', 11, 8, 17, ''],
    ])
    const worse = { ahead, earlier, card: { ...card, isWorse: true } }
    const title = pictureCells({ ...facts, forecast: worse }, ENGLISH.review)[TITLES.fan.row]?.[
      TITLES.fan.column
    ]
    expect(title).toBe(
      'At the pace of the last 90 days, which did better than the forecast: 9 wins in the next 90',
    )
  })
})

describe('the cells', () => {
  const cells = pictureCells(facts, ENGLISH.review)

  it('fill the area and nothing beyond it', () => {
    expect(cells).toHaveLength(AREA.rows)
    for (const line of cells) expect(line).toHaveLength(AREA.columns)
  })

  it('have a bridge whose steps stand where the one before ended', () => {
    const { row, column } = CHARTS.bridge
    const lines = cells.slice(row + 1, row + 9).map((line) => line.slice(column, column + 5))
    expect(lines).toEqual([
      ['Claimed', 0, 1_200_000, 0, 0],
      ['New', 1_200_000, 0, 60_000, 0],
      ['Learnt', 1_234_000, 0, 0, 26_000],
      ['Date moved', 1_024_000, 0, 0, 210_000],
      ['Parked', 724_000, 0, 0, 300_000],
      ['Lost', 684_000, 0, 0, 40_000],
      ['Won', 634_000, 0, 0, 50_000],
      ['Survives', 0, 634_000, 0, 0],
    ])
  })

  it('show minutes up to what was promised, and other work above', () => {
    const { row, column, rows, columns } = CHARTS.proof
    expect(cells[row + rows - 2]?.slice(column, column + columns)).toEqual(['23 Feb', 200, 110, 50, 90])
    expect(cells[row + rows - 1]?.slice(column, column + columns)).toEqual(['2 Mar', 0, 0, 360, 0])
  })

  it('show a share reached only where an hour has 20 calls, and the calls beside it', () => {
    const { hours, calls } = HEAT
    const of = ({ row, column, columns }: typeof hours | typeof calls, day: number) =>
      cells[row + day]?.slice(column, column + columns).filter((cell) => cell !== '')
    expect([of(hours, 1), of(calls, 1)]).toEqual([[0.4], [25]])
    expect([of(hours, 2), of(calls, 2)]).toEqual([[], HOURS.map(() => 19)])
  })

  it('have sales in thousands beneath the days', () => {
    const { row, rows } = HEAT.even
    expect(cells[row + rows]?.[0]).toBe('Sales in thousands')
    expect(cells[row + rows]?.[WEEKS]).toBe(12.4)
  })
})
