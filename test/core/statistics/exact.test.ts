import fc from 'fast-check'
import { binomialTest, fisherExact, logFactorial } from '../../../src/core/statistics/exact'

const small = fc.integer({ min: 0, max: 12 })

/** Fisher's two-sided p the long way: every table with the same margins, counted in whole ways. */
function fisherByCounting(a: number, b: number, c: number, d: number): number {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
  const ways = (x: number): number => choose(a + b, x) * choose(c + d, a + c - x)
  let [all, unlikely] = [0, 0]
  for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x++) {
    all += ways(x)
    if (ways(x) <= ways(a) * (1 + 1e-9)) unlikely += ways(x)
  }
  return unlikely / all
}

describe('the logarithm of a factorial', () => {
  it.each([
    [0, 0],
    [1, 0],
    [5, Math.log(120)],
    [15, Math.log(1_307_674_368_000)],
    [16, Math.log(20_922_789_888_000)],
    [170, 706.5730622457875],
    [100_000, 1_051_299.2218991187],
  ])('of %d', (n, log) => {
    expect(Math.abs(logFactorial(n) - log)).toBeLessThan(1e-12 * Math.max(1, log))
  })
})

describe('Fisher’s exact test', () => {
  it('agrees with counting every table', () => {
    fc.assert(
      fc.property(small, small, small, small, (a, b, c, d) => {
        expect(fisherExact(a, b, c, d).twoSided).toBeCloseTo(fisherByCounting(a, b, c, d), 10)
      }),
    )
  })

  it('is the same with rows or columns exchanged', () => {
    fc.assert(
      fc.property(small, small, small, small, (a, b, c, d) => {
        const { twoSided, less } = fisherExact(a, b, c, d)
        expect(fisherExact(c, d, a, b).twoSided).toBeCloseTo(twoSided, 10)
        expect(fisherExact(b, a, d, c).greater).toBeCloseTo(less, 10)
      }),
    )
  })

  it.each([
    [0, 0, 0, 0],
    [0, 5, 0, 7],
    [3, 4, 0, 0],
  ])('finds nothing in the empty row or column of %d %d %d %d', (a, b, c, d) => {
    expect(fisherExact(a, b, c, d)).toEqual({ less: 1, greater: 1, twoSided: 1 })
  })

  it('tells also of 500,000 touches, and of what never happens by chance', () => {
    expect(fisherExact(100_000, 150_000, 99_000, 151_000).twoSided).toBeCloseTo(0.003853, 4)
    const { twoSided, less, greater } = fisherExact(5000, 0, 0, 5000)
    expect([twoSided < 1e-300, less, greater < 1e-300]).toEqual([true, 1, true])
  })
})

describe('the exact binomial test', () => {
  // R: binom.test(682, 925, p = 0.75)$p.value, Conover 1971.
  it('is that of the textbook', () => {
    expect(binomialTest(682, 925, 0.75).twoSided).toBeCloseTo(0.3825, 4)
  })

  it.each([
    [0, 10, 2 / 1024],
    [5, 10, 1],
    [4, 10, (1024 - 252) / 1024],
    [0, 1, 1],
    [0, 0, 1],
  ])('of %d among %d by halves', (successes, trials, p) => {
    expect(binomialTest(successes, trials, 0.5).twoSided).toBeCloseTo(p, 12)
  })
})

it('adds the lower tail of a binomial up', () => {
  expect(binomialTest(0, 10, 0.5).less).toBeCloseTo(1 / 1024, 12)
  expect(binomialTest(5, 10, 0.5).less).toBeCloseTo(638 / 1024, 12)
  expect(binomialTest(10, 10, 0.3).less).toBeCloseTo(1, 12)
  expect(binomialTest(40_000, 100_000, 0.5).less).toBeLessThan(1e-300)
  expect(binomialTest(50_000, 100_000, 0.5).less).toBeCloseTo(0.5013, 3)
})
