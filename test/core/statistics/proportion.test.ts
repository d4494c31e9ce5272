import fc from 'fast-check'
import {
  newcombe,
  type Tally,
  toMillionths,
  trialsPerGroup,
  twoSampleTest,
  wilson,
} from '../../../src/core/statistics/proportion'

const tally: fc.Arbitrary<Tally> = fc
  .integer({ min: 1, max: 500 })
  .chain((trials) =>
    fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }),
  )
const of = (successes: number, trials: number): Tally => ({ successes, trials })

describe('Wilson’s interval', () => {
  it.each([
    [0, 10, 0, 0.277533],
    [10, 10, 0.722467, 1],
    [1, 1, 0.206549, 1],
    [5, 10, 0.236593, 0.763407],
  ])('of %d among %d', (successes, trials, low, high) => {
    const interval = wilson(of(successes, trials))
    expect([toMillionths(interval.low), toMillionths(interval.high)]).toEqual([low, high])
  })

  it('does not exist of nothing', () => {
    expect(wilson(of(0, 0))).toEqual({ value: Number.NaN, low: Number.NaN, high: Number.NaN })
  })

  it('holds its share, lies within 0 and 1, and is the mirror of the failures’', () => {
    fc.assert(
      fc.property(tally, ({ successes, trials }) => {
        const { value, low, high } = wilson(of(successes, trials))
        const mirror = wilson(of(trials - successes, trials))
        expect(low).toBeLessThanOrEqual(value)
        expect(high).toBeGreaterThanOrEqual(value)
        expect(Math.min(low, 1 - high)).toBeGreaterThanOrEqual(0)
        expect(mirror.low).toBeCloseTo(1 - high, 12)
      }),
    )
  })

  it('is wider where it must hold more surely', () => {
    const [usual, surer] = [wilson(of(3, 20)), wilson(of(3, 20), 0.9875)]
    expect(surer.low).toBeLessThan(usual.low)
    expect(surer.high).toBeGreaterThan(usual.high)
  })
})

describe('Newcombe’s interval of a difference', () => {
  // Newcombe 1998, table II, method 10: 56/70 − 48/80 = 0.2, from 0.0524 to 0.3339.
  it('is the one of his paper', () => {
    const { value, low, high } = newcombe(of(48, 80), of(56, 70), 0.95)
    expect([value, low, high].map((share) => Math.round(share * 10_000))).toEqual([2000, 524, 3339])
  })

  it('turns round with its arms, and holds the difference', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        const [there, back] = [newcombe(a, b, 0.9875), newcombe(b, a, 0.9875)]
        expect(there.low).toBeCloseTo(-back.high, 12)
        expect(there.high).toBeCloseTo(-back.low, 12)
        expect(there.low).toBeLessThanOrEqual(there.value)
        expect(there.high).toBeGreaterThanOrEqual(there.value)
      }),
    )
  })

  it('does not exist while an arm is empty', () => {
    expect(newcombe(of(0, 0), of(3, 5), 0.95).low).toBeNaN()
    expect(newcombe(of(3, 5), of(0, 0), 0.95).high).toBeNaN()
  })
})

describe('the pooled z test', () => {
  it('says nothing where nobody or everybody succeeded', () => {
    expect(twoSampleTest(of(0, 40), of(0, 40)).p).toBeNaN()
    expect(twoSampleTest(of(40, 40), of(40, 40)).p).toBeNaN()
  })
})

describe('trials per group', () => {
  it('grow with power and confidence, and fall with the difference', () => {
    const usual = trialsPerGroup(0.2, 0.3, 0.05, 0.8)
    expect(Math.ceil(usual)).toBe(294)
    expect(trialsPerGroup(0.2, 0.3, 0.05, 0.9)).toBeGreaterThan(usual)
    expect(trialsPerGroup(0.2, 0.3, 0.0125, 0.8)).toBeGreaterThan(usual)
    expect(trialsPerGroup(0.2, 0.4, 0.05, 0.8)).toBeLessThan(usual / 3)
    expect(trialsPerGroup(0.3, 0.2, 0.05, 0.8)).toBeCloseTo(usual, 9)
  })
})
