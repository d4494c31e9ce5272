import { levelDates } from '../../../src/core/levelling/level-dates'
import { chances, type Wish, wishesOf, workdays } from '../../support/levelling'
import { on } from '../../support/pipeline'

const TODAY = on('2026-03-04')
const ROWS = 300
const CAPACITY = workdays(26)

/**
 * A pipeline's next touches: one row in five active, within ten days of its last touch, the clients within thirty;
 * about as many as the capacity keeps.
 */
function planOf(seed: number): Wish[] {
  const chance = chances(seed)
  return Array.from({ length: ROWS }, (_, at) => touch(chance, at % 5 === 0))
}

function touch(chance: (n: number) => number, isActive: boolean): Wish {
  const last = TODAY - chance(isActive ? 7 : 26)
  const [earliest, ideal, latest] = isActive ? [2, 7, 10] : [23, 26, 30]
  const clamp = (day: number): number => Math.max(TODAY, day)
  return { earliest: clamp(last + earliest), date: clamp(last + ideal), latest: clamp(last + latest) }
}

const levelled = (wishes: readonly Wish[]): Float64Array => levelDates(wishesOf(wishes), CAPACITY).days
const middle = (counts: readonly number[]): number =>
  [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0

describe('levelling again after one new touch', () => {
  const seeds = Array.from({ length: 12 }, (_, at) => at + 1)

  it('moves a few other rows of 300 when all start from their own dates', () => {
    const moved = seeds.map((seed) => {
      const plan = planOf(seed)
      const before = levelled(plan)
      const after = levelled([...plan, touch(chances(seed + 1000), true)])
      return before.filter((day, row) => day !== after[row]).length
    })
    expect(middle(moved)).toBeLessThanOrEqual(3)
    expect(Math.max(...moved)).toBeLessThanOrEqual(ROWS / 20)
  })

  it('moves hardly any when the others start from the days they have', () => {
    const moved = seeds.map((seed) => {
      const plan = planOf(seed)
      const before = levelled(plan)
      const held = plan.map((wish, row) => ({ ...wish, date: before[row] ?? wish.date }))
      const after = levelled([...held, touch(chances(seed + 1000), true)])
      return before.filter((day, row) => day !== after[row]).length
    })
    expect(middle(moved)).toBeLessThanOrEqual(1)
    expect(Math.max(...moved)).toBeLessThanOrEqual(5)
  })
})
