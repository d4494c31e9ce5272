import fc from 'fast-check'
import { lookSizes, plannedCalls } from '../../../src/core/learning/experiment-plan'
import { lastLook } from '../../../src/core/learning/experiment-verdict'
import { everSaid } from '../../support/experiments'

describe('looking every night (E2)', () => {
  it('says better in at most 5 % of 10,000 experiments without a difference', () => {
    const { first, second } = everSaid({
      planned: 120,
      smallestEffect: 0.01,
      rates: [0.3, 0.3],
      experiments: 10_000,
      seed: 1,
    })
    expect(first + second).toBeLessThanOrEqual(500)
    // Fewer than the half of what is allowed would mean that differences are missed for nothing.
    expect(first + second).toBeGreaterThan(150)
  })

  it.each([
    [24, 0.5],
    [40, 0.5],
    [64, 0.5],
    [94, 0.5],
    [60, 0.05],
    [200, 0.02],
  ])('also with %d planned calls at a rate of %d', (planned, rate) => {
    const simulation = { planned, smallestEffect: 0.01, experiments: 4000, seed: planned }
    const { first, second } = everSaid({ ...simulation, rates: [rate, rate] })
    expect(first + second).toBeLessThanOrEqual(200)
  })

  it.each([
    [0.3, 0.2],
    [0.05, 0.2],
    [0.1, 0.5],
    [0.2, -0.2],
    [0.9, -0.25],
  ])('finds the planned difference by the planned size: from %d by %d', (baseline, effect) => {
    const said = everSaid({
      planned: plannedCalls(baseline, Math.abs(effect)),
      smallestEffect: Math.abs(effect),
      rates: [baseline, baseline + effect],
      experiments: 4000,
      seed: 5,
    })
    expect(effect > 0 ? said.second : said.first).toBeGreaterThanOrEqual(3200)
  })

  it('stands by the last verdict between looks, and by the last one for good', () => {
    const call = fc.record({ arm: fc.constantFrom(0, 1), success: fc.constantFrom(0, 0, 1) })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(call, { maxLength: 90 }), (planned, calls) => {
        const of = (made: number) => {
          const arms = Uint8Array.from(calls.slice(0, made), ({ arm }) => arm)
          const successes = Uint8Array.from(calls.slice(0, made), ({ success }) => success)
          return lastLook({ arms, successes }, { plannedCalls: planned, smallestEffect: 0.2 })
        }
        const early = lookSizes(planned)[0] ?? 0
        expect(of(Math.min(calls.length, early - 1))).toBeNull()
        const reached = lookSizes(planned).filter((size) => size <= calls.length)
        expect(of(calls.length)).toEqual(reached.length === 0 ? null : of(Math.max(...reached)))
        expect(of(calls.length)?.calls).toBe(reached[reached.length - 1])
      }),
    )
  })
})
