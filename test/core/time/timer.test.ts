// The timer of calls: started and stopped by what is done; one that was forgotten does not count by itself.
import {
  isForgotten,
  LONGEST_RUN_MS,
  minutesOf,
  ranFor,
  STANDING,
  started,
  stopped,
} from '../../../src/core/time/timer'

const MINUTE = 60_000

it('adds up its runs, and stands in between', () => {
  const first = stopped(started(STANDING, 0), 4 * MINUTE)
  expect(ranFor(first, 99 * MINUTE)).toBe(4 * MINUTE)
  const second = started(first, 100 * MINUTE)
  expect(ranFor(second, 101.5 * MINUTE)).toBe(5.5 * MINUTE)
  expect(started(second, 105 * MINUTE)).toEqual(second)
  expect(ranFor(stopped(stopped(second, 102 * MINUTE), 200 * MINUTE), 300 * MINUTE)).toBe(6 * MINUTE)
})

it('counts nothing of a run of more than four hours, and all of one of exactly four', () => {
  const timer = started({ ran: 3 * MINUTE, since: null }, 0)
  expect(ranFor(timer, LONGEST_RUN_MS)).toBe(3 * MINUTE + LONGEST_RUN_MS)
  expect(ranFor(timer, LONGEST_RUN_MS + 1)).toBe(3 * MINUTE)
  expect([LONGEST_RUN_MS, LONGEST_RUN_MS + 1].map((now) => isForgotten(timer, now))).toEqual([false, true])
  expect(isForgotten(STANDING, LONGEST_RUN_MS * 9)).toBe(false)
  expect(stopped(timer, LONGEST_RUN_MS + 1)).toEqual({ ran: 3 * MINUTE, since: null })
})

it('runs for nothing where the clock was set back', () => {
  expect(ranFor(started(STANDING, 10 * MINUTE), 5 * MINUTE)).toBe(0)
})

it.each([
  [0, 0],
  [1, 0.1],
  [30_000, 0.5],
  [89_000, 1.5],
  [60 * MINUTE, 60],
])('shows %d milliseconds as %d minutes', (milliseconds, minutes) => {
  expect(minutesOf(milliseconds)).toBe(minutes)
})
