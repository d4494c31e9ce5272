// The pace of winning against the user's own baseline (D3).
import { missingBaseline, paceOf, periodsOf } from '../../../src/core/process/pace'

const DAY = 20_000
/** Won days: so many in each week, the week that ends today first. */
const won = (...sales: number[]): Float64Array =>
  Float64Array.from(sales.flatMap((count, week) => Array<number>(count).fill(DAY - week * 7)))
const pace = (sales: readonly number[], weeks = 2, begin = DAY - sales.length * 7 + 1) =>
  paceOf(won(...sales), begin, DAY, weeks)

describe('the baseline', () => {
  it('is sales a week of the weeks before now, as far back as there are records', () => {
    expect(pace([0, 1, 2, 2, 2])).toMatchObject({
      baseline: 2,
      baselineWeeks: 3,
      baselineSales: 6,
      salesNow: 1,
    })
  })

  it('looks back a year at most, and counts weeks without any sale', () => {
    expect(pace([0, 0, ...Array<number>(80).fill(1)])).toMatchObject({ baselineWeeks: 52, baselineSales: 52 })
    expect(pace([0, 0, 5], 2, DAY - 12 * 7 + 1)).toMatchObject({ baselineWeeks: 10, baseline: 0.5 })
  })

  it('needs as many weeks as now and five sales, and says what is missing', () => {
    expect(missingBaseline(pace([0, 0, 9]))).toEqual({ of: 'weeks', has: 1, needs: 2 })
    expect(missingBaseline(pace([0, 0, 2, 2, 0]))).toEqual({ of: 'sales', has: 4, needs: 5 })
    expect(missingBaseline(pace([0, 0, 3, 2, 0]))).toBeNull()
    expect(missingBaseline(paceOf(new Float64Array(0), Number.NaN, DAY, 6))).toEqual({
      ...{ of: 'weeks', has: 0, needs: 6 },
    })
  })

  it('ignores days that are not known and days after today', () => {
    const days = Float64Array.from([...won(0, 0, 3, 3, 3), Number.NaN, DAY + 1])
    expect(paceOf(days, DAY - 34, DAY, 2)).toMatchObject({ baselineSales: 9, salesNow: 0 })
  })
})

describe('how long it has been low', () => {
  it('counts the weeks up to today that fall furthest short', () => {
    expect(pace([1, 1, 2, 2, 2]).lowWeeks).toBe(2)
    expect(pace([1, 3, 2, 2, 2]).lowWeeks).toBe(1)
    expect(pace([2, 2, 2, 2, 2]).lowWeeks).toBe(0)
    expect(pace([5, 0, 2, 2, 2]).lowWeeks).toBe(0)
  })

  it('is neither ended by one good week nor prolonged by weeks at the baseline', () => {
    const baseline = Array<number>(20).fill(2)
    expect(pace([0, 3, 0, 0, 0, 0, ...baseline], 6).lowWeeks).toBe(6)
    expect(pace([0, 1, 2, 2, 2, 2, ...baseline], 6).lowWeeks).toBe(2)
    expect(pace([3, 0, 0, 0, 0, 0, ...baseline], 6).lowWeeks).toBe(6)
  })

  it('is not low without a baseline', () => {
    expect(pace([0, 0, 0, 0]).lowWeeks).toBe(0)
  })

  it('says how likely so few are by chance', () => {
    expect(pace([0, 0, 2, 2, 2]).chance).toBeCloseTo((3 / 5) ** 6, 12)
    expect(pace([2, 2, 2, 2, 2]).chance).toBeNaN()
  })
})

it('parts now from the baseline by days', () => {
  expect(periodsOf(pace([0, 0, 3, 3, 3]), DAY)).toEqual({
    now: { first: DAY - 13, last: DAY },
    before: { first: DAY - 34, last: DAY - 14 },
  })
})
