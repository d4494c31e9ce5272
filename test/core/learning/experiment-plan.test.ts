import { lookSizes, plannedCalls } from '../../../src/core/learning/experiment-plan'

describe('the looks of an experiment (E2)', () => {
  it.each([
    [400, [100, 200, 300, 400]],
    [10, [3, 5, 8, 10]],
    [3, [1, 2, 3]],
    [2, [1, 2]],
    [1, [1]],
  ])('of %d planned calls', (planned, looks) => {
    expect(lookSizes(planned)).toEqual(looks)
  })
})

describe('what Planned calls should be (E2)', () => {
  it.each([
    [0.2, 0.1, 838],
    [0.1, 0.15, 288],
    [0.5, 0.2, 270],
    [0, 0.1, 214],
    [1, 0.1, 214],
  ])('from %d with a smallest effect of %d', (baseline, effect, calls) => {
    expect(plannedCalls(baseline, effect)).toBe(calls)
  })

  it('minds the harder of the two directions', () => {
    expect(plannedCalls(0.8, 0.1)).toBe(plannedCalls(0.2, 0.1))
  })

  it('takes the rate that needs most calls while none is known', () => {
    const unknown = plannedCalls(Number.NaN, 0.1)
    for (const baseline of [0, 0.1, 0.3, 0.45, 0.5, 0.7, 1]) {
      expect(plannedCalls(baseline, 0.1)).toBeLessThanOrEqual(unknown)
    }
  })

  it.each([
    [0.5, 0.6],
    [0.5, 0],
    [0.5, -0.1],
    [0.5, Number.NaN],
  ])('does not exist from %d with an effect of %d', (baseline, effect) => {
    expect(plannedCalls(baseline, effect)).toBeNaN()
  })
})
