import { levelDates } from '../../../src/core/levelling/level-dates'
import { levellingProblem } from '../../../src/core/levelling/open-days'
import { nearSchedule, punctualSchedule } from '../../../src/core/levelling/punctual'
import { broken, chances, madeUp, scoreOf, type Wish, wishesOf, workdays } from '../../support/levelling'

/** Dates over a span of days, each with a window about it. */
function crowd(count: number, span: number, before: number, after: number): Wish[] {
  const chance = chances(count + span)
  return Array.from({ length: count }, () => {
    const date = 20_000 + chance(span)
    return {
      date,
      earliest: date - chance(before + 1),
      ...(after < 0 ? {} : { latest: date + chance(after + 1) }),
    }
  })
}

describe('levelling more than fits', () => {
  it('keeps all rules where the very nearest days would take too long to find', () => {
    const wishes = crowd(600, 120, 30, -1)
    const { days, late } = levelDates(wishesOf(wishes), workdays(5), 1000)
    expect(broken(wishes, workdays(5), days)).toEqual([])
    expect(late).toEqual([])
    const nearest = scoreOf(wishes, levelDates(wishesOf(wishes), workdays(5)).days)
    // Where more comes than fits, the quick way is as near as the long one.
    expect(scoreOf(wishes, days).distance).toBeLessThanOrEqual(nearest.distance * 1.01)
  })

  it.each([0, 300, 3000, 30_000])('has no more late, nor later, for %i steps of work', (steps) => {
    const wishes = crowd(300, 60, 7, 10)
    const { days } = levelDates(wishesOf(wishes), workdays(6), steps)
    const best = scoreOf(wishes, levelDates(wishesOf(wishes), workdays(6)).days)
    const score = scoreOf(wishes, days)
    expect(broken(wishes, workdays(6), days)).toEqual([])
    expect({ ...score, distance: 0 }).toEqual({ ...best, distance: 0 })
    expect(score.distance).toBeGreaterThanOrEqual(best.distance)
  })
})

describe('the near schedule', () => {
  it('keeps who is late and when, and brings the others no further from their dates', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { wishes, capacity } = madeUp(seed)
      const problem = levellingProblem(wishesOf(wishes), capacity)
      if (!problem) throw new Error('nothing to move')
      const early = punctualSchedule(problem)
      const movable = [...problem.rows].flatMap((row) => wishes[row] ?? [])
      const daysOf = (at: Int32Array) =>
        Float64Array.from(at, (position) => problem.days[position] ?? Number.NaN)
      const [hasty, slow] = [daysOf(early.at), daysOf(nearSchedule(problem, early).at)]
      const [before, after] = [scoreOf(movable, hasty), scoreOf(movable, slow)]
      expect(after.late).toBe(before.late)
      expect(after.daysLate).toBe(before.daysLate)
      expect(after.distance).toBeLessThanOrEqual(before.distance)
      const fixed = wishes.filter((wish) => wish.fixed)
      const whole = Float64Array.of(...slow, ...fixed.map(({ date }) => date))
      expect(broken([...movable, ...fixed], capacity, whole)).toEqual([])
    }
  })
})
