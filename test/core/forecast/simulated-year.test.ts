// The simulated year: the chance to reach a target, what would make it likely, and levers that change one input (F3).
import {
  leversOf,
  simulateYear,
  type YearInput,
  yearInput,
  yearNeeds,
} from '../../../src/core/forecast/simulated-year'
import { simulated, spellsOn } from '../../support/spells'

const TODAY = 365
const IS_LONG = process.env.LONG_TESTS === '1'
/** 250 deals a year, of which a fifth is won, each worth 100: 5,000 a year. */
const YEAR: YearInput = {
  weeks: 50,
  names: 5,
  wonWithin: Array.from({ length: 51 }, (_, week) => (week === 0 ? 0 : 0.2)),
  values: [100],
  open: { money: 0, spread: 0 },
  wanted: 5000,
}
const OWN = { callsAName: 3, verdictsAName: 0.5 }

describe('the years', () => {
  it('bring what the own past leads to expect, half of them less and half more', () => {
    const { chance, low, middle, high } = simulateYear(YEAR)
    expect(chance).toBeCloseTo(0.52, 1)
    expect(middle / 5000).toBeCloseTo(1, 1)
    // Of 50 sales a tenth of years is one and a quarter standard deviations below: 41, and a tenth above: 59.
    expect(low / 100).toBeCloseTo(41, -1)
    expect(high / 100).toBeCloseTo(59, -1)
  })

  it('are the same for the same input, to the digit, and whatever was simulated before', () => {
    const first = simulateYear(YEAR)
    simulateYear({ ...YEAR, names: 9 })
    expect(simulateYear(YEAR)).toEqual(first)
  })

  it('count what is open, and rows that come too late to be won', () => {
    expect(simulateYear({ ...YEAR, names: 0, open: { money: 700, spread: 0 } })).toEqual({
      ...{ chance: 0, low: 700, middle: 700, high: 700 },
    })
    const late = Array.from({ length: 51 }, (_, week) => (week < 50 ? 0 : 0.2))
    expect(simulateYear({ ...YEAR, wonWithin: late }).high).toBeLessThan(500)
  })

  it('of very many sales spread as those of few do', () => {
    const { low, middle, high } = simulateYear({ ...YEAR, names: 500, values: [50, 150] })
    // 5,000 sales of 100 in the mean: the standard deviation is √(5,000 · (100² + 50²)) = 7,906.
    expect([low, middle, high].map((money) => money / 1e4)).toEqual([
      expect.closeTo(49, 0),
      expect.closeTo(50, 0),
      expect.closeTo(51, 0),
    ])
    expect((high - low) / 2 / 7906).toBeCloseTo(1.28, 1)
  })

  it('reach nothing without names, and everything that is not wanted', () => {
    expect(simulateYear({ ...YEAR, names: 0 }).chance).toBe(0)
    expect(simulateYear({ ...YEAR, wanted: 0 }).chance).toBe(1)
  })
})

describe('what a week needs', () => {
  it('is enough for the share that is asked, and a name a week less is not', () => {
    const needs = yearNeeds(YEAR, 0.8, OWN)
    expect(needs).not.toBeNull()
    const { names = 0, calls = 0, verdicts = 0 } = needs ?? {}
    expect(simulateYear({ ...YEAR, names }).chance).toBeCloseTo(0.8, 1)
    expect(simulateYear({ ...YEAR, names: names - 1 }).chance).toBeLessThan(0.7)
    expect([calls, verdicts]).toEqual([names * 3, names * 0.5])
  })

  it('is unknown where no number of names is enough', () => {
    expect(yearNeeds({ ...YEAR, wonWithin: YEAR.wonWithin.map(() => 0) }, 0.8, OWN)).toBeNull()
  })
})

it('each lever changes one input: half as much more of any of them makes the year likelier', () => {
  const { chance } = simulateYear(YEAR)
  const levers = leversOf(YEAR, 1.5)
  expect(levers.map(({ input }) => input)).toEqual(['names', 'won', 'value'])
  for (const lever of levers) expect(lever.chance).toBeGreaterThan(chance + 0.3)
  expect(leversOf(YEAR, 1).map((lever) => lever.chance)).toEqual([chance, chance, chance])
})

describe('the input', () => {
  const sales = simulated(4, 500).map((sale) => ({ ...sale, value: 100 }))
  const asked = { weeks: 40, wanted: 1000 }

  it('is the own curve, the names of the last half year, and what own sales were worth', () => {
    const input = yearInput(spellsOn(TODAY, sales), TODAY, 20, asked)
    expect(input?.names).toBeCloseTo(
      sales.filter(({ from }) => from > TODAY - 182 && from <= TODAY).length / 26,
    )
    expect(input?.wonWithin).toHaveLength(41)
    expect(input?.wonWithin[0]).toBe(0)
    expect(input?.wonWithin[40]).toBeGreaterThan(input?.wonWithin[1] ?? 1)
    expect(new Set(input?.values)).toEqual(new Set([100]))
    expect(input?.open.money).toBeGreaterThan(0)
  })

  it('is none while too few rows are closed, or no sale has a value', () => {
    expect(yearInput(spellsOn(TODAY, sales.slice(0, 10)), TODAY, 20, asked)).toBeNull()
    expect(yearInput(spellsOn(TODAY, simulated(4, 500)), TODAY, 20, asked)).toBeNull()
  })
})

if (IS_LONG)
  it('takes for 10,000 years of 250 deals at most eight times as long as to draw as many numbers', () => {
    const timed = (work: () => void): number => {
      const began = performance.now()
      work()
      return performance.now() - began
    }
    const draw = (): void => {
      let state = 1
      for (let at = 0; at < 2_500_000; at++) state = (Math.imul(state ^ (state >>> 15), 1 | state) + at) | 0
      expect(state).not.toBe(0)
    }
    draw()
    simulateYear(YEAR)
    expect(timed(() => simulateYear(YEAR))).toBeLessThan(8 * timed(draw))
  })
