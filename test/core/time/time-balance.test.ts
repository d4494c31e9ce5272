import { balanceOf, busyRatio, minutesByCategory, resultsAnHour } from '../../../src/core/time/time-balance'
import { timeOf } from '../../support/hours'
import { book, on } from '../../support/pipeline'

const LOG = timeOf([
  { start: '2026-03-02 09:00', minutes: 60, category: 'Selling' },
  { start: '2026-03-03 23:00', minutes: 20, category: 'Organising' },
  { start: '2026-03-04 09:00', minutes: 10, category: 'Busy work' },
  { start: '2026-03-04 12:00', minutes: 5, category: '' },
])

describe('organising and busy work against the rest (T7)', () => {
  it('is a ratio', () => {
    expect(busyRatio(minutesByCategory(LOG))).toBe(0.5)
    expect(busyRatio([9, 10, 10, 10, 10, 10, 20, 5])).toBe(0.5)
  })

  it('has both days in it', () => {
    const between = (from: string, to: string) => minutesByCategory(LOG, on(from), on(to))
    expect(between('2026-03-02', '2026-03-03')).toEqual([0, 0, 0, 0, 60, 0, 20, 0])
    expect(between('2026-03-04', '')).toEqual([5, 0, 0, 0, 0, 0, 0, 10])
    expect(between('', '2026-03-02')).toEqual([0, 0, 0, 0, 60, 0, 0, 0])
  })

  it('is no number where there is nothing to divide by', () => {
    expect(busyRatio([0, 0, 0, 0, 0, 0, 20, 10])).toBeNaN()
  })

  it('alarms when organising exceeds selling', () => {
    const balance = (organising: number, selling: number) =>
      balanceOf([0, 0, 0, 0, selling, 0, organising, 10], book())
    expect([balance(60, 60), balance(61, 60)].map(({ isAlarm }) => isAlarm)).toEqual([false, true])
    expect(balance(30, 60)).toMatchObject({ organising: 0.5, busyShare: 0.1 })
    expect(balance(5, 0).organising).toBeNaN()
    expect(balanceOf([], book())).toEqual({
      ...{ organised: 0, sold: 0, organising: Number.NaN, busyShare: Number.NaN },
      isAlarm: false,
    })
  })
})

describe('what an hour brought (T9)', () => {
  it('is by category, of those that took time or brought something', () => {
    expect(resultsAnHour([0, 0, 120, 0, 30], [0, 0, 3, 1])).toEqual([
      { category: '2 Calling', hours: 2, results: 3, anHour: 1.5 },
      { category: '3 Follow-up', hours: 0, results: 1, anHour: Number.NaN },
      { category: 'Selling', hours: 0.5, results: 0, anHour: 0 },
    ])
  })
})
