import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { binomialTest, fisherExact } from '../../../src/core/statistics/exact'
import { benjaminiHochberg } from '../../../src/core/statistics/false-discovery'
import { trialsPerGroup, twoSampleTest, wilson } from '../../../src/core/statistics/proportion'

const FILE = path.resolve(process.cwd(), '../shared/data/reference/statistics.json')
const present = existsSync(FILE)

interface Fisher {
  readonly name: string
  readonly table: readonly (readonly number[])[]
  readonly alternative: 'greater' | 'less' | 'two.sided'
  readonly p_value: number
}
interface Interval {
  readonly successes: number
  readonly trials: number
  readonly correct?: boolean
  readonly method?: string
  readonly low: number
  readonly high: number
}
interface Samples {
  readonly counts: readonly number[]
  readonly n: readonly number[]
  readonly z: number
  readonly p_value: number
}
interface Power {
  readonly n: number
  readonly p1: number
  readonly p2: number
  readonly alpha: number
  readonly power: number
}
interface Reference {
  readonly fisher_exact: readonly Fisher[]
  readonly wilson: readonly Interval[]
  readonly two_or_more_samples: readonly Samples[]
  readonly benjamini_hochberg: readonly { readonly raw: number[]; readonly BH: number[] }[]
  readonly power_prop_test: readonly Power[]
}

const TAILS = { greater: 'greater', less: 'less', 'two.sided': 'twoSided' } as const
/** To as many figures as the reference prints. */
const asPrinted = (figure: number, printed: number): number =>
  Number(figure.toPrecision(Math.min(String(printed).replace(/^0\.0*/, '').length, 7)))

if (!present) {
  describe('printed statistics', () => {
    it('are not checked: the reference file is not beside the project', () => {
      console.info(`statistics: ${FILE} is absent, its figures are not compared`)
      expect(present).toBe(false)
    })
  })
} else {
  const reference = JSON.parse(readFileSync(FILE, 'utf8')) as Reference
  const twoByTwo = reference.fisher_exact.filter(({ table }) => table.length === 2)
  const plain = reference.wilson.filter(({ correct, method }) => !correct && !method)
  const exact = reference.wilson.filter(({ method }) => method === 'exact')
  const pairs = reference.two_or_more_samples.filter(({ n }) => n.length === 2)

  describe('printed statistics', () => {
    it('are there to compare with', () => {
      const found = [twoByTwo, plain, exact, pairs, reference.power_prop_test, reference.benjamini_hochberg]
      expect(found.map((list) => list.length)).toEqual([3, 2, 2, 1, 3, 1])
    })

    it.each(twoByTwo)('$name, $alternative: Fisher’s p is $p_value', ({ table, alternative, p_value }) => {
      const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table
      const p = fisherExact(a, b, c, d)[TAILS[alternative]]
      expect(asPrinted(p, p_value)).toBe(p_value)
    })

    it.each(plain)('$successes of $trials: Wilson’s interval from $low to $high', (given) => {
      const { low, high } = wilson(given)
      expect([low, high]).toEqual([expect.closeTo(given.low, 6), expect.closeTo(given.high, 6)])
    })

    it.each(exact)('$successes of $trials: 2.5 % beyond each end of the exact interval', (given) => {
      const { successes, trials, low, high } = given
      expect(binomialTest(successes, trials, low).greater).toBeCloseTo(0.025, 6)
      expect(binomialTest(successes, trials, high).less).toBeCloseTo(0.025, 6)
    })

    it.each(pairs)('$counts of $n: z is $z', ({ counts, n, z, p_value }) => {
      const [first, second] = [0, 1].map((at) => ({ successes: counts[at] ?? 0, trials: n[at] ?? 0 }))
      if (!first || !second) throw new Error('a sample is missing')
      const test = twoSampleTest(first, second)
      expect(test.z).toBeCloseTo(z, 10)
      expect(test.p).toBeCloseTo(p_value, 10)
    })

    it.each(reference.benjamini_hochberg)('Benjamini and Hochberg correct $raw to $BH', ({ raw, BH }) => {
      expect(benjaminiHochberg(raw).map((p) => Math.round(p * 1000) / 1000)).toEqual(BH)
    })

    it.each(reference.power_prop_test)(
      '$n a group find $p2 against $p1 with a power of $power',
      ({ n, p1, p2, alpha, power }) => {
        // R finds what it solves for by a search that stops within 1.2e-4 of it.
        expect(Math.abs(trialsPerGroup(p1, p2, alpha, power) / n - 1)).toBeLessThan(1.5e-4)
      },
    )
  })
}
