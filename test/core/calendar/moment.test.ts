// Moments: cut to the second, held against today, and written with their time of day.
import { clockText, hasCome, stampText, toSecond } from '../../../src/core/calendar/moment'
import { on } from '../../support/pipeline'

describe('a moment to its second', () => {
  it('is the same number however the time was read', () => {
    const day = on('2026-03-04')
    for (let minute = 0; minute < 1440; minute++) {
      const written = toSecond(day + minute / 1440)
      expect(toSecond(day + 25569 + minute / 1440 - 25569)).toBe(written)
      expect(Math.floor(written)).toBe(day)
    }
    expect(toSecond(Number.NaN)).toBeNaN()
  })
})

it('has come on its day, not before', () => {
  expect(hasCome(on('2026-03-04 23:59'), on('2026-03-04'))).toBe(true)
  expect(hasCome(on('2026-03-05'), on('2026-03-04'))).toBe(false)
  expect(hasCome(Number.NaN, on('2026-03-04'))).toBe(false)
})

it('is written with hours and minutes', () => {
  expect([0, 9 * 60 + 5, 1439, 1440, -1].map(clockText)).toEqual([
    '00:00',
    '09:05',
    '23:59',
    '00:00',
    '23:59',
  ])
  expect(stampText(on('2026-03-04') * 1440 + 541)).toBe('2026-03-04 09:01')
  expect(stampText(-1)).toBe('1969-12-31 23:59')
})
