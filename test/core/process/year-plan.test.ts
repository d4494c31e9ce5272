// The year's plan: won against the target and the time left, and what can still close this month (D7).
import { isoDay } from '../../../src/core/calendar/day'
import { keyByTarget, lastDays, monthEnd, quarterEnd, yearPlan } from '../../../src/core/process/year-plan'
import { KEEP, NOTICE } from '../../../src/core/words/facts'
import { on, pipelineOf } from '../../support/pipeline'

const ROWS = [
  ['Ann', 'Won', 300, ''],
  ['Bob', 'Won', 200, ''],
  ['Cy', 'Won', '', ''],
  ['Di', 'Demo', 50, '2026-03-31'],
  ['Ed', 'Demo', 60, '2026-04-01'],
  ['Flo', 'Demo', 70, '2026-03-20'],
  ['Gus', 'Demo', '', '2026-03-04'],
]
const WON = Float64Array.from(['2026-01-01', '2025-12-31', '2026-02-01', '', '', '', ''].map(on))
const VERDICTS = Uint8Array.from([0, 0, 0, KEEP, KEEP, NOTICE, KEEP])

function plan(target: number, today = '2026-03-04') {
  const { pipeline } = pipelineOf({ headers: ['Name', 'Stage', 'Value', 'Decision date'], rows: ROWS, today })
  return yearPlan(pipeline, WON, VERDICTS, target, on(today))
}

describe('the year', () => {
  it('adds up what was won since the first of January, and names what has no value', () => {
    expect(plan(1000)).toMatchObject({ won: 300, unvalued: 1, left: 700 })
    expect(plan(300)).toMatchObject({ left: 0 })
    expect(plan(Number.NaN).left).toBeNaN()
    expect(plan(1000).elapsed).toBeCloseTo(63 / 365, 12)
    expect(plan(1000).projected).toBeCloseTo((300 * 365) / 63, 9)
  })

  it('counts what is kept and decides in what is left of the month', () => {
    expect(plan(1000)).toMatchObject({ closing: [3, 6], closingValue: 50 })
    expect(plan(1000, '2026-03-31')).toMatchObject({ closing: [3], closingValue: 50 })
  })
})

it.each([
  ['2026-02-11', '2026-02-28'],
  ['2028-02-29', '2028-02-29'],
  ['2026-12-31', '2026-12-31'],
])('the month of %s ends on %s', (day, end) => {
  expect(isoDay(monthEnd(on(day)))).toBe(end)
})

it.each([
  ['2026-02-11', '2026-03-31'],
  ['2026-06-30', '2026-06-30'],
  ['2026-12-31', '2026-12-31'],
])('the quarter of %s ends on %s', (day, end) => {
  expect(isoDay(quarterEnd(on(day)))).toBe(end)
})

describe('the last days', () => {
  const sold = (days: readonly number[], today = '2026-03-04') => {
    const rows = days.map((_, at) => [`Ann ${at}`, 'Won', '2026-01-01'])
    const { pipeline } = pipelineOf({ headers: ['Name', 'Stage', 'Created'], rows, today })
    const won = Float64Array.from(days, (count) => on('2026-01-01') + count)
    return lastDays(pipeline, won, on(today))
  }

  it('are as many days before the ends of month and quarter as half of the own sales took', () => {
    const { cycle, sales, month = Number.NaN, quarter = Number.NaN } = sold([5, 10, 15, 40, 90]) ?? {}
    expect([cycle, sales, isoDay(month), isoDay(quarter)]).toEqual([15, 5, '2026-03-16', '2026-03-16'])
    expect(isoDay(sold([60, 60, 60, 60, 60])?.month ?? Number.NaN)).toBe('2026-01-30')
  })

  it('are unknown while fewer than five sales have both days', () => {
    expect(sold([5, 10, 15, 40])).toBeNull()
    expect(sold([5, 10, 15, 40, -3])).toBeNull()
    expect(sold([5, 10, 15, 40, Number.NaN])).toBeNull()
  })
})

it('a key account is the larger of its share of the target and the top fifth; of few values the share alone', () => {
  expect(keyByTarget(1_000_000, 0.02, 15_000)).toBe(20_000)
  expect(keyByTarget(500_000, 0.02, 15_000)).toBe(15_000)
  expect(keyByTarget(500_000, 0.02, null)).toBe(10_000)
})
