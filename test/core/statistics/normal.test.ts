import fc from 'fast-check'
import { normalAbove, normalQuantile, twoSided } from '../../../src/core/statistics/normal'

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.158655253931457],
    [1.96, 0.0249978951482205],
    [-1.96, 0.97500210485178],
    [2.9999999, 0.001349898474815],
    [3, 0.00134989803163009],
    [6, 9.86587645037698e-10],
    [40, 0],
    [Number.POSITIVE_INFINITY, 0],
    [Number.NEGATIVE_INFINITY, 1],
  ])('has above %d a share of %d', (z, share) => {
    expect(normalAbove(z)).toBeCloseTo(share, 14)
  })

  it.each([
    [0.5, 0],
    [0.975, 1.95996398454005],
    [0.99375, 2.49770547441237],
    [0.8, 0.841621233572914],
    [1e-10, -6.36134090240406],
    [0, Number.NEGATIVE_INFINITY],
    [1, Number.POSITIVE_INFINITY],
  ])('has a share of %d below %d', (share, z) => {
    expect(normalQuantile(share)).toBeCloseTo(z, 10)
  })

  it.each([-0.1, 1.1, Number.NaN])('knows nothing of a share of %d', (share) => {
    expect(normalQuantile(share)).toBeNaN()
  })

  it('has nothing above what is no number', () => {
    expect(normalAbove(Number.NaN)).toBeNaN()
  })

  it('has two equal tails', () => {
    expect(twoSided(-1.96)).toBe(twoSided(1.96))
    expect(twoSided(0)).toBe(1)
  })

  it('gives a quantile whose share is the one asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), (share) => {
        expect(normalAbove(-normalQuantile(share)) / share).toBeCloseTo(1, 9)
      }),
    )
  })
})
