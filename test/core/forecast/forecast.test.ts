// Chances by age and stage, their sum and band (F1).
import { type Expected, forecastOf, HORIZONS } from '../../../src/core/forecast/forecast'
import { type Sale, simulated, spellsOn } from '../../support/spells'

const TODAY = 365
const LEAST = 20

const sale = (
  from: number,
  until = Number.POSITIVE_INFINITY,
  isWon = false,
  more: Partial<Sale> = {},
): Sale => ({
  from,
  until,
  isWon,
  ...more,
})
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))
const forecast = (sales: readonly Sale[], least = LEAST) => forecastOf(spellsOn(TODAY, sales), TODAY, least)
/** Everything it says, as text to the last digit. */
const said = (sales: readonly Sale[]): string => JSON.stringify(forecast(sales).expected)

describe('too small a past', () => {
  it('foretells nothing, and says how far it is from enough', () => {
    const few = forecast([...times(19, () => sale(100, 120, true)), sale(300)])
    expect(few).toMatchObject({ closed: 19, least: 20, isSilent: true, open: 1, expected: [] })
    expect(few.chance(19, 30)).toBeNaN()
  })

  it.each([
    ['no rows at all', []],
    ['nothing closed', times(50, () => sale(300))],
    ['one row', [sale(300, 310, true)]],
  ])('is %s', (_, sales) => {
    expect(forecast(sales).isSilent).toBe(true)
  })

  it('is enough from F1.least rows on, and never less than one row', () => {
    expect(forecast(times(20, () => sale(100, 120, true))).isSilent).toBe(false)
    expect(forecast([sale(300)], 0)).toMatchObject({ isSilent: true, least: 1 })
  })
})

describe('the chance of a row', () => {
  it('is the share that was won of those who came to its age, week by week', () => {
    // Of 1,000 rows that entered week 2, 100 were won in it and 300 lost; nothing ever happens in another week.
    const past = [
      ...times(100, () => sale(0, 15, true)),
      ...times(300, () => sale(0, 17)),
      ...times(600, () => sale(0, 200)),
    ]
    const { chance } = forecast([...past, sale(TODAY - 14), sale(TODAY - 18)])
    // The pooled hazard of being won, 100 in 18,606 weeks entered, is mixed in as if 20 more rows had it.
    expect(chance(1000, 7)).toBeCloseTo((100 + 20 * (100 / 18_606)) / 1022, 3)
    // Three of the seven days of that week are left.
    expect(chance(1001, 3)).toBeCloseTo((0.0979 * 3) / 7, 3)
  })

  it('takes a row to be won or lost once: all won in their first week leave nothing to be won later', () => {
    const { chance } = forecast([...times(500, () => sale(100, 103, true)), sale(TODAY)])
    expect(chance(500, 30)).toBeGreaterThan(0.9)
    expect(chance(500, 30)).toBeLessThanOrEqual(1)
  })

  it('is small where all were lost, and none', () => {
    const { chance, expected } = forecast([...times(100, () => sale(100, 140)), sale(300)])
    expect(chance(100, 90)).toBe(0)
    expect(expected[0]).toMatchObject({ wins: 0, low: 0, value: 0 })
  })

  it('grows with the days, and of an age that nobody came to is the pooled one', () => {
    const { chance } = forecast([...simulated(1, 300), sale(-20_000)])
    const chances = HORIZONS.map((days) => chance(300, days))
    expect(chances.every((one) => one > 0 && one < 1)).toBe(true)
    expect(chances).toEqual([...chances].sort((a, b) => a - b))
  })

  it('is unknown of a row that is closed', () => {
    expect(forecast(times(20, () => sale(100, 120, true))).chance(0, 30)).toBeNaN()
  })

  it('is that of its stage where enough of that were closed, and else by age alone', () => {
    const closed = (count: number, stage: string, isWon: boolean): Sale[] =>
      times(count, () => sale(100, 130, isWon, { stage }))
    const sales = [
      ...closed(40, 'offer', true),
      ...closed(40, 'demo', false),
      ...closed(19, 'pilot', true),
      ...['offer', 'demo', 'pilot', 'new'].map((stage) => sale(TODAY - 28, undefined, false, { stage })),
    ]
    const { chance } = forecast(sales)
    const [offer, demo, pilot, fresh] = [99, 100, 101, 102].map((row) => chance(row, 30)) as [
      number,
      number,
      number,
      number,
    ]
    expect(offer).toBeGreaterThan(fresh)
    expect(demo).toBeLessThan(fresh)
    expect(pilot).toBe(fresh)
  })
})

describe('what is expected in all', () => {
  it('is the sum of the chances, in number and in money, within its band', () => {
    const sales = [
      ...simulated(2, 200),
      ...times(10, (at) => sale(300 + at, undefined, false, { value: 100 * at })),
    ]
    const { chance, expected, open } = forecast(sales)
    const chances = spellsOn(TODAY, sales).from.length
    const own = times(chances, (row) => chance(row, 60)).map((one) => (Number.isNaN(one) ? 0 : one))
    const within = expected[1] as Expected
    expect(within.wins).toBeCloseTo(
      own.reduce((a, b) => a + b, 0),
      9,
    )
    const money = times(10, (at) => (own[own.length - 10 + at] ?? 0) * 100 * at)
    expect(within.value).toBeCloseTo(
      money.reduce((a, b) => a + b, 0),
      6,
    )
    expect(within.low).toBeGreaterThanOrEqual(0)
    expect(within.high).toBeLessThanOrEqual(open)
    expect(within.low < within.wins && within.wins < within.high).toBe(true)
    expect(within.valueLow <= within.value && within.value <= within.valueHigh).toBe(true)
  })

  it('has a wider band where sales come in waves', () => {
    const steady = times(600, (at) => sale(Math.floor(at / 2), Math.floor(at / 2) + 40, at % 3 === 0))
    const waves = steady.map((one) => ({ ...one, until: Math.ceil(one.until / 60) * 60 }))
    const width = (sales: readonly Sale[]): number => {
      const [within] = forecast(sales).expected as [Expected]
      return (within.high - within.low) / within.wins
    }
    expect(width([...waves, ...times(50, () => sale(340))])).toBeGreaterThan(
      2 * width([...steady, ...times(50, () => sale(340))]),
    )
  })

  it('is the same to the digit for the same rows, in any order', () => {
    const sales = simulated(3, 250).map((one, at) => ({
      ...one,
      value: at / 7,
      stage: at % 3 ? 'demo' : 'offer',
    }))
    const first = said(sales)
    expect(said(sales)).toBe(first)
    expect(said([...sales].reverse())).toBe(first)
    expect(said([...sales].sort((a, b) => ((a.value * 7919) % 13) - ((b.value * 7919) % 13)))).toBe(first)
  })
})
